import { announce } from "../announce";
import type { Plan } from "../plan";
import type { Effect } from "./effect";
import { alignText } from "./settings/align";
import { highlightFocus } from "./settings/focus";
import { changeFont } from "./settings/font";
import { highlightHeadings } from "./settings/headings";
import { highlightHover } from "./settings/hover";
import { spreadLines } from "./settings/line-height";
import { highlightLinks } from "./settings/links";
import { stopMotion } from "./settings/motion";
import { muteSound } from "./settings/mute";
import { growBoxes } from "./settings/room";
import { spreadLetters } from "./settings/spacing";
import { resizeText } from "./settings/text-size";
import { makeBolder } from "./settings/weight";
import { scalePage } from "./settings/zoom";
import type { Values } from "./values";

/** What is small or must be quick; a later one wins over an earlier one. */
const EFFECTS: readonly Effect[] = [
  scalePage,
  spreadLines,
  spreadLetters,
  alignText,
  highlightHeadings,
  highlightLinks,
  highlightHover,
  highlightFocus,
  growBoxes,
  resizeText,
  changeFont,
  makeBolder,
  stopMotion,
  muteSound,
];

/** Files with the other effects, and the settings that each is loaded for. */
const FILES = {
  colours: ["colours", "saturation"],
  keyboard: ["typing"],
  aids: ["reader", "hideImages", "descriptions", "guide", "mask", "magnifier", "cursor"],
} as const;

type File = keyof typeof FILES;

/** Everything the settings can do to a page. What lies in a file of its own is there once a setting has asked for it. */
export interface Effects {
  all(): readonly Effect[];
  load(values: Values): void;
}

/** `loaded` is told when there are more of them. */
export function effectsOf({ files, labels }: Plan, loaded: () => void): Effects {
  const others: Effect[] = [];
  const asked = new Set<File>();
  const load = async (file: File) => {
    asked.add(file);
    try {
      others.push(...((await import(files[file])) as { effects: Effect[] }).effects);
    } catch {
      asked.delete(file); // the next change asks again
      announce(labels.failed);
      return;
    }
    loaded();
  };
  return {
    all: () => [...others, ...EFFECTS],
    load(values) {
      for (const file of Object.keys(FILES) as File[])
        if (!asked.has(file) && FILES[file].some((name) => values[name] !== undefined)) load(file);
    },
  };
}
