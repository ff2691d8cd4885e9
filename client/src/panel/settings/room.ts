import type { Effect } from "../effect";

/** A box that cuts off what does not fit grows with its text instead, so that none of it is lost. */
export const growBoxes: Effect = {
  name: "",
  declare({ kind, height }, { textSize = 100, lineHeight, spacing }) {
    const isLarger = Number(textSize) > 100 || lineHeight || spacing;
    return isLarger && height && kind !== "image"
      ? `height:auto!important;min-height:${height}!important;max-height:none!important;`
      : "";
  },
};
