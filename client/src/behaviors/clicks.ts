import { buttonAround } from "../button-around";
import { observe } from "../observe";
import type { Context } from "./context";
import { focusablesIn, isVisible, moveFocus, nameOf } from "./elements";
import { isHung } from "./popups";
import { click } from "./reaction";

const PLAIN = "div,span,p,i,b,em,strong,img";
/** They mean something that a button would hide, so the button goes into them. */
const MEANING = "li,td,dt,h1,h2,h3,h4,h5,h6";
const HEADING = "h1,h2,h3,h4,h5,h6";
/** What its author made a control or a part of one, and what is for no visitor. */
const CONTROL =
  "a[href],button,input,select,textarea,summary,label,option,[tabindex],[role]:not([role=presentation],[role=none],[role=img],main,nav),[contenteditable],iframe,audio,video,object";
const AROUND =
  "a,button,label,summary,select,[contenteditable],svg,pre,[data-curbcut-keys],[role=listbox],[role^=menu],[role=tree],[role=grid],[role=tablist],[role=combobox],[role=application],[aria-hidden=true],[inert]";
const HIDDEN_BY_A_BUTTON = `ul,ol,dl,table,form,${HEADING}`;
const KEYS = "data-curbcut-keys";
const LETTER = /[\p{L}\p{N}]/u;
/** What names a thing without words, in the classes that authors give it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/burger|menu|nav-?toggle/i, "panel.menus"],
  [/close|dismiss|remove/i, "panel.close"],
];
/** Ids and selectors that an inline script gives something to do on a click. */
const BOUND =
  /(?:(?:querySelector(?:All)?|getElementById|\$|jQuery)\(\s*["'`]([^"'`$]{1,80})["'`]\s*\)|\b(\w+))\.(?:addEventListener\(\s*["'`]click|onclick\s*=|click\(|on\(\s*["'`]click)/g;
const NOT_A_PANEL = /error|message|spinner|loader|success|alert|hint/i;

const isPointed = (element: Element): boolean => getComputedStyle(element).cursor === "pointer";
/** Handlers that only count clicks or stop them. */
const NO_ACTION = /^\s*(?:return\b|event\.|e\.|gtag|ga\(|_paq|dataLayer)/;
/** What frameworks fill later with what they expect to find: no element may come between. */
const FILLED = "#__next,#root,#app,#__nuxt,#svelte,[data-reactroot],[data-v-app],[ng-version],astro-island";
const FIELD = "select,input:not([type=hidden],[type=checkbox],[type=radio],[type=file])";
const NEAR = 4;
const LONGEST_NAME = 120;
const LONGEST_SCRIPT = 100_000;
const MANY = 60;
/** More are no controls but a texture, or would be no help. */
const MOST = 500;

/** The selectors of what inline scripts bind to clicks one by one; `undefined` where no script asks for a click. */
function boundBy(scripts: Iterable<HTMLScriptElement>): string | undefined {
  const bound: string[] = [];
  let isAny = false;
  for (const { src, text, type, dataset } of scripts) {
    if ("curbcutAdded" in dataset) continue;
    isAny ||= !!src || (!/json/.test(type) && /click/i.test(text));
    for (const [, literal, name] of text.slice(0, LONGEST_SCRIPT).matchAll(BOUND))
      bound.push(literal && /[.#[]/.test(literal) ? literal : `#${CSS.escape(literal ?? name ?? "")}`);
  }
  return isAny ? bound.filter(isSelector).join() || "curbcut-none" : undefined;
}

function isSelector(text: string): boolean {
  try {
    return document.createDocumentFragment().querySelector(text) === null;
  } catch {
    return false;
  }
}

/** Whether words drop a list of links that is not there until a pointer comes over them. */
function dropsUnderPointer(element: Element): boolean {
  const next = element.nextElementSibling;
  if (!next || element.childElementCount || !isHung(next) || isVisible(next)) return false;
  return !element.parentElement?.querySelector(":scope > :is(a[href],button,[tabindex])"); // its author's way in
}

/** Whether it stands in the box of a field that a library has put away to draw its own: it is gone through its way. */
function isDrawn(element: Element): boolean {
  let at = element.parentElement;
  for (let far = 0; far < NEAR && at && !at.matches("body,main,form,section,article,table"); far++) {
    const before = at.previousElementSibling;
    const fields = [...at.querySelectorAll<HTMLElement>(FIELD), ...(before?.matches(FIELD) ? [before] : [])];
    if (fields.some((one) => (one as HTMLElement).tabIndex < 0 || getComputedStyle(one).display === "none"))
      return true;
    at = at.parentElement;
  }
  return false;
}

/** How an element looks: where a style of the page is meant for roles, ours would bring it in. */
function lookOf(element: Element): string {
  const { backgroundColor, borderTopWidth, color, display } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return [backgroundColor, borderTopWidth, color, display, width.toFixed(), height.toFixed()].join();
}

/** Makes it a control; not if that changes how it looks. */
function makeButton(element: HTMLElement): boolean {
  const before = lookOf(element);
  const given = { role: "button", tabindex: "0", [KEYS]: "click" };
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  if (lookOf(element) === before) return true;
  for (const name of Object.keys(given)) element.removeAttribute(name);
  return false;
}

/**
 * What reacts to clicks by a script of the page becomes a control, now and when a script adds it: what has a hand as its
 * pointer that nothing around it has, what an inline script binds to clicks, and words that drop a list of links.
 *
 * What holds other controls, lists or tables, has no name, or was made a control or a part of one by its author, is left.
 */
export function clicks({ onChange, onKey }: Context, say: (key: string) => Promise<string>, signal: AbortSignal): void {
  const bound = boundBy(document.scripts);
  const seen = new WeakSet<Element>();
  const panels = new Map<HTMLElement, HTMLElement>();
  let count = 0;

  const isClickable = (element: HTMLElement): unknown =>
    (bound &&
      ((isPointed(element) && !isPointed(element.parentElement as Element)) ||
        (!element.childElementCount && element.matches(bound)) ||
        (element.onclick && !NO_ACTION.test(element.getAttribute("onclick") ?? "")))) ||
    dropsUnderPointer(element);

  const follow = (control: HTMLElement, element: HTMLElement): void => {
    const around = element.parentElement;
    const beside = element.nextElementSibling ?? (around?.childElementCount === 1 ? around.nextElementSibling : null);
    if (
      !(beside instanceof HTMLElement) ||
      beside.matches(`${MEANING},[${KEYS}]`) ||
      panels.size >= MANY ||
      !nameOf(beside) ||
      NOT_A_PANEL.test(beside.className)
    )
      return;
    panels.set(control, beside);
    tell(control, beside);
  };

  let numbered = 0;
  /** What is away while its control is there, or has been, is what the control opens. */
  const tell = (control: HTMLElement, panel: HTMLElement): void => {
    if (!isVisible(control)) return;
    const isOpen = isVisible(panel);
    if (isOpen && !control.hasAttribute("aria-expanded")) return;
    panel.id ||= `curbcut-panel-${++numbered}`;
    if (!control.hasAttribute("aria-controls")) control.setAttribute("aria-controls", panel.id);
    if (control.getAttribute("aria-expanded") !== String(isOpen)) control.setAttribute("aria-expanded", String(isOpen));
  };

  const consider = (element: HTMLElement): void => {
    if (
      count >= MOST ||
      seen.has(element) ||
      element.matches(CONTROL) ||
      element.closest(AROUND) ||
      !isClickable(element) ||
      isDrawn(element)
    )
      return;
    seen.add(element);
    const headings = element.querySelectorAll<HTMLElement>(HEADING);
    const isAround = element.matches(MEANING) || headings.length === 1;
    if (element.querySelector(CONTROL) || (!isAround && element.querySelector(HIDDEN_BY_A_BUTTON))) return;
    const words = element instanceof HTMLImageElement ? element.alt : nameOf(element);
    const sign = LETTER.test(words)
      ? undefined
      : SIGNS.find(([names]) => names.test(`${element.className} ${element.id}`));
    if ((!words && !sign && !element.title) || words.length > LONGEST_NAME) return;
    if (isAround && element.closest(FILLED)) return;
    const control = isAround ? buttonAround(headings[0] ?? element) : element;
    if (!control || !makeButton(control)) return;
    count++;
    follow(control, element);
    if (LETTER.test(words) || element.hasAttribute("aria-label")) return;
    if (element.title) control.setAttribute("aria-label", element.title);
    else if (sign) say(sign[1]).then((name) => control.setAttribute("aria-label", name));
  };

  function* look(part: Element): Iterable<unknown> {
    if (part.matches(`${PLAIN},${MEANING}`)) consider(part as HTMLElement);
    for (const element of part.querySelectorAll<HTMLElement>(`${PLAIN},${MEANING}`)) {
      consider(element);
      yield;
    }
  }
  observe(document.body, [], look, signal);

  onChange(() => {
    for (const [control, panel] of panels)
      if (control.isConnected && panel.isConnected) tell(control, panel);
      else panels.delete(control);
  });
  onKey(
    "Escape|ArrowDown",
    (target) =>
      [...panels.keys()].find((control) => {
        const panel = panels.get(control) as HTMLElement;
        const isOver = /absolute|fixed/.test(getComputedStyle(panel).position);
        return isOver && isVisible(panel) && (control === target || panel.contains(target));
      }),
    (key, control, { target }) => {
      if (key === "ArrowDown") {
        const first = control === target && focusablesIn(panels.get(control) as HTMLElement)[0];
        return !!first && moveFocus(first);
      }
      control.click();
      control.focus();
      return true;
    },
  );
  onKey(
    "ArrowDown| ",
    (target) => (target.matches("input[readonly]") ? target : null),
    (_key, field) => click(field), // nothing can be written there: it opens a calendar or a list
  );
}
