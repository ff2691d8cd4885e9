import type { Start } from "../plan";
import { load, type Settings } from "../storage";
import { carousel } from "./carousel";
import { watchChanges } from "./changes";
import { checkboxes } from "./checkboxes";
import type { Behavior, Context } from "./context";
import { dialog } from "./dialog";
import { disclosure } from "./disclosure";
import { forms } from "./forms";
import { listenToKeys } from "./keys";
import { listbox } from "./listbox";
import { menu } from "./menu";
import { closeLeft, returnFocus } from "./popups";
import { radios } from "./radios";
import { makeReachable, SELECTOR } from "./roving";
import { slider } from "./slider";
import { states } from "./states";
import { tabs } from "./tabs";
import { tooltip } from "./tooltip";
import { tree } from "./tree";

/** In the order in which they are offered a key: what is innermost comes first. */
const BEHAVIORS: readonly Behavior[] = [
  tooltip,
  tabs,
  radios,
  checkboxes,
  listbox,
  menu,
  tree,
  slider,
  disclosure,
  dialog,
  carousel,
  forms,

  states,
];

/** Keyboard help for the whole page, now and for what its scripts add later. */
export const start: Start = (plan, signal) => {
  let settings: Settings = load().settings ?? {};
  document.addEventListener("curbcut:settings", (event) => (settings = (event as CustomEvent<Settings>).detail ?? {}), {
    signal,
  });
  let action: ReturnType<Context["lastAction"]> = { element: undefined, at: Number.NEGATIVE_INFINITY };
  const note = ({ target }: Event): void => {
    action = { element: target instanceof HTMLElement ? target : undefined, at: performance.now() };
  };
  for (const type of ["pointerdown", "click", "keydown"])
    window.addEventListener(type, note, { capture: true, signal });

  const context: Context = {
    plan,
    settings: () => settings,
    onKey: listenToKeys(signal),
    onChange: watchChanges(signal),
    lastAction: () => action,
  };
  for (const behavior of BEHAVIORS) behavior(context, signal);
  context.onChange(returnFocus);
  context.onChange(() => {
    for (const widget of document.querySelectorAll<HTMLElement>(SELECTOR)) makeReachable(widget);
  });
  window.addEventListener("focusin", closeLeft, { signal });
};
