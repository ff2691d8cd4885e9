import { ANY, type Control, type Effect } from "../effect";

export const textSize: Control = { name: "textSize", kind: "range", min: 80, max: 300, step: 10, initial: 100 };

/** Relative to what the author chose for each text, so that headings stay larger than paragraphs. */
export const resizeText: Effect = {
  name: "textSize",
  css: () => `${ANY}{overflow-wrap:anywhere!important}${ANY}:is(input,select,textarea){max-width:100%!important}`,
  declare({ kind, size, lines }, { textSize = 100, lineHeight }) {
    if (kind === "box" || kind === "image" || kind === "shape" || textSize === 100) return "";
    const larger = Math.round(size * Number(textSize)) / 100;
    return `font-size:${larger}px!important;${lines && !lineHeight ? `line-height:${lines}!important;` : ""}`;
  },
};
