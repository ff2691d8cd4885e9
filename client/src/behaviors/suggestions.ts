import { ring } from "../ring";
import { boxBelow, pressBeside } from "./below";
import type { Behavior } from "./context";
import { FEWEST_DAYS, isDay, isVisible, itemAfter, lend, nameOf } from "./elements";
import { KEYS } from "./made";

/** A field for words, whose author tells nothing of a list. */
const FIELD =
  "input:is(:not([type]),[type=text],[type=search]):not([role],[list],[readonly],[aria-controls],[aria-owns],[aria-haspopup],[aria-autocomplete])";
/** So far in and below begins what lies below a field. */
const INSIDE = 20;
/** What can be come to with Tab, or has a meaning of its author's. */
const OWN = `a[href],button,input,select,textarea,:is([tabindex='0'],[role]):not([${KEYS}])`;
const isPressed = (one: Element): boolean => one.matches(`[${KEYS}]`) || getComputedStyle(one).cursor === "pointer";
const isRow = (one: Element): boolean => isVisible(one) && nameOf(one) !== "";

/** Fewer rows below a field may be what its form is sent with. */
const FEWEST = 3;

/** Rows of one kind, one below the other; one may be marked. */
function areRows(all: readonly HTMLElement[]): boolean {
  const lefts = all.map((one) => Math.round(one.getBoundingClientRect().left));
  const kinds = all.map((one) => one.localName + one.classList[0]);
  const other = kinds.findIndex((one) => kinds.indexOf(one) === kinds.lastIndexOf(one));
  return new Set(lefts).size === 1 && new Set(kinds.filter((_, at) => at !== other || kinds.length < 3)).size === 1;
}

/** What we have made lists of. */
const ours = new WeakSet<Element>();

/** What stood below a field before anything was typed there. */
const standing = new WeakSet<Element>();

/** What lies right below a field that is in a popup itself, as in one that searches for commands or in a long list, or has come there since
 * somebody types and consists of what can be pressed. */
function listBelow(field: Element): Element | undefined {
  const { left, bottom } = field.getBoundingClientRect();
  let at = document.elementFromPoint(left + INSIDE, bottom + INSIDE);
  while (at?.parentElement && !at.parentElement.contains(field)) at = at.parentElement;
  for (let around = field.parentElement; around; around = around.parentElement)
    if (/fixed|absolute/.test(getComputedStyle(around).position)) return at && !at.contains(field) ? at : undefined;
  if (!at || at.contains(field)) return undefined;
  if (!(field as HTMLInputElement).value) standing.add(at);
  return standing.has(at) || !rowsIn(at, "").length ? undefined : at;
}

/** The rows that a pointer could choose from in what hangs on a field, or lies below it in a popup, if there is no way for keys. */
function choicesBelow(field: Element, wasList: boolean): HTMLElement[] {
  const hung = boxBelow(field);
  const rows = rowsIn(hung ?? listBelow(field), (field as HTMLInputElement).value);
  if (rows.filter(isDay)[FEWEST_DAYS]) return []; // a calendar
  return hung || (areRows(rows) && (wasList || rows.length >= FEWEST)) ? rows : [];
}

/** Those of a list that show that they can be pressed, or hold what was typed. */
function rowsIn(box: Element | undefined, typed: string): HTMLElement[] {
  if (!box || [...box.querySelectorAll(OWN)].some((one) => !ours.has(one))) return [];
  let list = box.querySelector("li")?.parentElement ?? box;
  const holdsTyped = (one: Element): boolean => !!typed && nameOf(one).toLowerCase().includes(typed.toLowerCase());
  for (
    let only = list.firstElementChild;
    only &&
    list.childElementCount === 1 &&
    !(isRow(only) && (isPressed(only) || (only.matches("li") && holdsTyped(only))));
    only = list.firstElementChild
  )
    list = only;
  const rows = [...list.children].filter((one): one is HTMLElement => isRow(one));
  const isFound = areRows(rows) && rows.some(holdsTyped);
  return isFound ? rows : rows.filter(isPressed);
}

/** What a field suggests and only a pointer can choose is a list that arrows go through, while the focus stays in the field.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export const suggestions: Behavior = ({ mark, on, onChange, onKey }) => {
  let field: HTMLInputElement | undefined;
  let choices: HTMLElement[] = [];
  let chosen: HTMLElement | undefined;
  let putAway: Element | undefined;
  let undo = new AbortController();
  let numbered = 0;

  const show = (one: HTMLElement | undefined): void => {
    if (chosen) ring(chosen, false);
    chosen = one;
    for (const each of choices) each.setAttribute("aria-selected", String(each === one));
    if (!one) return void field?.removeAttribute("aria-activedescendant");
    field?.setAttribute("aria-activedescendant", one.id);
    ring(one, true);
    one.scrollIntoView({ block: "nearest" });
  };
  const end = (): void => {
    show(undefined);
    undo.abort();
    field = undefined;
    choices = [];
  };
  const begin = (at: HTMLInputElement, list: Element): void => {
    undo = new AbortController();
    field = at;
    list.id ||= `curbcut-list-${++numbered}`;
    const label = at.labels?.[0];
    const told = { role: "combobox", "aria-expanded": "true", "aria-controls": list.id };
    for (const [name, value] of Object.entries(told)) lend(at, name, value, undo.signal);
    ours.add(list);
    list.setAttribute("role", "listbox");
    if (!list.hasAttribute("aria-label"))
      list.setAttribute("aria-label", label ? nameOf(label) : nameOf(at) || at.placeholder);
  };
  /** A page may draw the same list anew after every key. */
  const look = (): void => {
    const focused = document.activeElement;
    const wasList = !!field && (focused === field || !field.isConnected); // some draw the field anew too
    const found = focused === field || focused?.matches(FIELD) ? choicesBelow(focused as Element, wasList) : [];
    const list = found[0]?.parentElement;
    if (!list) return field && end();
    const place = chosen ? choices.indexOf(chosen) : -1;
    if (focused !== field || field.getAttribute("aria-controls") !== list.id) {
      end();
      begin(focused as HTMLInputElement, list);
    }
    choices = found;
    choices.forEach((one, at) => {
      one.id ||= `${list.id}-${at}`;
      if (one.matches("[role=option]")) return;
      for (const part of one.querySelectorAll(`[${KEYS}]`)) // it is chosen as a whole
        for (const name of ["role", "tabindex", KEYS, "aria-pressed"]) part.removeAttribute(name);
      one.setAttribute("role", "option");
      if (boxBelow(field as Element)) one.tabIndex = -1; // in a popup Tab comes to them too
      one.setAttribute(KEYS, "click"); // clicked with all that a pointer's click comes with
    });
    if (chosen && !chosen.isConnected) show(choices[place]); // else its script may have marked one
  };
  onChange(look);
  on("focusin", look);
  on("input", () => {
    if (putAway) mark(putAway, "");
    show(undefined);
  });

  const here = (target: HTMLElement): HTMLElement | undefined => {
    look(); // some type fast
    return target === field ? target : undefined;
  };
  onKey("field ArrowDown|field ArrowUp", here, (key) => {
    show(itemAfter(choices, chosen as HTMLElement, key, true));
    return true;
  });
  onKey("field Enter", here, () => {
    const one = chosen;
    if (!one) return false;
    end();
    one.click();
    return true;
  });
  const inHung = (target: HTMLElement): HTMLElement | undefined => (boxBelow(target) ? here(target) : undefined);
  onKey("Escape", inHung, () => {
    const list = choices[0]?.parentElement as Element;
    pressBeside();
    if (isVisible(list)) mark((putAway = list), "no");
    end();
    return true;
  });
};
