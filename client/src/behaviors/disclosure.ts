import type { Behavior } from "./context";
import { inReading, itemAfter } from "./elements";
import { goIn } from "./opener";
import { LISTS } from "./popup-of";
import { linksIn, openPopupAround } from "./popups";

/** In a list of links that dropped down, arrows go through it, and into the lists within. */
export const disclosure: Behavior = ({ onKey }) => {
  onKey("ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End", openPopupAround, (pressed, popup, event) => {
    const target = event.target as HTMLElement;
    const key = inReading(pressed, target);
    if (popup.matches(LISTS) || key === "ArrowLeft") return false;
    if (key === "ArrowRight") return goIn(target);
    const next = itemAfter(linksIn(popup), target, key, true);
    next?.focus();
    return !!next;
  });
};
