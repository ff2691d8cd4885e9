/** On what we treat as if the pointer were over it. */
const OPEN = "data-curbcut-open";

let sheet: CSSStyleSheet | undefined;
let counted = -1;

/** The page's own rules for `:hover`, once more for what the keyboard opens: what appears is what its author drew. */
function learnHover(): void {
  if (counted === document.styleSheets.length) return;
  counted = document.styleSheets.length;
  const rules: string[] = [];
  for (const one of document.styleSheets) {
    try {
      collect(one.cssRules, rules);
    } catch {} // a style sheet of another origin cannot be read
  }
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(
    `${rules.join("\n")}\n[${OPEN}=paused],[${OPEN}=paused] *{animation-play-state:paused!important}[${OPEN}=no]{visibility:hidden!important}`,
  );
}

function collect(list: CSSRuleList, rules: string[]): void {
  for (const rule of list) {
    if (rule instanceof CSSStyleRule) {
      if (rule.selectorText.includes(":hover"))
        rules.push(`${rule.selectorText.replaceAll(":hover", `[${OPEN}=yes]`)}{${rule.style.cssText}}`);
    } else if (rule instanceof CSSMediaRule) {
      const inner: string[] = [];
      if (!/hover|print/.test(rule.conditionText)) collect(rule.cssRules, inner);
      if (inner.length) rules.push(`@media ${rule.conditionText}{${inner.join("")}}`);
      else if (/hover/.test(rule.conditionText)) collect(rule.cssRules, rules);
    } else if ("cssRules" in rule) collect(rule.cssRules as CSSRuleList, rules);
  }
}

export function mark(element: Element, value: "yes" | "no" | "paused" | ""): void {
  learnHover();
  if (value) element.setAttribute(OPEN, value);
  else element.removeAttribute(OPEN);
}

/** Tells the page's scripts and styles that a pointer came over the element, or left it. */
export function hover(element: HTMLElement, isOver: boolean, within: Element = element): void {
  const [across, directly] = isOver ? ["over", "enter"] : ["out", "leave"];
  const init = { bubbles: true, composed: true, cancelable: true, view: window };
  const send = (target: Element, name: string, bubbles: boolean): void => {
    target.dispatchEvent(new PointerEvent(`pointer${name}`, { ...init, bubbles, pointerType: "mouse" }));
    target.dispatchEvent(new MouseEvent(`mouse${name}`, { ...init, bubbles }));
  };
  send(element, across, true);
  for (let at: Element | null = element; at; at = at === within ? null : at.parentElement) {
    send(at, directly, false);
    mark(at, isOver ? "yes" : "");
  }
}
