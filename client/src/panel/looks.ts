import { HOST } from "./effect";
import { forgetBackdrops, type Look, lookOf } from "./look";
import type { Marks } from "./marks";

const SLICE = 8; // milliseconds of work between two chances for the page to answer
const PAUSE = 200; // milliseconds at least that changes of the page are gathered for
const SHARE = 20; // looking again may take one part in so many of the time
const SKIPPED = `head,script,style,template,noscript,br,${HOST}`;

export interface Looks {
  /** Every look found so far; its number is its place. */
  readonly all: readonly Look[];
  /** Whether all has been looked at once. */
  isReady(): boolean;
  /** Looks at everything once more. */
  again(): void;
  stop(): void;
}

/** What is told of it while the looks are found. */
export interface Watcher {
  /** Runs what it is given while nothing of ours applies, which costs the page two updates of its style. */
  original(measure: () => void): void;
  /** All elements have been looked at, for the first time: the page can be painted. */
  ready(): void;
  /** There are new looks. */
  changed(): void;
  entered(root: ShadowRoot): void;
}

/** Finds the looks of all elements, a slice at a time, and of those that come or change later. */
export function watchLooks({ original, ready, changed, entered }: Watcher, marks: Marks): Looks {
  const all: Look[] = [];
  const numbers = new Map<string, number>();
  const pending = new Set<Element>([document.documentElement]);
  let results: [Element, number | undefined][] = [];
  let known = 0;
  let timer = 0;
  let pause = PAUSE;
  let isFirst = true;
  let walk: Iterator<Element> | undefined;

  const measure = () => {
    getComputedStyle(document.documentElement).color;
    for (const end = performance.now() + SLICE; performance.now() < end; ) {
      walk ??= nextWalk();
      const next = walk?.next();
      if (next && !next.done) results.push([next.value, numberOf(lookOf(next.value))]);
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
    if (!isFirst) put();
    pause = Math.max(PAUSE, (performance.now() - begin) * SHARE);
    timer = isDone ? 0 : setTimeout(slice, isFirst ? 0 : pause);
    if (isDone && isFirst) timer = setTimeout(begun);
  };
  const begun = () => {
    isFirst = false;
    timer = 0;
    put();
    ready(); // at once: what has no coat by then is forgotten
    if (pending.size) later();
  };
  /** The first time when all are known: what is measured must not have been painted before. */
  const put = () => {
    if (all.length > known) changed();
    known = all.length;
    for (const [element, number] of results) marks.set(element, number);
    results = [];
  };
  const numberOf = (look: Look | undefined) => {
    if (!look) return undefined;
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
    isReady: () => !isFirst,
    again,
    stop() {
      clearTimeout(timer);
      observer.disconnect();
      removeEventListener("resize", again);
      removeEventListener("load", again);
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
