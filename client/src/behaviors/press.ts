import type { Context } from "./context";

/** What a pointer does before its click: some scripts listen to that alone. */
const BEFORE = ["pointerdown", "mousedown", "pointerup", "mouseup"];

/** A page that waits for a second click has answered the first by then. */
const ANSWERED = 350;

/** A click that a key makes on what only a script had made clickable comes with all that a pointer's comes with, and once
 * more where nothing came of it: some listen to two clicks alone. */
export function pressFully({ target, isTrusted, detail }: MouseEvent, watch: Context["watch"]): void {
  if (isTrusted || detail || !(target instanceof Element) || !target.matches("[data-curbcut-keys=click]")) return;
  const at = target.matches("curbcut-button") ? (target.parentElement ?? target) : target;
  const { left, top, width, height } = at.getBoundingClientRect();
  const where = { clientX: left + width / 2, clientY: top + height / 2 };
  for (const name of BEFORE)
    at.dispatchEvent(
      new PointerEvent(name, { ...where, bubbles: true, cancelable: true, buttons: name.endsWith("down") ? 1 : 0 }),
    );
  const reaction = watch();
  setTimeout(() => {
    if (!reaction.end() && at.isConnected)
      at.dispatchEvent(new MouseEvent("dblclick", { ...where, bubbles: true, cancelable: true, detail: 2 }));
  }, ANSWERED);
}

/** In a shadow tree keys are answered where they are pressed: from outside all of it is one element. */
export function pressIn(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of ["keydown", "keyup"])
    root.addEventListener(
      type,
      (event) => {
        const { target, key, defaultPrevented } = event as KeyboardEvent;
        if (!(target instanceof HTMLElement) || !target.matches("[data-curbcut-keys=click]") || defaultPrevented)
          return;
        if (key !== "Enter" && key !== " ") return;
        event.preventDefault();
        if (type === (key === " " ? "keyup" : "keydown")) target.click();
      },
      { signal },
    );
}
