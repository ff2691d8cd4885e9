import type { Behavior } from "./context";

/** By then a script has put the rows in another order. */
const ORDERED = 300;
const MANY = 500;

/** Heads of which we have told how their column is sorted. */
const told = new WeakSet<Element>();

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.tBodies].flatMap(({ rows }) => [...rows].filter(({ cells }) => cells[0]?.matches("td,th[scope=row]")));

const wordsOf = (cell: Element | undefined): string => cell?.textContent?.trim() ?? "";

/** An amount with its unit, and thousands parted or not; `NaN` for other words. */
function numberIn(words: string): number {
  const [, sign, whole = "", part] =
    /^\D{0,3}?(-?)(\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,](\d+))?\D{0,3}$/.exec(words) ?? [];
  return Number.parseFloat(`${sign}${whole.replace(/\D/g, "")}.${part ?? 0}`);
}

/** Days are written in an order of their own, unless the year comes first. */
const isDate = (words: string): boolean => /^\d/.test(words) && !/^\d{4}-\d/.test(words);

/** The order of what stands in a column; `undefined` if there is none, or nothing that would show it. */
function orderOf(words: readonly string[]): "ascending" | "descending" | undefined {
  const numbers = words.map(numberIn);
  const areNumbers = !numbers.some(Number.isNaN);
  if (!areNumbers && words.some(isDate)) return undefined;
  const steps = words.slice(1).map((one, at) => {
    const before = words[at] as string;
    return areNumbers ? (numbers[at + 1] as number) - (numbers[at] as number) : one.localeCompare(before);
  });
  const isUp = steps.some((step) => step > 0);
  const isDown = steps.some((step) => step < 0);
  return isUp === isDown ? undefined : isUp ? "ascending" : "descending";
}

/** A head of a column that has been pressed, and put the rows in an order, tells which one: as the column now stands. */
export const sorted: Behavior = ({ on }) => {
  const follow = ({ target }: Event): void => {
    const head = (target as Element).closest("th");
    const table = head?.closest("table");
    if (!head || !table || [...table.querySelectorAll("[aria-sort]")].some((one) => !told.has(one))) return;
    const rows = rowsOf(table);
    const wordsIn = (all: readonly HTMLTableRowElement[]): string[] => all.map(wordsOf);
    const before = wordsIn(rows).join("\n");
    const looks = head.outerHTML;
    if (rows.length < 2 || rows.length > MANY) return;
    setTimeout(() => {
      const now = rowsOf(table);
      if (!head.isConnected || (wordsIn(now).join("\n") === before && head.outerHTML === looks)) return;
      const order = orderOf(now.map(({ cells }) => wordsOf(cells[head.cellIndex])));
      for (const one of table.querySelectorAll("[aria-sort]")) one.removeAttribute("aria-sort");
      if (!order) return;
      told.add(head);
      head.setAttribute("aria-sort", order);
    }, ORDERED);
  };
  on("pointerdown", follow, true); // some have done it before the click
  on("click", follow, true);
};
