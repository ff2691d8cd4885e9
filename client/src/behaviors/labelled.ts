import type { Behavior } from "./context";
import { HOST, isVisible, nameOf } from "./elements";

/** Fields that their author called nothing. */
const NAMELESS =
  ":is(input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=radio]),textarea,select):not([aria-labelledby],[title],[placeholder],[type=search],[name=q],[name*=search i],[class*=search i],[id*=search i])";
/** What a library has made that takes a value, and is not called by what is in it. */
const MADE =
  ":is([role=slider],[role=spinbutton],[role=combobox],[role=listbox])[tabindex='0']:not(input,select,[aria-labelledby],[title],[data-curbcut-keys],:has(input))";
/** A box, or a dot, that stands in the label of the field it is drawn for, without words. */
const DRAWN = "label :is([role=checkbox],[role=radio],[role=switch]):not([aria-labelledby],[title],input)";
const FIELDS = "input:not([type=hidden]),textarea,select";
const NO_LABEL = `a,button,label,${FIELDS},h1,h2,h3,h4,h5,h6,[role],[class*=err i],[class*=hint i],[class*=help i],script,style`;
/** What has parts, as what was said before in a chat, is no label. */
const PARTS = "p,div,ul,ol,table,section,article";
/** What has none may be the value that it has, or the least. */
const LETTER = /\p{L}/u;
/** What is longer tells something. */
const LONGEST = 40;
const LEVELS = 2;
/** What libraries make has more boxes around it. */
const LEVELS_OF_MADE = 4;

/** A label of nothing that can be seen, as of the field that was put away for what stands there now. */
const isFree = (one: Element): boolean => one instanceof HTMLLabelElement && !isVisible(one.control);

/** The words right before a field in its box, if nothing else there could be meant by them; of a box that holds only it, those
 * before the box. */
function wordsBefore(field: Element, isMade: boolean): string {
  let at: Element = field;
  for (let level = isMade ? LEVELS_OF_MADE : LEVELS; level; level--) {
    let before = at.previousSibling;
    while (
      before &&
      (/^(?:BR|SELECT)$/.test(before.nodeName) || !(isMade ? LETTER : /\S/).test(before.textContent ?? ""))
    ) {
      if (before instanceof Element && before.matches(NO_LABEL) && isVisible(before)) return "";
      before = before.previousSibling;
    }
    if (before) {
      const isOther =
        before instanceof Element &&
        !(isMade && isFree(before)) &&
        (before.matches(NO_LABEL) || before.querySelector(`${NO_LABEL},${PARTS}`));
      const words = before.textContent?.trim().replace(/\s+/g, " ") ?? "";
      const isSeen = before instanceof Element ? isVisible(before) : before instanceof Text;
      return !isOther && isSeen && words.length <= LONGEST && LETTER.test(words) && !/[.!]$/.test(words) ? words : "";
    }
    const around = at.parentElement;
    const fields = [...(around?.querySelectorAll(`${FIELDS},${MADE}`) ?? [])].filter(
      (one) => !isMade || isVisible(one),
    );
    if (!around || fields.length > 1 || around.matches("body,main,form,td,th")) return "";
    at = around;
  }
  return "";
}

/** Whether a box is ticked by what stands around it alone, and not by words of its own, which stand behind it. */
const isAlone = (field: HTMLInputElement): boolean => {
  const box = field.closest("label") ?? field;
  return (
    field.type !== "checkbox" ||
    (!box.textContent?.trim() && box.parentElement?.lastElementChild === box && !box.nextSibling?.textContent?.trim())
  );
};

/** A field that a script has added without a label, or made out of other elements, is called by the words before it, as they stand
 * now: the server does the same for those that were there. */
export const labelled: Behavior = ({ onChange }) => {
  const given = new WeakMap<Element, string>();
  const look = (): void => {
    for (const field of document.querySelectorAll<HTMLInputElement>(`${NAMELESS},${MADE},${DRAWN}`)) {
      const isCalled = [...(field.labels ?? [])].some((one) => one.textContent?.trim());
      if (isCalled || (field.ariaLabel ?? "") !== (given.get(field) ?? "") || field.closest(HOST)) continue;
      const isDrawn = field.matches(DRAWN);
      if (isDrawn && field.textContent?.trim()) continue;
      const words = isDrawn
        ? nameOf(field.closest("label") as Element).slice(0, LONGEST)
        : isAlone(field)
          ? wordsBefore(field, field.matches(MADE))
          : "";
      if (words === (given.get(field) ?? "")) continue;
      if (words) field.ariaLabel = words;
      else field.removeAttribute("aria-label");
      given.set(field, words);
    }
  };
  look();
  onChange(look);
};
