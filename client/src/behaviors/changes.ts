import type { Context, Listen } from "./context";
import { HOST } from "./elements";

const ATTRIBUTES = "role aria-hidden aria-modal class style hidden open".split(" ");
/** How much longer than it looked it rests, so that a page in constant motion stays fast. */
const REST = 20;
/** What somebody has just done is answered soon, also by a page in constant motion. */
const ASKED = 1000;
const SOON = 50;

/** The one observer of the page: what was touched, handed out once per frame at most. */
export function watchChanges(on: Listen, signal: AbortSignal): Context["onChange"] {
  const seers: ((touched: ReadonlySet<Element>) => void)[] = [];
  let touched = new Set<Element>();
  let wait = 0;
  let acted = -ASKED;
  let due = 0;
  let timer = 0;

  const look = (): void => {
    const [now, started] = [touched, performance.now()];
    timer = 0;
    touched = new Set();
    for (const see of seers) see(now);
    wait = REST * (performance.now() - started);
  };
  const schedule = (): void => {
    if (timer) return;
    const rest = performance.now() - acted < ASKED ? Math.min(wait, SOON) : wait;
    due = performance.now() + rest;
    timer = setTimeout(() => requestAnimationFrame(look), rest);
  };
  const hurry = (): void => {
    acted = performance.now();
    if (!timer || due <= acted + SOON) return; // else a key that is held down would put it off for as long
    clearTimeout(timer);
    timer = 0;
    schedule();
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      if (!(target instanceof Element) || target.closest(HOST)) continue;
      if (attributeName) touched.add(target);
      for (const node of addedNodes) if (node instanceof HTMLElement) touched.add(node);
    }
    schedule();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
  for (const type of ["transitionend", "animationend", "change"] as const) on(type, schedule, true);
  for (const type of ["click", "keydown"] as const) on(type, hurry, true);
  addEventListener("hashchange", schedule, { signal }); // a style may show what an address names
  signal.addEventListener("abort", () => observer.disconnect());
  schedule();
  return (see) => seers.push(see);
}
