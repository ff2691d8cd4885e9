import type { Behavior } from "./context";
import { itemAfter } from "./elements";
import { goIn } from "./opener";
import { close, LISTS, linksIn, openPopupAround, triggerOf } from "./popups";

/** In a list of links that dropped down, arrows go through it, into the lists within and out of them. */
export const disclosure: Behavior = ({ onKey }) => {
  onKey("ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End", openPopupAround, (key, popup, event) => {
    const target = event.target as HTMLElement;
    if (popup.matches(LISTS)) return false;
    if (key === "ArrowRight") return goIn(target);
    if (key === "ArrowLeft") return !!openPopupAround(triggerOf(popup) as HTMLElement) && !!close(popup);
    const next = itemAfter(linksIn(popup), target, key, true);
    next?.focus();
    return !!next;
  });
};
