import { whenUsed } from "./begun";
import type { Behavior } from "./context";
import { isDisabled, isVisible } from "./elements";

/** Widgets whose author leads through their parts by other keys. */
const LED = ["toolbar", "tablist", "listbox", "menu", "menubar", "grid", "tree", "radiogroup", "combobox"]
  .map((role) => `[role=${role}] *`)
  .join();
const LEFT = `button[tabindex='-1']:not([role],[aria-hidden=true] *,[aria-activedescendant] *,[inert] *,table *,${LED})`;
const STOP =
  "a[href],input,select,textarea,[contenteditable],iframe,button:not([tabindex='-1']),[tabindex]:not([tabindex='-1'])";
/** Fewer may be left to the pointer because a field beside them does the same by keys. */
const FEWEST = 4;
const HOPS = 3;

/** The largest box around a button in which Tab comes to nothing. */
function barOf(button: Element): HTMLElement | undefined {
  let bar: HTMLElement | undefined;
  for (let at = button.parentElement, hops = HOPS; at && hops && !at.querySelector(STOP); at = at.parentElement) {
    bar = at;
    hops -= 1;
  }
  return bar?.matches(":not([role],[tabindex],body,main)") ? bar : undefined;
}

/** Whether a pointer could press it: what is behind a popup is left alone on purpose. */
function isOnTop(button: Element): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** A row of buttons that its author has left to the pointer, as the tools over an editor are, is a toolbar: Tab comes to it, and
 * arrows go through it. https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
export const bars: Behavior = (context, signal) => {
  const look = (): void => {
    for (const button of document.querySelectorAll<HTMLElement>(LEFT)) {
      const bar = barOf(button);
      if (!bar || bar.querySelectorAll(LEFT).length < FEWEST) continue;
      if (!isVisible(button) || isDisabled(button) || !isOnTop(button)) continue;
      bar.setAttribute("role", "toolbar");
      button.tabIndex = 0;
    }
  };
  whenUsed(context, signal, () => {
    look();
    context.onChange(look);
  });
};
