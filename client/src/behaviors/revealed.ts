import type { Behavior } from "./context";
import { isVisible } from "./elements";

/** Most of it fades in. */
const FADED = 400;

const ROW = "tr,li,article,figure,[class*=card i],[class*=item i]";

/** What can be seen only while the pointer is over what is around it can be seen while it has the focus. */
export const revealed: Behavior = ({ on, hover }) => {
  let shown: { readonly at: Element; readonly around: Element } | undefined;
  const hide = (): void => {
    if (shown) hover(shown.at, false, shown.around);
    shown = undefined;
  };
  const show = (at: HTMLElement): void => {
    const outer = shown?.around.contains(at) ? shown.around : undefined;
    if (outer && isVisible(at)) return;
    hide();
    if (!at.matches(":focus-visible:not(input)") || isVisible(at)) return;
    let around: Element | null = at.parentElement;
    while (around && !isVisible(around)) around = around.parentElement;
    if (!around || around.matches("html,body,main")) return;
    around = outer ?? around.closest(ROW) ?? around; // a style may ask for the pointer anywhere in it
    shown = { at, around };
    hover(at, true, around);
    setTimeout(() => shown?.at === at && !isVisible(at) && hide(), FADED);
  };
  if (document.activeElement) show(document.activeElement as HTMLElement); // we come with the first key
  on("focusin", ({ target }) => show(target as HTMLElement));
  on("focusout", ({ relatedTarget }) => shown?.around.contains(relatedTarget as Node) || hide());
};
