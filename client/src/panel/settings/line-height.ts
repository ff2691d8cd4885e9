import { ANY, type Control, type Effect } from "../effect";

export const lineHeight: Control = { name: "lineHeight", kind: "range", min: 1.2, max: 3, step: 0.1, initial: 1.2 };

/** Paragraphs move apart with their lines, or they could not be told from each other. */
export const spreadLines: Effect = {
  name: "lineHeight",
  css: (value) =>
    `${ANY}{line-height:${value}!important}${ANY}:is(p){margin-block-end:${Number(value) * 1.34}em!important}`,
};
