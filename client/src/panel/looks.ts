import { HOST } from "./effect";
import { forgetBackdrops, type Look, lookOf } from "./look";

/** The one attribute written to a page's elements; it is gone when the last setting that needs it is. */
export const ATTRIBUTE = "data-curbcut-look";

const SLICE = 8; // milliseconds of work between two chances for the page to answer
const PAUSE = 200; // milliseconds that changes of the page are gathered for
const SKIPPED = `script,style,template,noscript,link,meta,title,head,br,${HOST}`;

export interface Looks {
  /** Every look found so far; its number is its place. */
  readonly all: readonly Look[];
  stop(): void;
}

/** Finds the looks of all elements, a slice at a time, and of those that come or change later. `original` runs what it is
 * given while nothing of ours applies; `found` is told of each new look, `entered` of each open shadow root. */
export function watchLooks(
  original: (measure: () => void) => void,
  found: (look: Look, number: number) => void,
  entered: (root: ShadowRoot) => void,
): Looks {
  const all: Look[] = [];
  const numbers = new Map<string, number>();
  const marked = new Set<Element>();
  const pending = new Set<Element>();
  let timer = 0;
  let walk: Iterator<Element> | undefined;

  const numberOf = (look: Look) => {
    const key = Object.values(look).join("|");
    let number = numbers.get(key);
    if (number === undefined) {
      number = all.push(look) - 1;
      numbers.set(key, number);
      found(look, number);
    }
    return number;
  };
  const slice = () => {
    const results: [Element, Look | undefined][] = [];
    original(() => {
      const end = performance.now() + SLICE;
      while (performance.now() < end) {
        walk ??= nextWalk();
        const next = walk?.next();
        if (!walk || next?.done !== false) {
          walk = undefined;
          if (!pending.size) break;
        } else results.push([next.value, lookOf(next.value)]);
      }
    });
    for (const [element, look] of results) mark(element, look);
    schedule(walk || pending.size ? 16 : 0);
  };
  const nextWalk = () => {
    const [first] = pending;
    if (!first) return undefined;
    for (const other of pending) if (other === first || first.contains(other)) pending.delete(other);
    return first.isConnected ? elementsIn(first, enter) : [][Symbol.iterator]();
  };
  const mark = (element: Element, look: Look | undefined) => {
    if (look) {
      const number = String(numberOf(look));
      if (element.getAttribute(ATTRIBUTE) !== number) element.setAttribute(ATTRIBUTE, number);
      marked.add(element);
    } else if (marked.delete(element)) element.removeAttribute(ATTRIBUTE);
  };
  const schedule = (delay: number) => {
    timer = delay ? setTimeout(slice, delay) : 0;
  };
  const changed = (records: MutationRecord[]) => {
    forgetBackdrops();
    for (const { type, target, addedNodes } of records) {
      if (target instanceof Element && (type === "attributes" || addedNodes.length)) pending.add(target);
    }
    if (!timer && pending.size) schedule(PAUSE);
  };
  const observer = new MutationObserver(changed);
  const observe = (root: Node) =>
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["class", "style", "hidden"],
    });
  const enter = (root: ShadowRoot) => {
    entered(root);
    observe(root);
  };
  const again = () => {
    forgetBackdrops();
    pending.add(document.documentElement);
    if (!timer) schedule(PAUSE);
  };

  forgetBackdrops();
  observe(document.documentElement);
  addEventListener("resize", again);
  addEventListener("load", again);
  pending.add(document.documentElement);
  slice();
  return {
    all,
    stop() {
      clearTimeout(timer);
      observer.disconnect();
      removeEventListener("resize", again);
      removeEventListener("load", again);
      for (const element of marked) element.removeAttribute(ATTRIBUTE);
    },
  };
}

/** An element and all in it that can be seen, in the order of the page, open shadow roots included. */
function* elementsIn(element: Element, enter: (root: ShadowRoot) => void): Generator<Element> {
  if (element.matches(SKIPPED)) return;
  yield element;
  if (element.shadowRoot) {
    enter(element.shadowRoot);
    for (const child of element.shadowRoot.children) yield* elementsIn(child, enter);
  }
  for (const child of element.children) yield* elementsIn(child, enter);
}
