import { ANY, type Control, type Effect } from "../effect";

export const spacing: Control = { name: "spacing", kind: "range", min: 0, max: 4, step: 1, initial: 0 };

/** Letters and words together: wider letters alone slow reading down. Scripts whose letters join keep them joined. */
export const spreadLetters: Effect = {
  name: "spacing",
  css(value) {
    const step = Number(value);
    const joined = `${ANY}:lang(ar,fa,ur,ps,sd,hi,bn,mr,ne)`;
    return `${ANY}{letter-spacing:${step * 0.06}em!important;word-spacing:${step * 0.12}em!important}${joined}{letter-spacing:0!important}`;
  },
};
