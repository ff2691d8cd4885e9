import { HOST, isVisible, nameOf } from "./elements";

/** Where names are looked for: the page, and shadow trees in which the focus has been. */
export type Roots = ReadonlySet<Document | ShadowRoot>;

/** Fields that their author called nothing. */
const NAMELESS =
  ":is(input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=radio]),textarea,select):not([aria-labelledby],[title],[placeholder],[type=search],[name=q],[name*=search i],[class*=search i],[id*=search i])";
/** What a library has made that takes a value, and is not called by what is in it. */
const MADE =
  ":is([role=slider],[role=spinbutton],[role=combobox],[role=listbox])[tabindex='0']:not(input,select,[aria-labelledby],[title],[data-curbcut-keys]:not([data-curbcut-keys=move],[role=combobox]),:has(input:not([tabindex='-1'])))";
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
const CONTROLS = "a,button,[role=button],[data-curbcut-keys]";
const CROSS = /^[×✕✖✗⨯╳xX]$/;
const CROSSES = ":is([class*=close i],[class*=remove i],[class*=delete i],[title*=remov i],[aria-label*=remov i])";
const LEVELS = 2;
/** What libraries make has more boxes around it. */
const LEVELS_OF_MADE = 4;

/** A word with a cross, as before the field of a box for several words: they are its values. */
const isChip = (one: Node): boolean => {
  const [cross, other] = one instanceof Element && !one.querySelector(FIELDS) ? one.querySelectorAll(CONTROLS) : [];
  return (
    !!cross &&
    !other &&
    (one.textContent ?? "").length <= LONGEST &&
    (CROSS.test(nameOf(cross)) || cross.matches(CROSSES))
  );
};

/** A label of nothing that can be seen, as of the field that was put away for what stands there now. */
const isFree = (one: Element): boolean => one instanceof HTMLLabelElement && !isVisible(one.control);

/** The words right before a field in its box, if nothing else there could be meant by them; of a box that holds only it, those
 * before the box. What is in a shadow tree stands where its host does. */
function wordsBefore(field: Element, isMade: boolean): string {
  let at: Element = field;
  let isLibrary = isMade;
  for (
    let level = 0;
    level < (isLibrary ? LEVELS_OF_MADE : LEVELS) || (isMade && at.getRootNode() !== document);
    level++
  ) {
    let before = at.previousSibling;
    while (
      before &&
      (/^(?:BR|SELECT|SLOT|STYLE)$/.test(before.nodeName) ||
        isChip(before) ||
        (isLibrary && before instanceof Element && !isVisible(before)) ||
        !(isLibrary ? LETTER : /\S/).test(before.textContent ?? ""))
    ) {
      isLibrary ||= isChip(before);
      if (before instanceof Element && !isChip(before) && before.matches(NO_LABEL) && isVisible(before)) return "";
      before = before.previousSibling;
    }
    if (before) {
      const isOther =
        before instanceof Element &&
        !(isFree(before) && (isLibrary || (before as HTMLLabelElement).control)) &&
        (!!before.shadowRoot || before.matches(NO_LABEL) || before.querySelector(`${NO_LABEL},${PARTS}`));
      const words = before.textContent?.trim().replace(/\s+/g, " ") ?? "";
      const isSeen = before instanceof Element ? isVisible(before) : before instanceof Text;
      return !isOther && isSeen && words.length <= LONGEST && LETTER.test(words) && !/[.!]$/.test(words) ? words : "";
    }
    const root = at.getRootNode();
    const around: Element | ShadowRoot | null = at.parentElement ?? (root instanceof ShadowRoot ? root : null);
    const fields = [...(around?.querySelectorAll(`${FIELDS},${MADE}`) ?? [])].filter(
      (one) => !isLibrary || isVisible(one),
    );
    if (!around || fields.length > 1) return "";
    if (around instanceof ShadowRoot) {
      at = around.host;
      level = -1; // its host stands in the page as a field does
    } else if (around.matches("body,main,form,td,th")) return "";
    else at = around;
    if (at.matches("li")) level--; // its list is what it stands in
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
export const labelled = (roots: Roots): (() => void) => {
  const given = new WeakMap<Element, string>();
  const look = (): void => {
    const all = `${NAMELESS},${MADE},${DRAWN}`;
    for (const field of [...roots].flatMap((root) => [...root.querySelectorAll<HTMLInputElement>(all)])) {
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
  return look;
};
