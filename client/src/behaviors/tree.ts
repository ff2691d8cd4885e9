import type { Behavior } from "./context";
import { isVisible, itemAfter, itemTyped } from "./elements";
import { itemsOf, rove } from "./roving";

const ITEM = "[role=treeitem]";

export const tree: Behavior = ({ click, onKey }) => {
  onKey(
    "ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End|typed",
    (target) => target.closest(ITEM) && target.closest<HTMLElement>("[role=tree]"),
    (key, at, { target }) => {
      const item = (target as HTMLElement).closest(ITEM) as HTMLElement;
      const items = itemsOf(at);
      const group = item.querySelector<HTMLElement>("[role=group],ul") ?? undefined;
      const isOpen = isVisible(group);
      const isAcross = /Left|Right/.test(key);
      if (group && isAcross && isOpen === (key === "ArrowLeft")) {
        const label = item.querySelector<HTMLElement>(":scope > :not(a[href],ul,[role=group])");
        return (!!label && click(label)) || click(item); // as a click on its mark or its words would
      }
      const to =
        key.length === 1
          ? itemTyped(items, item, key)
          : !isAcross
            ? itemAfter(items, item, key, false)
            : key === "ArrowLeft"
              ? item.parentElement?.closest<HTMLElement>(ITEM)
              : items.find((one) => isOpen && group?.contains(one));
      return !!to && rove(at, to);
    },
  );
};
