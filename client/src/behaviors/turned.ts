import { OURS } from "./chosen";
import type { Behavior } from "./context";
import { focusablesIn, isVisible, nameOf } from "./elements";
import { makeButton, makeClickable } from "./made";

/** By then a card has been turned. */
const TURNED = 250;

/** What a press turns over, words and our button with them, is a button as a whole: a card to learn words with. */
export const turned: Behavior = ({ on }) => {
  on(
    "click",
    ({ target }) => {
      const button = (target as Element).closest<HTMLElement>(`curbcut-button${OURS}`);
      let card = button?.parentElement;
      while (card?.parentElement && getComputedStyle(card.parentElement).cursor === "pointer")
        card = card.parentElement;
      if (!button || !card || document.activeElement !== button) return;
      const whole = card;
      setTimeout(() => {
        const isTurned = !isVisible(button.parentElement) && isVisible(whole) && !focusablesIn(whole).length;
        if (!isTurned || !whole.innerText?.trim() || whole.matches("li,tr,td,h1,h2,h3,h4,h5,h6")) return;
        for (const name of button.getAttributeNames()) button.removeAttribute(name);
        if (!nameOf(whole) || !makeButton(whole)) return;
        makeClickable(whole);
        whole.focus();
      }, TURNED);
    },
    true,
  );
};
