import type { Behavior } from "./context";

/** By then a script has marked another row. */
const MARKED = 50;

/** The one that has more classes than all others, which have the same. */
function markedAmong(rows: readonly Element[]): Element | undefined {
  const [most, next, ...others] = [...rows].sort((one, other) => other.classList.length - one.classList.length);
  const isOne = next && most && most.classList.length > next.classList.length;
  return isOne && next.className === (others.at(-1) ?? next).className ? most : undefined;
}

/** Where a script itself answers the arrows in a field by marking one of its suggestions, that one is told.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export const followed: Behavior = ({ on }) => {
  on(
    "keydown",
    ({ target, key }) => {
      const field = target as Element;
      if (!/^Arrow[UD]/.test(key) || !field.matches("input[aria-controls]")) return;
      setTimeout(() => {
        const list = document.getElementById(field.getAttribute("aria-controls") ?? "");
        const rows = [...(list?.querySelectorAll("[role=option][id]") ?? [])];
        const marked = markedAmong(rows);
        if (!marked || field.getAttribute("aria-activedescendant") === marked.id) return; // the script tells it by itself
        field.setAttribute("aria-activedescendant", marked.id);
      }, MARKED);
    },
    true,
  );
};
