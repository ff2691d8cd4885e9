import { isVisible } from "./behaviors/elements";
import { buttonAround } from "./button-around";
import type { Component } from "./plan";

const FOCUSABLE = "a[href],button,input,select,textarea,[tabindex]";
const CONTROL = `${FOCUSABLE},summary,[role]`;
const HEADINGS = "h1,h2,h3,h4,h5,h6,[role=heading]";
/** Elements without a role of their own, and labels, which may have no other. */
const SAYS_NOTHING = "div,span,label";
const ATTRIBUTES = ["class", "style", "hidden", "open", "data-curbcut-on"];
/** Between two looks at a page that changes. */
const PAUSE = 80;
/** More of one kind are left alone: what a selector finds by the hundred is no component. */
const MANY = 300;

/** What we have told of an element; what its author or the page's scripts tell is theirs. */
const told = new WeakMap<Element, Map<string, string>>();
let numbered = 0;

function tell(element: Element, name: string, value: string): void {
  const ours = told.get(element) ?? new Map<string, string>();
  const isButtonOfOurs = name === "role" && element.matches("[role=button][data-curbcut-keys]");
  const present = isButtonOfOurs ? null : element.getAttribute(name);
  if (present === value && ours.has(name)) ours.set(name, value); // our other parts tell the same
  if (present === value) return;
  if (present === null ? ours.has(name) : present !== ours.get(name)) return; // the page has taken it away, or tells other
  ours.set(name, value);
  told.set(element, ours);
  element.setAttribute(name, value);
}

function idOf(element: Element): string {
  if (!element.id) element.id = `curbcut-${++numbered}`;
  return element.id;
}

const all = (selector: string | undefined, root: ParentNode = document): HTMLElement[] =>
  selector ? [...root.querySelectorAll<HTMLElement>(selector)].slice(0, MANY) : [];

const isBefore = (one: Node, other: Node): boolean => !!(one.compareDocumentPosition(other) & 4);

/** The panel of a trigger: one that it names, else the one that stands as it does in what is around both. */
export function partnerOf(one: Element, triggers: readonly Element[], panels: readonly Element[]): Element | undefined {
  const others = panels.filter((panel) => !panel.contains(one));
  for (const { value } of one.attributes) {
    const id = value.replace(/^[^#]*#/, "");
    const named = id && others.find((panel) => panel.id === id);
    if (named) return named;
  }
  for (let at: Element | null = one; at; at = at.parentElement) {
    const around = at;
    const inside = others.filter((panel) => around.contains(panel));
    if (!inside.length) continue;
    const beside = triggers.filter((each) => around.contains(each) && !inside.some((panel) => panel.contains(each)));
    if (beside.length === inside.length) return inside[beside.indexOf(one)];
    if (inside.length === 1) return undefined;
    const next = inside.find((panel) => isBefore(one, panel));
    return next && !beside.some((each) => isBefore(one, each) && isBefore(each, next)) ? next : undefined;
  }
  return undefined;
}

/** Makes a plain element that reacts to clicks a control, unless it holds one. Whether it is one. */
function isControl(element: HTMLElement, on: Component["on"]): boolean {
  if (element.matches(CONTROL)) return element.matches(FOCUSABLE) || told.has(element);
  if (
    on !== "click" ||
    !(element.textContent?.trim() || element.ariaLabel) || // a sign: what finds those finds its name too
    element.closest(`${FOCUSABLE},${HEADINGS},label,dt`) || // a label has a control, which does it
    element.querySelector(`${FOCUSABLE},${HEADINGS}`)
  )
    return false;
  makeButton(element);
  return true;
}

function makeButton(element: HTMLElement): void {
  tell(element, "role", "button");
  tell(element, "tabindex", "0");
  tell(element, "data-curbcut-keys", "click");
}

function buttonIn(heading: HTMLElement): HTMLElement | undefined {
  const button = buttonAround(heading);
  if (button) makeButton(button);
  return button;
}

/** The control that a trigger is or holds, as an item of a list holds a link. */
const controlIn = (element: HTMLElement): HTMLElement => {
  if (element.matches(FOCUSABLE)) return element;
  const [one, other] = all(FOCUSABLE, element);
  return one && !other ? one : element;
};

/** The same, or a button in the heading of what holds no control, or in what is a part of a list. */
const controlOrButtonIn = (element: HTMLElement): HTMLElement => {
  if (element.matches(FOCUSABLE) || element.querySelector(FOCUSABLE)) return controlIn(element);
  const [one, other] = element.matches(`${HEADINGS},dt,li`) ? [element] : all(HEADINGS, element);
  return (one && !other && buttonIn(one)) || element;
};

/** Tells of tabs, each with its panel, and which one is shown. */
export function tellTabs(triggers: readonly HTMLElement[], panels: readonly HTMLElement[]): void {
  const pairs = triggers.flatMap((trigger) => {
    const panel = partnerOf(trigger, triggers, panels);
    return panel ? [[controlIn(trigger), panel] as const] : [];
  });
  for (const [first] of pairs) {
    let list = first.parentElement;
    const here = (): typeof pairs => pairs.filter(([tab]) => list?.contains(tab));
    while (list && here().length < 2) list = list.parentElement;
    const group = here();
    const tabs = group.map(([tab]) => tab);
    const isPlain = list && !list.matches("[role]:not([role=tablist]),body,main,nav,header,form");
    if (
      !isPlain ||
      group.some(([, panel]) => list?.contains(panel)) ||
      new Set(group.map(([, panel]) => panel)).size < tabs.length
    )
      continue;
    if (
      all(FOCUSABLE, list as HTMLElement).some((one) => !tabs.includes(one)) ||
      tabs.some((tab) => tab.querySelector(FOCUSABLE))
    )
      continue;
    if (group.filter(([, panel]) => isVisible(panel)).length !== 1) continue;
    tell(list as Element, "role", "tablist");
    for (const [tab, panel] of group) {
      const between = tab.parentElement as Element;
      if (between !== list && !between.matches(SAYS_NOTHING)) tell(between, "role", "presentation");
      tell(tab, "role", "tab");
      tell(tab, "aria-selected", String(isVisible(panel)));
      tell(tab, "aria-controls", idOf(panel));
      if (!tab.matches(FOCUSABLE)) {
        tell(tab, "tabindex", "0");
        tell(tab, "data-curbcut-keys", "click");
      }
      if (panel.matches("li")) continue; // what holds it would be a list of something else
      tell(panel, "role", "tabpanel");
      if (!panel.matches("[aria-label]")) tell(panel, "aria-labelledby", idOf(tab));
    }
  }
}

/** A list to choose from, where each item stands in it by itself and holds no other control. */
function tellChoices(trigger: HTMLElement, panel: Element, items: readonly HTMLElement[]): void {
  const own = items.filter((item) => item.parentElement === panel);
  if (!own.length || own.length !== panel.childElementCount || panel.querySelector(FOCUSABLE)) return;
  tell(trigger, "aria-haspopup", "listbox");
  tell(panel, "role", "listbox");
  const chosen = trigger.textContent?.trim();
  for (const item of own) {
    tell(item, "role", "option");
    tell(item, "tabindex", "-1");
    tell(item, "aria-selected", String(item.textContent?.trim() === chosen));
  }
}

function tellOne({ kind, on, trigger, panel, item }: Component): void {
  const triggers = all(trigger);
  const panels = all(panel);
  if (kind === "tabs") return tellTabs(triggers, panels);
  for (const one of triggers) {
    const control = (kind === "accordion" && on === "click" ? controlOrButtonIn : controlIn)(one);
    if (kind === "tooltip") {
      const tip = panels.length === 1 ? panels[0] : partnerOf(one, triggers, panels);
      if (!tip || one.contains(tip) || !isVisible(tip) || !control.matches(FOCUSABLE)) continue;
      tell(tip, "role", "tooltip");
      tell(control, "aria-describedby", idOf(tip));
      continue;
    }
    const shown = partnerOf(one, triggers, panels);
    if (kind !== "modal" && !shown) continue;
    if (!isControl(control, on)) continue;
    if (kind === "modal") {
      tell(control, "aria-haspopup", "dialog");
      continue;
    }
    // What has no role takes no state; a widget in which all is, such as a made-up list to choose from, has its own keys.
    if (control.matches("input,[role=tab],[role=option],div:not([role])")) continue;
    tell(control, "aria-expanded", String(isVisible(shown)));
    tell(control, "aria-controls", idOf(shown as Element));
    if (kind === "dropdown") tellChoices(control, shown as Element, all(item, shown));
  }
}

/** Tells in the page what its components are and in which state, now and after each of its changes. */
export function tellStates(components: readonly Component[], signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    for (const component of components) {
      try {
        tellOne(component);
      } catch {} // a selector that this browser does not know
    }
    observer.takeRecords(); // what we have told ourselves
  };
  const plan = (): void => {
    timer ??= setTimeout(look, PAUSE);
  };
  const observer = new MutationObserver(plan);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
  for (const type of ["mouseover", "mouseout", "focusin", "focusout", "transitionend", "animationend"])
    addEventListener(type, plan, { signal, passive: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  look();
}
