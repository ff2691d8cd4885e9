import type { Behavior, Context } from "./context";
import { isVisible, referred } from "./elements";
import { KEYS } from "./made";
import { popupOf } from "./popup-of";
import { SELECTOR } from "./roving";

const SEVERAL = "[role$=checkbox],[role=switch],[aria-pressed],[aria-multiselectable=true] *";
const FADED = 400;
const OURS = `[role=button][${KEYS}]`;
/** Classes by which authors tell what is chosen. */
const CHOSEN = /(?:^|[ _-])(?:active|act|selected|current|checked|chosen|on)(?: |$)/i;

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

/** A selector of what its author calls the same, but for what tells a state. */
const kindOf = (one: Element): string =>
  [one.localName, ...[...one.classList].filter((name) => !CHOSEN.test(name)).map((name) => CSS.escape(name))].join(".");

/** Those of a kind, wherever they stand; those beside each other where their author has no name for them. */
function alike(one: Element): Element[] {
  const kind = kindOf(one);
  const all = kind === one.localName ? (one.parentElement?.children ?? []) : document.querySelectorAll(kind);
  return [...all].filter((each) => kindOf(each) === kind);
}

/** A control of our making tells of itself what its classes show once a click has moved them, and so do those like it. */
function tellChosen(records: readonly MutationRecord[]): void {
  for (const { target, attributeName, oldValue } of records) {
    if (!(target instanceof HTMLElement) || attributeName !== "class") continue;
    if (CHOSEN.test(oldValue ?? "") === CHOSEN.test(target.className)) continue;
    if (!target.matches(OURS) && target.querySelectorAll(OURS).length !== 1) continue;
    for (const one of alike(target)) {
      const control = one.matches(OURS) ? one : one.querySelector(OURS);
      if (control?.matches(":not([aria-expanded])"))
        control.setAttribute("aria-pressed", String(CHOSEN.test(one.className)));
    }
  }
}

/** Keeps in step what a control tells and what can be seen, where the page's own scripts do not. */
export const states: Behavior = ({ isAnswer, on, watch }) => {
  const note = (event: Event): void => {
    const target = event.target as Element;
    const control = target.closest<HTMLElement>("[role],[aria-pressed]");
    const opener = target.closest<HTMLElement>("[aria-expanded]");
    const panel = opener && (opener.querySelector("[role=group]") ?? popupOf(opener));
    const [wasTold, wasVisible] = [opener?.getAttribute("aria-expanded"), isVisible(panel)];
    const reaction = watch();
    setTimeout(() => {
      reaction.end();
      if (control) keepState(control, reaction.records, isAnswer);
      tellChosen(reaction.records);
    });
    setTimeout(() => {
      if (opener?.getAttribute("aria-expanded") === wasTold && isVisible(panel) !== wasVisible)
        opener?.setAttribute("aria-expanded", String(!wasVisible));
    }, FADED);
  };
  on("click", note, true);
  /** Some answer before the click, which keeps the focus where it was. */
  on(
    "pointerdown",
    () => {
      const reaction = watch();
      setTimeout(() => {
        reaction.end();
        tellChosen(reaction.records);
      });
    },
    true,
  );
};
