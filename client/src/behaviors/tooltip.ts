import type { Behavior } from "./context";
import { isVisible, referred } from "./elements";
import { hover, mark } from "./hover";

const tipOf = (element: Element): HTMLElement | undefined =>
  [
    ...referred(element, "aria-describedby"),
    ...element.querySelectorAll<HTMLElement>(":scope > [role=tooltip]"),
    element.nextElementSibling,
  ].find((one): one is HTMLElement => one instanceof HTMLElement && one.matches("[role=tooltip]"));

/** Tooltips show on focus as they do under the pointer, and Escape puts them away. */
export const tooltip: Behavior = ({ onKey }, signal) => {
  let shown: { owner: HTMLElement; tip: HTMLElement } | undefined;
  const hide = (): void => {
    if (shown) hover(shown.owner, false, shown.owner.parentElement ?? shown.owner);
    shown = undefined;
  };
  window.addEventListener(
    "focusin",
    ({ target }) => {
      hide();
      const owner = target as HTMLElement;
      const tip = tipOf(owner);
      if (!tip) return;
      mark(tip, "");
      setTimeout(() => {
        if (isVisible(tip) || document.activeElement !== owner) return;
        hover(owner, true, owner.parentElement ?? owner);
        shown = { owner, tip };
      }, 60);
    },
    { signal },
  );
  window.addEventListener("focusout", hide, { signal });
  onKey(
    "Escape",
    (target) => {
      const tip = tipOf(target);
      return tip && isVisible(tip) ? tip : null;
    },
    (_key, tip) => {
      hide();
      if (isVisible(tip)) mark(tip, "no");
      return true;
    },
  );
};
