import type { Control, Effect } from "../effect";
import { labelImages } from "./image-labels";

export const descriptions: Control = { name: "descriptions", kind: "check" };

export const showDescriptions: Effect = {
  name: "descriptions",
  start: (_value, signal) => labelImages(signal, "caption"),
};
