import { isVisible } from "./elements";

/** What names a thing without words, in the classes that authors and icon fonts give it: the purpose, as the plan names it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/burger|\bmenu|\bbars\b|nav-?toggle/i, "menu"],
  [/close|dismiss|\btimes\b|xmark|\bfa-x\b/i, "close"],
  [/search|magnif/i, "search"],
  [/(?:back|scroll|go|to)[-_]?(?:to[-_]?)?top|totop/i, "back-to-top"],
  [/prev(?!iew)/i, "previous"],
  [/\bnext\b|next(?=-|btn|button)/i, "next"],
  [/play(?!er|list)/i, "play"],
  [/pause/i, "pause"],
  [/mute/i, "mute"],
  [/volume|speaker/i, "volume"],
  [/full-?screen/i, "fullscreen"],
  [/chat/i, "chat"],
  [/\bcart\b|basket/i, "cart"],
  [/wish-?list/i, "wishlist"],
  [/trash|delete|remove/i, "delete"],
  [/\bedit\b|pencil/i, "edit"],
  [/\bcopy\b|clipboard/i, "copy"],
  [/share/i, "share"],
  [/print/i, "print"],
  [/download/i, "download"],
  [/filter/i, "filter"],
  [/\bgear|\bcog\b|settings/i, "settings"],
  [/calendar/i, "calendar"],
  [/\bglobe|lang/i, "language"],
  [/\beye\b/i, "show"],
];
/** Two beside each other go back and forth; one alone says nothing. */
const LEFT = /(?:arrow|chevron|angle|caret)\w*[-_]+left/i;
const RIGHT = /(?:arrow|chevron|angle|caret)\w*[-_]+right/i;
const LEFT_SIGN = /^[‹❮«←⟨◀<]$/;
const RIGHT_SIGN = /^[›❯»→⟩▶>]$/;
const PLUS = /plus|increase|\binc\b|increment/i;
const MINUS = /minus|decrease|\bdec\b|decrement/i;
const WORDS = ["aria-label", "title", "data-title", "data-tooltip", "data-tip", "data-original-title", "data-label"];

/** Classes that tell a state, not what it is. */
const STATE = /active|select|current|check|hover|fill|empty|^on$|-o$|half/i;

const hintsOf = (element: Element): string =>
  [element, ...element.querySelectorAll("i,span,svg,use,img")]
    .slice(0, 4)
    .flatMap((one) =>
      ["class", "id", "href", "xlink:href", "src", "data-icon"].map((name) => one.getAttribute(name) ?? ""),
    )
    .filter((one) => !one.startsWith("data:"))
    .join(" ");

const wordsOf = (element: Element): string => element.textContent?.trim() ?? "";

const isLeft = (element: Element): boolean => LEFT.test(hintsOf(element)) || LEFT_SIGN.test(wordsOf(element));
const isRight = (element: Element): boolean => RIGHT.test(hintsOf(element)) || RIGHT_SIGN.test(wordsOf(element));

const kindOf = (element: Element): string =>
  [element.localName, ...[...element.classList].filter((name) => !STATE.test(name))].join(".") + wordsOf(element);

/** Those that stand in a row with an element, each by itself or each in a box of its own. */
function rowOf(element: Element): Element[] {
  const around = element.parentElement;
  if (!around || around.childElementCount > 1) return [...(around?.children ?? [element])];
  return [...(around.parentElement?.children ?? [])].flatMap((one) => one.firstElementChild ?? []);
}

/** What its author calls a thing that has no words of its own, or which one of a row it is; `""` if nobody can know. */
export function nameOfSign(element: Element, icons: Readonly<Record<string, string>>): string {
  for (const one of [element, ...element.querySelectorAll("img,svg,i,span")])
    for (const name of WORDS) if (one.getAttribute(name)?.trim()) return one.getAttribute(name) as string;
  const told = element.querySelector("title")?.textContent ?? element.querySelector("img")?.alt;
  if (told?.trim()) return told.trim();
  const row = rowOf(element);
  const alike = row.filter((one) => kindOf(one) === kindOf(element));
  if (alike.length > 1) return `${alike.indexOf(element) + 1}`;
  const hints = hintsOf(element);
  const sign = SIGNS.find(([names]) => names.test(hints))?.[1];
  if (sign && icons[sign]) return icons[sign];
  if (PLUS.test(hints)) return "+";
  if (MINUS.test(hints)) return "−";
  if (isLeft(element) && row.some(isRight)) return icons.previous ?? "";
  if (isRight(element) && row.some(isLeft)) return icons.next ?? "";
  return "";
}

/** An icon is small; what covers the page, or a part of it, is something else. */
export function isSmall(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return isVisible(element) && width < 90 && height < 90;
}
