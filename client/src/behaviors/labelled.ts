import type { Behavior } from "./context";
import { HOST, isVisible } from "./elements";

/** Fields that their author called nothing. */
const NAMELESS =
  ":is(input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=checkbox],[type=radio]),textarea,select):not([aria-labelledby],[title],[placeholder],[type=search],[name=q],[name*=search i],[class*=search i],[id*=search i])";
const FIELDS = "input:not([type=hidden]),textarea,select";
const NO_LABEL = `a,button,label,${FIELDS},h1,h2,h3,h4,h5,h6,[role],[class*=err i],[class*=hint i],[class*=help i],script,style`;
/** What has parts, as what was said before in a chat, is no label. */
const PARTS = "p,div,ul,ol,table,section,article";
/** What is longer tells something. */
const LONGEST = 40;
const LEVELS = 2;

/** The words right before a field in its box, if nothing else there could be meant by them; of a box that holds only it, those
 * before the box. */
function wordsBefore(field: Element): string {
  let at: Element = field;
  for (let level = 0; level < LEVELS; level++) {
    let before = at.previousSibling;
    while (before && (before.nodeName === "BR" || !before.textContent?.trim())) {
      if (before instanceof Element && before.matches(NO_LABEL)) return "";
      before = before.previousSibling;
    }
    if (before) {
      const isOther =
        before instanceof Element && (before.matches(NO_LABEL) || before.querySelector(`${NO_LABEL},${PARTS}`));
      const words = before.textContent?.trim().replace(/\s+/g, " ") ?? "";
      const isSeen = before instanceof Element ? isVisible(before) : before instanceof Text;
      return !isOther && isSeen && words.length <= LONGEST && /\p{L}/u.test(words) && !/[.!]$/.test(words) ? words : "";
    }
    const around = at.parentElement;
    if (!around || around.querySelectorAll(FIELDS).length > 1 || around.matches("body,main,form,td,th")) return "";
    at = around;
  }
  return "";
}

/** A field that a script has added without a label is called by the words before it, as they stand now: the server does the same
 * for those that were there. */
export const labelled: Behavior = ({ onChange }) => {
  const given = new WeakMap<Element, string>();
  const look = (): void => {
    for (const field of document.querySelectorAll<HTMLInputElement>(NAMELESS)) {
      if (field.labels?.length || (field.ariaLabel ?? "") !== (given.get(field) ?? "") || field.closest(HOST)) continue;
      const words = wordsBefore(field);
      if (words === (given.get(field) ?? "")) continue;
      if (words) field.ariaLabel = words;
      else field.removeAttribute("aria-label");
      given.set(field, words);
    }
  };
  look();
  onChange(look);
};
