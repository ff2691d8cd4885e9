import { type Control, type Effect, WINS } from "../effect";

export const headings: Control = { name: "headings", kind: "check" };

export const highlightHeadings: Effect = {
  name: "headings",
  css: () =>
    `:is(h1,h2,h3,h4,h5,h6,[role=heading])${WINS}{outline:.1em solid currentColor!important;outline-offset:.15em!important}`,
};
