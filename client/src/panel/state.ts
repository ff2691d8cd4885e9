import type { Settings } from "../storage";
import { keep, settingsOf } from "./values";

/** The visitor's settings as the panel changes them, with the way back. */
export interface State {
  readonly settings: () => Settings;
  /** `undefined` takes a setting back. */
  readonly change: (change: Settings) => void;
  readonly replace: (settings: Settings) => void;
  readonly undo: () => void;
  readonly canUndo: () => boolean;
  readonly onChange: (refresh: () => void) => void;
}

export function stateOf(signal: AbortSignal): State {
  const past: Settings[] = [];
  const refreshers: (() => void)[] = [];
  let lastName = "";
  let now = settingsOf();
  const replace = (settings: Settings) => {
    past.push(now);
    lastName = "";
    keep(settings);
  };
  const change = (change: Settings) => {
    const name = Object.keys(change).join();
    if (name !== lastName || !past.length) past.push(now); // a slider's way is one step back
    lastName = name;
    keep({ ...now, ...change });
  };
  const undo = () => {
    const before = past.pop();
    lastName = "";
    if (before) keep(before);
  };
  const follow = ({ detail }: Event & { detail?: Settings }) => {
    now = detail ?? settingsOf();
    for (const refresh of refreshers) refresh();
  };
  document.addEventListener("curbcut:settings", follow, { signal });
  return {
    settings: () => now,
    change,
    replace,
    undo,
    canUndo: () => past.length > 0,
    onChange(refresh) {
      refreshers.push(refresh);
      refresh();
    },
  };
}
