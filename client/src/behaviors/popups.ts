import { focusablesIn, isHung, isVisible, leadsAway } from "./elements";
import { hover, mark } from "./hover";
import { LISTS, popupOf } from "./popup-of";
import { click } from "./reaction";
import { rove } from "./roving";

export const NAVIGATION = "nav,header,[class*=nav i],[class*=menu i],[id*=nav i],[id*=menu i]";
const FRAMES_TO_OPEN = 24;
/** Many fade or slide out. */
const FADED = 400;

/** What the keyboard opened, by its popup, and how long that may take to be seen. */
const triggers = new Map<HTMLElement, { trigger: HTMLElement; isHovered: boolean; until: number }>();
export let isOpening = false;
/** What no pointer opens: it stayed closed when one seemed to come. */
export const unmoved = new WeakSet<Element>();
const TO_OPEN = 700;
/** What we have told to be closed. */
export const toldClosed = new WeakSet<Element>();

/** The control that a popup belongs to. */
export function triggerOf(popup: HTMLElement): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>("[aria-controls],[aria-owns],[aria-haspopup],[aria-expanded]");
  return triggers.get(popup)?.trigger ?? [...all].find((one) => !one.contains(popup) && popupOf(one) === popup);
}

/** Waits, a little, until a popup can be seen: many fade or slide in. */
export function whenVisible(popup: HTMLElement, then: () => void, frames = FRAMES_TO_OPEN): void {
  if (isVisible(popup)) then();
  else if (frames) requestAnimationFrame(() => whenVisible(popup, then, frames - 1));
}

const hoverOver = (trigger: HTMLElement, popup: HTMLElement, isOver: boolean): void => {
  let around: Element = trigger;
  while (!around.contains(popup)) around = around.parentElement as Element;
  hover(trigger, isOver, around === document.body ? trigger : around);
};

const tell = (trigger: Element, isOpen: boolean): void => {
  if (trigger.getAttribute("aria-expanded") === String(!isOpen)) trigger.setAttribute("aria-expanded", String(isOpen));
};

/** Opens a popup as the mouse would: by a click, or by coming over it where a click leads away or did nothing. */
export function open(trigger: HTMLElement, popup: HTMLElement, isClicked = false): void {
  let isHovered = false;
  if (!isVisible(popup)) {
    isOpening = true;
    isHovered = isClicked || leadsAway(trigger) || !click(trigger);
    isOpening = false;
    if (isHovered) {
      mark(popup, "");
      hoverOver(trigger, popup, true);
      let wasSeen = false;
      whenVisible(popup, () => (wasSeen = true));
      setTimeout(() => {
        if (wasSeen || isVisible(popup)) return;
        unmoved.add(popup);
        if (toldClosed.delete(trigger)) trigger.removeAttribute("aria-expanded"); // it opens nothing
      }, TO_OPEN);
    }
  }
  track(trigger, popup, isHovered);
}

export function track(trigger: HTMLElement, popup: HTMLElement, isHovered = false): void {
  if (!triggers.has(popup)) triggers.set(popup, { trigger, isHovered, until: performance.now() + FADED });
  whenVisible(popup, () => {
    const opened = triggers.get(popup);
    if (opened) opened.until = 0;
    tell(trigger, true);
  });
}

/** Closes a popup in the way it was opened; where that does nothing, as a click beside it would. */
export function close(popup: HTMLElement, isReturning = true): HTMLElement | undefined {
  const trigger = triggerOf(popup);
  if (!trigger || !isVisible(popup)) return undefined;
  const isHovered = triggers.get(popup)?.isHovered;
  triggers.delete(popup);
  isOpening = true;
  let isStyles = isHovered;
  if (isHovered) hoverOver(trigger, popup, false);
  else if (leadsAway(trigger) || !click(trigger)) {
    document.body.click();
    isStyles = true;
  }
  isOpening = false;
  for (const later of [0, FADED]) setTimeout(() => isVisible(popup) || tell(trigger, false), later);
  if (isReturning) trigger.focus();
  if (isReturning && isStyles && isVisible(popup)) {
    // a style shows it for the focus too: put away until the focus goes, or somebody wants it back
    mark(popup, "no");
    for (const type of ["blur", "click", "pointerenter"])
      trigger.addEventListener(type, () => mark(popup, ""), { once: true });
  }
  return trigger;
}

/** Opens, and goes to the item that `choose` picks. */
export function enter(trigger: HTMLElement, popup: HTMLElement, choose: () => HTMLElement | undefined): boolean {
  open(trigger, popup);
  const from = document.activeElement;
  /** What slides down has no room for its items at first. */
  const goTo = (frames: number): void => {
    if (document.activeElement !== from || popup.contains(from)) return; // the page has moved it
    const item = choose();
    if (item) rove(popup, item);
    else if (frames) requestAnimationFrame(() => goTo(frames - 1));
  };
  whenVisible(popup, () => goTo(FRAMES_TO_OPEN));
  return true;
}

/** Gives the focus back when a popup has closed under it. */
export function returnFocus(): void {
  for (const [popup, { trigger, until }] of triggers) {
    const focused = document.activeElement;
    if (isVisible(popup) || performance.now() < until) continue; // or it is about to be seen
    triggers.delete(popup);
    tell(trigger, false);
    if ((!focused || focused === document.body || popup.contains(focused)) && isVisible(trigger)) trigger.focus();
  }
}

/** Closes the menu that the focus has left. What else hangs on a button and was not gone through may be wanted open, and so
 * may a part of a sidebar that lies over nothing. */
export function closeLeft({ target, relatedTarget }: FocusEvent): void {
  for (const [popup, { trigger, isHovered }] of [...triggers])
    if (
      (popup.matches(LISTS) ||
        isHovered ||
        (popup.contains(relatedTarget as Node) && isHung(popup)) ||
        (trigger.closest(NAVIGATION) && /absolute|fixed/.test(getComputedStyle(popup).position))) &&
      ![popup, trigger].some((one) => one.contains(target as Node))
    )
      close(popup, false);
}

export const openPopupAround = (element: Element): HTMLElement | undefined =>
  [...triggers.keys()].findLast((popup) => popup.contains(element));

export const linksIn = (popup: HTMLElement): HTMLElement[] =>
  focusablesIn(popup).filter((one) => one.closest(LISTS) === popup.closest(LISTS));
