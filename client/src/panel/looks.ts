import { HOST } from "./effect";
import { forgetBackdrops, type Look, lookOf } from "./look";

/** The one attribute written to a page's elements; it is gone when the last setting that needs it is. */
export const ATTRIBUTE = "data-curbcut-look";

const SLICE = 8; // milliseconds of work between two chances for the page to answer
const PAUSE = 200; // milliseconds at least that changes of the page are gathered for
const SHARE = 20; // looking again may take one part in so many of the time
const SKIPPED = `head,script,style,template,noscript,br,${HOST}`;

export interface Looks {
  /** Every look found so far; its number is its place. */
  readonly all: readonly Look[];
  /** Looks at everything once more. */
  again(): void;
  stop(): void;
}

/** Finds the looks of all elements, a slice at a time, and of those that come or change later. `original` runs what it is
 * given while nothing of ours applies, which costs the page two updates of its style; the first time nothing does apply.
 * `changed` is told when there are new looks, `entered` of each open shadow root. */
export function watchLooks(
  original: (measure: () => void) => void,
  changed: () => void,
  entered: (root: ShadowRoot) => void,
): Looks {
  const all: Look[] = [];
  const numbers = new Map<string, number>();
  const marked = new Set<Element>();
  const pending = new Set<Element>([document.documentElement]);
  let results: [Element, Look | undefined][] = [];
  let timer = 0;
  let pause = PAUSE;
  let isFirst = true;
  let walk: Iterator<Element> | undefined;

  const measure = () => {
    getComputedStyle(document.documentElement).color;
    for (const end = performance.now() + SLICE; performance.now() < end; ) {
      walk ??= nextWalk();
      const next = walk?.next();
      if (next && !next.done) results.push([next.value, lookOf(next.value)]);
      else if (!pending.size) return (walk = undefined);
      else walk = undefined;
    }
    return walk;
  };
  const slice = () => {
    const begin = performance.now();
    if (isFirst) measure();
    else original(measure);
    const isDone = !walk && !pending.size;
    if (isDone || !isFirst) put();
    isFirst &&= !isDone;
    pause = Math.max(PAUSE, (performance.now() - begin) * SHARE);
    timer = isDone ? 0 : setTimeout(slice, isFirst ? 0 : pause);
  };
  /** All at once the first time, so that the page changes in one piece. */
  const put = () => {
    const before = all.length;
    for (const [element, look] of results) mark(element, look);
    results = [];
    if (all.length > before) changed();
  };
  const mark = (element: Element, look: Look | undefined) => {
    if (look) {
      const number = String(numberOf(look));
      if (element.getAttribute(ATTRIBUTE) !== number) element.setAttribute(ATTRIBUTE, number);
      marked.add(element);
    } else if (marked.delete(element)) element.removeAttribute(ATTRIBUTE);
  };
  const numberOf = (look: Look) => {
    const key = Object.values(look).join("|");
    const number = numbers.get(key) ?? all.push(look) - 1;
    numbers.set(key, number);
    return number;
  };
  const nextWalk = () => {
    const [first] = pending;
    if (!first) return undefined;
    for (const other of pending) if (first.contains(other)) pending.delete(other);
    return first.isConnected ? elementsIn(first, enter) : undefined;
  };
  const later = () => {
    forgetBackdrops();
    timer ||= setTimeout(slice, pause);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      if (target instanceof Element && (type === "attributes" || addedNodes.length)) pending.add(target);
    if (pending.size) later();
  });
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["class", "style", "hidden"] });
  const enter = (root: ShadowRoot) => {
    entered(root);
    observe(root);
  };
  const again = () => {
    pending.add(document.documentElement);
    later();
  };

  forgetBackdrops();
  observe(document.documentElement);
  addEventListener("resize", again);
  if (document.readyState !== "complete") addEventListener("load", again);
  timer = setTimeout(slice);
  return {
    all,
    again,
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
  const root = element.shadowRoot;
  if (root) enter(root);
  for (const child of [...(root?.children ?? []), ...element.children]) yield* elementsIn(child, enter);
}
