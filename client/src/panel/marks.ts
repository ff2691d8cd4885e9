import { slices, update } from "./slices";

/** The one attribute written to a page's elements; it is gone when the last setting that needs it is. */
export const ATTRIBUTE = "data-curbcut-look";

const PIECE = 16; // elements between two looks at the clock

export interface Marks {
  /** Which look an element has, or that it has none. */
  set(element: Element, look: number | undefined): void;
  /** Has the page repainted, every element with the number of its look behind the name of a coat; `""` takes them all off. */
  paint(coat: string): void;
  /** Does at once what would be done a slice at a time. */
  finish(): void;
}

/** Writes which look each element has: first to what is seen, in one piece, so that nobody watches it change; then to the
 * rest, a slice at a time, as each piece has the browser style, lay out and paint. `done` is told when all have theirs. */
export function marksOf(done: (coat: string) => void): Marks {
  const looks = new Map<Element, number>();
  const waiting = new Set<Element>();
  const work = slices();
  let coat = "";

  const write = (element: Element) => {
    const look = looks.get(element);
    const mark = look === undefined || !coat ? undefined : coat + look;
    if (mark === undefined) element.removeAttribute(ATTRIBUTE);
    else if (element.getAttribute(ATTRIBUTE) !== mark) element.setAttribute(ATTRIBUTE, mark);
    if (!coat) looks.delete(element);
    waiting.delete(element);
  };
  const writeSome = () => {
    let count = 0;
    for (const element of waiting) {
      write(element);
      if (++count === PIECE) break;
    }
    update();
    if (!waiting.size) done(coat);
    return !waiting.size;
  };
  const writeSeen = () => {
    const left = waiting.values();
    const seen: Element[] = [];
    return () => {
      for (let count = 0; count < PIECE * 8; count++) {
        const { done, value } = left.next();
        if (!done && isSeen(value)) seen.push(value);
        if (!done) continue;
        for (const element of seen) write(element);
        work.begin(writeSome);
        return false;
      }
      return false;
    };
  };
  return {
    set(element, look) {
      if (look === looks.get(element)) return;
      if (look === undefined) looks.delete(element);
      else looks.set(element, look);
      if (!waiting.size) work.begin(writeSome);
      waiting.add(element);
    },
    paint(next) {
      coat = next;
      for (const element of looks.keys()) waiting.add(element);
      work.begin(writeSeen());
    },
    finish: work.finish,
  };
}

function isSeen(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
