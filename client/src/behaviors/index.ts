import type { Start } from "../plan";
import { load, type Settings } from "../storage";
import { watchChanges } from "./changes";
import { COMPOSITE, type StartComposite } from "./composite";
import type { Behavior, Context, Listen } from "./context";
import { dialog } from "./dialog";
import { disclosure } from "./disclosure";
import type { StartHandmade } from "./handmade";
import { listenToKeys } from "./keys";
import { menu } from "./menu";
import { makeOpenerReachable, makeReachable, opener } from "./opener";
import { closeLeft, returnFocus } from "./popups";
import { SELECTOR } from "./roving";
import type { StartScripted } from "./scripted";
import { states } from "./states";

/** Links of the site's navigation that no key comes to. */
const NOWHERE = ":is(nav,header,[role=navigation]) a:not([href],[role],[tabindex])";

/** In the order in which they are offered a key: what is innermost comes first. */
const BEHAVIORS: readonly Behavior[] = [opener, menu, disclosure, dialog, states];

/** Keyboard help for the whole page, now and for what its scripts add later. Few pages have a composite widget other than
 * a menu; what helps those is fetched where there is one. */
export const start: Start = (plan, signal) => {
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
  let isFetched = false;
  for (const name of ["scripted", "handmade"] as const)
    import(plan.files[name]).then(
      (file: { start: StartScripted & StartHandmade }) => signal.aborted || file.start(context, signal, plan),
      () => {},
    );
  onChange(() => {
    if (!isFetched && document.querySelector(COMPOSITE)) {
      isFetched = true;
      import(plan.files.composite).then(
        (file: { start: StartComposite }) => signal.aborted || file.start(context, signal),
        () => {}, // the page works as it did without
      );
    }
    returnFocus();
    document.querySelectorAll<HTMLElement>(SELECTOR).forEach(makeReachable);
    document.querySelectorAll<HTMLElement>(NOWHERE).forEach(makeOpenerReachable);
  });
};
