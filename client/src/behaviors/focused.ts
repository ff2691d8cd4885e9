import { hasKeyHandler } from "./button";
import type { Behavior } from "./context";
import { focusablesIn, isVisible, nameOf } from "./elements";
import { KEYS, makeButton } from "./made";
import { pressAt } from "./press";

/** What takes the focus, and of which its author says nothing: no control of HTML's, nothing of ours but what is clicked. */
const BARE = `[tabindex='0']:not([role],a,button,input,select,textarea,summary,iframe,object,embed,audio,video,[contenteditable],html,body,main,section,article,form,table,pre,[${KEYS}]:not([${KEYS}=click]))`;
/** Their parts have keys of their own. */
const WIDGETS =
  "a,button,label,[role=listbox],[role^=menu],[role=tree],[role$=grid],[role=tablist],[role=toolbar],[role=radiogroup],[role=application]";
const ROWS = "li,[class*=option i],[class*=item i]";
const HAND = "pointer";
/** What is longer is there to be read. */
const LONGEST = 60;
/** By then a script that listens to the key has answered it. */
const ANSWERED = 80;

const isPointed = (one: Element | null): boolean => !!one && getComputedStyle(one).cursor === HAND;

/** What is clicked of it: itself, or its one part that shows that it can be. */
function clickedIn(box: HTMLElement): HTMLElement | undefined {
  if (box.matches(`[${KEYS}=click]`) || isPointed(box)) return box;
  const [one, other] = [...box.querySelectorAll<HTMLElement>("*")].filter(
    (part) => isPointed(part) && !isPointed(part.parentElement) && isVisible(part),
  );
  return other ? undefined : one;
}

/** The closed list that it holds. */
const listIn = (box: Element): Element | undefined =>
  [...box.querySelectorAll("ul,ol,div")].find((one) => one.querySelectorAll(ROWS).length > 1 && !isVisible(one));

/** Whether it can be scrolled, for which it may take the focus. */
const isScrolled = ({ clientHeight, scrollHeight, clientWidth, scrollWidth }: Element): boolean =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;

/** What takes the focus, is clicked and has no role says what it is as soon as the focus comes, and keys click it: a button, or a box
 * that opens its list. Where its author listens for keys, it is clicked only if nothing has come of them. */
export const focused: Behavior = ({ on, onChange, onKey, watch }) => {
  const clicked = new WeakMap<Element, HTMLElement>();
  const lists = new Map<HTMLElement, Element>();
  let numbered = 0;
  const tell = (): void => {
    for (const [box, list] of lists)
      if (!box.isConnected) lists.delete(box);
      else if (box.ariaExpanded !== `${isVisible(list)}`) box.ariaExpanded = `${isVisible(list)}`;
  };
  on(
    "focusin",
    ({ target }) => {
      const box = target as HTMLElement;
      const isBox = box.matches(BARE) && !box.localName.includes("-") && !box.parentElement?.closest(WIDGETS);
      if (!isBox || focusablesIn(box).some((one) => one.tabIndex >= 0)) return;
      const part = clickedIn(box);
      const list = part && listIn(box);
      const words = part && (part === box && list ? nameOf(box).replace(nameOf(list), "") : nameOf(part));
      if (!part || (part !== box && isScrolled(box)) || !(words || box.title) || (words ?? "").length > LONGEST) return;
      if (list || (box.ariaExpanded && box.querySelector("input"))) {
        box.setAttribute("role", "combobox");
        box.ariaHasPopup = "listbox";
      } else if (!makeButton(box)) return;
      if (list) {
        list.id ||= `curbcut-choices-${++numbered}`;
        box.setAttribute("aria-controls", list.id);
        lists.set(box, list);
        tell();
      }
      box.setAttribute(KEYS, "click");
      if (part !== box || list || hasKeyHandler(box)) clicked.set(box, part);
    },
    true,
  );
  onChange(tell);
  onKey(
    "Enter| ",
    (target) => clicked.get(target),
    (_key, part, { target }) => {
      const reaction = watch();
      const press = (): void => {
        if (reaction.end() || document.activeElement !== target) return;
        if (part !== target) pressAt(part); // what is ours comes with that
        part.click();
      };
      addEventListener("keyup", () => setTimeout(press, ANSWERED), { once: true });
      return true;
    },
  );
};
