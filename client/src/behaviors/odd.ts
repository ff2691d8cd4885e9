import { alike, boxOf, controlAt, isChosen, isMarked, NO_OPENER, OURS, type TellAll } from "./chosen";
import type { Context } from "./context";
import { isVisible, nameOf } from "./elements";

const UNTOLD = `${OURS}${NO_OPENER}:not([aria-pressed],[aria-current],[role=tab])`;
/** By then others have told what they can, and what comes for a moment has gone. */
const KNOWN = 420;
const FEWEST = 3;
const MOST = 12;

const classesOf = (one: Element): string => [...one.classList].sort().join(" ");

/** Those beside it of the same element that hold a control each. */
const rowOf = (box: Element): Element[] =>
  [...(box.parentElement?.children ?? [])].filter((one) => one.localName === box.localName && controlAt(one));

/** The parts of a box without words, each whether it can be seen. */
const partsIn = (box: Element): boolean[] =>
  [...box.querySelectorAll("*")].map((one) => !/[\p{L}\p{N}]/u.test(nameOf(one)) && isVisible(one));

/** Whether each has a class of its own, which tells what it is and no state: `prev`, `current`, `next`. */
const isCalled = (row: readonly Element[]): boolean => row.every((one) => one.classList.length > 0);

/** Whether one of a row is marked, by a class that says so, and nothing else is. */
const isOneMarked = (row: readonly Element[]): boolean =>
  row.length > 1 &&
  row.length <= MOST &&
  row.filter(isMarked).length === 1 &&
  row.every((one) => !one.classList.length || [...one.classList].some((name) => !isChosen(name)) || !isCalled(row)) &&
  row.every((one) => controlAt(one)?.matches(UNTOLD));

/** What is told by how one of a row differs from the others: which of them is marked, whatever else each is called; the one whose
 * classes a press has made other than those of all; a part without words that it has brought or taken away. */
export const odd = ({ on, onChange }: Context, tellAll: TellAll): void => {
  const seen = new WeakSet<Element>();
  const look = (): void => {
    for (const control of document.querySelectorAll(UNTOLD)) {
      const box = boxOf(control);
      if (seen.has(box) || !isMarked(box)) continue;
      seen.add(box);
      const row = rowOf(box);
      if (isOneMarked(row)) for (const one of row) tellAll(one, isMarked, isChosen);
    }
  };
  setTimeout(look, KNOWN);
  onChange(look);
  on(
    "click",
    (event) => {
      const control = (event.composedPath()[0] as Element).closest(UNTOLD);
      if (!control) return;
      const box = boxOf(control);
      const before = classesOf(box);
      const parts = partsIn(box);
      const words = (box as HTMLElement).innerText?.replace(/\P{L}/gu, "");
      setTimeout(() => {
        if (!control.isConnected || !control.matches(UNTOLD)) return;
        if ((box as HTMLElement).innerText?.replace(/\P{L}/gu, "") !== words) return;
        const now = classesOf(box);
        const others = new Set(
          rowOf(box)
            .filter((one) => one !== box)
            .map(classesOf),
        );
        const [other] = others;
        if (
          others.size === 1 &&
          rowOf(box).length >= FEWEST &&
          now !== before &&
          [now, before].includes(other as string)
        ) {
          const [mine, theirs] = [now, other].map((one) => one?.split(" ") ?? []);
          tellAll(
            box,
            (one) => classesOf(one) !== other,
            (name) => mine?.includes(name) !== theirs?.includes(name),
          );
          return;
        }
        const after = partsIn(box);
        const [at, more] = after.flatMap((isSeen, place) => (isSeen === parts[place] ? [] : [place]));
        if (at === undefined || more !== undefined || after.length !== parts.length) return;
        if (alike(box, isChosen).every((one) => partsIn(one).length === after.length))
          tellAll(box, (one) => partsIn(one)[at], isChosen);
      }, KNOWN);
    },
    true,
  );
};
