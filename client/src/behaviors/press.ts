/** What a pointer does before its click: some scripts listen to that alone. */
const BEFORE = ["pointerdown", "mousedown", "pointerup", "mouseup"];

/** A click that a key makes on what only a script had made clickable comes with all that a pointer's comes with. */
export function pressFully({ target, isTrusted, detail }: MouseEvent): void {
  if (isTrusted || detail || !(target instanceof Element) || !target.matches("[data-curbcut-keys=click]")) return;
  const at = target.matches("curbcut-button") ? (target.parentElement ?? target) : target;
  const { left, top, width, height } = at.getBoundingClientRect();
  const where = { clientX: left + width / 2, clientY: top + height / 2 };
  for (const name of BEFORE)
    at.dispatchEvent(
      new PointerEvent(name, { ...where, bubbles: true, cancelable: true, buttons: name.endsWith("down") ? 1 : 0 }),
    );
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
