import type { Behavior } from "./context";
import { isVisible } from "./elements";

/** Most of it fades in. */
const FADED = 400;

/** What can be seen only while the pointer is over what is around it can be seen while it has the focus. */
export const revealed: Behavior = ({ on, hover }) => {
  let shown: { readonly at: Element; readonly around: Element } | undefined;
  const hide = (): void => {
    if (shown) hover(shown.at, false, shown.around);
    shown = undefined;
  };
  on("focusin", ({ target }) => {
    const at = target as HTMLElement;
    if (shown?.around.contains(at)) return;
    hide();
    if (!at.matches(":focus-visible:not(input)") || isVisible(at)) return;
    let around = at.parentElement;
    while (around && !isVisible(around)) around = around.parentElement;
    if (!around || around.matches("html,body,main")) return;
    shown = { at, around };
    hover(at, true, around);
    setTimeout(() => shown?.at === at && !isVisible(at) && hide(), FADED);
  });
  on("focusout", ({ relatedTarget }) => shown?.around.contains(relatedTarget as Node) || hide());
};
