import { OURS } from "./chosen";
import type { Behavior } from "./context";
import { focusablesIn, HOST, isVisible, nameOf } from "./elements";
import { makeButton } from "./made";
import { NOT_A_PANEL } from "./no-panel";

/** What may open a part of the page and tells of none. */
const UNTOLD = `:is(${OURS},button:not([type=submit],[role])):not([aria-expanded],[aria-haspopup],[aria-pressed],[aria-current])`;
const FOLDING = `${OURS}[aria-expanded=false][aria-controls]`;
const REST = `${OURS}:not([aria-expanded],[aria-pressed])`;
const NAMING = /^(?:href|data-|rel$|onclick$|aria-controls$)/;
/** By then a part has begun to fold. */
const FOLDED = 500;
/** By then the page's own script has gone in, if it does. */
const GONE_IN = 800;
const HOPS = 4;
const DIALOG = "dialog,[role$=dialog]";

const isPointed = (one: Element | null): boolean => !!one && getComputedStyle(one).cursor === "pointer";

/** All that is clicked with a control: our button may stand in its title. */
function clickedAround(control: HTMLElement): HTMLElement {
  let at = control;
  for (let hops = HOPS; hops && isPointed(at.parentElement); hops--) at = at.parentElement as HTMLElement;
  return at;
}

/** What a pointer would come to at an element. */
function atCentre(element: Element): Element | null {
  const { height, left, top, width } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2);
}

/** The part of the page that a control names in an attribute. */
function namedBy(control: Element): HTMLElement | undefined {
  for (const one of control.matches("curbcut-button") ? [control.parentElement] : [control])
    for (const { name, value } of one?.attributes ?? []) {
      const part = NAMING.test(name) && /^#?[\w-]+$/.test(value) && document.getElementById(value.replace("#", ""));
      if (part && !part.contains(control)) return part;
    }
  return undefined;
}

const isLike = (one: Element | null, other: Element): boolean =>
  one?.localName === other.localName && one.className === other.className;

/** What folds out after all that is clicked: after the words for a sign, and before it in a box that stays where it is, as a window
 * for a chat over its sign. */
function besideOf(clicked: HTMLElement, control: Element): Element | null | undefined {
  const { nextElementSibling: after, parentElement: around, previousElementSibling: before } = clicked;
  const below = clicked.matches("td") ? clicked.parentElement?.nextElementSibling : null;
  if (below && !isVisible(below) && !/\p{L}/u.test(nameOf(clicked))) return below;
  if (clicked !== control && !control.contains(clicked) && after && !isLike(after, clicked)) return after;
  if (!/[\p{L}\p{N}]/u.test(control.textContent ?? "")) {
    if (after?.querySelector("input") && !isVisible(after)) return after;
    const next = around?.nextElementSibling; // a row of a tree: a sign and words, and what it holds after them
    if (
      next &&
      !isVisible(next) &&
      !isLike(next, around) &&
      around.childElementCount < 5 &&
      !isVisible(after?.querySelector("a,button,input"))
    )
      return next;
    const part = around?.lastElementChild;
    if (part && part !== after && around.contains(part) && clicked.compareDocumentPosition(part) & 4) return part;
  }
  const isFixed = !!around && getComputedStyle(around).position === "fixed";
  return isFixed && !after && before && !isLike(before, clicked) ? before : null;
}

/** Whether it is there to be opened: no dialog, and no part that somebody goes to. */
const isPart = (part: Element | null | undefined): part is HTMLElement =>
  !!part?.matches("div,ul,ol,section,nav,aside,p,form,tr") &&
  !part.matches(`${DIALOG},[role=tabpanel]`) &&
  (nameOf(part) !== "" || !!part.querySelector("input")) &&
  !NOT_A_PANEL.test(part.className);

/** A control that names the closed part of the page which it opens, or stands before it with all that is clicked, says whether that is
 * open; one like it whose part is open from the start does, too. */
export const parts: Behavior = ({ on, onChange, onKey }) => {
  const known = new Map<HTMLElement, HTMLElement>();
  const seen = new WeakSet<Element>();
  const compared = new WeakSet<Element>();
  const add = (control: HTMLElement, part: HTMLElement): void => {
    if ([...known.values()].includes(part)) return;
    known.set(control, part);
    control.setAttribute("aria-controls", part.id);
  };
  let numbered = 0;
  let timer = 0;
  const look = (): void => {
    for (const control of document.querySelectorAll<HTMLElement>(UNTOLD)) {
      if (seen.has(control) || !isVisible(control)) continue;
      const clicked = clickedAround(control);
      const part = namedBy(control) ?? besideOf(clicked, control);
      seen.add(control); // what comes later comes with a press, and is others'
      if (!isPart(part) || isVisible(part) || getComputedStyle(part).position === "fixed") continue;
      part.id ||= `curbcut-beside-${++numbered}`;
      add(control, part);
    }
    for (const [control, part] of known) {
      if (!control.isConnected || !part.isConnected || control.matches("[role=tab]")) known.delete(control);
      else if (control.ariaExpanded !== `${isVisible(part)}`) control.ariaExpanded = `${isVisible(part)}`;
    }
    for (const one of document.querySelectorAll<HTMLElement>(
      `[tabindex][data-curbcut-keys=click]:not([role],curbcut-button)`,
    ))
      if (nameOf(one) && !one.querySelector("[tabindex],a,button,input")) makeButton(one);
    const rest = [...document.querySelectorAll<HTMLElement>(REST)].filter((one) => !compared.has(one));
    for (const told of rest.length ? document.querySelectorAll<HTMLElement>(FOLDING) : []) {
      const own = document.getElementById(told.getAttribute("aria-controls") ?? "");
      if (!own?.className || told.nextElementSibling !== own) continue;
      for (const one of rest) {
        const part = one.nextElementSibling;
        if (!isLike(one, told) || !isPart(part) || part.classList[0] !== own.classList[0]) continue;
        part.id ||= `curbcut-beside-${++numbered}`;
        add(one, part);
        one.ariaExpanded = `${isVisible(part)}`;
      }
    }
    if (document.querySelector(FOLDING)) for (const one of rest) compared.add(one);
  };
  look();
  onChange(look);
  /** What has come over the control that was pressed is gone on in; where Tab comes to nothing in what has opened, its author meant
   * arrows. */
  const goIn = (control: Element, before: Element | null): void => {
    if (document.activeElement !== control) return;
    const part = document.getElementById(control.getAttribute("aria-controls") ?? "");
    const stops = part ? focusablesIn(part) : [];
    if (stops.length > 1 && stops.every((one) => one.tabIndex < 0)) return stops[0]?.focus();
    let over = atCentre(control);
    if (over === before || over?.closest(HOST) || control.contains(over)) return;
    while (over?.parentElement && !over.parentElement.contains(control)) over = over.parentElement;
    if (!over || over.matches(DIALOG) || over.querySelector(DIALOG)) return; // into which others go
    if (over !== before && !over.contains(control) && over.matches("div,ul,nav,section,aside"))
      focusablesIn(over)[0]?.focus();
  };
  on("click", ({ target }) => setTimeout(goIn, GONE_IN, target, atCentre(target as Element)), true);
  /** What folds nothing when it is pressed was no such control. */
  on(
    "click",
    ({ target }) => {
      const [control, part] = [...known].find(([one]) => clickedAround(one).contains(target as Node)) ?? [];
      if (!control || !part) return;
      const before = isVisible(part);
      clearTimeout(timer); // what is pressed again at once is as it was before
      timer = setTimeout(() => {
        if (!control.isConnected || !known.has(control) || isVisible(part) !== before) return;
        known.delete(control);
        for (const name of ["aria-controls", "aria-expanded"]) control.removeAttribute(name);
      }, FOLDED);
    },
    true,
  );
  const isOver = (part: Element): boolean =>
    [part, part.parentElement].some((one) => one && /absolute|fixed/.test(getComputedStyle(one).position));
  const openAt = (at: Element | null): [HTMLElement, HTMLElement] | undefined =>
    [...known].find(([control, part]) => isVisible(part) && isOver(part) && (control === at || part.contains(at)));
  onKey(
    "Escape",
    (at) => openAt(at)?.[0],
    (_, control) => {
      control.click();
      control.focus();
      return true;
    },
  );
  /** What lies over the page is gone through after its control, wherever it stands. */
  on("keydown", (event) => {
    const at = document.activeElement;
    const [control, part] = openAt(at) ?? [];
    if (event.code !== "Tab" || event.defaultPrevented || !control || !part || event.altKey || event.ctrlKey) return;
    const stops = focusablesIn(part).filter((one) => one.tabIndex >= 0);
    const all = focusablesIn(document.body).filter((one) => one.tabIndex >= 0 && !part.contains(one));
    const next = all[all.indexOf(control) + 1];
    if (!stops[0] || !next || next.compareDocumentPosition(part) & 2) return; // it comes right after its control, or before it
    const to = event.shiftKey ? at === stops[0] && control : at === control ? stops[0] : at === stops.at(-1) && next;
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
};
