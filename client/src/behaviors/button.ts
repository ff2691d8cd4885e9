import { isDisabled, NATIVE } from "./elements";

const ENTER = /^(?:button|link|menuitem.*|option|tab|treeitem|gridcell|row|columnheader|switch)$/;
const SPACE = /^(?:checkbox|radio)$/;

/** Whether a key is to click the element, and nothing but its author's script could make it so. */
export function isClickedBy(key: string, element: HTMLElement): boolean {
  if (element.matches(NATIVE) || isDisabled(element) || hasKeyHandler(element)) return false;
  const isOurs = element.getAttribute("data-curbcut-keys") === "click";
  const role = element.getAttribute("role") || (isOurs ? "button" : "");
  if (key === "Enter") return ENTER.test(role) && !element.matches("[href]");
  return key === " " && role !== "link" && (ENTER.test(role) || SPACE.test(role));
}

/** Whether the author wrote one on the element, in HTML or as a property of a React element. */
export function hasKeyHandler(element: HTMLElement): boolean {
  const react = Object.entries(element).find(([name]) => name.startsWith("__reactProps"))?.[1] ?? {};
  return (
    !!(element.onkeydown ?? element.onkeyup ?? element.onkeypress) ||
    Object.keys(react).some((name) => name.startsWith("onKey"))
  );
}

/** Tells later whether a listener of the element itself asked which key it is: then it acts on keys, though unseen. */
export function readsKeys(event: KeyboardEvent): () => boolean {
  let isRead = false;
  for (const name of ["key", "code", "keyCode", "which"] as const) {
    const value = event[name];
    Object.defineProperty(event, name, {
      get: () => {
        isRead ||= event.currentTarget === event.target;
        return value;
      },
    });
  }
  return () => isRead;
}
