import { observe } from "./observe";
import { canBeSelected, MAY_BE_SET, MOST_TIMES } from "./operation";
import type { Kept, Plan, Start } from "./plan";
import { onPage } from "./route";

/** What calls an element something. */
const SAYS = /^(?:alt|aria-label|title)$/;
const CALLED = "[alt],[aria-label],[title]";
/** In a selector that says more than a kind of element and its classes. */
const TELLS = /[#[:]/;
/** In classes that come and go while a drawing stays what it is. */
const STATE =
  /(?:^|[-_])(?:active|anim|clos|collaps|disabled|focus|hid|hover|is|js|lazy|load|open|select|show|visible)|\d/;
/** Words that a font draws as a sign, and its letters of private use. */
const GLYPH = /^[a-z]+(?:_[a-z]+)*$|[\ue000-\uf8ff]/;
/** Parts of a page, which stay what they are with other signs in them. */
const PARTS = "nav,form,section,aside,main,dialog,table,fieldset,article,ul,ol";
const FILES = /[\w%~.-]+\.(?:avif|gif|jpe?g|png|svg|webp)\b/gi;
/** Addresses of what stands in place of a picture that is not loaded yet. */
const STAND_IN = /^(?:data|blob):|^$/;
/** Attributes whose change may make something another than it was called. */
const WATCHED = [
  "alt",
  "aria-hidden",
  "aria-label",
  "class",
  "d",
  "href",
  "id",
  "lang",
  "placeholder",
  "role",
  "src",
  "tabindex",
  "title",
];
const MOST_INSIDE = 30;
const MOST_HELD = 400;
/** Between looks at words that change. */
const OFTEN = 100;

/** An attribute that an element has from us, and what the element showed when it got it. */
interface Holding {
  readonly kept: Kept;
  /** Not where it was taken back, as the element shows something else for now. */
  readonly isGiven: boolean;
  readonly shows: string;
  readonly files: ReadonlySet<string>;
}

const inside = (element: Element): Element[] => [element, ...element.querySelectorAll("*")].slice(0, MOST_INSIDE);

/** The files of pictures that an element names, whether it shows them already or is going to. */
function filesOf(element: Element): ReadonlySet<string> {
  const files = new Set<string>();
  for (const one of inside(element))
    for (const { name, value } of one.attributes)
      for (const file of value.match(FILES) ?? (name === "src" ? [value] : [])) files.add(file);
  return files;
}

/** The file that a picture shows now, or none while it has only a stand-in. */
function fileOf(picture: Element): string {
  const address = picture.getAttribute("src") ?? "";
  return STAND_IN.test(address) ? "" : (address.match(FILES)?.[0] ?? address);
}

/** What a control or a drawing shows besides pictures: signs, and where no words around it tell of it where it leads. */
function showsOf(element: Element, { near }: Kept): string {
  if (element.matches(PARTS)) return "";
  const shown = near ? [] : [element.getAttribute("href"), element.getAttribute("placeholder")];
  for (const one of inside(element)) {
    const text = one.textContent?.trim() ?? "";
    shown.push(one.getAttribute("d"));
    if (one.localName === "use") shown.push(one.getAttribute("href") ?? one.getAttribute("xlink:href"));
    if (!one.firstElementChild && GLYPH.test(text)) shown.push(text);
    if (!text) shown.push(...[...one.classList].filter((name) => !STATE.test(name)).sort());
  }
  return shown.join("\n");
}

/** The element in which the words of a name stand. */
function around(element: Element, { up = 0 }: Kept): Element {
  let at = element;
  for (let level = 0; level < up; level++) at = at.parentElement ?? at;
  return at;
}

/** Whether the words of a name still stand there. */
function isNear(element: Element, kept: Kept): boolean {
  if (!kept.near) return true;
  const text = (around(element, kept).textContent ?? "").toLowerCase();
  return kept.near.split(" ").every((word) => text.includes(word));
}

/** The page's language as it came. */
const language = document.documentElement.lang;

/** Whether a browser is translating the page: its other words mean the same. Google's is known by what it puts around. */
const isTranslated = (): boolean =>
  document.documentElement.lang !== language || !!document.querySelector("font > font");

/** Whether an element shows what it was called by. */
function isStill(element: Element, { kept, shows, files }: Holding): boolean {
  if (!kept.value || !SAYS.test(kept.name) || isTranslated()) return true;
  const pictures = [element, ...element.querySelectorAll("img")].map(fileOf);
  return (
    isNear(element, kept) && showsOf(element, kept) === shows && pictures.every((file) => !file || files.has(file))
  );
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
    hold(element, { kept, isGiven: true, shows: showsOf(element, kept), files: filesOf(element) });

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
      const isTrue = isStill(element, holding);
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
        if (isLike(model, element) && holdings.some((holding) => holding.kept === kept && !isStill(element, holding)))
          return put(element, kept.name, kept.replaces);
    }
  }

  /** Checks what a change in this part may have made untrue. */
  function checkAround(part: Element): void {
    for (let place: Element | null = part; place; place = place.parentElement)
      for (const element of [...(places.get(place) ?? [])]) check(element);
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
