import type { Behavior } from "./context";
import { itemAfter } from "./elements";
import { itemsOf, rove } from "./roving";

/** Arrows go round a group of radio buttons and check the one they come to. */
export const radios: Behavior = ({ onKey }) => {
  onKey(
    "ArrowLeft|ArrowRight|ArrowUp|ArrowDown",
    (target) => target.closest<HTMLElement>("[role=radio]") && target.closest<HTMLElement>("[role=radiogroup]"),
    (key, group, event) => {
      const radio = itemAfter(itemsOf(group), event.target as HTMLElement, key, true);
      if (!radio || !rove(group, radio)) return false;
      if (!radio.matches("[aria-checked=true]")) radio.click();
      return true;
    },
  );
};
