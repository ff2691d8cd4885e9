import type { Kept } from "./plan";

/** What calls an element something. */
export const SAYS = /^(?:alt|aria-label|title)$/;
/** In classes that come and go while a drawing stays what it is. */
const STATE =
  /(?:^|[-_])(?:active|anim|clos|collaps|disabled|focus|hid|hover|is|js|lazy|load|open|select|show|visible)|\d/;
/** Words that a font draws as a sign, and its letters of private use. */
const GLYPH = /^[a-z]+(?:_[a-z]+)*$|[\ue000-\uf8ff]/;
/** Parts of a page, which stay what they are with other signs in them. */
const PARTS = "nav,form,section,aside,main,dialog,table,fieldset,article,ul,ol";
const FILES = /[\w%~.{}@-]+\.(?:avif|gif|jpe?g|png|svg|webp)\b/gi;
/** In the name of a file, the size of the picture: `-300x200`, `_{width}x`, `@2x`, `-thumb`. */
const SIZE =
  /[-_@](?:(?:\d+|\{\w+\})x(?:\d+|\{\w+\})?|blur|full|large|lqip|medium|placeholder|preview|scaled|small|thumb(?:nail)?|tiny)(?=[-_.@])/gi;
const WORD = /[\p{L}\p{N}]{3,}/gu;
/** Addresses of what stands in place of a picture that is not loaded yet. */
const STAND_IN = /^(?:about|blob|data):|^$/;
const MOST_INSIDE = 30;

/** What an element showed when it was called something. */
export interface Shown {
  readonly signs: string;
  readonly files: ReadonlySet<string>;
}

const inside = (element: Element): Element[] => [element, ...element.querySelectorAll("*")].slice(0, MOST_INSIDE);

/** The files of pictures that an address names, whatever their size. */
const filesIn = (address: string): string[] => (address.match(FILES) ?? []).map((file) => file.replace(SIZE, ""));

/** An address as far as it says what is shown: what is added to that of a frame says how it is played. */
const bare = (one: Element, address: string): string =>
  one.localName === "iframe" ? address.replace(/[?#].*/, "") : address;

/** The pictures and frames that an element names, whether it shows them already or is going to. */
function filesOf(element: Element): ReadonlySet<string> {
  const files = inside(element).flatMap((one) =>
    [...one.attributes].flatMap(({ name, value }) =>
      (name.includes("src") ? [bare(one, value)] : []).concat(filesIn(value)),
    ),
  );
  return new Set(files);
}

/** Whether a picture or a frame shows what it did, or still has a stand-in. */
function isSame(shown: Element, files: ReadonlySet<string>): boolean {
  const address = bare(shown, shown.getAttribute("src") ?? "");
  return STAND_IN.test(address) || [address, ...filesIn(address)].some((file) => files.has(file));
}

/** Whether all of a name stands around what it is of, so that it is as true of another view of the same. */
const isInWords = ({ value, near = "" }: Kept): boolean =>
  (value.toLowerCase().match(WORD) ?? [""]).every((word) => near.includes(word));

/** What a control or a drawing shows besides pictures: signs, and where no words around it tell of it where it leads. */
function signsOf(element: Element, { near }: Kept): string {
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

export const shownBy = (element: Element, kept: Kept): Shown => ({
  signs: signsOf(element, kept),
  files: filesOf(element),
});

/** The element in which the words of a name stand. */
export function around(element: Element, { up = 0 }: Kept): Element {
  let at = element;
  for (let level = 0; level < up; level++) at = at.parentElement ?? at;
  return at;
}

/** Whether the words of a name still stand there. */
export function isNear(element: Element, kept: Kept): boolean {
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
export function isStill(element: Element, kept: Kept, shown: Shown): boolean {
  if (!kept.value || !SAYS.test(kept.name) || isTranslated()) return true;
  if (!isNear(element, kept) || signsOf(element, kept) !== shown.signs) return false;
  return isInWords(kept) || [element, ...element.querySelectorAll("img")].every((one) => isSame(one, shown.files));
}
