import type { Behavior } from "./context";
import { isVisible, referred } from "./elements";
import { popupOf } from "./popups";
import { isAnswer, watch } from "./reaction";
import { SELECTOR } from "./roving";

const SEVERAL = "[role$=checkbox],[role=switch],[aria-pressed],[aria-multiselectable=true] *";
const FADED = 400;

function stateOf(element: Element): string | undefined {
  if (element.matches("[aria-pressed]")) return "aria-pressed";
  if (element.matches("[role=tab],[role=option]")) return "aria-selected";
  return element.matches("[role$=radio],[role=switch],[role$=checkbox]") ? "aria-checked" : undefined;
}

/** After a click that changed how a control looks, but not the state that is told: tells it. */
function keepState(element: HTMLElement, records: readonly MutationRecord[]): void {
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

/** Keeps in step what a control tells and what can be seen, where the page's own scripts do not. */
export const states: Behavior = ({ on }) => {
  const note = (event: Event): void => {
    const target = event.target as Element;
    const control = target.closest<HTMLElement>("[role],[aria-pressed]");
    const opener = target.closest<HTMLElement>("[aria-expanded]");
    const panel = opener && (opener.querySelector("[role=group]") ?? popupOf(opener));
    const [wasTold, wasVisible] = [opener?.getAttribute("aria-expanded"), isVisible(panel)];
    const reaction = watch();
    setTimeout(() => {
      reaction.end();
      if (control) keepState(control, reaction.records);
    });
    setTimeout(() => {
      if (opener?.getAttribute("aria-expanded") === wasTold && isVisible(panel) !== wasVisible)
        opener?.setAttribute("aria-expanded", String(!wasVisible));
    }, FADED);
  };
  on("click", note, true);
};
