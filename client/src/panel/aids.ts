import type { Effect } from "./effect";
import { enlargeCursor } from "./settings/cursor";
import { showDescriptions } from "./settings/descriptions";
import { showGuide } from "./settings/guide";
import { hidePictures } from "./settings/hide-images";
import { magnifyText } from "./settings/magnifier";
import { showMask } from "./settings/mask";
import { showMainOnly } from "./settings/reader";

/** Loaded when the visitor wants one of them: what is drawn over the page, and the page without what is beside it. */
export const effects: readonly Effect[] = [
  showMainOnly,
  hidePictures,
  showDescriptions,
  showGuide,
  showMask,
  magnifyText,
  enlargeCursor,
];
