import { keepSettings, load, type Settings } from "../storage";

export type Value = boolean | number | string;
export type Values = Readonly<Record<string, Value | undefined>>;

export const settingsOf = (): Settings => load().settings ?? {};

/** Keeps what the visitor chose and tells every part. `undefined` takes a setting back. */
export function keep(settings: Settings): void {
  keepSettings(Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)));
}

/** What the system asks for, as settings of ours. With forced colours the system already paints everything. */
export function systemValues(): Values {
  const asks = (query: string) => matchMedia(`(${query})`).matches;
  const motion = asks("prefers-reduced-motion: reduce");
  const isContrast = asks("prefers-contrast: more");
  const colours = isContrast ? "high" : asks("prefers-color-scheme: dark") ? "dark" : undefined;
  return { ...(motion && { motion }), ...(colours && !asks("forced-colors: active") && { colours }) };
}

/** What holds: the visitor's choice; else the system's, if the visitor wants it followed; else the site's. */
export function effectiveValues(settings: Settings): Values {
  const chosen = settings as Values;
  return chosen.system ? { ...systemValues(), ...chosen } : chosen;
}

export const SYSTEM_QUERIES = [
  "(prefers-reduced-motion: reduce)",
  "(prefers-contrast: more)",
  "(prefers-color-scheme: dark)",
  "(forced-colors: active)",
];
