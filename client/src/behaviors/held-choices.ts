import type { Behavior } from "./context";

/** What a list has its handler do that opens another page or sends its form. */
const LEAVES = /\blocation\b|\bsubmit\s*\(|\bwindow\.open\b|jump_?menu/i;
/** Keys that open a list: what is chosen in it then is chosen with Enter there. */
const OPENS = /^(?: |Enter|F4)$/;

const leaves = (target: EventTarget | null): target is HTMLSelectElement =>
  target instanceof HTMLSelectElement && LEAVES.test(target.getAttribute("onchange") ?? "");

/** A list that leaves the page as soon as something is chosen in it can be gone through with the arrow keys: it hears of
 * the choice when Enter is pressed. https://www.w3.org/WAI/WCAG22/Understanding/on-input.html */
export const heldChoices: Behavior = ({ on }) => {
  let isStepping = false;
  let held: HTMLSelectElement | undefined;
  on("pointerdown", () => (isStepping = false), true);
  on(
    "keydown",
    (event) => {
      const { key, altKey, target } = event;
      if (key === "Enter" && target && target === held) {
        held = undefined;
        event.preventDefault();
        target.dispatchEvent(new Event("change", { bubbles: true }));
      }
      isStepping = !altKey && !OPENS.test(key);
    },
    true,
  );
  on(
    "change",
    (event) => {
      if (!isStepping || !event.isTrusted || !leaves(event.target)) return;
      event.stopImmediatePropagation();
      held = event.target;
    },
    true,
  );
};
