/** How long a piece of work may take before the page has its turn: a quarter of a frame. */
const SLICE = 4;
/** Between looks at a page that changes without end. */
const PAUSE = 250;
/** More places than this are looked at as one: the whole page. */
const MANY = 200;

/** What a look at a part of the page does; each step is one small piece of work. */
export type Look = (part: Element) => Iterable<unknown>;

/**
 * Looks at the page, and at every part of it that comes or changes later, in slices that leave the page its time.
 *
 * One observer for the whole page. What is waiting never grows: a page that changes faster than it can be looked at is
 * looked at as a whole, a few times a second. What it returns has one more part looked at.
 */
export function observe(
  root: Element,
  attributes: readonly string[],
  look: Look,
  signal: AbortSignal,
): (part: Element) => void {
  const waiting = new Set<Element>();
  let steps: Iterator<unknown> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const work = (): void => {
    timer = undefined;
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      steps ??= next();
      if (!steps) return;
      if (steps.next().done) steps = undefined;
    }
    plan(SLICE);
  };
  const next = (): Iterator<unknown> | undefined => {
    for (const part of waiting) {
      waiting.delete(part);
      if (part.isConnected) return look(part)[Symbol.iterator]();
    }
    return undefined;
  };
  const plan = (delay = 0): void => {
    timer ??= setTimeout(work, delay);
  };
  const lookAt = (part: Element): void => {
    waiting.add(part);
    plan();
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === "attributes") waiting.add(target as Element);
      for (const node of addedNodes) if (node instanceof Element) waiting.add(node);
    }
    if (waiting.size > MANY) {
      waiting.clear();
      waiting.add(root);
      plan(PAUSE);
    } else if (waiting.size) plan();
  });

  observer.observe(root, {
    subtree: true,
    childList: true,
    ...(attributes[0] ? { attributeFilter: [...attributes] } : {}),
  });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  lookAt(root);
  return lookAt;
}
