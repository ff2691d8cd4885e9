import type { Listen } from "./context";
import { isVisible } from "./elements";

/** On what we treat as if the pointer were over it. */
const OPEN = "data-curbcut-on";
const OURS = `[${OPEN}=paused] *{animation-play-state:paused!important}[${OPEN}=no]{visibility:hidden!important}`;

let sheet: CSSStyleSheet | undefined;
let counted = -1;
/** Selectors of what those rules show inside of something or beside it, and of what shows something in it. */
let shown: string[] = [];
let showing: string[] = [];

export const SHOWS =
  /display:(?!\s*none)|visibility:\s*visible|opacity:\s*(?:1|0?\.[5-9])|left:\s*(?:0|auto|100%)|max-height:\s*[1-9]|transform:\s*(?:none|scale\w?\(1\)|translate\w?\(0)/;
const OTHER = /:hover[^,]*[ >+~]/;
const WITHIN = /([^,]+):hover(?=[ >])(?! *[+~])/g;
const NAVIGATION = "nav,header,footer,[role=navigation],[class*=menu i],[class*=nav i]";

/** The page's own rules for `:hover`, once more for what the keyboard opens: what appears is what its author drew. */
function learnHover(): void {
  const { styleSheets } = document;
  if (counted === styleSheets.length) return;
  counted = styleSheets.length;
  if (!sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, (sheet = new CSSStyleSheet())];
  let text = OURS;
  shown = [];
  showing = [];
  for (const one of styleSheets) {
    try {
      text += hoverRulesOf(one.cssRules);
    } catch {} // a style sheet of another origin cannot be read
  }
  sheet.replaceSync(text);
}

function hoverRulesOf(list: CSSRuleList): string {
  let text = "";
  for (const rule of list) {
    if (rule instanceof CSSStyleRule && OTHER.test(rule.selectorText) && SHOWS.test(rule.style.cssText)) {
      shown.push(rule.selectorText.replaceAll(":hover", ""));
      for (const [, box = ""] of rule.selectorText.matchAll(WITHIN)) showing.push(box);
    }
    if (rule instanceof CSSStyleRule)
      text += rule.cssText.includes(":hover") ? rule.cssText.replaceAll(":hover", `[${OPEN}=yes]`) : "";
    else if (rule instanceof CSSGroupingRule) text += `${rule.cssText.split("{")[0]}{${hoverRulesOf(rule.cssRules)}}`;
  }
  return text;
}

/** Whether a style of the page shows it while the pointer is over something else. */
export function isShownByHover(element: Element): boolean {
  learnHover();
  return element.matches(`:is(${shown})`);
}

export function mark(element: Element, value: "yes" | "no" | "paused" | ""): void {
  learnHover();
  if (value) element.setAttribute(OPEN, value);
  else element.removeAttribute(OPEN);
}

/** Tells the page's scripts and styles that a pointer came over an element, and what is around it, or left them. */
export function hover(element: Element, isOver: boolean, within: Element): void {
  const send = (target: Element, name: string, bubbles: boolean): void => {
    for (const kind of ["pointer", "mouse"]) target.dispatchEvent(new PointerEvent(kind + name, { bubbles }));
  };
  send(element, isOver ? "over" : "out", true);
  for (let at: Element | null = element; at; at = at === within ? null : at.parentElement) {
    send(at, isOver ? "enter" : "leave", false);
    mark(at, isOver ? "yes" : "");
  }
}

/** What is around an element and shows buttons by a style while the pointer is over it, as cards in shops do; menus are others'. */
function revealingAround(at: Element): Element | undefined {
  learnHover();
  const box = showing.length ? at.closest(`:is(${showing})`) : null;
  const buttons = box?.closest(NAVIGATION) ? [] : (box?.querySelectorAll("button,[role=button]") ?? []);
  return box && [...buttons].some((one) => !isVisible(one)) ? box : undefined;
}

/** What shows its buttons to a pointer that is over it shows them while the focus is in it. Takes what does so by a script. */
export function revealing(on: Listen): (element: Element) => void {
  const all = new Set<Element>();
  let under: Element | undefined;
  on("focusin", ({ target }) => {
    const at = target as Element;
    if (under?.contains(at)) return;
    if (under) hover(under, false, under);
    under = at.matches(":focus-visible")
      ? ([...all].find((one) => one.contains(at)) ?? revealingAround(at))
      : undefined;
    if (under) hover(under, true, under);
  });
  return (element) => all.add(element);
}
