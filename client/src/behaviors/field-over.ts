import type { Behavior } from "./context";
import { focusablesIn, moveFocus } from "./elements";
import { KEYS } from "./made";

/** A field for words of which nobody tells that it is a list's. */
const FIELD = "input:is(:not([type]),[type=text],[type=search]):not([role],[list],[aria-controls])";

const boxOver = (element: Element | null): Element | undefined =>
  element && /absolute|fixed/.test(getComputedStyle(element).position)
    ? element
    : element?.parentElement
      ? boxOver(element.parentElement)
      : undefined;

/** Down in a field that lies over the page leads to the choice of our making that follows it there. */
export const fieldOver: Behavior = ({ onKey }) => {
  const next = (field: HTMLElement): HTMLElement | undefined => {
    const box = field.matches(FIELD) ? boxOver(field.parentElement) : undefined;
    const all = box ? focusablesIn(box) : [];
    const one = all[all.indexOf(field) + 1];
    return one?.matches(`[${KEYS}]`) ? one : undefined;
  };
  onKey("field ArrowDown", next, (_, one) => moveFocus(one));
};
