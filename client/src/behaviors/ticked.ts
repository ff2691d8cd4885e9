import type { Behavior } from "./context";
import { isVisible } from "./elements";

/** By then a part has faded or slid in. */
const COME = 300;

/** What stands after a box, which a style may show while the box is ticked. */
const partsAfter = (box: Element): Element[] => {
  const all = [...(box.parentElement?.children ?? [])];
  return all.slice(all.indexOf(box) + 1);
};
const isOver = (element: Element): boolean => /absolute|fixed/.test(getComputedStyle(element).position);

/** What a ticked box brings up over the page, by a style and without a script, goes with Escape. */
export const ticked: Behavior = ({ on, onKey }) => {
  const boxes = new Map<Element, HTMLInputElement>();
  let away: Element[] = [];
  on(
    "keydown",
    ({ target }) => {
      const box = target as Element;
      away = box.matches("input[type=checkbox]") ? partsAfter(box).filter((one) => !isVisible(one)) : [];
    },
    true,
  );
  on("change", ({ target }) => {
    const parts = away;
    setTimeout(() => {
      for (const one of parts) if (isVisible(one) && isOver(one)) boxes.set(one, target as HTMLInputElement);
    }, COME);
  });
  const boxAt = (target: Element): HTMLInputElement | undefined =>
    [...boxes].find(([part, box]) => box.checked && isVisible(part) && (box === target || part.contains(target)))?.[1];
  onKey("Escape", boxAt, (_, box) => {
    box.click();
    box.focus();
    return true;
  });
};
