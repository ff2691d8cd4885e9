import { listWithin } from "../list-within";
import { isVisible, nameOf } from "./elements";
import { KEYS } from "./made";

/** They mean something that a button would hide, so the button goes into them. */
export const MEANING = "li,tr,th,td,dt,h1,h2,h3,h4,h5,h6";
export const HEADING = "h1,h2,h3,h4,h5,h6";
/** What its author made a control or a part of one, and what is for no visitor. */
export const CONTROL =
  "a[href],button,input,select,textarea,summary,label,option,[tabindex],[role]:not([role=presentation],[role=none],[role=img],main,nav),[contenteditable],iframe,audio,video,object";
export const AROUND =
  "a[href],button,label,summary,select,[contenteditable],code,[role=button][data-curbcut-keys],[role=listbox],[role^=menu],[role=tree],[role=slider],[role=grid],[role=tablist],[role=combobox],[role=application],[inert]";
export const HIDDEN = "[aria-hidden=true]";

/** What authors make who think of keys; fields and links need none of that. */
const MADE = "button,summary,[tabindex],[role]:not([role=presentation],[role=none],[role=img])";

/** Whether a shadow tree has a control of its author's making, perhaps only now: then its author has thought of keys. */
export const hasOwnControls = (root: Node): boolean =>
  root instanceof ShadowRoot && [...root.querySelectorAll(MADE)].some((one) => !one.matches(`[${KEYS}]`));

/** Whether it has the role of a control, and nothing that the focus could go to. */
export const isUnreached = (element: Element): boolean =>
  element.matches(
    ":is([role=button],[role=link],[role=switch],[role=checkbox],[role=slider]):not([tabindex],[aria-hidden=true])",
  ) &&
  !element.shadowRoot &&
  !element.parentElement?.closest(`${AROUND},${HIDDEN}`) &&
  !element.querySelector(CONTROL);

/** What something clicked holds and opens, and no part of its own words: the list within an item, else what is its last part,
 * is hidden or hangs on it. */
export function opensWithin(element: Element): Element | null {
  const list = listWithin(element);
  const last = element.childElementCount > 1 && !element.matches("li,tr,table") ? element.lastElementChild : null;
  if (list || !last || !nameOf(last) || nameOf(last) === nameOf(element)) return list;
  return last.matches("ul,ol") || getComputedStyle(last).position === "absolute" || !isVisible(last) ? last : null;
}

/** Whether there is a control in it; a field for files that is not shown is pressed by a script. */
export const holdsControl = (element: Element): boolean =>
  [...element.querySelectorAll(CONTROL)].some(
    (one) =>
      !opensWithin(element)?.contains(one) && (!one.matches("[type=file]") || getComputedStyle(one).display !== "none"),
  );

/** Whether a page puts a control into a part of a shadow tree. */
export const hasSlottedControls = (element: Element): boolean =>
  [...element.querySelectorAll("slot")].some((slot) =>
    slot.assignedElements().some((one) => one.matches(CONTROL) || one.querySelector(CONTROL)),
  );
