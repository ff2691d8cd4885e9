import { focusablesIn, isVisible } from "./elements";
import { KEYS } from "./made";

/** Words or a sign, not a part of the page. */
const SMALL = "span,i,b,u,em,strong,small,sup,sub,mark,abbr,time,svg,a:not([href]),div";
const NAVIGATION = "nav,header,footer,[role=navigation],[class*=menu i],[class*=nav i]";
const LONGEST = 40;
const TALLEST = 60;
const WIDEST = 300;

/** Whether something small and not to be operated could show more while a pointer is over it. */
export function isWatched(element: HTMLElement): boolean {
  if (
    !element.matches(`:is(${SMALL}):not([${KEYS}])`) ||
    element.closest(NAVIGATION) ||
    (element.innerText ?? "").length > LONGEST
  )
    return false;
  const { width, height } = element.getBoundingClientRect();
  return isVisible(element) && width < WIDEST && height < TALLEST && !focusablesIn(element).length;
}

/** What shows more under the pointer can have the focus, and shows it then. */
export function makeHovered(element: HTMLElement): void {
  element.tabIndex = 0;
  element.setAttribute(KEYS, "hover");
}

/** Whether something that holds its own way in for keys shows buttons only to a pointer; menus are others'. */
export const isRevealing = (element: Element): boolean =>
  !element.closest(NAVIGATION) &&
  focusablesIn(element).length > 0 &&
  [...element.querySelectorAll("button,[role=button],[onclick]")].some((one) => !isVisible(one));
