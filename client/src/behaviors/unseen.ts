import { movedIn } from "./carousel";
import type { Behavior } from "./context";
import { focusablesIn, HOST, isDisabled, isVisible } from "./elements";

/** A drawer that slides in when the focus comes to it has begun to by then. */
const BEGUN = 60;
/** On a busy machine the focus comes a while after its key. */
const COME = 300;

/** Whether something else lies over an element, and around it: no pointer comes to it. */
function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return !!hit && !hit.contains(element) && !element.contains(hit);
}

/** Whether it is a field that can be seen all the same, by a label outside the transparent box that holds it. */
const isDrawnOutside = (box: Element, field: Element): boolean =>
  [...((field as HTMLInputElement).labels ?? [])].some((one) => !box.contains(one) && isVisible(one));

/** Whether what holds an element is closed: it has slid out of the window, has no room at all, or is transparent and can be
 * pressed by nobody; or is a slide that has gone by, to which no browser scrolls back. */
function isClosedAround(element: Element): boolean {
  const own = element.getBoundingClientRect();
  const isBeside = own.width > 0 && (own.right < 1 || own.left > innerWidth - 1); // its box may show an edge
  const window = movedIn(element);
  if (window && own.right <= window.getBoundingClientRect().left) return true;
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const { opacity, overflowX, overflowY, pointerEvents, position } = getComputedStyle(at);
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const isTransparent = opacity === "0" && (pointerEvents === "none" || isCovered(element));
    if ((right === left && at.clientWidth) || (isTransparent && !isDrawnOutside(at, element))) return true;
    if (
      position === "fixed" &&
      right > left &&
      (isBeside || right < 1 || bottom < 1 || left > innerWidth - 1 || top > innerHeight - 1)
    )
      return true;
    if ((at.clientWidth === 0 && overflowX !== "visible") || (at.clientHeight === 0 && overflowY !== "visible"))
      return true;
  }
  return false;
}

/** Where Tab stops: also at fields that are drawn anew by their labels. */
function stopsIn(root: HTMLElement): HTMLElement[] {
  const drawn = [...root.querySelectorAll<HTMLInputElement>("input")].filter(
    (one) => !isDisabled(one) && [...(one.labels ?? [])].some(isVisible),
  );
  const all = [...new Set([...focusablesIn(root), ...drawn])];
  return all.sort((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1));
}

/** When Tab was pressed last. */
export let tabbed = -1e4;

/** Tab passes over what lies in a closed drawer or a closed part of an accordion: nobody could see where they are. */
export const unseen: Behavior = ({ on }) => {
  let isBack = false;
  on(
    "keydown",
    ({ key, code, shiftKey }) => {
      if (key !== "Tab" && code !== "Tab") return;
      isBack = shiftKey;
      tabbed = performance.now();
    },
    true,
  );
  on("focusin", ({ target }) => {
    const at = target as HTMLElement;
    if (performance.now() - tabbed > COME || at.closest(HOST) || !isClosedAround(at)) return;
    const before = at.getBoundingClientRect();
    setTimeout(() => {
      const { left, top } = at.getBoundingClientRect();
      if (document.activeElement !== at || left !== before.left || top !== before.top || !isClosedAround(at)) return;
      const stops = stopsIn(document.body).filter(
        (one) => one.tabIndex >= 0 && !isClosedAround(one) && !!(at.compareDocumentPosition(one) & (isBack ? 2 : 4)),
      );
      const stop = stops.at(isBack ? -1 : 0);
      if (stop) stop.focus();
      else at.blur(); // the next Tab leaves the page
    }, BEGUN);
  });
};
