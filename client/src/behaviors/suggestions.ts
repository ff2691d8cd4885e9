import { ring } from "../ring";
import { boxBelow, pressBeside } from "./below";
import type { Behavior } from "./context";
import { isVisible, itemAfter, lend, nameOf } from "./elements";
import { KEYS } from "./made";

/** A field for words, whose author tells nothing of a list. */
const FIELD =
  "input:is(:not([type]),[type=text],[type=search]):not([role],[list],[readonly],[aria-controls],[aria-owns],[aria-haspopup],[aria-autocomplete])";
/** What can be come to with Tab, or has a meaning of its author's. */
const OWN = `a[href],button,input,select,textarea,:is([tabindex='0'],[role]):not([${KEYS}])`;
const isChoice = (one: Element): boolean =>
  isVisible(one) && nameOf(one) !== "" && (one.matches(`[${KEYS}]`) || getComputedStyle(one).cursor === "pointer");

/** The rows that a pointer could choose from in what hangs on a field, if it has no way for keys. */
function choicesBelow(field: Element): HTMLElement[] {
  const box = boxBelow(field);
  if (!box || box.querySelector(OWN)) return [];
  let list = box.querySelector("li")?.parentElement ?? box;
  for (
    let only = list.firstElementChild;
    only && list.childElementCount === 1 && !isChoice(only);
    only = list.firstElementChild
  )
    list = only;
  return [...list.children].filter((one): one is HTMLElement => isChoice(one));
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
    list.setAttribute("role", "listbox");
    if (!list.hasAttribute("aria-label"))
      list.setAttribute("aria-label", label ? nameOf(label) : nameOf(at) || at.placeholder);
  };
  /** A page may draw the same list anew after every key. */
  const look = (): void => {
    const focused = document.activeElement;
    const found = focused === field || focused?.matches(FIELD) ? choicesBelow(focused as Element) : [];
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
      for (const name of ["role", "tabindex", KEYS]) one.querySelector("curbcut-button")?.removeAttribute(name);
      one.setAttribute("role", "option");
      one.tabIndex = -1;
      one.setAttribute(KEYS, "click"); // clicked with all that a pointer's click comes with
    });
    if (!chosen?.isConnected) show(choices[place]);
  };
  onChange(look);
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
  onKey("Escape", here, () => {
    const list = choices[0]?.parentElement as Element;
    pressBeside();
    if (isVisible(list)) mark((putAway = list), "no");
    end();
    return true;
  });
};
