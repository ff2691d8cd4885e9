import { type Control, type Effect, WINS } from "../effect";

export const links: Control = { name: "links", kind: "check" };

export const highlightLinks: Effect = {
  name: "links",
  css: () =>
    `a:any-link${WINS}{text-decoration:underline .12em!important;text-underline-offset:.2em!important;outline:1px dashed currentColor;outline-offset:2px}`,
};
