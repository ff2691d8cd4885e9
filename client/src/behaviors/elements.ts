/** What the browser itself lets people focus, and what an author made focusable. */
const FOCUSABLE =
  "a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,iframe,audio[controls],video[controls],[contenteditable]:not([contenteditable=false]),[tabindex]";
export const NATIVE = "button,input,select,textarea,summary,option,[contenteditable]:not([contenteditable=false])";
const EDITABLE =
  "textarea,select,[contenteditable]:not([contenteditable=false]),input:not([type=button],[type=checkbox],[type=radio],[type=submit],[type=reset],[type=image],[type=file],[type=range],[type=color])";
/** Our own interface, which is not the page. */
export const HOST = "curbcut-access";
const CLOSE =
  /^(?:[×✕✖✗✘⨯xX]|(?:close|dismiss|schlie(?:ß|ss)en|fermer|cerrar|chiudi|sluiten|fechar|zamknij|закрыть|zavřít|stäng|luk|lukk|sulje|kapat|bezár|închide|סגור|إغلاق|关闭|閉じる|닫기)\b.{0,24})$/iu;
const CLOSE_NAMES =
  "[class*=close i],[class*=dismiss i],[id*=close i],[data-dismiss],[data-bs-dismiss],[data-close],[data-micromodal-close],[data-a11y-dialog-hide]";

export const isEditable = (element: Element): boolean => element.matches(EDITABLE);

/** Whether somebody can see the element: it is rendered, not transparent, not clipped away, not beside the page. */
export function isVisible(element: Element | null | undefined): boolean {
  if (!element?.isConnected) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || box.right + scrollX < 0 || box.bottom + scrollY < 0) return false;
  const style = getComputedStyle(element);
  if (style.visibility !== "visible" || style.clipPath === "inset(50%)" || style.clip === "rect(0px, 0px, 0px, 0px)")
    return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { opacity, overflowY } = at === element ? style : getComputedStyle(at);
    if (opacity === "0" || (overflowY === "hidden" && at.clientHeight === 0 && at !== element)) return false;
  }
  return true;
}

export const isDisabled = (element: Element): boolean =>
  element.matches(":disabled,[aria-disabled=true]") || element.closest("[inert]") !== null;

export const focusablesIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => !isDisabled(one) && isVisible(one));

export const tabbablesIn = (root: Element): HTMLElement[] => focusablesIn(root).filter((one) => one.tabIndex >= 0);

/** Puts the focus where the visitor's key led, on what takes none by itself too. */
export function moveFocus(element: HTMLElement): boolean {
  if (!element.matches(FOCUSABLE)) element.tabIndex = -1;
  element.focus();
  return document.activeElement === element;
}

/** The elements that an attribute of ids names. */
export const referred = (element: Element, attribute: string): HTMLElement[] =>
  (element.getAttribute(attribute) ?? "")
    .split(/\s+/)
    .map((id) => id && document.getElementById(id))
    .filter((one) => one instanceof HTMLElement);

export const nameOf = (element: Element): string =>
  (
    element.getAttribute("aria-label") ??
    (referred(element, "aria-labelledby")
      .map((one) => one.textContent)
      .join(" ") ||
      (element.textContent ?? ""))
  )
    .trim()
    .replace(/\s+/g, " ");

/** The control that closes a popup, by its words first, by its author's names for it else. */
export function closeControlIn(root: Element): HTMLElement | undefined {
  const clickable = [
    ...root.querySelectorAll<HTMLElement>(
      `button,a,[role=button],[onclick],input[type=button],[data-curbcut-keys],${CLOSE_NAMES}`,
    ),
  ].filter((one) => isVisible(one) && !isDisabled(one) && !one.matches("form,[role=dialog],[role=alertdialog]"));
  return (
    clickable.find((one) => CLOSE.test(nameOf(one) || one.title || (one as HTMLInputElement).value || "")) ??
    clickable.find((one) => one.matches(CLOSE_NAMES))
  );
}

/** The item that a key leads to; `undefined` where the key leads nowhere. Goes round at the ends where `wraps`. */
export function itemAfter<T>(items: readonly T[], current: T, key: string, wraps: boolean): T | undefined {
  const at = items.indexOf(current);
  const last = items.length - 1;
  const to = key === "Home" ? 0 : key === "End" ? last : /Down|Right/.test(key) ? at + 1 : at < 0 ? last : at - 1;
  return wraps ? items.at(to > last ? 0 : to) : items[Math.max(0, Math.min(last, to))];
}

let typed = "";
let typedAt = 0;

/** The next item whose name begins with what is being typed. */
export function itemTyped<T extends Element>(items: readonly T[], current: T | undefined, key: string): T | undefined {
  const now = performance.now();
  typed = now - typedAt > 700 ? key : typed + key;
  typedAt = now;
  const isRepeated = [...typed].every((one) => one === typed[0]);
  const wanted = (isRepeated ? key : typed).toLocaleLowerCase();
  const at = (current ? items.indexOf(current) : -1) + (isRepeated ? 1 : 0);
  const from = Math.max(0, at);
  return [...items.slice(from), ...items.slice(0, from)].find((one) =>
    nameOf(one).toLocaleLowerCase().startsWith(wanted),
  );
}
