import { HOST } from "./elements";

/** Marks of how somebody moves about, which pages keep on whatever has the focus: they are no answer to a key. */
const MARK = /focus|keyboard|whatinput|curbcut|hover|ripple/i;
/** What is told of an element for the first time is told by us. */
const TOLD = /^(?:role|tabindex|id|aria-)/;

/** Whether a change is the page's answer to what the visitor did. */
export function isAnswer({ target, addedNodes, attributeName, oldValue }: MutationRecord): boolean {
  if ([target, ...addedNodes].some(({ nodeName }) => nodeName === "CURBCUT-BUTTON")) return false;
  if (!(target instanceof Element) || !attributeName) return !target.parentElement?.closest(HOST);
  if (target.matches(`html,body,${HOST}`) || MARK.test(attributeName)) return false;
  if (oldValue === null && TOLD.test(attributeName)) return false;
  const before = (oldValue ?? "").split(" ");
  const after = (target.getAttribute(attributeName) ?? "").split(" ");
  return [...before, ...after].some((token) => before.includes(token) !== after.includes(token) && !MARK.test(token));
}

export interface Reaction {
  readonly records: readonly MutationRecord[];
  /** Ends the watch; whether the page did something. */
  readonly end: () => boolean;
}

/** Sees what a page does between two moments, or a shadow tree. Its scripts' microtasks run between listeners, so records come early. */
export function watch(root: Node = document): Reaction {
  const records: MutationRecord[] = [];
  const focused = document.activeElement;
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeOldValue: true });
  return {
    records,
    end: () => {
      records.push(...observer.takeRecords());
      observer.disconnect();
      return document.activeElement !== focused || records.some(isAnswer);
    },
  };
}

/** Clicks as a visitor would, and tells whether the page answered. */
export function click(element: HTMLElement): boolean {
  const reaction = watch();
  element.click();
  return reaction.end();
}
