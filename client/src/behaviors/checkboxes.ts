import type { Behavior } from "./context";
import { isVisible, itemAfter } from "./elements";

const BOX = "[role=checkbox],input[type=checkbox]";

/** For those who asked for it: arrows move through a group of checkboxes, and Enter checks like Space. */
export const checkboxes: Behavior = ({ onKey, settings }) => {
  onKey(
    "ArrowUp|ArrowDown|Enter",
    (target) => (target.matches(BOX) ? target.closest<HTMLElement>("fieldset,[role=group]") : null),
    (key, group, event) => {
      const { arrowGroups, profile } = settings();
      const box = event.target as HTMLElement;
      if (!arrowGroups && !profile) return false;
      if (key === "Enter") {
        box.click();
        return true;
      }
      const boxes = [...group.querySelectorAll<HTMLElement>(BOX)].filter((one) => one.tabIndex >= 0 && isVisible(one));
      const next = itemAfter(boxes, box, key, true);
      next?.focus();
      return document.activeElement !== box;
    },
  );
};
