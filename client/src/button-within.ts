import { nameOf } from "./behaviors/elements";
import { ring } from "./ring";

/** Takes no place and is not seen; what it stands in shows that it has the focus. */
const UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);pointer-events:none";

/** The same for what keeps count of its own content, or has words in several places: a button at its end that is called
 * like it. */
export function buttonWithin(element: HTMLElement): HTMLElement {
  const name = (): void => {
    const words = nameOf(element).slice(0, 120);
    if (words) button.setAttribute("aria-label", words); // else it may have been called by a sign
  };
  const button = document.createElement("curbcut-button");
  button.style.cssText = UNSEEN;
  name();
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    element.click();
  });
  button.addEventListener("focus", () => {
    name();
    ring(element, button.matches(":focus-visible"));
  });
  button.addEventListener("blur", () => ring(element, false));
  element.append(button);
  return button;
}
