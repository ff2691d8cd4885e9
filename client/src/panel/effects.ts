import type { Effect } from "./effect";
import { alignText } from "./settings/align";
import { recolour } from "./settings/colours";
import { enlargeCursor } from "./settings/cursor";
import { showDescriptions } from "./settings/descriptions";
import { highlightFocus } from "./settings/focus";
import { changeFont } from "./settings/font";
import { showGuide } from "./settings/guide";
import { highlightHeadings } from "./settings/headings";
import { hidePictures } from "./settings/hide-images";
import { highlightHover } from "./settings/hover";
import { spreadLines } from "./settings/line-height";
import { highlightLinks } from "./settings/links";
import { magnifyText } from "./settings/magnifier";
import { showMask } from "./settings/mask";
import { stopMotion } from "./settings/motion";
import { muteSound } from "./settings/mute";
import { showMainOnly } from "./settings/reader";
import { growBoxes } from "./settings/room";
import { saturate } from "./settings/saturation";
import { spreadLetters } from "./settings/spacing";
import { resizeText } from "./settings/text-size";
import { makeBolder } from "./settings/weight";
import { scalePage } from "./settings/zoom";

/** Everything the settings can do to a page; a later one wins over an earlier one. */
export const EFFECTS: readonly Effect[] = [
  scalePage,
  spreadLines,
  spreadLetters,
  alignText,
  showMainOnly,
  highlightHeadings,
  highlightLinks,
  highlightHover,
  highlightFocus,
  hidePictures,
  saturate,
  recolour,
  growBoxes,
  resizeText,
  changeFont,
  makeBolder,
  stopMotion,
  muteSound,
  showDescriptions,
  showGuide,
  showMask,
  magnifyText,
  enlargeCursor,
];
