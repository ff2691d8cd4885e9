import type { Context } from "./context";
import { isVisible, nameOf } from "./elements";
import { SHOWS } from "./hover";
import { allRules } from "./rules";
import { isRevealing } from "./watched";

/** What shows only under the pointer, by what it belongs to; a style or a script may make it only then. */
export type Tips = ReadonlyMap<HTMLElement, HTMLElement | undefined>;

/** `a:hover b`: what is under the pointer, and what that shows. */
const UNDER = /^(.*?\S):hover(?:\s+|\s*([>+~])\s*)([^:]+)$/;
const CONTROLS = "a[href],button,input,select,textarea,summary,[tabindex]";
const NAVIGATION = "nav,header,[role=navigation],[class*=menu i],[class*=nav i],[class*=dropdown i]";
const MANY = 30;
const LONGEST = 300;

/** `a:hover::after`: what a style writes beside what is under the pointer, and the attribute that its words are in. */
const BESIDE = /^(.*\S):hover::?(?:after|before)$/;
const WORDS = /attr\(\s*([\w-]+)/;

/** Whether it is rather a control, seen under the pointer only. */
const isClicked = (tip: Element): boolean => getComputedStyle(tip).cursor === "pointer";

/** Words that show while the pointer is over something that holds nothing to be operated: those that a style of the page
 * shows or writes, and those that come where it turns the pointer into a question mark. */
export function findTips(reveal: Context["reveal"]): Tips {
  const tips = new Map<HTMLElement, HTMLElement | undefined>();
  const add = (at: HTMLElement | null | undefined, tip?: HTMLElement): void => {
    if (!at || tips.size >= MANY || tips.has(at) || nameOf(at).length > LONGEST || at.closest(NAVIGATION)) return;
    if (!at.querySelector(CONTROLS) && !tip?.querySelector(CONTROLS)) tips.set(at, tip);
  };
  const helps: string[] = [];
  for (const { selectorText, style } of allRules()) {
    if (style.cursor === "help") helps.push(selectorText);
    if (!selectorText.includes(":hover")) continue;
    for (const one of selectorText.split(",")) {
      const [, owner, sign, tip] = UNDER.exec(one.trim()) ?? [];
      if (owner && tip && (!sign || sign === ">") && SHOWS.test(style.cssText))
        for (const each of found(`${owner} ${sign ?? ""} ${tip}`)) {
          const around = each.parentElement?.closest<HTMLElement>(owner);
          if (around && !isVisible(each) && isRevealing(around)) reveal(around);
          else if (each.textContent?.trim() && !isVisible(each) && !isClicked(each)) add(around, each);
        }
      const words = WORDS.exec(style.content)?.[1];
      if (words)
        for (const each of found(BESIDE.exec(one.trim())?.[1] ?? "")) {
          const text = each.getAttribute(words);
          if (!text || text === nameOf(each)) continue; // an effect, not a tip
          add(each);
          if (tips.has(each)) each.ariaDescription ??= text;
        }
    }
  }
  for (const at of helps.flatMap(found)) {
    const next = at.nextElementSibling as HTMLElement | null;
    if (isVisible(at) && !at.title) add(at, next?.textContent?.trim() && !isVisible(next) ? next : undefined);
  }
  return tips;
}

function found(selector: string): HTMLElement[] {
  try {
    return selector ? [...document.querySelectorAll<HTMLElement>(selector)].slice(0, MANY) : [];
  } catch {
    return []; // a selector of another kind
  }
}
