import { closeControlIn, focusablesIn, HOST, isVisible } from "./elements";

export const DIALOGS = "[role$=dialog],[aria-modal=true],dialog[open]";
const NEVER = `nav,header,footer,[role=menu],[role=listbox],[role=tooltip],[role=alert],${HOST},${DIALOGS}`;
const TRANSLUCENT = /[,/] ?0?\.\d+\)$/;

const isLifted = ({ position, zIndex }: CSSStyleDeclaration): boolean =>
  position === "fixed" || (position === "absolute" && +zIndex > 0);

function isWide(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > innerWidth * 0.9 && height > innerHeight * 0.9;
}

/** What lies over the whole window at a point, or the popup itself; our own bar may lie over both. */
export function layerAt(x: number, y: number, popup?: Element): Element | undefined {
  let at = document.elementsFromPoint(x, y).find((one) => !one.matches(HOST)) ?? null;
  for (; at && at !== document.body; at = at.parentElement)
    if (at === popup || (isLifted(getComputedStyle(at)) && isWide(at))) return at;
  return undefined;
}

/** Whether a layer over the whole window, the popup's own or one that the page shines through, is hit at a point. */
function isCoveredAt(x: number, y: number, popup: Element): boolean {
  const layer = layerAt(x, y, popup);
  if (!layer || layer.contains(popup) || popup.contains(layer)) return !!layer;
  const { backgroundColor, opacity } = getComputedStyle(layer);
  return TRANSLUCENT.test(backgroundColor) || opacity < "1";
}

/** Whether nothing outside the popup can be clicked, so that it is modal for those who see it. A scrollbar always can. */
export function isModal(popup: HTMLElement): boolean {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  return (
    popup.getAttribute("aria-modal") === "true" ||
    (!popup.matches("[aria-modal]") &&
      [4, clientWidth - 4].every((x) => [4, clientHeight - 4].every((y) => isCoveredAt(x, y, popup))))
  );
}

/** Whether a pointer still comes to an element: what opened something may close it then. */
function isInReach(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** Whether it is but a layer behind another, with a cross for that. */
export const isBehind = (element: Element): boolean =>
  !element.matches(DIALOGS) && isWide(element) && !isInReach(element);

/** The popup around an element, though nothing says that it is one: lifted over the page, with a control to close it, or
 * over everything when `asked` outside of it had just been used, which is enough if it `isNew`. */
export function popupAround(element: Element, asked?: Element, isNew = false): HTMLElement | undefined {
  let lifted: HTMLElement | undefined;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    if (isLifted(getComputedStyle(at))) lifted = at as HTMLElement;
  return lifted &&
    !lifted.closest(NEVER) &&
    !lifted.querySelector(DIALOGS) &&
    isVisible(lifted) &&
    ((closeControlIn(lifted) && !isBehind(lifted)) ||
      (asked &&
        !lifted.contains(asked) &&
        (isNew || (!isInReach(asked) && focusablesIn(lifted).length > 0 && isModal(lifted)))))
    ? lifted
    : undefined;
}
