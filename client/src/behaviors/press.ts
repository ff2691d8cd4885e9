import type { Context } from "./context";

/** What a pointer does before its click: some scripts listen to that alone. */
const BEFORE = ["pointerdown", "mousedown", "pointerup", "mouseup"];

/** Tells scripts of a pointer that presses the middle of an element, as far as to its click. */
export function pressAt(at: Element, where: MouseEventInit = middleOf(at)): void {
  for (const name of BEFORE)
    at.dispatchEvent(new PointerEvent(name, { ...where, buttons: name.endsWith("down") ? 1 : 0 }));
}

function middleOf(at: Element): MouseEventInit {
  const { left, top, width, height } = at.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
}

/** A page that waits for a second click has answered the first by then. */
const ANSWERED = 350;
const OURS = "[data-curbcut-keys=click]";
/** What a key clicks without us, and some press before it comes to a click: a tool for what is marked must leave the mark. */
const OWN = "button,a[href^='#'],a[href^='javascript:']";

/** A click that a key makes on what only a script had made clickable comes with all that a pointer's comes with, and once
 * more where it is known to listen to two, or nothing came of one. What browsers click is pressed where a script listens to
 * that alone. */
export function pressFully(
  { target, isTrusted, detail, pointerType }: PointerEvent,
  watch: Context["watch"],
  isDouble: (at: Element) => boolean,
  isPressed: (at: Element) => boolean,
): void {
  if (!(target instanceof Element) || (detail && pointerType !== "")) return; // Firefox counts keys as clicks
  const isOurs = !isTrusted && target.matches(OURS);
  const own = isTrusted || target.matches("[role=tab]") ? target.closest(OWN) : null;
  const at = !isOurs ? own : target.matches("curbcut-button") ? (target.parentElement ?? target) : target;
  if (!at || (at === own && !isPressed(at))) return;
  const where = middleOf(at); // it may have moved by the second
  if (isOurs) pressAt(at, where);
  const reaction = watch();
  const isTwice = isOurs && isDouble(at);
  const again = (): void => {
    if ((reaction.end() && !isTwice) || !at.isConnected) return;
    if (isOurs) at.dispatchEvent(new MouseEvent("dblclick", { ...where, detail: 2 }));
    else pressAt(at, where);
  };
  setTimeout(again, isTwice ? 0 : ANSWERED);
}

/** In a shadow tree keys are answered where they are pressed: from outside all of it is one element. */
export function pressIn(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of ["keydown", "keyup"])
    root.addEventListener(
      type,
      (event) => {
        const { target, key, defaultPrevented } = event as KeyboardEvent;
        if (!(target instanceof HTMLElement) || !target.matches(OURS) || defaultPrevented) return;
        if (key !== "Enter" && key !== " ") return;
        event.preventDefault();
        if (type === (key === " " ? "keyup" : "keydown")) target.click();
      },
      { signal },
    );
}
