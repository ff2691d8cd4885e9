import type { Behavior } from "./context";
import { inReading, isDisabled, isVisible, itemAfter } from "./elements";
import { click } from "./reaction";

const ROWS = "[role=row],tr";
const STOPS = "button,a[href],input,select,[tabindex]";

/** Arrows go through what its author left to arrows alone: the controls of a toolbar, the cells or the rows of a grid.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/, …/treegrid/ and …/toolbar/ */
export const grid: Behavior = ({ onKey }) => {
  onKey(
    "ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End",
    (target) => target.closest<HTMLElement>("[role=toolbar],[role=grid],[role=treegrid]"),
    (pressed, widget, { target }) => {
      const at = target as HTMLElement;
      const key = inReading(pressed, widget);
      const all = [...widget.querySelectorAll<HTMLElement>(STOPS)].filter((one) => isVisible(one) && !isDisabled(one));
      if (!all.some((one) => one.tabIndex < 0)) return false;
      const row = at.closest(ROWS);
      const isAcross = !/Up|Down/.test(key);
      let line = all;
      if (at === row) {
        if (isAcross) return at.ariaExpanded === String(key === "ArrowLeft") && click(at);
        line = all.filter((one) => one.matches(ROWS));
      } else if (row) {
        const cells = (one: Element | null): HTMLElement[] => all.filter((each) => each.closest(ROWS) === one);
        const place = cells(row).indexOf(at);
        line = isAcross ? cells(row) : [...widget.querySelectorAll(ROWS)].flatMap((one) => cells(one)[place] ?? []);
      } else if (isAcross === widget.matches("[aria-orientation=vertical]")) return false;
      const to = itemAfter(line, at, key, !row);
      if (!to || to === at) return false;
      if (to.tabIndex < 0) [at.tabIndex, to.tabIndex] = [-1, 0];
      to.focus();
      return true;
    },
  );
};
