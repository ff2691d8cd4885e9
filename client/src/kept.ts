import { observe } from "./observe";
import { canBeSelected, MAY_BE_SET, MOST_TIMES } from "./operation";
import type { Kept, Plan, Start } from "./plan";
import { onPage } from "./route";
import { around, isNear, isStill, SAYS, type Shown, shownBy } from "./shown";

const CALLED = "[alt],[aria-label],[title]";
/** In a selector that says more than a kind of element and its classes. */
const TELLS = /[#[:]/;
/** Attributes whose change may make something another than it was called. */
const WATCHED = "alt aria-hidden aria-label class d href id lang placeholder role src tabindex title".split(" ");
const MOST_HELD = 400;
/** Between looks at words that change. */
const OFTEN = 100;

/** An attribute that an element has from us. */
interface Holding {
  readonly kept: Kept;
  readonly shown: Shown;
  /** Not where it was taken back, as the element shows something else for now. */
  readonly isGiven: boolean;
}

/** Whether two elements come from the same template. */
const isLike = (one: Element, other: Element): boolean =>
  one.localName === other.localName &&
  one.className === other.className &&
  one.parentElement?.className === other.parentElement?.className;

/** Whether an attribute belongs to what its selector and its words tell of, and to nothing else in the page as it came. */
function isTelling(kept: Kept, page: Document): boolean {
  const { at, name, near, times = 1 } = kept;
  const found = [...page.querySelectorAll(at)].filter((one) => isNear(one, kept));
  return found.length <= times && (!!near || TELLS.test(at) || !SAYS.test(name));
}

/**
 * Keeps what was written into the page true while scripts change it: what an element was called is taken back when it
 * shows something else, given to the same element drawn anew, and taken from copies of it that are of something else.
 * Where scripts put one page in place of another, the server is asked what it would have written into that.
 */
export const start: Start = (plan, signal) => {
  const held = new Map<Element, readonly Holding[]>();
  /** What is held, by where the words stand that tell of it. */
  const places = new WeakMap<Element, Set<Element>>();
  /** How often scripts have taken from an element what was still true of it. */
  const lost = new WeakMap<Element, number>();
  let all: readonly Kept[] = [];
  let telling = new Set<Kept>();
  let isFirst = true;

  const use = ({ kept = [] }: Plan, page: Document): void => {
    all = kept.filter(({ at, name }) => MAY_BE_SET.test(name) && canBeSelected(at));
    telling = new Set(all.filter((one) => isTelling(one, page)));
  };

  const hold = (element: Element, holding: Holding): void => {
    const others = (held.get(element) ?? []).filter(({ kept }) => kept.name !== holding.kept.name);
    if (held.size === MOST_HELD) for (const one of held.keys()) if (!one.isConnected) held.delete(one);
    if (held.size === MOST_HELD) return;
    held.set(element, [...others, holding]);
    const place = around(element, holding.kept);
    places.set(place, (places.get(place) ?? new Set()).add(element));
  };

  const holdNow = (element: Element, kept: Kept): void =>
    hold(element, { kept, isGiven: true, shown: shownBy(element, kept) });

  const put = (element: Element, name: string, value: string | undefined): void =>
    value === undefined ? element.removeAttribute(name) : element.setAttribute(name, value);

  /** What is known of this attribute of the element: that with the most words that stand around it. */
  function known(element: Element, attribute: string): Kept | undefined {
    const [best, other] = all
      .filter((one) => one.name === attribute && element.matches(one.at) && isNear(element, one))
      .sort((one, another) => (another.near ?? "").length - (one.near ?? "").length);
    return other && other.value !== best?.value && other.near?.length === best?.near?.length ? undefined : best;
  }

  const isOpen = (element: Element, { name, replaces }: Kept): boolean =>
    element.getAttribute(name) === (replaces ?? null);

  function check(element: Element): void {
    const holdings = held.get(element) ?? [];
    held.delete(element);
    if (!element.isConnected) return;
    for (const holding of holdings) {
      const { kept, isGiven } = holding;
      const { name, value, replaces } = kept;
      if (isGiven ? element.getAttribute(name) !== value : !isOpen(element, kept)) {
        if (isOpen(element, kept)) lost.set(element, (lost.get(element) ?? 0) + 1);
        continue; // else a script has its own word
      }
      const isTrue = isStill(element, kept, holding.shown);
      if (isTrue !== isGiven) put(element, name, isTrue ? value : replaces);
      hold(element, { ...holding, isGiven: isTrue });
      if (!isTrue) consider(element, kept);
    }
  }

  function consider(element: Element, { name }: Kept): void {
    const holding = held.get(element)?.find(({ kept }) => kept.name === name);
    if (holding?.isGiven || element.parentElement?.isContentEditable) return; // what somebody writes is stored as it is
    const kept = known(element, name);
    if (kept && element.getAttribute(name) === kept.value) holdNow(element, kept);
    else if (kept && kept !== holding?.kept && telling.has(kept) && isOpen(element, kept)) {
      if ((lost.get(element) ?? 0) === MOST_TIMES) return;
      put(element, name, kept.value);
      holdNow(element, kept);
    }
  }

  /** Takes from an element what came with it from one like it that it was copied from, and is not true of it. */
  function disown(element: Element): void {
    if (held.has(element)) return;
    for (const kept of all) {
      if (!kept.value || element.getAttribute(kept.name) !== kept.value || known(element, kept.name)) continue;
      for (const [model, holdings] of held)
        if (isLike(model, element) && holdings.some((one) => one.kept === kept && !isStill(element, kept, one.shown)))
          return put(element, kept.name, kept.replaces);
    }
  }

  /** Checks what a change in this part may have made untrue. */
  function checkAround(part: Element): void {
    for (let place: Element | null = part; place; place = place.parentElement) {
      const elements = places.get(place);
      for (const element of elements ?? []) {
        check(element);
        if (!held.has(element)) elements?.delete(element); // a list that is drawn anew all the time would fill up
      }
    }
  }

  function* look(part: Element): Iterable<unknown> {
    checkAround(part);
    if (!isFirst)
      for (const element of [part, ...part.querySelectorAll(CALLED)]) {
        disown(element);
        yield;
      }
    for (const kept of all) {
      if (part.matches(kept.at)) consider(part, kept);
      for (const element of part.querySelectorAll(kept.at)) {
        consider(element, kept);
        yield;
      }
      yield;
    }
    isFirst = false;
  }

  use(plan, document);
  const lookAt = observe(document.documentElement, WATCHED, look, signal);
  const changed = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const words = new MutationObserver((records) => {
    for (const { addedNodes, target } of records) {
      const at = target instanceof Element ? target : target.parentElement;
      if (at && !(addedNodes[0] instanceof Element)) changed.add(at);
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const part of changed) checkAround(part);
      changed.clear();
    }, OFTEN);
  });
  words.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  signal.addEventListener("abort", () => words.disconnect());

  let ending = new AbortController();
  signal.addEventListener("abort", () => ending.abort());
  /** What was written into the page before goes, where it is not what the server writes into this one. */
  const goOn = (next: Plan, page: Document): void => {
    ending.abort();
    ending = new AbortController();
    const route = ending.signal;
    use(next, page);
    for (const [element, holdings] of [...held]) {
      held.delete(element);
      for (const { kept, isGiven } of holdings)
        if (isGiven && known(element, kept.name)?.value !== kept.value) put(element, kept.name, kept.replaces);
    }
    lookAt(document.documentElement);
    const isTold = next.operations.length || next.components;
    for (const name of [isTold && "operations", next.errors && "errors"] as const)
      if (name)
        import(plan.files[name]).then(
          (file: { start: Start }) => file.start(next, route),
          () => {},
        );
  };
  onPage(plan.application, goOn, signal);
};
