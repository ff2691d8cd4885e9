import { listWithin } from "../list-within";
import { KEYS } from "./made";

/** They mean something that a button would hide, so the button goes into them. */
export const MEANING = "li,tr,th,td,dt,h1,h2,h3,h4,h5,h6";
export const HEADING = "h1,h2,h3,h4,h5,h6";
/** What its author made a control or a part of one, and what is for no visitor. */
export const CONTROL =
  "a[href],button,input,select,textarea,summary,label,option,[tabindex],[role]:not([role=presentation],[role=none],[role=img],main,nav),[contenteditable],iframe,audio,video,object";
export const AROUND =
  "a[href],button,label,summary,select,[contenteditable],code,[role=button][data-curbcut-keys],[role=listbox],[role^=menu],[role=tree],[role=grid],[role=tablist],[role=combobox],[role=application],[inert]";
export const HIDDEN = "[aria-hidden=true]";

/** Whether a shadow tree has a control of its author's, perhaps only now: then its author has thought of keys. */
export const hasOwnControls = (root: Node): boolean =>
  root instanceof ShadowRoot && [...root.querySelectorAll(CONTROL)].some((one) => !one.matches(`[${KEYS}]`));

/** Whether it has the role of a control, and nothing that the focus could go to. */
export const isUnreached = (element: Element): boolean =>
  element.matches(":is([role=button],[role=link],[role=switch],[role=checkbox]):not([tabindex],[aria-hidden=true])") &&
  !element.shadowRoot &&
  !element.parentElement?.closest(`${AROUND},${HIDDEN}`) &&
  !element.querySelector(CONTROL);

/** Whether there is a control in it; a field for files that is not shown is pressed by a script. */
export const holdsControl = (element: Element): boolean =>
  [...element.querySelectorAll(CONTROL)].some(
    (one) =>
      !listWithin(element)?.contains(one) && (!one.matches("[type=file]") || getComputedStyle(one).display !== "none"),
  );

/** Whether a page puts a control into a part of a shadow tree. */
export const hasSlottedControls = (element: Element): boolean =>
  [...element.querySelectorAll("slot")].some((slot) =>
    slot.assignedElements().some((one) => one.matches(CONTROL) || one.querySelector(CONTROL)),
  );
