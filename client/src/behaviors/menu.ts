import type { Behavior } from "./context";
import { isEditable, itemAfter, itemTyped } from "./elements";
import { close, enter, onKeyboardClick, popupOf, whenVisible } from "./popups";
import { itemsOf, rove } from "./roving";

const ITEM = "[role^=menuitem]";
const menuOf = (target: Element | null | undefined): HTMLElement | null | undefined =>
  target?.closest<HTMLElement>("[role=menu],[role=menubar]");
const isHorizontal = (menu: Element): boolean =>
  menu.matches("[aria-orientation=horizontal],[role=menubar]:not([aria-orientation=vertical])");

/** The control at hand that opens a menu. */
const openerAt = (target: HTMLElement): HTMLElement | null => {
  const trigger = target.closest<HTMLElement>("[aria-haspopup=true],[aria-haspopup=menu],[aria-expanded]");
  return trigger && !isEditable(trigger) && popupOf(trigger)?.matches("[role=menu]") ? trigger : null;
};

function goIn(trigger: HTMLElement, isFromEnd = false): boolean {
  const menu = popupOf(trigger);
  return !!menu && enter(trigger, menu, () => itemsOf(menu).at(isFromEnd ? -1 : 0));
}

function pressInMenu(key: string, menu: HTMLElement, item: HTMLElement): boolean {
  if (key === "Escape") return !!close(menu);
  const isAcross = isHorizontal(menu);
  if (key.length === 1 || /Home|End/.test(key) || /Left|Right/.test(key) === isAcross) {
    const items = itemsOf(menu);
    const to = key.length === 1 ? itemTyped(items, item, key) : itemAfter(items, item, key, true);
    return !!to && to !== item && rove(menu, to);
  }
  if (openerAt(item) === item && (isAcross || key === "ArrowRight")) return goIn(item, key === "ArrowUp");
  const bar = menuOf(menu.parentElement);
  if (!bar || isAcross) return false;
  const trigger = close(menu);
  return !!trigger && (!isHorizontal(bar) || pressInMenu(key, bar, trigger));
}

/** Menus and the buttons that open them. */
export const menu: Behavior = ({ on, onKey }) => {
  onKey(
    "ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End|Escape|typed",
    (target) => target.closest(ITEM) && menuOf(target),
    (key, at, { target }) => pressInMenu(key, at, (target as HTMLElement).closest(ITEM) as HTMLElement),
  );
  onKey(
    "ArrowDown|ArrowUp|Escape",
    (target) => (menuOf(target) ? null : openerAt(target)),
    (key, trigger) => (key === "Escape" ? !!close(popupOf(trigger) as HTMLElement) : goIn(trigger, key === "ArrowUp")),
  );
  onKeyboardClick(on, (target) => {
    const trigger = openerAt(target);
    if (trigger && document.activeElement === trigger)
      whenVisible(popupOf(trigger) as HTMLElement, () => document.activeElement === trigger && goIn(trigger), 3);
  });
};
