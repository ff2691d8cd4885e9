import type { Behavior, Context } from "./context";
import { isVisible, lettersOf, referred } from "./elements";
import { KEYS } from "./made";
import { popupOf } from "./popup-of";
import type { Reaction } from "./reaction";
import { SELECTOR } from "./roving";

const SEVERAL = "[role$=checkbox],[role=switch],[aria-pressed],[aria-multiselectable=true] *";
const FADED = 400;
const OURS = `[role=button][${KEYS}]`;
/** Classes by which authors tell what is chosen. */
const CHOSEN = /(?:^|[ _-])(?:active|act|selected|current|checked|chosen|on)(?: |$)/i;
/** Classes that tell of something else, or only for a moment. */
const OTHER =
  /load|busy|anim|ripple|flash|shake|focus|hover|open|expand|collaps|show|hid|visible|sort|asc|desc|disab|err|drag/i;
/** By then it is known what a control has opened. */
const KNOWN = 300;

function stateOf(element: Element): string | undefined {
  if (element.matches(`[aria-pressed]:not([${KEYS}])`)) return "aria-pressed";
  if (element.matches("[role=tab],[role=option]")) return "aria-selected";
  return element.matches("[role$=radio],[role=switch],[role$=checkbox]") ? "aria-checked" : undefined;
}

/** After a click that changed how a control looks, but not the state that is told: tells it. */
function keepState(element: HTMLElement, records: readonly MutationRecord[], isAnswer: Context["isAnswer"]): void {
  const state = stateOf(element);
  if (!state || records.some((one) => one.attributeName === state)) return;
  const isShown = referred(element, "aria-controls").some(isVisible);
  if (!isShown && !records.some((one) => element.contains(one.target) && isAnswer(one))) return;
  if (element.matches(SEVERAL)) {
    element.setAttribute(state, String(element.getAttribute(state) !== "true"));
    return;
  }
  const role = element.getAttribute("role");
  const group = element.closest(`${SELECTOR},[role=group]`);
  for (const one of group?.querySelectorAll(`[role=${role}]`) ?? [])
    if (one === element || one.hasAttribute(state)) one.setAttribute(state, String(one === element));
}

/** Whether a class tells that something is chosen. */
type IsState = (name: string) => boolean;
const isChosen: IsState = (name) => CHOSEN.test(name);

/** A selector of what its author calls the same, but for what tells a state. */
const kindOf = (one: Element, isState: IsState): string =>
  [one.localName, ...[...one.classList].filter((name) => !isState(name)).map((name) => CSS.escape(name))].join(".");

/** Those of a kind, wherever they stand; those beside each other where their author has no name for them. */
function alike(one: Element, isState: IsState): Element[] {
  const kind = kindOf(one, isState);
  const all = kind === one.localName ? (one.parentElement?.children ?? []) : document.querySelectorAll(kind);
  return [...all].filter((each) => kindOf(each, isState) === kind);
}

const controlAt = (box: Element): Element | undefined => {
  const [one, other] = box.matches(OURS) ? [box] : box.querySelectorAll(OURS);
  return other ? undefined : (one ?? box.closest(OURS) ?? undefined);
};

/** Controls of our making that tell of themselves what the classes of a box show. */
const told = new Map<Element, { readonly box: Element; readonly isState: IsState }>();

function tellAll(box: Element, isState: IsState): void {
  for (const one of alike(box, isState)) {
    const control = controlAt(one);
    if (control?.matches(":not([aria-expanded])")) told.set(control, { box: one, isState });
  }
  keepTold();
}

/** Also where a script takes a class away later. */
function keepTold(): void {
  for (const [control, { box, isState }] of told) {
    const isOn = String([...box.classList].some(isState));
    if (!control.isConnected) told.delete(control);
    else if (control.getAttribute("aria-pressed") !== isOn) control.setAttribute("aria-pressed", isOn);
  }
}

/** A control tells what its classes show once a click has moved them, and so do those like it. */
function tellChosen(records: readonly MutationRecord[]): void {
  for (const { target, attributeName, oldValue } of records)
    if (
      target instanceof HTMLElement &&
      attributeName === "class" &&
      CHOSEN.test(oldValue ?? "") !== CHOSEN.test(target.className) &&
      (target.matches(OURS) || target.querySelectorAll(OURS).length === 1)
    )
      tellAll(target, isChosen);
}

/** The same of a class whose name says nothing, if it is all that a press has changed of the control: not what it opens, nor
 * what it is called. */
function tellToggled(control: Element, name: string, records: readonly MutationRecord[]): void {
  if (lettersOf(control) !== name || control.matches("[aria-expanded],[aria-pressed]")) return;
  for (const { target, attributeName, oldValue } of records) {
    if (!(target instanceof HTMLElement) || attributeName !== "class" || controlAt(target) !== control) continue;
    const before = (oldValue ?? "").split(" ").filter(Boolean);
    const moved = [...before, ...target.classList].filter(
      (one) => before.includes(one) !== target.classList.contains(one),
    );
    const [token, other] = moved;
    if (token && !other && !OTHER.test(token)) return tellAll(target, (one) => one === token);
  }
}

/** Keeps in step what a control tells and what can be seen, where the page's own scripts do not. */
export const states: Behavior = ({ isAnswer, on, onChange, watch }) => {
  const follow = (target: Element): Reaction => {
    const control = controlAt(target);
    const name = control ? lettersOf(control) : "";
    const reaction = watch();
    setTimeout(() => {
      reaction.end();
      tellChosen(reaction.records);
      if (control) setTimeout(tellToggled, KNOWN, control, name, reaction.records);
    });
    return reaction;
  };
  const note = (event: Event): void => {
    const target = event.target as Element;
    const control = target.closest<HTMLElement>("[role],[aria-pressed]");
    const opener = target.closest<HTMLElement>("[aria-expanded]");
    const panel = opener && (opener.querySelector("[role=group]") ?? popupOf(opener));
    const [wasTold, wasVisible] = [opener?.getAttribute("aria-expanded"), isVisible(panel)];
    const reaction = follow(target);
    setTimeout(() => control && keepState(control, reaction.records, isAnswer));
    setTimeout(() => {
      if (opener?.getAttribute("aria-expanded") === wasTold && isVisible(panel) !== wasVisible)
        opener?.setAttribute("aria-expanded", String(!wasVisible));
    }, FADED);
  };
  on("click", note, true);
  onChange(keepTold);
  /** Some answer before the click, which keeps the focus where it was. */
  on(
    "pointerdown",
    ({ target }) => {
      follow(target as Element);
    },
    true,
  );
};
