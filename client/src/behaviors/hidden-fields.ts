import { ring } from "../ring";
import type { Behavior } from "./context";
import { isVisible, nameOf } from "./elements";

const FIELDS = "input:is([type=checkbox],[type=radio],[type=file]):not(:disabled)";
const SHOWN = "data-curbcut-shown";
const OURS = "[data-curbcut-keys=click]";
/** What a library has drawn in a field's place, with keys of its own. */
const REPLACED = "[role=checkbox],[role=switch],[role=radio],[role=option],[tabindex='0'],button";
const MANY = 300;
/** No box that anybody sees or that moves another, and a control for the keyboard and for assistive technology. */
const UNSEEN = `display:inline-block!important;visibility:visible!important;position:absolute!important;width:1px!important;height:1px!important;margin:0!important;opacity:0!important;clip-path:inset(50%)!important;pointer-events:none!important`;

const labelOf = (field: HTMLInputElement): HTMLLabelElement | undefined => [...(field.labels ?? [])].find(isVisible);

function isReplaced(field: HTMLElement, label: HTMLElement): boolean {
  const near = [label, field.previousElementSibling, field.nextElementSibling];
  return (
    !!label.closest("a,button,[tabindex],[role=option],[role=tab],[role=radio]") ||
    near.some((one) => one && (one.matches(REPLACED) || one.querySelector(REPLACED)))
  );
}

/** Whether a field is put away although its label is there to be clicked. */
function isPutAway(field: HTMLInputElement, label: HTMLElement): boolean {
  const { display, visibility } = getComputedStyle(field);
  const isAway = display === "none" || visibility !== "visible";
  return isAway && !!field.parentElement?.checkVisibility?.() && !isReplaced(field, label);
}

/** Whether a frame or a shadow is seen around one of them. */
const isMarked = (...all: (Element | null)[]): boolean =>
  all.some((one) => {
    if (!one) return false;
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    return outlineStyle !== "none" || boxShadow !== "none";
  });

/** What a style of the page leaves without a frame though the focus is in it: the label of a field that cannot be seen, or
 * a control that we have made. */
function unmarkedAt(target: HTMLElement, isKeys: boolean): Element | undefined {
  if (!isKeys && !target.matches(":focus-visible")) return undefined;
  if (target.matches(OURS)) return isMarked(target) ? undefined : target;
  const field = target as HTMLInputElement;
  const isShown = field.hasAttribute(SHOWN);
  if (!field.matches(FIELDS) || (!isShown && isVisible(field))) return undefined;
  const label = labelOf(field);
  if (!label || isShown) return label;
  return isMarked(label, ...label.querySelectorAll(":not(input)"), field.nextElementSibling) ? undefined : label;
}

/** Checkboxes, radio buttons and fields for files that were put away to draw others in their place are used with the
 * keyboard again: they themselves, with all that a browser does for them. Their label shows where the focus is. */
export const hiddenFields: Behavior = ({ on, onChange }, signal) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[${SHOWN}]:is([${SHOWN}],#a#b){${UNSEEN}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const look = (): void => {
    for (const field of [...document.querySelectorAll<HTMLInputElement>(FIELDS)].slice(0, MANY)) {
      const label = labelOf(field);
      const isShown = field.hasAttribute(SHOWN);
      if (isShown && !label) field.removeAttribute(SHOWN);
      else if (!isShown && label && isPutAway(field, label)) {
        field.setAttribute(SHOWN, "");
        if (label.title && !nameOf(label) && !field.hasAttribute("aria-label")) field.ariaLabel = label.title;
      }
    }
  };
  let marked: Element | undefined;
  const unmark = (): void => {
    if (marked) ring(marked, false);
    marked = undefined;
  };
  /** WebKit does not call the focus visible in a group of radio buttons once arrows have moved it. */
  let isKeys = false;
  for (const type of ["keydown", "pointerdown"] as const) on(type, () => (isKeys = type === "keydown"), true);
  on("focusin", ({ target }) => {
    unmark();
    marked = unmarkedAt(target as HTMLElement, isKeys);
    if (marked) ring(marked, true);
  });
  on("focusout", unmark);
  signal.addEventListener("abort", unmark);
  look();
  onChange(look);
};
