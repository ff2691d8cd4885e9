export { brandIn, signIn } from "./hints";
export { makeButton, makeClickable } from "./made";

/** How frameworks write in HTML that something is done on a click. */
const IN_HTML =
  /^(?:(?:@|x-on:|v-on:|(?:data-)?ng-|wire:|on:)click(?!.*\.(?:outside|away|window))|(?:data-)?hx-(?:get|post|put|patch|delete)$)/;
const STIMULUS = /(?:^|\s)(?:click->)?[\w-]+#\w/;
const FOUND =
  "(querySelectorAll|querySelector|getElementById|getElementsByClassName|\\$|jQuery)\\(\\s*[\"'`]([^\"'`$]{1,80})[\"'`]\\s*\\)(?:\\s*\\[\\d\\])?";
/** What a name stands for: `const name = document.querySelector("…")`, `….forEach((name) =>`, `for (const name of …`. */
const NAMED = new RegExp(
  `\\b(\\w+)\\s*=\\s*(?:\\[\\.\\.\\.|(?:\\[\\]|Array\\.prototype)\\.slice\\.call\\(|Array\\.from\\()?(?:\\w+\\.)?${FOUND}`,
  "g",
);
const EACH = new RegExp(`(?:\\b(\\w+)|${FOUND})\\s*\\.forEach\\(\\s*(?:function\\s*)?\\(?\\s*(\\w+)`, "g");
const OF = new RegExp(`\\b(?:const|let|var)\\s+(\\w+)\\s+of\\s+(?:\\w+\\.${FOUND}|(\\w+))`, "g");
/** Where a script binds something to events: as browsers do it, as a property, as jQuery does it. */
const binding = (events: string, ofJQuery: string): RegExp =>
  new RegExp(
    `(?:${FOUND}|\\b(\\w+)(?:\\[\\w+\\])?)\\s*\\.(?:addEventListener\\(\\s*["'\`](?:${events})|on(?:${events})\\s*=(?!=)|(?:${ofJQuery})\\(\\s*[^)\\s]|on\\(\\s*["'\`](?:${ofJQuery}))`,
    "g",
  );
const CLICKS = binding("click|mousedown|pointerdown", "click");
const HOVERS = binding("mouseenter|mouseover|pointerenter", "mouseenter|mouseover|hover");
/** How authors and frameworks write in HTML that something is done when a pointer comes. */
const HOVERED = /^(?:@|x-on:|v-on:|on:?)(?:mouse|pointer)(?:enter|over)/i;
const DELEGATED =
  /\.on\(\s*["'`]click[\w. ]*["'`]\s*,\s*["'`]([^"'`$]{1,80})["'`]\s*,|(?<!!)\b(?:\w+\.)?target\.(?:closest|matches)\(\s*["'`]([^"'`$]{1,80})["'`]|(?<!!)\b(?:\w+\.)?target\.classList\.contains\(\s*["'`]([\w-]+)/g;
const LONGEST = 100_000;
/** What a tool has squeezed has names of one letter: they tell nothing. */
const SQUEEZED = 400;
const MOST_FILES = 12;

function isSelector(text: string): boolean {
  try {
    return document.createDocumentFragment().querySelector(text) === null;
  } catch {
    return false;
  }
}

const selectorOf = (method: string | undefined, literal: string): string =>
  method === "getElementById"
    ? `#${CSS.escape(literal)}`
    : method === "getElementsByClassName"
      ? `.${CSS.escape(literal)}`
      : literal;

/** The selectors of what a script binds to clicks, or to something else. */
function boundIn(text: string, events = CLICKS): string[] {
  const named = new Map<string, string>();
  for (const [, name = "", method, literal = ""] of text.matchAll(NAMED)) named.set(name, selectorOf(method, literal));
  for (const [, list, method, literal, name = ""] of text.matchAll(EACH)) {
    const each = literal ? selectorOf(method, literal) : named.get(list ?? "");
    if (each) named.set(name, each);
  }
  for (const [, name = "", method, literal, list] of text.matchAll(OF)) {
    const each = literal ? selectorOf(method, literal) : named.get(list ?? "");
    if (each) named.set(name, each);
  }
  const bound: string[] = [];
  for (const [, method, literal, name = ""] of text.matchAll(events)) {
    if (literal) bound.push(selectorOf(method, literal));
    else bound.push(named.get(name) ?? (name.length > 2 ? `#${CSS.escape(name)}` : ""));
  }
  for (const [, given, matched, ofClass] of events === CLICKS ? text.matchAll(DELEGATED) : [])
    bound.push(given ?? matched ?? `.${ofClass}`);
  // a name of an element stands for too much, unless all of them are meant
  const isMeant = (one: string): boolean =>
    /[.#[]/.test(one) || new RegExp(`document\\.querySelectorAll\\(.${one}.\\)`).test(text);
  return bound.flatMap((one) => one.split(",")).filter((one) => isSelector(one) && isMeant(one));
}

interface Asked {
  /** Selectors of what is clicked. */
  readonly bound: string[];
  /** Of what does something when a pointer comes. */
  readonly hovered: string[];
}

const askedIn = (text: string): Asked => ({ bound: boundIn(text), hovered: boundIn(text, HOVERS) });

const asOne = (all: readonly Asked[]): Asked => ({
  bound: all.flatMap(({ bound }) => bound),
  hovered: all.flatMap(({ hovered }) => hovered),
});

/** What this page's scripts say of clicks and of the pointer: whether they ask for any clicks, and by which selectors. */
export function askedInPage(): Asked & { isAny: boolean } {
  const all: Asked[] = [];
  let isAny = !!document.querySelector("[onclick]");
  for (const { src, text, type, dataset } of document.scripts) {
    if ("curbcutAdded" in dataset) continue;
    isAny ||= !!src || (!/json/.test(type) && /click|mousedown|pointer(?:down|up)/i.test(text));
    if (text) all.push(askedIn(text.slice(0, LONGEST)));
  }
  return { isAny, ...asOne(all) };
}

/** The same for the site's own script files, as far as the browser still has them: nothing is asked of any server. */
export async function askedInFiles(): Promise<Asked> {
  const own = [...document.scripts].filter(
    ({ src, dataset }) => src.startsWith(`${location.origin}/`) && !("curbcutAdded" in dataset),
  );
  const texts = own.slice(0, MOST_FILES).map(async ({ src }) => {
    try {
      const text = await (await fetch(src, { cache: "only-if-cached", mode: "same-origin" })).text();
      return text.length < LONGEST && text.length / text.split("\n").length < SQUEEZED ? [askedIn(text)] : [];
    } catch {
      return []; // it is not kept, or may not be read
    }
  });
  return asOne((await Promise.all(texts)).flat());
}

/** Handlers that do nothing, or only keep a click from others. */
const IDLE = /\{\s*\}$|(?:=>|\{)\s*\{?\s*(?:return\s+)?\w+\.(?:stop|prevent)\w+\(\)[\s;]*\}?$/;

export const isIdle = (handler: unknown): boolean => typeof handler !== "function" || IDLE.test(`${handler}`);

interface JQueryHandler {
  readonly selector?: string;
  readonly handler: unknown;
}
interface JQueryEvents {
  readonly click?: readonly JQueryHandler[];
  readonly mouseover?: readonly JQueryHandler[];
}
declare global {
  interface Window {
    jQuery?: { _data?: (of: Node, name: string) => JQueryEvents | undefined };
  }
}

/** What jQuery keeps of an element's clicks: its own, and those of what is in it. */
export function askedOfJQuery(node: Node): { isOwn: boolean; within: string[] } {
  const clicks = window.jQuery?._data?.(node, "events")?.click ?? [];
  const own = clicks.filter(({ selector, handler }) => !selector && !isIdle(handler));
  const within = clicks.flatMap(({ selector }) => (selector && isSelector(selector) ? selector : []));
  return { isOwn: own.length > 0, within };
}

/** Whether a framework has put something on the element that is done on a click. */
export function isAskedByFramework(element: HTMLElement): boolean {
  for (const { name, value } of element.attributes)
    if (name === "data-action" ? STIMULUS.test(value) : IN_HTML.test(name) && !/hx-/.test(name)) return true;
    else if (/hx-/.test(name) && IN_HTML.test(name) && /click|^$/.test(element.getAttribute("hx-trigger") ?? ""))
      return true;
  const own = element as unknown as Record<string, Record<string, unknown> | undefined>;
  for (const key of Object.keys(element))
    if (
      key === "__click" ||
      key === "$$click" ||
      (key.startsWith("__reactProps") && !isIdle(own[key]?.onClick)) ||
      (key === "l" && own.l && Object.keys(own.l).some((name) => name.startsWith("click")))
    )
      return true;
  for (const key of Object.getOwnPropertySymbols(element))
    if (key.description === "_vei" && (element as unknown as Record<symbol, { onClick?: unknown }>)[key]?.onClick)
      return true;
  return false;
}

/** Whether something is done when a pointer comes over the element itself, as far as HTML, jQuery and frameworks tell. */
export function isHovered(element: HTMLElement): boolean {
  if ([...element.attributes].some(({ name }) => HOVERED.test(name))) return true;
  if (window.jQuery?._data?.(element, "events")?.mouseover?.some(({ selector }) => !selector)) return true;
  const own = element as unknown as Record<string | symbol, Record<string, unknown> | undefined>;
  return Reflect.ownKeys(element).some(
    (key) =>
      /^__reactProps|^Symbol\(_vei/.test(String(key)) &&
      Object.keys(own[key] ?? {}).some((name) => /^on(?:Mouse|Pointer)(?:Enter|Over)$/i.test(name)),
  );
}
