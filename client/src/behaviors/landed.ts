import type { Behavior } from "./context";
import { isVisible } from "./elements";

const LINK = "a[href*='#']:not([role=tab],[role=button],[aria-expanded],[aria-controls],[aria-haspopup])";
/** Between two looks whether the page still moves, and how many there are at most. */
const LOOK = 100;
const MOST_LOOKS = 20;

/** The part of this page that a link names. */
function partOf({ hash, pathname, search }: HTMLAnchorElement): HTMLElement | null {
  if (pathname !== location.pathname || search !== location.search) return null;
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // no text in UTF-8
  }
}

/** Where a script scrolls to what a link names, the next Tab goes on from there, as it does where the browser itself leads. */
export const landed: Behavior = ({ on }) => {
  on(
    "click",
    (event) => {
      const { detail, pointerType, target } = event as PointerEvent;
      const link = (target as Element).closest<HTMLAnchorElement>(LINK);
      const part = link && (!detail || pointerType === "") && partOf(link);
      if (!part) return;
      const begun = scrollY;
      const look = (before: number, left: number): void => {
        if (document.activeElement !== link || !event.defaultPrevented || !left) return;
        if (scrollY === begun || scrollY !== before) return void setTimeout(look, LOOK, scrollY, left - 1);
        const { top, bottom } = part.getBoundingClientRect();
        if (isVisible(part) && top < innerHeight && bottom > 0) land(part);
      };
      setTimeout(look, LOOK, begun, MOST_LOOKS);
    },
    true,
  );
};

/** Puts the focus on what takes none, as long as it is there. */
export function land(part: HTMLElement | undefined): void {
  if (!part) return;
  if (part.tabIndex < 0 && !part.hasAttribute("tabindex")) {
    part.tabIndex = -1;
    part.addEventListener("blur", () => part.removeAttribute("tabindex"), { once: true });
  }
  part.focus({ preventScroll: true });
}
