import { closeControlIn, focusablesIn, HOST, isVisible } from "./elements";

export const DIALOGS = "[role=dialog],[role=alertdialog],[aria-modal=true],dialog[open]";
const NEVER = `body,html,main,header,footer,nav,[role=menu],[role=listbox],[role=tooltip],[role=tabpanel],[role=tree],[role=grid],[role=status],[role=alert],[role=log],${HOST},${HOST} *`;
const ALPHA = /^rgba\(.*,\s*(0?\.\d+)\)$|^color\(.*\/\s*(0?\.\d+)\)$/;

const isLifted = (style: CSSStyleDeclaration): boolean =>
  style.position === "fixed" || (style.position === "absolute" && Number(style.zIndex) > 0);

/** Whether an element lies over the whole window. */
function covers(element: Element): boolean {
  const { width, height, left, top } = element.getBoundingClientRect();
  return (
    width >= innerWidth * 0.95 && height >= innerHeight * 0.95 && left <= innerWidth * 0.05 && top <= innerHeight * 0.05
  );
}

/** The layer that covers the page at a point, and lets it shine through or is part of the popup. */
function backdropAt(x: number, y: number, popup: Element): boolean {
  for (let at = document.elementFromPoint(x, y); at && !at.matches("body,html"); at = at.parentElement) {
    const style = getComputedStyle(at);
    if (covers(at) && isLifted(style)) {
      const isTranslucent =
        ALPHA.test(style.backgroundColor) || (Number(style.opacity) < 1 && Number(style.opacity) > 0);
      return (
        at === popup ||
        at.contains(popup) ||
        popup.contains(at) ||
        isTranslucent ||
        style.backdropFilter?.includes("blur")
      );
    }
  }
  return false;
}

/** Whether nothing outside the popup can be clicked, so that it is modal for those who see it. */
export function isModal(popup: HTMLElement): boolean {
  if (popup.matches("[aria-modal=true]")) return true;
  if (popup.matches("[aria-modal=false],[popover]")) return false;
  const [w, h] = [innerWidth - 4, innerHeight - 4];
  const points = [
    [4, 4],
    [w, 4],
    [4, h],
    [w, h],
    [w / 2, 4],
    [4, h / 2],
  ] as const;
  return points.every(([x, y]) => backdropAt(x, y, popup));
}

/** The popup at the middle of the window or among what was touched, though nothing says that it is one. */
export function looksLikePopup(element: Element): HTMLElement | undefined {
  let lifted: HTMLElement | undefined;
  for (let at: Element | null = element; at instanceof HTMLElement && at !== document.body; at = at.parentElement) {
    if (at.matches(NEVER) || at.matches(DIALOGS)) return undefined;
    if (isLifted(getComputedStyle(at))) lifted = at;
  }
  if (!lifted || !isVisible(lifted) || !focusablesIn(lifted).length) return undefined;
  return closeControlIn(lifted) ? lifted : undefined;
}
