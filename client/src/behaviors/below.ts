/** So far below a field lies what hangs on it. */
const BELOW = 14;

/** What lies over the page right below a field, and not around it. */
export function boxBelow(field: Element): Element | undefined {
  const { left, bottom } = field.getBoundingClientRect();
  let box: Element | undefined;
  let at = document.elementFromPoint(left + BELOW, bottom + BELOW);
  for (; at && !at.contains(field); at = at.parentElement)
    if (/absolute|fixed/.test(getComputedStyle(at).position)) box = at;
  return box;
}

/** A click beside all that is open: what closes by one has closed then. */
export function pressBeside(): void {
  document.body.dispatchEvent(new PointerEvent("mousedown", { bubbles: true }));
  document.body.click();
}
