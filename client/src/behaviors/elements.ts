/** What the browser itself lets people focus, and what an author made focusable. */
export const NATIVE = "button,input,select,textarea,summary,option,[contenteditable]";
export const FOCUSABLE = `a[href],iframe,audio[controls],video[controls],[tabindex],${NATIVE}`;
/** Our own interface, which is not the page. */
export const HOST = "curbcut-access";
const CLOSE = /^(?:[×✕✖xX]|(?:close|dismiss|schließen|fermer|cerrar)\b.{0,24})$/i;
/** Signs that mean nothing else, also where their element is no control. */
const SIGN = /^[×✕✖✗⨯╳]$/;
const CLOSE_NAMES = "[class*=close i],[class*=dismiss i],[id*=close i]";

/** Whether keys write there, or are the browser's for another reason. */
export const isEditable = (element: Element): boolean =>
  element.matches(
    "input:not([type=checkbox],[type=button],[type=submit],[readonly]),select,textarea,[contenteditable]",
  );

/** Whether somebody can see the element: it is rendered, not transparent, not clipped away, not beside the page. */
export function isVisible(element: Element | null | undefined): boolean {
  if (!element?.isConnected) return false;
  if (element.matches("curbcut-button")) return isVisible(element.parentElement); // it may take no room in what it stands in
  const { width, height, left, right, top, bottom } = element.getBoundingClientRect();
  if (width < 2 || height < 2 || right + scrollX < 1 || bottom + scrollY < 1) return false;
  const style = getComputedStyle(element);
  if (style.visibility !== "visible") return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { display, opacity, overflowY, position } = at === element ? style : getComputedStyle(at);
    if (position === "fixed" && (right < 1 || bottom < 1 || left > innerWidth - 1 || top > innerHeight - 1))
      return false;
    const holds = at !== element || (at.childElementCount > 0 && display !== "inline"); // a box without room may still have a border
    if (opacity === "0" || (holds && overflowY !== "visible" && !(at.clientHeight && at.clientWidth))) return false;
  }
  return true;
}

export const isDisabled = (element: Element): boolean =>
  element.closest(":disabled,[aria-disabled=true],[inert]") !== null;

export const focusablesIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => !isDisabled(one) && isVisible(one));

/** Puts the focus where the visitor's key led, on what takes none by itself too. */
export function moveFocus(element: HTMLElement): boolean {
  if (!element.matches(FOCUSABLE)) element.tabIndex = -1;
  element.focus();
  return element.matches(":focus");
}

/** Fewer numbers are no calendar; many have no more than two weeks left of a month. */
export const FEWEST_DAYS = 12;

export const isDay = ({ textContent }: Element): boolean => /^\s*\d{1,2}\s*$/.test(textContent ?? "");

/** Whether it lies over the page, hung on what is around it, with nothing in it but ways to go on; days are for others. */
export const isHung = (element: Element): boolean =>
  getComputedStyle(element).position === "absolute" &&
  !!element.querySelector("a[href],button,[role=button]") &&
  !element.querySelector("input,select,textarea,iframe,[role=dialog]") &&
  [...element.querySelectorAll("a,button,[role=button]")].filter(isDay).length < FEWEST_DAYS;

/** Whether a click on a link would leave the page. */
export const leadsAway = (trigger: Element): boolean =>
  !/^(?:#|javascript:|$)/.test(trigger.getAttribute("href") ?? "");

/** The elements that an attribute of ids names. */
export const referred = (element: Element, attribute: string): HTMLElement[] =>
  (element.getAttribute(attribute) ?? "").split(" ").flatMap((id) => document.getElementById(id) ?? []);

export const nameOf = (element: Element): string =>
  (element.getAttribute("aria-label") || element.textContent || "").trim().replace(/\s+/g, " ");

/** Its words without signs, which tell a state or a place in a list. */
export const lettersOf = (element: Element): string => nameOf(element).replace(/\P{L}/gu, "");

const isSign = ({ childElementCount, textContent }: Element): boolean =>
  !childElementCount && SIGN.test(textContent?.trim() ?? "");

/** The control that closes a popup: by its words first, by its sign, by its author's names for it else. */
export function closeControlIn(root: Element): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>("*")].filter(
    (one) =>
      (one.matches(`a,button,[role=button],[onclick],${CLOSE_NAMES}`) || isSign(one)) &&
      isVisible(one) &&
      !isDisabled(one) &&
      !one.matches("form,[role$=dialog]"),
  );
  return (
    all.find((one) => CLOSE.test(nameOf(one) || one.title) || isSign(one)) ??
    all.find((one) => one.matches(CLOSE_NAMES))
  );
}

/** Sets an attribute for a while, then puts back what was there. */
export function lend(element: Element, name: string, value: string, undo: AbortSignal): void {
  const before = element.getAttribute(name);
  element.setAttribute(name, value);
  undo.addEventListener("abort", () => {
    if (element.getAttribute(name) !== value) return; // the page has changed it since
    if (before === null) element.removeAttribute(name);
    else element.setAttribute(name, before);
  });
}

/** The item that a key leads to; `undefined` where the key leads nowhere. Goes round at the ends where `wraps`. */
export function itemAfter<T>(items: readonly T[], current: T, key: string, wraps: boolean): T | undefined {
  const at = items.indexOf(current);
  const last = items.length - 1;
  const to = key === "Home" ? 0 : key === "End" ? last : /Down|Right/.test(key) ? at + 1 : at < 0 ? last : at - 1;
  return wraps ? items.at(to > last ? 0 : to) : (items[to] ?? current);
}

/** A key as it is where text runs from left to right: the arrow that leads on, leads on. */
export const inReading = (key: string, element: Element): string =>
  /Left|Right/.test(key) && getComputedStyle(element).direction === "rtl"
    ? key === "ArrowLeft"
      ? "ArrowRight"
      : "ArrowLeft"
    : key;

let typed = "";
let typedAt = 0;

/** The next item whose name begins with what is being typed; one letter again and again goes through all of its own. */
export function itemTyped<T extends Element>(items: readonly T[], current: T | undefined, key: string): T | undefined {
  const now = performance.now();
  typed = now - typedAt > 700 || typed === key ? key : typed + key;
  typedAt = now;
  const at = (current ? items.indexOf(current) : -1) + (typed === key ? 1 : 0);
  return [...items.slice(Math.max(0, at)), ...items].find((one) =>
    nameOf(one).toLowerCase().startsWith(typed.toLowerCase()),
  );
}
