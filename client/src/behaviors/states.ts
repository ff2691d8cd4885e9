import { whenUsed } from "./begun";
import type { Behavior, Context } from "./context";
import { isVisible, lettersOf, referred } from "./elements";
import { KEYS } from "./made";
import { popupOf } from "./popup-of";
import type { Reaction } from "./reaction";
import { SELECTOR } from "./roving";

const SEVERAL = "[role$=checkbox],[role=switch],[aria-pressed],[aria-multiselectable=true] *";
const FADED = 400;
/** By what authors call and show that a control drops something. */
const DROPS = /select(?!ed|ion|or|able)|drop-?down|combo/i;
const DOWN = /[▾▼⌄]$|^(?:[⋮⋯…]|•{3}|\.{3})$/;
const MORE = "[class*=kebab i],[class*=ellipsis i]";
const CARET = ":scope > :is([class*=caret i],[class*=chevron-down i],[class*=arrow-down i],[class*=angle-down i])";
const ARROW = ":scope > :is([class*=arrow i],[class*=chevron i])";
/** What we have told to be closed by its looks alone, and what has been pressed, of which more is known. */
const guessed = new WeakSet<Element>();
const pressed = new WeakSet<Element>();
const OURS = `[role=button][${KEYS}]`;
/** What may be one of several to choose from: also links that lead nowhere else and buttons, of which their author tells nothing. */
const ONE_OF = `${OURS},a:is([href^="#"],[href^="javascript:"]):not([role]),button:not([role],[type=submit])`;
const STATES = "[aria-current],[aria-pressed],[aria-selected],[aria-checked]";
const NO_OPENER = ":not([aria-expanded],[aria-haspopup])";
/** Classes by which authors tell what is chosen. */
const CHOSEN = /(?:^|[ _-])(?:active|act|selected|cur(?:rent)?|checked|chosen|on)(?: |$)/i;
/** Classes that tell of something else, or only for a moment. */
const OTHER =
  /load|busy|anim|ripple|flash|shake|focus|hover|open|expand|collaps|show|hid|visible|sort|asc|desc|disab|err|drag/i;
/** Which one is shown is not chosen by what it holds. */
const SLIDE = /slide(?!r)|owl-item/i;
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
const isMarked = ({ classList }: Element): boolean => [...classList].some(isChosen);

/** A selector of what its author calls the same, but for what tells a state. */
const kindOf = (one: Element, isState: IsState): string =>
  [one.localName, ...[...one.classList].filter((name) => !isState(name)).map((name) => CSS.escape(name))].join(".");

/** Those of a kind, wherever they stand; those beside each other where their author has no name for them. */
function alike(one: Element, isState: IsState): Element[] {
  const kind = kindOf(one, isState);
  const all =
    kind === one.localName
      ? (one.parentElement?.children ?? [])
      : (one.getRootNode() as ParentNode).querySelectorAll(kind);
  return [...all].filter((each) => kindOf(each, isState) === kind);
}

const controlAt = (box: Element, kind = OURS): Element | undefined => {
  const [one, other] = box.matches(kind) ? [box] : box.querySelectorAll(kind);
  return other ? undefined : (one ?? box.closest(kind) ?? undefined);
};

/** No link is pressed in or out. */
const telling = (control: Element): "aria-current" | "aria-pressed" =>
  control.matches("a[href]") ? "aria-current" : "aria-pressed";

/** Controls of our making that tell of themselves what the classes of a box show. */
const told = new Map<Element, { readonly box: Element; readonly isState: IsState }>();

function tellAll(box: Element, isState: IsState): void {
  const all = alike(box, isState).map((one) => ({ box: one, control: controlAt(one, ONE_OF) }));
  if (all.some(({ control }) => control?.matches(STATES) && !told.has(control))) return; // their author tells
  for (const { box: one, control } of all) if (control?.matches(NO_OPENER)) told.set(control, { box: one, isState });
  keepTold();
}

/** Also where a script takes a class away later. Where others make a tab of it, or see that it opens something, they tell of it. */
function keepTold(): void {
  for (const [control, { box, isState }] of told) {
    const isOn = String([...box.classList].some(isState));
    const name = telling(control);
    if (!control.isConnected) told.delete(control);
    else if (!control.matches(`:is(${ONE_OF})${NO_OPENER}`)) {
      told.delete(control);
      control.removeAttribute(name);
    } else if (control.getAttribute(name) !== isOn) control.setAttribute(name, isOn);
  }
}

/** What shows by a sign that it drops something is closed as long as nothing is known of what it opens. */
function tellDropDown(control: Element): void {
  const isCalled = [control, control.parentElement].some((one) => !!one && DROPS.test(one.className));
  const words = control.textContent?.trim() ?? "";
  const isDown =
    (words ? DOWN.test(words) : control.matches(MORE)) || control.querySelector(isCalled ? `${CARET},${ARROW}` : CARET);
  if (!isDown || pressed.has(control) || control.closest("th")) return;
  control.setAttribute("aria-expanded", "false");
  guessed.add(control);
}

/** What did not open anything is no drop-down. */
function keepDropDown(control: Element): void {
  pressed.add(control);
  if (guessed.delete(control) && control.matches("[aria-expanded=false]:not([aria-controls])"))
    control.removeAttribute("aria-expanded");
}

/** What is marked as chosen in a row of its kind says so before anybody has pressed it; not what opens something. */
function tellMarked(): void {
  for (const control of document.querySelectorAll(`:is(${ONE_OF})${NO_OPENER}:not([aria-pressed],[aria-current])`)) {
    const around = control.parentElement;
    const box = around?.childElementCount === 1 && !isMarked(control) ? around : control;
    if (control.matches(OURS)) tellDropDown(control);
    if (isMarked(box) && isOneOfRow(box)) tellAll(box, isChosen);
  }
}

/** Whether others of its kind stand beside it, not all of them chosen, each but a control, and none that opens something. */
function isOneOfRow(box: Element): boolean {
  const kind = kindOf(box, isChosen);
  const row = [...(box.parentElement?.children ?? [])].filter((one) => kindOf(one, isChosen) === kind);
  if (row.length < 2 || row.every(isMarked) || SLIDE.test(kind)) return false;
  return row.every((one) => {
    const control = controlAt(one, ONE_OF);
    return control?.matches(NO_OPENER) && (control === one || one.childElementCount === 1);
  });
}

/** A control tells what its classes show once a click has moved them, and so do those like it. */
function tellChosen(records: readonly MutationRecord[]): void {
  for (const { target, attributeName, oldValue } of records)
    if (
      target instanceof HTMLElement &&
      attributeName === "class" &&
      CHOSEN.test(oldValue ?? "") !== CHOSEN.test(target.className) &&
      (target.matches(OURS) || target.querySelectorAll(OURS).length === 1 || isOneOfRow(target))
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
export const states: Behavior = (context, signal) => {
  const { isAnswer, on, onChange, watch } = context;
  const follow = (target: Element): Reaction => {
    const control = controlAt(target);
    const name = control ? lettersOf(control) : "";
    const reaction = watch(target.getRootNode());
    setTimeout(() => {
      reaction.end();
      tellChosen(reaction.records);
      if (control) setTimeout(tellToggled, KNOWN, control, name, reaction.records);
      if (control) setTimeout(keepDropDown, FADED, control);
    });
    return reaction;
  };
  const note = (event: Event): void => {
    const target = event.composedPath()[0] as Element;
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
  whenUsed(context, signal, () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        tellMarked();
      }, KNOWN); // by then others have made tabs of some
    };
    tell();
    onChange(tell);
  });
  /** Some answer before the click, which keeps the focus where it was. */
  on(
    "pointerdown",
    ({ target }) => {
      follow(target as Element);
    },
    true,
  );
};
