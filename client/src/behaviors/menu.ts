import type { Behavior } from "./context";
import { inReading, itemAfter, itemTyped } from "./elements";
import { goIn, openerAt } from "./opener";
import { close } from "./popups";
import { itemsOf, rove } from "./roving";

const ITEM = "[role^=menuitem]";
const menuOf = (target: Element | null | undefined): HTMLElement | null | undefined =>
  target?.closest<HTMLElement>("[role=menu],[role=menubar]");
const isHorizontal = (menu: Element): boolean => menu.matches("[role=menubar]:not([aria-orientation=vertical])");

function press(key: string, menu: HTMLElement, item: HTMLElement): boolean {
  const isAcross = isHorizontal(menu);
  if (key.length === 1 || /Home|End/.test(key) || /Left|Right/.test(key) === isAcross) {
    const items = itemsOf(menu);
    const to = key.length === 1 ? itemTyped(items, item, key) : itemAfter(items, item, key, true);
    return !!to && to !== item && rove(menu, to);
  }
  if (openerAt(item)?.trigger === item && (isAcross || key === "ArrowRight")) return goIn(item, key);
  const bar = menuOf(menu.parentElement);
  const trigger = bar && !isAcross && close(menu);
  return !!trigger && (!isHorizontal(bar) || press(key, bar, trigger));
}

/** In menus and menu bars arrows, Home, End and letters go to the items, across and into the menus within. */
export const menu: Behavior = ({ onKey }) => {
  onKey(
    "ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End|typed",
    (target) => target.closest(ITEM) && menuOf(target),
    (key, at, { target }) => press(inReading(key, at), at, (target as HTMLElement).closest(ITEM) as HTMLElement),
  );
};
