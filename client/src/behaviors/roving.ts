import { isDisabled, isVisible } from "./elements";

/** Composite widgets: Tab goes to one of their items, arrows to the others. */
export const COMPOSITES: Readonly<Record<string, string>> = {
  tablist: "[role=tab]",
  radiogroup: "[role=radio]",
  menu: "[role^=menuitem]",
  menubar: "[role^=menuitem]",
  listbox: "[role=option]",
  tree: "[role=treeitem]",
};
export const SELECTOR = Object.keys(COMPOSITES)
  .map((role) => `[role=${role}]`)
  .join();

/** The items of a widget that can be seen, without those of a widget within it. */
export function itemsOf(widget: Element): HTMLElement[] {
  const items = COMPOSITES[widget.getAttribute("role") ?? ""] ?? "";
  return items
    ? [...widget.querySelectorAll<HTMLElement>(items)].filter(
        (one) => one.closest(SELECTOR) === widget && isVisible(one) && !isDisabled(one),
      )
    : [];
}

const CHOSEN = "[aria-selected=true],[aria-checked=true]";

export const chosenIn = (items: readonly HTMLElement[]): HTMLElement | undefined =>
  items.find((one) => one.matches(CHOSEN));

/** Moves the focus, and with it the one place in the widget where Tab comes in. */
export function rove(widget: Element, item: HTMLElement): boolean {
  for (const one of itemsOf(widget)) {
    const wanted = one === item ? 0 : -1;
    if (one.tabIndex !== wanted || !one.hasAttribute("tabindex")) one.tabIndex = wanted;
  }
  item.focus();
  return document.activeElement === item;
}
