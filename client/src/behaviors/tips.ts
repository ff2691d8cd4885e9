import type { Context } from "./context";
import { isVisible, nameOf } from "./elements";
import { SHOWS } from "./hover";
import { allRules } from "./rules";
import { isRevealing } from "./watched";

/** What has to be under the pointer, and what shows only then; a style or a script may make it only then. */
export interface Tip {
  readonly at: HTMLElement;
  readonly words: HTMLElement | undefined;
}

/** Tips by what has the focus when they show: what they belong to, or the field whose label they stand in. */
export type Tips = ReadonlyMap<HTMLElement, Tip>;

/** `a:hover b`, `a:hover + b`: what is under the pointer, and what that shows. */
const UNDER = /^(.*?\S):hover\s*([>+~\s])\s*([^:]+)$/;
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
  const tips = new Map<HTMLElement, Tip>();
  const add = (at: HTMLElement | null | undefined, words?: HTMLElement, said = words && nameOf(words)): void => {
    if (!at || tips.size >= MANY || nameOf(at).length > LONGEST || at.closest(NAVIGATION)) return;
    const owner = at.closest("label")?.control ?? at;
    const isOperated = [at, words].some((one) =>
      [...(one?.querySelectorAll(CONTROLS) ?? [])].some((each) => each !== owner),
    );
    if (tips.has(owner) || isOperated) return;
    tips.set(owner, { at, words });
    if (said && !at.contains(words ?? null) && !owner.matches("[aria-describedby]")) owner.ariaDescription ??= said;
  };
  const helps: string[] = [];
  for (const { selectorText, style } of allRules()) {
    if (style.cursor === "help") helps.push(selectorText);
    if (!selectorText.includes(":hover")) continue;
    for (const one of selectorText.split(",")) {
      const [, owner, sign, tip] = UNDER.exec(one.trim()) ?? [];
      if (owner && tip && SHOWS.test(style.cssText))
        for (const each of found(`${owner} ${sign} ${tip}`)) {
          const isBeside = sign === "+" || sign === "~";
          const around = isBeside ? before(each, owner) : each.parentElement?.closest<HTMLElement>(owner);
          if (around && !isBeside && !isVisible(each) && isRevealing(around)) reveal(around);
          else if (each.textContent?.trim() && !isVisible(each) && !isClicked(each)) add(around, each);
        }
      const words = WORDS.exec(style.content)?.[1];
      if (words)
        for (const each of found(BESIDE.exec(one.trim())?.[1] ?? "")) {
          const text = each.getAttribute(words);
          if (text && text !== nameOf(each)) add(each, undefined, text); // else an effect, not a tip
        }
    }
  }
  for (const at of helps.flatMap(found)) {
    const next = at.nextElementSibling as HTMLElement | null;
    if (isVisible(at) && !at.title) add(at, next?.textContent?.trim() && !isVisible(next) ? next : undefined);
  }
  return tips;
}

/** The nearest element before one, in the same box, that a selector is for. */
function before(element: Element, selector: string): HTMLElement | null {
  let at = element.previousElementSibling;
  while (at && !at.matches(selector)) at = at.previousElementSibling;
  return at as HTMLElement | null;
}

function found(selector: string): HTMLElement[] {
  try {
    return selector ? [...document.querySelectorAll<HTMLElement>(selector)].slice(0, MANY) : [];
  } catch {
    return []; // a selector of another kind
  }
}
