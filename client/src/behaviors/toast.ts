import type { Behavior } from "./context";
import { focusablesIn, isEditable, isVisible, nameOf } from "./elements";

const SPOKEN = "[aria-live],[role=status],[role=alert],[role=log],[role$=dialog],dialog";
const BUDGET = 4;
const FEW = 20;
const RECENT = 5000;
/** Most of them fade in. */
const FADED = 400;
const LONGEST = 300;

/** Whether it, or the pile that it came onto, stays at the edge of the window. */
function isAtTheEdge(one: Element): boolean {
  const pile = [one, one.parentElement].find((at) => at && getComputedStyle(at).position === "fixed");
  return !!pile && one.clientHeight < innerHeight / 3 && !one.closest(`nav,header,[tabindex='0'],${SPOKEN}`);
}

/** What answers somebody for a moment at the edge of the window is said, where its author tells nobody but the eyes. */
export const toast: Behavior = ({ closeControlIn, onChange, lastAction }) => {
  const said = new WeakMap<Element, string>();
  const tell = (one: Element): void => {
    const closer = closeControlIn(one);
    const words = nameOf(one)
      .replace(closer?.textContent ?? "", "")
      .trim();
    const others = focusablesIn(one).filter((each) => each !== closer);
    if (!isVisible(one) || !words || said.get(one) === words || others.length > 1 || others.some(isEditable)) return;
    if (one.contains(document.activeElement)) return; // then it is read
    said.set(one, words);
    document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: words.slice(0, LONGEST) }));
  };
  onChange((touched) => {
    if (performance.now() - lastAction().at > RECENT) return;
    const until = performance.now() + BUDGET;
    let count = 0;
    for (const one of touched)
      if ((count++ < FEW || performance.now() < until) && isAtTheEdge(one) && !one.querySelector(SPOKEN))
        setTimeout(tell, FADED, one);
  });
};
