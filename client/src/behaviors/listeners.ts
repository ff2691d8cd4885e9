export { brandIn, signIn } from "./hints";
export { makeButton, makeClickable } from "./made";
export { pressFully, pressIn } from "./press";

/** How frameworks write in HTML that something is done on a click. */
const IN_HTML =
  /^(?:(?:@|x-on:|v-on:|(?:data-)?ng-|wire:|on:)click(?!.*\.(?:outside|away|window))|(?:data-)?hx-(?:get|post|put|patch|delete)$)/;
const STIMULUS = /(?:^|\s)(?:click->)?[\w-]+#\w/;
const EVENTS = "(?:click|mousedown|pointerdown)";
const FOUND =
  "(querySelectorAll|querySelector|getElementById|getElementsByClassName|\\$|jQuery)\\(\\s*[\"'`]([^\"'`$]{1,80})[\"'`]\\s*\\)(?:\\s*\\[\\d\\])?";
/** What a name stands for: `const name = document.querySelector("…")`, `….forEach((name) =>`, `for (const name of …`. */
const NAMED = new RegExp(
  `\\b(\\w+)\\s*=\\s*(?:\\[\\.\\.\\.|(?:\\[\\]|Array\\.prototype)\\.slice\\.call\\(|Array\\.from\\()?(?:\\w+\\.)?${FOUND}`,
  "g",
);
const EACH = new RegExp(`(?:\\b(\\w+)|${FOUND})\\s*\\.forEach\\(\\s*(?:function\\s*)?\\(?\\s*(\\w+)`, "g");
const OF = new RegExp(`\\b(?:const|let|var)\\s+(\\w+)\\s+of\\s+(?:\\w+\\.${FOUND}|(\\w+))`, "g");
const BOUND = new RegExp(
  `(?:${FOUND}|\\b(\\w+)(?:\\[\\w+\\])?)\\s*\\.(?:addEventListener\\(\\s*["'\`]${EVENTS}|onclick\\s*=(?!=)|click\\(\\s*[^)\\s]|on\\(\\s*["'\`]click)`,
  "g",
);
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

/** The selectors of what a script binds to clicks. */
function boundIn(text: string): string[] {
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
  for (const [, method, literal, name = ""] of text.matchAll(BOUND)) {
    if (literal) bound.push(selectorOf(method, literal));
    else bound.push(named.get(name) ?? (name.length > 2 ? `#${CSS.escape(name)}` : ""));
  }
  for (const [, given, matched, ofClass] of text.matchAll(DELEGATED)) bound.push(given ?? matched ?? `.${ofClass}`);
  // a name of an element stands for too much, unless all of them are meant
  const isMeant = (one: string): boolean =>
    /[.#[]/.test(one) || new RegExp(`document\\.querySelectorAll\\(.${one}.\\)`).test(text);
  return bound.flatMap((one) => one.split(",")).filter((one) => isSelector(one) && isMeant(one));
}

/** What this page's scripts say of clicks: whether they ask for any, and by which selectors. */
export function askedInPage(): { isAny: boolean; bound: string[] } {
  const bound: string[] = [];
  let isAny = !!document.querySelector("[onclick]");
  for (const { src, text, type, dataset } of document.scripts) {
    if ("curbcutAdded" in dataset) continue;
    isAny ||= !!src || (!/json/.test(type) && /click|mousedown|pointer(?:down|up)/i.test(text));
    if (text) bound.push(...boundIn(text.slice(0, LONGEST)));
  }
  return { isAny, bound };
}

/** The same for the site's own script files, as far as the browser still has them: nothing is asked of any server. */
export async function askedInFiles(): Promise<string[]> {
  const own = [...document.scripts].filter(
    ({ src, dataset }) => src.startsWith(`${location.origin}/`) && !("curbcutAdded" in dataset),
  );
  const texts = own.slice(0, MOST_FILES).map(async ({ src }) => {
    try {
      const text = await (await fetch(src, { cache: "only-if-cached", mode: "same-origin" })).text();
      return text.length < LONGEST && text.length / text.split("\n").length < SQUEEZED ? boundIn(text) : [];
    } catch {
      return []; // it is not kept, or may not be read
    }
  });
  return (await Promise.all(texts)).flat();
}

/** Handlers that do nothing, or only keep a click from others. */
const IDLE = /\{\s*\}$|(?:=>|\{)\s*\{?\s*(?:return\s+)?\w+\.(?:stop|prevent)\w+\(\)[\s;]*\}?$/;

export const isIdle = (handler: unknown): boolean => typeof handler !== "function" || IDLE.test(`${handler}`);

interface JQueryEvents {
  readonly click?: readonly { readonly selector?: string; readonly handler: unknown }[];
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
  const within = clicks.flatMap(({ selector }) =>
    selector && /[.#[]/.test(selector) && isSelector(selector) ? selector : [],
  );
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
