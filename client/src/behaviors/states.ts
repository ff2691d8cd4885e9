import {
  alike,
  controlAt,
  type IsOn,
  type IsState,
  isChosen,
  isMarked,
  isOneOfRow,
  NO_OPENER,
  ONE_OF,
  OURS,
  type TellAll,
} from "./chosen";
import type { Context } from "./context";
import { isVisible, referred } from "./elements";
import { KEYS } from "./made";
import { popupOf } from "./popup-of";
import type { Reaction } from "./reaction";
import { SELECTOR } from "./roving";

const SEVERAL = "[role$=checkbox],[role=switch],[aria-pressed],[aria-multiselectable=true] *";
const FADED = 400;
const STATES = "[aria-current],[aria-pressed],[aria-selected],[aria-checked]";

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

/** No link is pressed in or out. */
const telling = (control: Element): "aria-current" | "aria-pressed" =>
  control.matches("a[href]") ? "aria-current" : "aria-pressed";

/** Controls that tell of themselves what can be seen of a box, by whether that is so. */
const told = new Map<Element, () => boolean | undefined>();

function tellAll(box: Element, isOn: IsOn, isState: IsState): void {
  const all = alike(box, isState).map((one) => ({ box: one, control: controlAt(one) ?? controlAt(one, ONE_OF) }));
  if (all.some(({ control }) => control?.matches(STATES) && !told.has(control))) return; // their author tells
  for (const { box: one, control } of all) if (control?.matches(NO_OPENER)) told.set(control, () => isOn(one));
  keepTold();
}

/** Also where a script takes a class away later. Where others make a tab of it, or see that it opens something, they tell of it. */
function keepTold(): void {
  for (const [control, ask] of told) {
    const isOn = String(ask());
    const name = telling(control);
    if (!control.isConnected) told.delete(control);
    else if (isOn === "undefined" || !control.matches(`:is(${ONE_OF})${NO_OPENER}`)) {
      told.delete(control);
      control.removeAttribute(name);
    } else if (control.getAttribute(name) !== isOn) control.setAttribute(name, isOn);
  }
}

/** A control tells what its classes show once a click has moved them, and so do those like it. */
function tellChosen(records: readonly MutationRecord[]): void {
  for (const { target, attributeName, oldValue } of records)
    if (
      target instanceof HTMLElement &&
      attributeName === "class" &&
      (oldValue ?? "").split(" ").some(isChosen) !== isMarked(target) &&
      (target.matches(OURS) || target.querySelectorAll(OURS).length === 1 || isOneOfRow(target))
    )
      tellAll(target, isMarked, isChosen);
}

/** Keeps in step what a control tells and what can be seen, where the page's own scripts do not. */
export const states = ({ isAnswer, on, onChange, watch }: Context): TellAll => {
  const follow = (target: Element): Reaction => {
    const reaction = watch(target.getRootNode());
    setTimeout(() => {
      reaction.end();
      tellChosen(reaction.records);
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
  on("click", () => setTimeout(keepTold, FADED), true); // what attributes of its author's own tell
  onChange(keepTold);
  /** Some answer before the click, which keeps the focus where it was. */
  on(
    "pointerdown",
    ({ target }) => {
      follow(target as Element);
    },
    true,
  );
  return tellAll;
};
