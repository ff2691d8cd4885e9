import { alike, boxOf, isChosen, OURS } from "./chosen";
import { isVisible, nameOf } from "./elements";
import type { Roots } from "./labelled";

const LETTER = /\p{L}/u;
/** What folds something out is drawn so. */
const FOLDS = /^[▸▶►▹▾▼▴▲⌄⌃˅˄›»+−–-]$/;
/** Beside what leads back, it leads on. */
const BACK = /[‹«<◂◀]/;
const MORE = /^[+＋]$/;
const LESS = /^[-−–—]$/;
const CROSS = /^[×✕✖✗⨯╳xX]$/;
/** The same drawn, on what its author made a control. */
const FOLDING = "[class*=chevron i],[class*=caret i],[class*=angle i],[class*=plus i]";
/** What may be a sign: ours, and what its author called nothing. */
const SIGNED = `${OURS},:is(button,a[href^="#"],a[href^="javascript:"]):not([aria-labelledby])`;
const CONTROLS = "a[href],button,input,select,textarea,[role=button]";
const LONGEST = 60;
/** What stands in a chip is a word or two. */
const FEW = 30;
const HOPS = 3;

const PLUS = /plus|\binc/i;
const MINUS = /minus|\bdec/i;

const signOf = (control: Element): string => (control.textContent ?? "").trim();
const seenIn = (one: Element | null | undefined): string =>
  one && isVisible(one) ? ((one as HTMLElement).innerText ?? "").trim().replace(/\s+/g, " ") : "";

/** Its words without those of what can be operated in it, and without signs and figures alone. */
function wordsIn(around: Element): string {
  const words = [...around.childNodes].flatMap((one) => {
    if (one instanceof Text) return one.data.trim();
    return one instanceof HTMLElement && !one.matches(CONTROLS) && !one.querySelector(CONTROLS) ? seenIn(one) : "";
  });
  return words
    .filter((one) => LETTER.test(one))
    .join(" ")
    .replace(/\s+/g, " ");
}

/** Whether it is a sign for more or for less, by what is written or by what its drawing is called. */
const countsBy = (one: Element, written: RegExp, drawn: RegExp): boolean => {
  const classes = [...one.querySelectorAll("svg,i,span")].map((each) => each.getAttribute("class")).join(" ");
  return signOf(one) ? written.test(signOf(one)) : drawn.test(classes);
};

/** The first words beside a sign: a title, a link to the same. */
function besides(box: Element): string {
  const [title, other] = box.parentElement?.querySelectorAll(":scope>:is(h1,h2,h3,h4,h5,h6)") ?? [];
  if (title && !other && LETTER.test(seenIn(title))) return seenIn(title).slice(0, LONGEST);
  for (const one of [box.nextElementSibling, box.previousElementSibling]) {
    const words = one?.matches("ul,ol,div:has(a)") ? "" : seenIn(one);
    if (LETTER.test(words) && words.length <= LONGEST) return words;
  }
  const row = box.closest("tr");
  const cell = [...(row?.children ?? [])].find((one) => LETTER.test(seenIn(one)));
  const words = cell ? seenIn(cell) : box.parentElement ? wordsIn(box.parentElement) : "";
  return words.length <= LONGEST ? words : "";
}

/** What is counted by two signs: the words around both. */
function countedBy(pair: readonly Element[]): string {
  let at = pair[0]?.parentElement;
  for (let hops = HOPS; at && hops; hops--, at = at.parentElement) {
    if (at.querySelectorAll(OURS).length > 3) return "";
    const words = wordsIn(at);
    if (words && pair.every((one) => at?.contains(one))) return words.length <= LONGEST ? words : "";
  }
  return "";
}

/** The headings of a cell's row and column. */
function headingsOf(cell: HTMLTableCellElement): string {
  const row = cell.parentElement as HTMLTableRowElement;
  const head = cell.closest("table")?.rows[0];
  const [across, down] = [row.cells[0], head?.cells[cell.cellIndex]];
  if (!across?.matches("th") || !down?.matches("th") || head === row) return "";
  return [across, down]
    .map((one) => nameOf(one))
    .filter(Boolean)
    .join(", ");
}

/** What a script is told of each of a kind: a name, or a place as of a seat. */
function wordFor(box: HTMLElement): string {
  const row = alike(box, isChosen) as HTMLElement[];
  for (const [name, value] of Object.entries(box.dataset))
    if (/^\p{Lu}(?:\p{Ll}[\p{L} ,.'-]+|\d{1,2})$/u.test(value ?? "") && row.length > 1)
      if (new Set(row.map((one) => one.dataset[name])).size === row.length) return value as string;
  return "";
}

/** The words of the row of a list in which it is the one thing without a name. */
function ofRow(control: Element): string {
  const row = control.closest("li,tr");
  const others = [...(row?.querySelectorAll(OURS) ?? [])].filter((one) => one !== control && !nameOf(one));
  const words = row && !others.length ? wordsIn(row) : "";
  return words.length <= LONGEST ? words : "";
}

/** Signs are called by what they are about: what folds something out by its title, what counts up and down by that and what it counts,
 * a cross in a chip by its word, an eye in a field by that field, an empty cell by its headings. */
export const called = (icons: Readonly<Record<string, string>>, roots: Roots): (() => void) => {
  const given = new Map<HTMLElement, string>();
  const titled = new WeakMap<HTMLElement, string>();
  const nameFor = (control: HTMLElement): string => {
    const sign = signOf(control);
    const own = control.ariaLabel ?? "";
    const box = boxOf(control);
    const around = box.parentElement;
    if (box.matches("td") && !sign) return headingsOf(box as HTMLTableCellElement);
    if (!around) return sign || own ? "" : besides(box); // at the top of a shadow tree
    const isMore = countsBy(control, MORE, PLUS);
    if (isMore || countsBy(control, LESS, MINUS)) {
      const pair = [...around.querySelectorAll<HTMLElement>(OURS)].filter(
        (one) => countsBy(one, MORE, PLUS) || countsBy(one, LESS, MINUS),
      );
      if (pair.length === 2) return `${icons[isMore ? "increase" : "decrease"] ?? sign} ${countedBy(pair)}`.trim();
    }
    if (CROSS.test(sign) && (!own || own === icons.close)) {
      const words = wordsIn(around).replace(new RegExp(`\\s*${sign}$`), "");
      const isChip =
        !around.querySelectorAll(":scope>:not([type=hidden])")[2] &&
        !around.querySelector(":scope>:is(p,h1,h2,h3,h4,h5,h6,ul,input:not([type=hidden]),img)") &&
        !/absolute|fixed/.test(getComputedStyle(around).position) &&
        words.length <= FEW &&
        !/[.!?]$/.test(words);
      return LETTER.test(words) && isChip && icons.remove ? `${icons.remove} ${words}` : "";
    }
    if (own && own === icons.show) {
      const field = around.querySelector("input") ?? around.parentElement?.querySelector("input[type=password]");
      const label = field && (field.ariaLabel ?? seenIn((field as HTMLInputElement).labels?.[0]));
      return label ? `${own} ${label}` : "";
    }
    if (!sign && /^[+−]?$/.test(own) && control.querySelector(FOLDING)) return besides(box);
    if (!sign && /^\d*$/.test(own) && control.matches(OURS))
      return wordFor(box as HTMLElement) || (own ? "" : ofRow(control));
    return FOLDS.test(sign) && (!own || own === sign) && !BACK.test(signOf(around)) ? besides(box) : "";
  };
  const look = (): void => {
    for (const control of given.keys()) if (!control.isConnected) given.delete(control);
    for (const control of document.querySelectorAll<HTMLElement>("a[title],button[title],[role=button][title]")) {
      const now = control.ariaLabel;
      const isBlank = !control.textContent?.trim() && !control.querySelector("img[alt],svg,[aria-label],[title]");
      if (!isBlank || now === control.title || (now && now !== titled.get(control))) continue;
      control.ariaLabel = control.title; // a space is a name, and so is what a style draws: both go before the title
      titled.set(control, control.title);
    }
    for (const control of [...roots].flatMap((root) => [...root.querySelectorAll<HTMLElement>(SIGNED)])) {
      const now = control.ariaLabel ?? "";
      const before = given.get(control);
      if (before !== undefined && before !== now) continue; // somebody else has called it
      if (before !== undefined || (LETTER.test(signOf(control)) && !CROSS.test(signOf(control)))) continue;
      const name = nameFor(control);
      if (!LETTER.test(name)) continue;
      control.ariaLabel = name;
      given.set(control, name);
    }
  };
  return look;
};
