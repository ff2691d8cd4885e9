import type { Behavior } from "./context";
import { focusablesIn, isVisible, nameOf } from "./elements";

const SPOKEN = "[aria-live],[role=status],[role=alert],[role=log],[role$=dialog],dialog";
const RECENT = 5000;
/** Most of them fade in. */
const FADED = 400;
const LONGEST = 300;

/** What answers somebody for a moment at the edge of the window is said, where its author tells nobody but the eyes. */
export const toast: Behavior = ({ onChange, lastAction }) => {
  const said = new WeakMap<Element, string>();
  const tell = (one: Element): void => {
    const words = nameOf(one);
    if (!isVisible(one) || !words || said.get(one) === words || focusablesIn(one).length) return;
    said.set(one, words);
    document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: words.slice(0, LONGEST) }));
  };
  onChange((touched) => {
    if (performance.now() - lastAction().at > RECENT) return;
    for (const one of touched)
      if (
        getComputedStyle(one).position === "fixed" &&
        one.clientHeight < innerHeight / 3 &&
        !one.closest(SPOKEN) &&
        !one.querySelector(SPOKEN)
      )
        setTimeout(tell, FADED, one);
  });
};
