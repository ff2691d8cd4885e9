/** What says of a control that it is of our making, and by what it is pressed. */
export const KEYS = "data-curbcut-keys";

/** How an element looks: where a style of the page is meant for roles, ours would bring it in. */
function lookOf(element: Element): string {
  const { backgroundColor, borderTopWidth, color, display } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return [backgroundColor, borderTopWidth, color, display, width.toFixed(), height.toFixed()].join();
}

/** Makes it a control; not if that changes how it looks. */
export function makeButton(element: HTMLElement): boolean {
  const before = lookOf(element);
  const given = { role: "button", tabindex: "0", [KEYS]: "click" };
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  if (lookOf(element) === before) return true;
  for (const name of Object.keys(given)) element.removeAttribute(name);
  return false;
}

/** Elements of a drawing have no such method of their own. */
export function makeClickable(element: Element): void {
  const click = (): unknown =>
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
  if (!("click" in element)) Object.assign(element, { click });
}
