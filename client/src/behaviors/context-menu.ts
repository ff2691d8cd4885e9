import { pressBeside } from "./below";
import type { Behavior } from "./context";
import { focusablesIn, isVisible, itemAfter, nameOf } from "./elements";
import { KEYS } from "./made";

/** A page shows its own menu in the same moment; some let it fade in, and what is clicked in it may have to become a control. */
const SHOWN = 60;
const LOOKS = 3;

/** The rows of a menu that its author made for a pointer alone: there is nothing else in it. */
function itemsIn(menu: HTMLElement): HTMLElement[] {
  const all = [...menu.querySelectorAll<HTMLElement>("li,[class*=item i]")].filter(
    (one) => !one.querySelector("li") && isVisible(one) && /\p{L}/u.test(nameOf(one)),
  );
  const items = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  for (const one of items) {
    one.setAttribute("role", "menuitem");
    one.setAttribute(KEYS, "click");
    one.tabIndex = -1;
    if (one.parentElement !== menu && one.parentElement?.matches("ul,ol"))
      one.parentElement.setAttribute("role", "none");
  }
  if (items.length) menu.setAttribute("role", "menu");
  return items;
}

/** What a page brings up instead of the browser's menu, for the key for menus too, is gone through with arrows and closed by
 * Escape. https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ */
export const contextMenu: Behavior = ({ on, onKey, watch }) => {
  let menu: HTMLElement | undefined;
  let owner: HTMLElement | undefined;
  on(
    "contextmenu",
    (event) => {
      if (event.button === 2) return; // a pointer's
      menu = undefined;
      owner = document.activeElement as HTMLElement;
      const from = owner;
      const reaction = watch();
      const look = (looks: number): void => {
        for (const { target, addedNodes } of menu ? [] : reaction.records)
          for (const one of [target, ...addedNodes])
            if (one instanceof HTMLElement && isVisible(one) && /absolute|fixed/.test(getComputedStyle(one).position))
              menu ??= one;
        const isTheirs = !event.defaultPrevented || document.activeElement !== from || menu?.matches("[role]"); // its author has thought of keys
        const first = menu && (focusablesIn(menu)[0] ?? (looks || isTheirs ? undefined : itemsIn(menu)[0]));
        if (!isTheirs && !first && looks) return void setTimeout(look, SHOWN, looks - 1);
        reaction.end();
        if (isTheirs || !first) menu = undefined;
        else first.focus();
      };
      setTimeout(look, 0, LOOKS);
    },
    true,
  );
  onKey(
    "ArrowDown|ArrowUp|Escape",
    (target) => (isVisible(menu) && (target === owner || menu?.contains(target)) ? target : null),
    (key, at) => {
      if (key === "Escape") {
        pressBeside();
        owner?.focus();
        return true;
      }
      const to = itemAfter(focusablesIn(menu as HTMLElement), at, key, true);
      to?.focus();
      return !!to;
    },
  );
};
