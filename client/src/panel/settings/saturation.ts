import { type Control, type Effect, WINS } from "../effect";

export const saturation: Control = { name: "saturation", kind: "choice", options: ["none", "low", "high"] };

export const STRENGTH: Readonly<Record<string, number>> = { none: 0, low: 0.5, high: 1.6 };

/** Texts and surfaces are recoloured with the same luminance (see `colours.ts`); a filter is for pictures alone, as it
 * would change the contrast of text. */
export const saturate: Effect = {
  name: "saturation",
  css: (value) =>
    `:is(img,video,canvas,picture,iframe,object)${WINS}{filter:saturate(${STRENGTH[String(value)]})!important}`,
};
