import type { Settings } from "./storage";

/** The letters of the single keys, unless the visitor has chosen others. */
export const KEYS: Readonly<Record<string, string>> = {
  menus: "m",
  headings: "h",
  forms: "f",
  buttons: "b",
  graphics: "g",
};

/** The letters in force. */
export const keysOf = (settings: Settings): Record<string, string> => ({ ...KEYS, ...settings.keys });
