import type { Behavior } from "./context";
import { itemAfter, itemTyped } from "./elements";
import { chosenIn, itemsOf, rove } from "./roving";

/** In a list of options arrows, Home, End and letters go to the options. */
export const listbox: Behavior = ({ onKey }) => {
  onKey(
    "ArrowDown|ArrowUp|Home|End|typed",
    (target) => (target.closest("[aria-activedescendant]") ? null : target.closest<HTMLElement>("[role=listbox]")),
    (key, at, { target }) => {
      const items = itemsOf(at);
      const current = (target as HTMLElement).closest<HTMLElement>("[role=option]") ?? undefined;
      const moved = current ? itemAfter(items, current, key, false) : (chosenIn(items) ?? items[0]);
      const to = key.length === 1 ? itemTyped(items, current, key) : moved;
      return !!to && rove(at, to);
    },
  );
};
