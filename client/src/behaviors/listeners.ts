/** How frameworks write in HTML that something is done on a click. */
const IN_HTML =
  /^(?:(?:@|x-on:|v-on:|(?:data-)?ng-|wire:|on:)click(?!.*\.(?:outside|away|window))|(?:data-)?hx-(?:get|post|put|patch|delete)$)/;
const STIMULUS = /(?:^|\s)(?:click->)?[\w-]+#\w/;
const QUOTE = "[\"'`]";
/** `part.querySelector(".item")`, by a function of the browser's or one that a page has for it: in what, how, and what. */
const FOUND = `(?:\\b(\\w+)\\.)?([\\w$]+)\\(\\s*${QUOTE}([^"'\`$]{1,80})${QUOTE}\\s*(?:,\\s*[\\w.]+\\s*)?\\)(?:\\s*\\[\\d\\])?`;
/** What a name stands for: `const name = document.querySelector("…")`, `….forEach((name) =>`, `for (const name of …`, `name =
 * names[at]`, and the class that a script gives to what it makes. */
const NAMED = new RegExp(
  `\\b(\\w+)\\s*=\\s*(?:\\[\\.\\.\\.|(?:\\[\\]|Array\\.prototype)\\.slice\\.call\\(|Array\\.from\\()?(?:\\w+\\.){0,2}?${FOUND}`,
  "g",
);
const EACH = new RegExp(
  `(?:${FOUND}|\\b(\\w+))[\\])]*\\s*\\.(?:forEach|map)\\(\\s*(?:function\\s*)?\\(?\\s*(\\w+)`,
  "g",
);
const OF = new RegExp(`\\b(?:const|let|var)\\s+(\\w+)\\s+of\\s+(?:\\[\\.\\.\\.)?(?:${FOUND}|(\\w+))`, "g");
/** What a function is called with on the spot: `(function (name) { … })(names[at])`. */
const HANDED = /\}\s*\)?\(\s*(\w+)\[\w+\]\s*\)/;
const SAME = /\b(\w+)\s*=\s*(\w+)\[\w+\]/g;
const CREATED =
  /\b(\w+)\s*=\s*document\.createElement\([^)]{1,40}\)[^}]{0,200}?\b\1\.(?:className\s*=|classList\.add\()\s*["'`]([\w-]+)(?=[\s"'`])/g;
/** Where a script binds something to events: as browsers do it, as a property, as jQuery does it, not where that names parts. */
const binding = (events: string): RegExp =>
  new RegExp(
    `(?:${FOUND}|\\b(\\w+)(?:\\[\\w+\\])?)\\s*\\??\\.(?:addEventListener\\(\\s*${QUOTE}(?:${events})|on(?:${events})\\s*=(?!=)|(?:${events})\\(\\s*[^)\\s]|on\\(\\s*${QUOTE}(?:${events})(?![\\w. ]*., *${QUOTE}))`,
    "g",
  );
const PRESSED = "mousedown|mouseup|pointerdown|pointerup|touchstart|touchend";
const PRESSES = `click|dblclick|${PRESSED}`;
const HOVERS = "mouseenter|mouseover|pointerenter|hover";
/** How authors and frameworks write in HTML that something is done when a pointer comes. */
const HOVERED = /^(?:@|x-on:|v-on:|on:?)(?:mouse|pointer)(?:enter|over)/i;
/** What a script calls what was clicked, when it listens to all of a part. */
const TARGET = /\b(\w+)\s*=\s*\w+\.(?:target|srcElement)\s*[;,\n]/g;
/** How it asks what that is. */
const asking = (names: readonly string[]): RegExp =>
  new RegExp(
    `(!?)(?<![.\\w])(?:\\w+\\.)?(?:${["target", ...names].join("|")})\\??\\.(?:parent(?:Node|Element)\\.)?(?:(?:closest|matches)\\(\\s*${QUOTE}([^"'\`$]{1,80})${QUOTE}|classList\\.contains\\(\\s*${QUOTE}([\\w-]+)|id\\s*===?\\s*${QUOTE}([\\w-]+)|dataset\\.(\\w+)|(?:has|get)Attribute\\(\\s*${QUOTE}([\\w-]+)|(?:tag|node)Name\\s*===?\\s*${QUOTE}(\\w+)|className\\s*([!=])==?\\s*${QUOTE}([\\w-]+))`,
    "g",
  );
/** The same for jQuery, and for functions that a page has for it: `on("click", ".item", …`. */
const DELEGATED = new RegExp(
  `${QUOTE}(?:click|mousedown)[\\w. ]*${QUOTE}\\s*,\\s*${QUOTE}([^"'\`$]{1,80})${QUOTE}\\s*,`,
  "g",
);
/** A function of the page's that binds what it is given: its name. */
const HELPER = new RegExp(
  `(?:function\\s+(\\w+)\\s*\\(|\\b(\\w+)\\s*=\\s*(?:function\\s*)?\\()(?:(?!function\\s)[^;]){0,200}?\\.(?:addEventListener\\(\\s*${QUOTE}(?:${PRESSES})|onclick\\s*=)`,
  "g",
);
/** What comes right after the question where a script goes no further then: what is asked for is left alone, or what is not. */
const LEAVES = /^[^;{}]{0,9}\)\s*\{?\s*return\b/;
/** Where it is told for which events something listens. */
const LISTENS = /(?:addEventListener\(\s*["'`]|\.on\(\s*["'`]|\.on)(\w+)/g;
/** A listener is about this long, at most. */
const NEAR = 600;
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

/** What a name stands for, from a place in the text on. */
interface Known {
  readonly at: number;
  readonly name: string;
  readonly selector: string;
}

const IS_NARROW = /[.#[]/;

/** Reads in a script which elements it means, by the names that it has for them. */
class Names {
  readonly #all: Known[] = [];

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const add = (at: number, name: string, selector: string): void => {
      if (name && selector) this.#all.push({ at, name, selector });
    };
    for (const { index, 1: name = "", 2: root, 3: method, 4: literal } of text.matchAll(NAMED))
      add(index, name, this.selectorOf(index, root, method, literal));
    for (const { index, 1: name = "", 2: kind = "" } of text.matchAll(CREATED))
      add(index, name, `.${CSS.escape(kind)}`);
    this.#sort();
    for (const { index, 1: name = "", 2: list } of text.matchAll(SAME)) add(index, name, this.of(list, index));
    for (const { index, 1: root, 2: method, 3: literal, 4: list, 5: name = "" } of text.matchAll(EACH))
      add(index, name, this.selectorOf(index, root, method, literal, list));
    for (const { index, 1: name = "", 2: root, 3: method, 4: literal, 5: list } of text.matchAll(OF))
      add(index, name, this.selectorOf(index, root, method, literal, list));
    this.#sort();
  }

  #sort(): void {
    this.#all.sort((one, other) => one.at - other.at);
  }

  /** What a name was given last before a place, as scripts use one for many things; `""` if that is not known. */
  of(name: string | undefined, at: number): string {
    const all = this.#all.filter((one) => one.name === name);
    return (all.findLast((one) => one.at <= at) ?? all[0])?.selector ?? "";
  }

  /** What is found in a part of the page or in all of it, or what a name stands for. */
  selectorOf(at: number, root = "", method = "", literal = "", name = ""): string {
    if (!literal) return this.of(name, at) || this.of(HANDED.exec(this.#text.slice(at, at + NEAR))?.[1], at);
    if (method === "getElementById") return `#${CSS.escape(literal)}`;
    if (method === "getElementsByClassName") return `.${CSS.escape(literal)}`;
    if (IS_NARROW.test(literal)) return literal;
    if (!/^(?:query|getElementsByTag|find|\$)/.test(method))
      return document.getElementById(literal) ? `#${CSS.escape(literal)}` : "";
    const part = this.of(root, at);
    return part ? `${part} ${literal}` : literal;
  }
}

/** The parts for which a script asks when it listens to all of something: what it listens to, by its place, is not clicked
 * itself then, and `roots` loses it. */
function delegatedIn(text: string, roots: Map<number, string>, events: string): string[] {
  const targets = [...text.matchAll(TARGET)].map(([, name = ""]) => name);
  const listening = [...text.matchAll(LISTENS)];
  const found: string[] = [];
  const wholes = new Set<number>();
  for (const asked of text.matchAll(asking(targets))) {
    const {
      index,
      0: all,
      1: not,
      2: matched,
      3: listed,
      4: id,
      5: data,
      6: attribute,
      7: tag,
      8: sign,
      9: own,
    } = asked;
    if ((!not && sign !== "!") === LEAVES.test(text.slice(index + all.length, index + all.length + 30))) continue;
    const last = listening.findLast((one) => one.index < index && one.index > index - NEAR);
    const isKnown = last && !/\bfunction \w/.test(text.slice(last.index, index));
    if (isKnown ? !new RegExp(`^(?:${events})$`).test(last[1] ?? "") : events !== PRESSES) continue;
    const ofClass = listed ?? own;
    const root = [...roots].findLast(([at]) => at < index && at > index - NEAR);
    const named = data ? `data-${data.replace(/[A-Z]/g, "-$&").toLowerCase()}` : attribute;
    const selector = matched || (ofClass && `.${ofClass}`) || (id && `#${id}`) || (named ? `[${named}]` : `${tag}`);
    if (root) wholes.add(root[0]);
    found.push(...selector.split(",").map((one) => (root?.[1] && !IS_NARROW.test(one) ? `${root[1]} ${one}` : one)));
  }
  for (const at of wholes) roots.delete(at);
  return found;
}

/** The selectors of what a script binds to clicks, or to something else. */
function boundIn(text: string, events = PRESSES): string[] {
  const names = new Names(text);
  const bound = new Map<number, string>();
  for (const { index, 1: root, 2: method, 3: literal, 4: name = "" } of text.matchAll(binding(events)))
    bound.set(
      index,
      names.selectorOf(index, root, method, literal, name) || (name.length > 1 ? `#${CSS.escape(name)}` : ""),
    );
  const found = events === HOVERS ? [] : delegatedIn(text, bound, events);
  if (events === PRESSES) {
    for (const [, given = ""] of text.matchAll(DELEGATED)) found.push(given);
    for (const [, one, other] of text.matchAll(HELPER))
      for (const [, given = ""] of text.matchAll(
        new RegExp(`\\b${one ?? other}\\(\\s*${QUOTE}([.#[][^"'\`$]{1,80})${QUOTE}`, "g"),
      ))
        found.push(given);
  }
  found.push(...bound.values());
  // a name of an element stands for too much, unless all of them are meant
  const isMeant = (one: string): boolean =>
    IS_NARROW.test(one) || new RegExp(`document\\.querySelectorAll\\(.${one}.\\)`).test(text);
  return found.flatMap((one) => one.split(",")).filter((one) => isSelector(one) && isMeant(one));
}

interface Asked {
  /** Selectors of what is clicked. */
  readonly bound: string[];
  /** Of what does something when a pointer comes. */
  readonly hovered: string[];
  /** Of what does something on two clicks. */
  readonly doubled: string[];
  /** Of what does something before a click, and nothing on it. */
  readonly pressed: string[];
}

function askedIn(text: string): Asked {
  const clicked = boundIn(text, "click");
  return {
    bound: boundIn(text),
    hovered: boundIn(text, HOVERS),
    doubled: boundIn(text, "dblclick"),
    pressed: boundIn(text, PRESSED).filter((one) => !clicked.includes(one)),
  };
}

const asOne = (all: readonly Asked[]): Asked => {
  const of = (name: keyof Asked): string[] => all.flatMap((one) => one[name]);
  return { bound: of("bound"), hovered: of("hovered"), doubled: of("doubled"), pressed: of("pressed") };
};

/** What this page's scripts say of clicks and of the pointer: whether they ask for any clicks, and by which selectors. */
export function askedInPage(): Asked & { isAny: boolean } {
  const all: Asked[] = [];
  let isAny = !!document.querySelector("[onclick],[ondblclick]");
  for (const { src, text, type, dataset } of document.scripts) {
    if ("curbcutAdded" in dataset) continue;
    isAny ||= !!src || (!/json/.test(type) && /click|(?:mouse|pointer)(?:down|up)|drag/i.test(text));
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
type JQueryEvents = Readonly<Record<string, readonly JQueryHandler[] | undefined>>;
declare global {
  interface Window {
    jQuery?: { _data?: (of: Node, name: string) => JQueryEvents | undefined };
  }
}

/** What jQuery keeps of an element's clicks: its own, and those of what is in it. */
export function askedOfJQuery(node: Node): { isOwn: boolean; within: string[] } {
  const events = window.jQuery?._data?.(node, "events");
  const clicks = PRESSES.split("|").flatMap((name) => events?.[name] ?? []);
  const own = clicks.filter(({ selector, handler }) => !selector && !isIdle(handler));
  const within = clicks.flatMap(({ selector }) => (selector && isSelector(selector) ? selector : []));
  return { isOwn: own.length > 0, within };
}

/** Whether jQuery does something when it is pressed, and nothing on a click. */
export function isPressedByJQuery(node: Node): boolean {
  const events = window.jQuery?._data?.(node, "events");
  return !!events?.mousedown && !events.click;
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
      (key.startsWith("__reactProps") && !isIdle(own[key]?.onClick ?? own[key]?.onDoubleClick)) ||
      (/^(?:l|__a)$/.test(key) && Object.keys(own[key] ?? {}).some((name) => /^(?:on)?click/i.test(name))) // Preact
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
