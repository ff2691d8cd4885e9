/** What a visitor chose, by name; the names are those of the files in `panel/settings/`. */
export interface Settings {
  readonly profile?: boolean;
  readonly singleKeys?: boolean;
  readonly arrowGroups?: boolean;
  readonly keys?: Readonly<Record<string, string>>;
  readonly [name: string]: unknown;
}

export interface Stored {
  readonly settings?: Settings;
  readonly welcomed?: true | undefined;
  readonly off?: true | undefined;
}

export const KEY = "curbcut";
let memory: Stored = {};

/** What is kept in this browser; where storage is blocked, what was kept since the page loaded. */
export function load(): Stored {
  try {
    memory = JSON.parse(localStorage.getItem(KEY) ?? "null") ?? memory;
  } catch {}
  return memory;
}

export function save(change: Partial<Stored>): Stored {
  memory = { ...load(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {}
  return memory;
}

/** Keeps what a visitor chose, and tells every part. */
export function keepSettings(settings: Settings): void {
  save({ settings });
  document.dispatchEvent(new CustomEvent("curbcut:settings", { detail: settings }));
}

/** Whether what is kept will be there on the next page. */
export function canKeep(): boolean {
  try {
    localStorage.setItem(`${KEY}?`, "");
    localStorage.removeItem(`${KEY}?`);
    return true;
  } catch {
    return false;
  }
}
