import type { Start } from "../plan";
import { load, type Settings } from "../storage";
import { carousel } from "./carousel";
import { watchChanges } from "./changes";
import { checkboxes } from "./checkboxes";
import type { Behavior, Context, Listen } from "./context";
import { dialog } from "./dialog";
import { disclosure } from "./disclosure";
import { forms } from "./forms";
import { listenToKeys } from "./keys";
import { listbox } from "./listbox";
import { menu } from "./menu";
import { makeReachable, opener } from "./opener";
import { closeLeft, returnFocus } from "./popups";
import { radios } from "./radios";
import { SELECTOR } from "./roving";
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
  opener,
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
export const start: Start = (_plan, signal) => {
  let settings: Settings = load().settings ?? {};
  document.addEventListener("curbcut:settings", (event) => (settings = (event as CustomEvent<Settings>).detail), {
    signal,
  });
  let action: ReturnType<Context["lastAction"]> = { at: -1e4 };
  const on: Listen = (type, listener, capture = false) =>
    window.addEventListener(type, (event) => event.target instanceof Element && listener(event), { capture, signal });
  const note = ({ target }: Event): void => {
    action = { target, at: performance.now() };
  };
  for (const type of ["pointerdown", "click", "keydown"] as const) on(type, note, true);

  const onChange = watchChanges(on, signal);
  const context = { on, settings: () => settings, onKey: listenToKeys(on), onChange, lastAction: () => action };
  for (const behavior of BEHAVIORS) behavior(context, signal);
  on("focusin", closeLeft);
  onChange(() => {
    returnFocus();
    document.querySelectorAll<HTMLElement>(SELECTOR).forEach(makeReachable);
  });
};
