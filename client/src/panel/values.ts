import { load, save } from "../storage";

export type Value = boolean | number | string;
export type Values = Readonly<Record<string, Value | undefined>>;

/** Everything a visitor chose, by name: those of `panel/settings/`, and those of other parts that the panel can change. */
export interface Settings {
  readonly profile?: boolean;
  readonly keys?: Readonly<Record<string, string>>;
  readonly [name: string]: unknown;
}

export const settingsOf = (): Settings => (load().settings ?? {}) as Settings;

/** Keeps what the visitor chose and tells every part. `undefined` takes a setting back. */
export function keep(settings: Settings): void {
  const known = Object.entries(settings).filter(([, value]) => value !== undefined);
  const kept: Settings = Object.fromEntries(known);
  const hadProfile = settingsOf().profile === true;
  save({ settings: kept });
  tell("settings", kept);
  if (hadProfile !== (kept.profile === true)) tell("profile", !hadProfile);
}

const tell = (what: string, detail: unknown) => document.dispatchEvent(new CustomEvent(`curbcut:${what}`, { detail }));

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
