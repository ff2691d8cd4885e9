import type { Behavior } from "./context";
import { isVisible, referred } from "./elements";
import { hover, mark } from "./hover";

const tipOf = (element: HTMLElement): HTMLElement | undefined =>
  [...referred(element, "aria-describedby"), element.nextElementSibling].find(
    (one): one is HTMLElement => !!one?.matches("[role=tooltip],[class*=tooltip i],[class^=tip i]"),
  );

/** Tooltips show on focus as they do under the pointer, and Escape puts them away. */
export const tooltip: Behavior = ({ on, onKey }) => {
  let owner: HTMLElement | undefined;
  let around: HTMLElement;
  const hide = (): void => {
    if (owner) hover(owner, false, around);
    owner = undefined;
  };
  const show = (target: HTMLElement): void => {
    const tip = tipOf(target);
    if (!tip) return;
    mark(tip, "");
    setTimeout(() => {
      if (isVisible(tip) || document.activeElement !== target) return;
      owner = target;
      around = tip.parentElement?.contains(owner) ? tip.parentElement : owner; // a style may show it there
      hover(owner, true, around);
    }, 60);
  };
  on("focusin", ({ target }) => show(target as HTMLElement));
  on("focusout", hide);
  onKey(
    "Escape",
    (target) => (isVisible(tipOf(target)) ? tipOf(target) : null),
    (_key, tip) => {
      hide();
      if (isVisible(tip)) mark(tip, "no");
      return true;
    },
  );
};
