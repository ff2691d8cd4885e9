import { boxOf, isChosen, NO_OPENER, ONE_OF, type TellAll } from "./chosen";
import type { Context } from "./context";
import { isVisible, nameOf } from "./elements";

const UNTOLD = `:is(${ONE_OF})${NO_OPENER}:not([aria-pressed],[aria-current])`;
/** A line lies as far to the left as what it marks, but for a hair. */
const HAIR = 3;

/** Whether a line or a patch lies along an element from side to side, or from top to bottom in a column. */
function isAlong(marker: Element, element: Element): boolean {
  const [from, to] = [marker.getBoundingClientRect(), element.getBoundingClientRect()];
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= HAIR;
  const isAcross = isNear(from.left, to.left) && isNear(from.right, to.right);
  const isDown = isNear(from.top, to.top) && isNear(from.bottom, to.bottom);
  return isAcross
    ? from.top <= to.bottom + HAIR && from.bottom >= to.top - HAIR
    : isDown && from.left < to.right && from.right > to.left && from.width < to.width;
}

/** The one part without words, beside those of a row, that lies over the page. */
function markerIn(around: Element): Element | undefined {
  const [one, other] = [...around.children].filter(
    (each) => !nameOf(each) && getComputedStyle(each).position === "absolute" && isVisible(each),
  );
  return other || one?.querySelector("a,button,input,img,svg") ? undefined : one;
}

/** What slides to the one of a row that is chosen, as a line below it or a patch behind it, tells which one that is. */
export const slid = ({ onChange }: Context, tellAll: TellAll): void => {
  const look = (): void => {
    const rows = new Map<Element, Element[]>();
    for (const control of document.querySelectorAll(UNTOLD)) {
      const box = control.parentElement?.matches("li") ? control.parentElement : boxOf(control);
      const around = box.parentElement;
      if (around) rows.set(around, [...(rows.get(around) ?? []), box]);
    }
    for (const [around, row] of rows) {
      const marker = row[1] && markerIn(around);
      const marked = marker ? row.filter((one) => isAlong(marker, one)) : [];
      if (!marker || marked.length !== 1 || row.some((one) => one.localName !== marked[0]?.localName)) continue;
      tellAll(marked[0] as Element, (one) => isAlong(marker, one), isChosen);
    }
  };
  look();
  onChange(look);
};
