import type { Context } from "./context";
import { HIDDEN } from "./controls";
import type * as Drawn from "./drawn";
import { nameOf, referred } from "./elements";
import { brandIn, signIn } from "./hints";

/** What has two states is called by the words beside it. */
const SWITCH = /toggle|switch|check|\bch?k\b|\bcbx?\b|\bsw\b|tick|on-?off|\bto?gl?\b/i;
const CONTROLS = "a[href],button,input,select,textarea,[tabindex]:not([data-curbcut-keys=hover])"; // but what shows a tip
const LONGEST = 80;
/** Two beside each other go back and forth; one alone says nothing. */
const LEFT = /(?:arrow|chevron|angle|caret) ?\w*[-_]+left/i;
const RIGHT = /(?:arrow|chevron|angle|caret) ?\w*[-_]+right/i;
const LEFT_SIGN = /^[‹❮«←⟨◀<]$/;
const RIGHT_SIGN = /^[›❯»→⟩▶>]$/;
const PLUS = /plus|\binc(re|\b)/i;
const MINUS = /minus|\bdec(re|\b)/i;
const WORDS = "aria-label title data-title data-tooltip data-tip data-original-title data-label data-name".split(" ");
/** What a script is told of each of a row, if that is a word. */
const wordFor = ({ dataset }: HTMLElement): string =>
  [dataset.color, dataset.colour, dataset.value].find((one) => /^\p{L}{3,}(?: \p{L}+)*$/u.test(one ?? "")) ?? "";

/** A control of its author's that may have no name, and what would give it one. */
const NAMELESS =
  ":is(button,[role=button],a[href^='#'],a[href^='javascript:']):not([aria-label]:not([aria-label='']),[aria-labelledby],[title],curbcut-button)";
/** What names it, or are two signs of which one is seen at a time. */
const NAMING = "img[alt]:not([alt='']),[aria-label],[aria-labelledby],[title],i~i";

/** What is done with the row in which it stands. */
const OF_EACH = /^(?:close|delete|edit)$/;
/** By then what a press does has happened. */
const DONE = 300;

/** Classes that tell a state, not what it is. */
const STATE = /active|select|current|check|chosen|hover|fill|empty|^(?:on|act|akt(?:iv)?|cur|sel)$|-o$|half/i;

/** It and what it is drawn with. */
const partsOf = (element: Element): Element[] => [element, ...element.querySelectorAll("*")];

const hintsOf = (element: Element): string =>
  partsOf(element)
    .slice(0, 4)
    .flatMap((one) => "class id href xlink:href src data-icon".split(" ").map((name) => one.getAttribute(name) ?? ""))
    .filter((one) => !one.startsWith("data:"))
    .join(" ");

const wordsOf = (element: Element): string => element.textContent?.trim() ?? "";

/** Three bars, drawn by as many empty elements, one below the other. */
function areBars({ children }: Element): boolean {
  const tops = new Set([...children].map((one) => one.getBoundingClientRect().top));
  return children.length === 3 && tops.size === 3 && ![...children].some((one) => one.firstChild);
}

/** Whether one stands over or under another. */
function isApart(one: Element, other: Element): boolean {
  const [from, to] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return from.height > 0 && (from.bottom <= to.top || from.top >= to.bottom);
}

/** The words in the same line or row, if nothing else there could be meant by them. */
function wordsBeside(element: Element): string {
  const row = element.closest("li,tr,dd,dt");
  const around = (row ?? element.parentElement ?? element) as HTMLElement; // a drawing, perhaps
  if (!row && [...around.children].some((one) => isApart(one, element))) return "";
  const words = (around.innerText ?? "").trim().replace(/\s+/g, " "); // not those of a closed tip
  const isBox = SWITCH.test(around.className); // it is pressed with its words, and a link may stand in them
  const isOthers = [...around.children].some(
    (one) => !isBox && !one.contains(element) && getComputedStyle(one).cursor === "pointer",
  );
  const isHeld = [...around.querySelectorAll(CONTROLS)].some((one) => one !== element && !(isBox && one.matches("a")));
  return isOthers || isHeld || words.length > LONGEST || around.matches("body,main,header") ? "" : words;
}

/** The words of what stands before it, in a line of its own, or of the row of a table that it marks. */
function wordsBefore(element: Element): string {
  const before = element.previousElementSibling;
  const row = [...(element.closest("tr")?.children ?? [])].find((one) => /\p{L}/u.test(wordsOf(one)));
  const words = row
    ? wordsOf(row)
    : before && !before.querySelector(CONTROLS) && !before.matches(CONTROLS)
      ? wordsOf(before)
      : "";
  return words.length > LONGEST ? "" : words;
}

let shapeIn: typeof Drawn.shapeIn;

/** Takes what tells drawings apart, before anything is named. */
export const receive = (given: typeof Drawn): void => {
  ({ shapeIn } = given);
};

/** What its one drawing shows. */
function shapeOf(element: Element): ReturnType<typeof Drawn.shapeIn> {
  const svg = element.matches("svg") ? element : element.querySelector("svg");
  return svg ? shapeIn(svg) : undefined;
}

const isLeft = (element: Element): boolean =>
  LEFT.test(hintsOf(element)) || LEFT_SIGN.test(wordsOf(element)) || shapeOf(element) === "left";
const isRight = (element: Element): boolean =>
  RIGHT.test(hintsOf(element)) || RIGHT_SIGN.test(wordsOf(element)) || shapeOf(element) === "right";

const kindOf = (element: Element): string =>
  [element.localName, ...[...element.classList].filter((name) => !STATE.test(name))].join(".") + wordsOf(element);

/** Those that stand in a row with an element, each by itself or each in a box of its own; the parts of a page are no row. */
function rowOf(element: Element): Element[] {
  const around = element.parentElement;
  if (!around || around.childElementCount > 1) return [...(around?.children ?? [element])];
  const hasWords = wordsOf(around) !== wordsOf(element);
  if (hasWords || around.parentElement?.matches("body,main")) return [element];
  return [...(around.parentElement?.children ?? [])].flatMap((one) => one.firstElementChild ?? []);
}

/** What its author calls a thing that has no words of its own, or which one of a row it is; `""` if nobody can know. */
export function nameOfSign(element: Element, icons: Readonly<Record<string, string>>): string {
  for (const one of partsOf(element))
    for (const name of WORDS.slice(+(one === element))) // its own label would be ours
      if (one.getAttribute(name)?.trim()) return one.getAttribute(name) as string;
  const told = element.querySelector("title")?.textContent ?? element.querySelector("img")?.alt;
  if (told?.trim()) return told.trim();
  const hints = hintsOf(element);
  const brand = brandIn(hints);
  if (brand) return brand;
  const purposeIn = (one: Element): string => signIn(wordsOf(one)) || signIn(hintsOf(one));
  const purpose = purposeIn(element) || (areBars(element) ? "menu" : (shapeOf(element) ?? ""));
  const row = rowOf(element);
  const alike = row.filter((one) => kindOf(one) === kindOf(element) && purposeIn(one) === purposeIn(element));
  if (OF_EACH.test(purpose) && icons[purpose] && (alike.length > 1 || element.closest("li,tr")))
    return `${icons[purpose]} ${wordsBeside(element).replace(wordsOf(element), "").trim()}`.trim();
  const words = new Set(alike.map((one) => wordFor(one as HTMLElement)));
  if (alike.length > 1)
    return words.size < alike.length ? `${alike.indexOf(element) + 1}` : wordFor(element as HTMLElement);
  const sign = icons[purpose] || (SWITCH.test(hints) && (wordsBeside(element) || wordsBefore(element)));
  if (sign) return sign;
  if (PLUS.test(hints)) return "+";
  if (MINUS.test(hints)) return "−";
  if (isLeft(element) && row.some(isRight)) return icons.previous ?? "";
  if (isRight(element) && row.some(isLeft)) return icons.next ?? "";
  return wordsOf(element) ? "" : wordsBeside(element);
}

/** What its author made a control, and a script added without a name. */
export function nameControl(control: HTMLElement, icons: Readonly<Record<string, string>>): void {
  if (!control.matches(NAMELESS) || /[\p{L}\p{N}]/u.test(nameOf(control)) || control.querySelector(NAMING)) return;
  const hasTree = partsOf(control).some(({ shadowRoot }) => shadowRoot); // with words, perhaps
  const name = hasTree || control.closest(`label,${HIDDEN}`) ? "" : nameOfSign(control, icons);
  if (/[\p{L}+−]/u.test(name)) control.ariaLabel = name; // not which one of a row it is: it may be anything
}

/** Calls what has no words of its own by its sign, or beside a number of its own (a cart with three things in it), or by what it
 * opens. What a press turns into another sign is called anew. */
export function nameSigns({ on, onChange }: Context, icons: Readonly<Record<string, string>>) {
  const named = new Map<HTMLElement, () => string>();
  const keep = (control: HTMLElement | undefined): void => {
    const name = control && named.get(control)?.();
    if (name && name !== control.ariaLabel) control.ariaLabel = name;
  };
  const isCount = (words: string): boolean => /^\d{1,3}\+?$/.test(words);
  on(
    "click",
    (event) => {
      const control = event.composedPath().find((one): one is HTMLElement => named.has(one as HTMLElement));
      for (const later of [0, DONE]) setTimeout(keep, later, control);
    },
    true,
  );
  onChange(() => {
    for (const control of named.keys())
      if (!control.isConnected) named.delete(control);
      else if (!control.ariaLabel || isCount(wordsOf(control))) keep(control);
  });
  return (control: HTMLElement, element: HTMLElement, name: string): void => {
    const words = wordsOf(element) || (element as HTMLImageElement).alt;
    const purpose = isCount(words) && element.querySelector("svg,i,img") && icons[signIn(hintsOf(element))];
    if (name) control.ariaLabel = name;
    if (name && [...Object.values(icons), element.title].includes(name))
      named.set(control, () => nameOfSign(element, icons));
    else if (!name && !words)
      named.set(
        control,
        () =>
          icons[
            signIn(
              referred(control, "aria-controls")
                .flatMap(({ className, id }) => [className, id])
                .join(),
            )
          ] ?? "",
      );
    else if (purpose) named.set(control, () => `${purpose} ${wordsOf(element)}`);
    keep(control);
  };
}
