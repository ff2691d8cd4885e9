import { boxBelow, pressBeside } from "./below";
import type { Behavior } from "./context";
import { focusablesIn, isVisible, moveFocus } from "./elements";

const FIELD = "input:not([role])";
const ROW: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

const daysIn = (box: Element): HTMLElement[] => focusablesIn(box).filter((one) => one.closest("td"));

/** A table that hangs on a field, as calendars do: Down goes into it, arrows go through it, Escape or a choice comes back.
 * https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/ */
export const calendar: Behavior = ({ mark, on, onKey }) => {
  let field: HTMLElement | undefined;
  let shown: Element | undefined;
  let box: Element | undefined;
  let putAway: Element | undefined;
  const comeBack = (): void => {
    field?.focus();
    putAway = field && boxBelow(field); // some open whenever the focus comes
    if (putAway) mark(putAway, "no");
  };
  const show = (): void => {
    if (putAway) mark(putAway, "");
    putAway = undefined;
  };
  on("focusin", ({ target }) => (box = shown?.contains(target as Node) ? shown : undefined));
  on("input", show);
  on("focusout", ({ target }) => {
    show();
    const at = target as HTMLElement;
    const below = at.matches(FIELD) ? boxBelow(at) : undefined;
    if (below && daysIn(below).length) [field, shown] = [at, below];
  });
  onKey(
    "field ArrowDown|ArrowDown",
    (target) => {
      const below = target.matches(FIELD) && boxBelow(target);
      return below ? daysIn(below)[0] : undefined;
    },
    (_key, day) => moveFocus(day),
  );
  onKey(
    "ArrowLeft|ArrowRight|ArrowUp|ArrowDown",
    (target) => (box?.contains(target) ? target.closest("td") : null),
    (key, cell, { target }) => {
      const days = daysIn(box as Element);
      const week = cell.parentElement?.childElementCount ?? 1;
      const step = ROW[key] ?? (key === "ArrowUp" ? -week : week);
      const day = days[days.indexOf(target as HTMLElement) + step];
      return !!day && moveFocus(day);
    },
  );
  onKey(
    "Escape",
    (target) => (box?.contains(target) ? target : null),
    () => {
      pressBeside();
      comeBack();
      return true;
    },
  );
  on(
    "click",
    ({ target }) => {
      const from = box;
      if (from?.contains(target as Node)) setTimeout(() => isVisible(from) || comeBack());
    },
    true,
  );
};
