import type { Behavior } from "./context";
import { inReading, itemAfter, leadsAway, referred } from "./elements";
import { itemsOf, rove } from "./roving";

/** Firefox leads to an address within the page a moment after the click. */
const LED = 100;

/** Arrows, Home and End go through the tabs. A tab whose panel is in the page is shown at once; another waits for Enter. */
export const tabs: Behavior = ({ on, onKey }) => {
  onKey(
    "ArrowLeft|ArrowRight|ArrowUp|ArrowDown|Home|End",
    (target) => target.closest<HTMLElement>("[role=tab]") && target.closest<HTMLElement>("[role=tablist]"),
    (key, tablist, event) => {
      if (!tablist.matches("[aria-orientation=vertical]") && /Up|Down/.test(key)) return false;
      const current = (event.target as HTMLElement).closest<HTMLElement>("[role=tab]") as HTMLElement;
      const tab = itemAfter(itemsOf(tablist), current, inReading(key, tablist), true);
      if (!tab || tab === current) return false;
      rove(tablist, tab);
      if (isShownAtOnce(tab)) tab.click();
      return true;
    },
  );
  /** A tab that leads to an address within the page keeps the focus, which the browser takes away. */
  on("click", ({ target }) => {
    const tab = (target as Element).closest<HTMLElement>("[role=tab][href]");
    for (const later of [0, LED]) setTimeout(() => document.activeElement === document.body && tab?.focus(), later);
  });
};

function isShownAtOnce(tab: HTMLElement): boolean {
  const panel = referred(tab, "aria-controls")[0] ?? document.getElementById((tab as HTMLAnchorElement).hash?.slice(1));
  return !leadsAway(tab) && !!panel?.firstChild;
}
