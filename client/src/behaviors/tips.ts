import { isVisible, nameOf } from "./elements";
import { SHOWS } from "./hover";

/** What shows only under the pointer, by what it belongs to. */
export type Tips = ReadonlyMap<Element, HTMLElement>;

/** `a:hover b`: what is under the pointer, and what that shows. */
const UNDER = /^(.*?\S):hover(?:\s+|\s*([>+~])\s*)([^:]+)$/;
const CONTROLS = "a[href],button,input,select,textarea,summary,[tabindex]";
const NAVIGATION = "nav,header,[role=navigation],[class*=menu i],[class*=nav i],[class*=dropdown i]";
const MANY = 30;
const LONGEST = 300;

/** What a pointer turns into a question mark over. */
const HINTS = "[class*=info i],[class*=help i],abbr";
const isHelp = (element: Element): boolean => isVisible(element) && getComputedStyle(element).cursor === "help";

/** Whether it is rather a control, seen under the pointer only. */
const isClicked = (tip: Element): boolean => getComputedStyle(tip).cursor === "pointer";

function* rulesIn(list: CSSRuleList): Iterable<CSSStyleRule> {
  for (const rule of list) {
    if (rule instanceof CSSStyleRule) yield rule;
    else if (rule instanceof CSSGroupingRule) yield* rulesIn(rule.cssRules);
  }
}

function* hoverRules(): Iterable<readonly [string, string]> {
  for (const { cssRules } of readable())
    for (const { selectorText, style } of rulesIn(cssRules))
      if (selectorText.includes(":hover") && SHOWS.test(style.cssText))
        for (const one of selectorText.split(",")) {
          const [, owner, sign, tip] = UNDER.exec(one.trim()) ?? [];
          if (owner && tip && (!sign || sign === ">")) yield [owner, `${owner} ${sign ?? ""} ${tip}`];
        }
}

function* readable(): Iterable<{ cssRules: CSSRuleList }> {
  for (const sheet of document.styleSheets) {
    try {
      yield { cssRules: sheet.cssRules };
    } catch {} // a style sheet of another origin cannot be read
  }
}

/** Words that a style of the page shows while the pointer is over something that holds nothing to be operated. */
export function tipsInStyles(): Tips {
  const tips = new Map<Element, HTMLElement>();
  for (const [owner, selector] of hoverRules()) {
    let found: Iterable<HTMLElement> = [];
    try {
      found = [...document.querySelectorAll<HTMLElement>(selector)].slice(0, MANY);
    } catch {} // a selector of another kind
    for (const tip of found) {
      const at = tip.parentElement?.closest(owner);
      const words = tip.textContent?.trim() ?? "";
      if (!at || tips.size >= MANY || !words || nameOf(at).length > LONGEST || at.closest(NAVIGATION)) continue;
      if (tip.querySelector(CONTROLS) || at.querySelector(CONTROLS) || isVisible(tip) || isClicked(tip)) continue;
      tips.set(at, tip);
    }
  }
  for (const at of document.querySelectorAll<HTMLElement>(HINTS)) {
    const tip = at.nextElementSibling;
    if (tips.size < MANY && tip instanceof HTMLElement && !isVisible(tip) && isHelp(at) && tip.textContent?.trim())
      if (!tip.querySelector(CONTROLS) && !at.querySelector(CONTROLS) && !at.closest(NAVIGATION)) tips.set(at, tip);
  }
  return tips;
}
