import type { Behavior } from "./context";
import { isVisible, itemAfter, itemTyped } from "./elements";
import { click } from "./reaction";
import { itemsOf, rove } from "./roving";

const ITEM = "[role=treeitem]";

/** Opens or closes a branch as a click on its own mark or words would. */
function toggle(item: HTMLElement, group: HTMLElement): boolean {
  const before = isVisible(group);
  const label = item.querySelector<HTMLElement>(":scope > :not(a[href],ul,[role=group])");
  const isAnswered = (!!label && click(label)) || click(item);
  if (item.getAttribute("aria-expanded") === String(before) && isVisible(group) !== before)
    item.setAttribute("aria-expanded", String(!before));
  return isAnswered;
}

export const tree: Behavior = ({ onKey }) => {
  onKey(
    "ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End|typed",
    (target) => target.closest(ITEM) && target.closest<HTMLElement>("[role=tree]"),
    (key, at, { target }) => {
      const item = (target as HTMLElement).closest(ITEM) as HTMLElement;
      const items = itemsOf(at);
      const group = item.querySelector<HTMLElement>("[role=group],ul") ?? undefined;
      const isOpen = isVisible(group);
      const isAcross = /Left|Right/.test(key);
      if (group && isAcross && isOpen === (key === "ArrowLeft")) return toggle(item, group);
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
