import { closeControlIn, focusablesIn, HOST, isVisible } from "./elements";

export const DIALOGS = "[role$=dialog],[aria-modal=true],dialog[open]";
const NEVER = `nav,header,footer,[role=menu],[role=listbox],[role=tooltip],[role=alert],${HOST},${DIALOGS}`;
const TRANSLUCENT = /[,/] ?0?\.\d+\)$/;

const isLifted = ({ position, zIndex }: CSSStyleDeclaration): boolean =>
  position === "fixed" || (position === "absolute" && +zIndex > 0);

/** Whether a layer over the whole window, the popup's own or one that the page shines through, is hit at a point. */
function isCoveredAt(x: number, y: number, popup: Element): boolean {
  for (let at = document.elementFromPoint(x, y); at && at !== document.body; at = at.parentElement) {
    if (at === popup) return true;
    const style = getComputedStyle(at);
    const { width, height } = at.getBoundingClientRect();
    if (isLifted(style) && width > innerWidth * 0.9 && height > innerHeight * 0.9)
      return at.contains(popup) || popup.contains(at) || TRANSLUCENT.test(style.backgroundColor) || style.opacity < "1";
  }
  return false;
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

/** Whether a pointer still comes to what opened something, as it may close it. */
function isInReach(opener: Element): boolean {
  const { left, top, width, height } = opener.getBoundingClientRect();
  return opener.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** The popup around an element, though nothing says that it is one: lifted over the page, with a control to close it, or
 * over everything when `asked` outside of it had just been used. */
export function popupAround(element: Element, asked?: Element): HTMLElement | undefined {
  let lifted: HTMLElement | undefined;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    if (isLifted(getComputedStyle(at))) lifted = at as HTMLElement;
  return lifted &&
    !lifted.closest(NEVER) &&
    !lifted.querySelector(DIALOGS) &&
    isVisible(lifted) &&
    (closeControlIn(lifted) ||
      (asked && !lifted.contains(asked) && !isInReach(asked) && focusablesIn(lifted).length > 0 && isModal(lifted)))
    ? lifted
    : undefined;
}
