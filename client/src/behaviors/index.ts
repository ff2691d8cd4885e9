import type { Start } from "../plan";
import { load, type Settings } from "../storage";
import { aim } from "./aimed";
import { bars } from "./bars";
import { whenUsed } from "./begun";
import { watchChanges } from "./changes";
import { HELPED, type StartComposite } from "./composite";
import type { Behavior, Context, Listen } from "./context";
import { disclosure } from "./disclosure";
import { closeControlIn, focusablesIn, isVisible } from "./elements";
import { grid } from "./grid";
import type { StartHandmade } from "./handmade";
import { heldChoices } from "./held-choices";
import { hover, mark, revealing } from "./hover";
import { listenToKeys } from "./keys";
import { menu } from "./menu";
import type { StartOpened } from "./opened";
import { makeOpenerReachable, makeReachable, opener } from "./opener";
import { closeLeft, returnFocus } from "./popups";
import { click, isAnswer, watch } from "./reaction";
import { SELECTOR } from "./roving";
import type { StartScripted } from "./scripted";

/** Links of the site's navigation that no key comes to. */
const NOWHERE = ":is(nav,header,[role=navigation]) a:not([href],[role],[tabindex])";

/** In the order in which they are offered a key: what is innermost comes first. */
const BEHAVIORS: readonly Behavior[] = [opener, menu, disclosure, grid, bars, heldChoices];

/** Keyboard help for the whole page, now and for what its scripts add later. Few pages have a composite widget other than
 * a menu, and many have nothing to fill in; what helps with those is fetched where there is one. */
export const start: Start = (plan, signal) => {
  let settings: Settings = load().settings ?? {};
  document.addEventListener("curbcut:settings", (event) => (settings = (event as CustomEvent<Settings>).detail), {
    signal,
  });
  let action: ReturnType<Context["lastAction"]> = { at: -1e4 };
  const on: Listen = (type, listener, capture = false) =>
    window.addEventListener(type, (event) => event.target instanceof Element && listener(event), { capture, signal });
  document.addEventListener("click", aim, { capture: true, signal }); // what listens to the window has heard of it
  const note = ({ target }: Event): void => {
    action = { target, at: performance.now() };
  };
  for (const type of ["pointerdown", "click", "keydown"] as const) on(type, note, true);

  const onChange = watchChanges(on, signal);
  const context: Context = {
    on,
    settings: () => settings,
    onKey: listenToKeys(on),
    onChange,
    lastAction: () => action,
    hover,
    mark,
    reveal: revealing(on),
    watch,
    click,
    isAnswer,
    closeControlIn,
    focusablesIn,
    isVisible,
  };
  for (const behavior of BEHAVIORS) behavior(context, signal);
  on("focusin", (event) => closeLeft(event as FocusEvent));
  const use = (name: "composite" | "fields" | "scripted" | "opened" | "handmade"): unknown =>
    import(plan.files[name]).then(
      (file: { start: StartComposite & StartScripted & StartOpened & StartHandmade }) =>
        signal.aborted || file.start(context, signal, plan),
      () => {}, // the page works as it did without
    );
  use("opened");
  use("scripted");
  use("handmade");
  const makeAllReachable = (): void => {
    document.querySelectorAll<HTMLElement>(SELECTOR).forEach(makeReachable);
    document.querySelectorAll<HTMLElement>(NOWHERE).forEach(makeOpenerReachable);
  };
  whenUsed(context, signal, () => {
    makeAllReachable();
    onChange(makeAllReachable);
  });
  const toFetch = new Set<keyof typeof HELPED>(["composite", "fields"]);
  onChange(() => {
    for (const name of toFetch) if (document.querySelector(HELPED[name]) && toFetch.delete(name)) use(name);
    returnFocus();
  });
};
