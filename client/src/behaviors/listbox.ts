import type { Behavior } from "./context";
import { isEditable, itemAfter, itemTyped } from "./elements";
import { close, enter, onKeyboardClick, popupOf, track, triggerOf, whenVisible } from "./popups";
import { chosenIn, itemsOf, rove } from "./roving";

const ACTIVE = "[aria-activedescendant]";

/** A control that opens a list of options, and is nothing to type in; not one that points at its options itself. */
const comboboxAt = (target: HTMLElement): HTMLElement | null => {
  const trigger = target.closest<HTMLElement>("[role=combobox],[aria-haspopup=listbox]");
  return trigger && !isEditable(trigger) && !trigger.matches(ACTIVE) && popupOf(trigger)?.matches("[role=listbox]")
    ? trigger
    : null;
};

const listboxAt = (target: HTMLElement): HTMLElement | null => {
  const listbox = target.closest<HTMLElement>("[role=listbox]");
  return listbox?.closest(ACTIVE) ? null : listbox;
};

function goIn(trigger: HTMLElement, key: string): boolean {
  const listbox = popupOf(trigger) as HTMLElement;
  return enter(trigger, listbox, () => {
    const items = itemsOf(listbox);
    const typed = key.length === 1 && key !== " " ? itemTyped(items, undefined, key) : undefined;
    return typed ?? (key === "End" ? items.at(-1) : (key !== "Home" && chosenIn(items)) || items[0]);
  });
}

/** Lists of options, and the select-only comboboxes that drop them down. */
export const listbox: Behavior = ({ on, onKey }) => {
  onKey("ArrowDown|ArrowUp|Home|End|typed|Escape", listboxAt, (key, at, { target }) => {
    if (key === "Escape") return !!close(at);
    const items = itemsOf(at);
    const current = (target as HTMLElement).closest<HTMLElement>("[role=option]") ?? undefined;
    const next =
      key.length === 1
        ? itemTyped(items, current, key)
        : current
          ? itemAfter(items, current, key, false)
          : (chosenIn(items) ?? items[0]);
    return !!next && rove(at, next);
  });
  onKey("ArrowDown|ArrowUp|Home|End|Enter| |typed|Escape", comboboxAt, (key, trigger) => {
    if (key === "Escape") return !!close(popupOf(trigger) as HTMLElement);
    if (/Enter|^ $/.test(key) && trigger.matches("button,a[href],[role=button]")) return false; // a click opens it
    return goIn(trigger, key);
  });
  onKeyboardClick(on, (target) => {
    const trigger = comboboxAt(target);
    if (trigger && document.activeElement === trigger)
      whenVisible(popupOf(trigger) as HTMLElement, () => goIn(trigger, ""), 3);
    const list = target.closest("[role=option]") && listboxAt(target);
    const opener = list && triggerOf(list);
    if (opener) track(opener, list);
  });
};
