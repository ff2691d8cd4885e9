import type { Control, Effect } from "../effect";

export const weight: Control = { name: "weight", kind: "choice", options: ["600", "800"] };

/** Never lighter than what the author chose. */
export const makeBolder: Effect = {
  name: "weight",
  declare({ kind, isIcon, weight: own }, { weight }) {
    if (!weight || isIcon || kind === "box" || kind === "image" || kind === "shape") return "";
    return `font-weight:${Math.max(own, Number(weight))}!important;`;
  },
};
