import { pressBeside } from "./below";
import type { Behavior } from "./context";
import { focusablesIn, isVisible, itemAfter } from "./elements";

/** A page shows its own menu in the same moment; some let it fade in. */
const SHOWN = 60;

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
      const reaction = watch();
      const look = (): void => {
        if (menu || !event.defaultPrevented) return;
        owner = document.activeElement as HTMLElement;
        for (const { target, addedNodes } of reaction.records)
          for (const one of [target, ...addedNodes])
            if (one instanceof HTMLElement && isVisible(one) && /absolute|fixed/.test(getComputedStyle(one).position))
              menu ??= one;
        if (menu?.contains(owner) || menu?.matches("[role]")) menu = undefined; // its author has thought of keys
        if (menu) focusablesIn(menu)[0]?.focus();
      };
      setTimeout(look);
      setTimeout(look, SHOWN);
      setTimeout(reaction.end, SHOWN);
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
