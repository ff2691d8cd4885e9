import type { Behavior } from "./context";
import { FEWEST_DAYS, isDay } from "./elements";

const CONTROLS = "button,a,[role=button]";
const NEXT = /next|right|forward/i;
const PREVIOUS = /prev|left|back/i;
/** How far around a day its calendar is looked for. */
const HOPS = 6;
/** By then another month is drawn. */
const DRAWN = 100;

const daysIn = (box: Element): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>("[tabindex],button,a")].filter(isDay);

/** The one control in a calendar that its author calls so. */
function pagerIn(box: Element, key: string): HTMLElement | undefined {
  const [wanted, other] = key === "PageDown" ? [NEXT, PREVIOUS] : [PREVIOUS, NEXT];
  const calls = (one: Element): string => `${one.className} ${one.ariaLabel}`;
  const all = [...box.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => !isDay(one) && wanted.test(calls(one)) && !other.test(calls(one)),
  );
  return all.length === 1 ? all[0] : undefined;
}

/** Page Down leads to the next month of a calendar, Page Up to the one before.
 * https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/ */
export const paged: Behavior = ({ onKey }) => {
  onKey(
    "PageUp|PageDown",
    (target) => {
      let at = isDay(target) ? target.parentElement : null;
      for (let hops = HOPS; at && hops; hops--, at = at.parentElement)
        if (daysIn(at).length >= FEWEST_DAYS && pagerIn(at, "PageDown") && pagerIn(at, "PageUp")) return at;
      return null;
    },
    (key, box) => {
      const from = document.activeElement;
      pagerIn(box, key)?.click();
      setTimeout(() => {
        if (!from?.isConnected)
          daysIn(box)
            .find((one) => one.textContent === from?.textContent)
            ?.focus();
      }, DRAWN);
      return true;
    },
  );
};
