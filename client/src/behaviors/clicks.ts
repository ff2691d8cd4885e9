import { buttonAround } from "../button-around";
import { buttonWithin } from "../button-within";
import { observe } from "../observe";
import type { Plan } from "../plan";
import type { Context } from "./context";
import { focusablesIn, HOST, isVisible, moveFocus, nameOf } from "./elements";
import type * as Listeners from "./listeners";
import { KEYS } from "./made";
import { isHung } from "./popups";
import { click } from "./reaction";
import { isSmall, nameOfSign } from "./signs";

const PLAIN = "div,span,p,i,b,em,strong,img,svg,a:not([href])";
/** They mean something that a button would hide, so the button goes into them. */
const MEANING = "li,tr,th,td,dt,h1,h2,h3,h4,h5,h6";
const HEADING = "h1,h2,h3,h4,h5,h6";
/** What its author made a control or a part of one, and what is for no visitor. */
const CONTROL =
  "a[href],button,input,select,textarea,summary,label,option,[tabindex],[role]:not([role=presentation],[role=none],[role=img],main,nav),[contenteditable],iframe,audio,video,object";
const AROUND =
  "a[href],button,label,summary,select,[contenteditable],svg *,pre,[data-curbcut-keys],[role=listbox],[role^=menu],[role=tree],[role=grid],[role=tablist],[role=combobox],[role=application],[inert]";
const HIDDEN = "[aria-hidden=true]";
const HIDDEN_BY_A_BUTTON = `ul,ol,dl,table,form,${HEADING}`;
const LETTER = /[\p{L}\p{N}]/u;
/** What opens a menu, and what that may be, wherever it stands. */
const MENU = /burger|menu|\bbars\b|nav-?toggle/i;
const MENUS = "nav,[role=navigation],:is([class*=nav i],[class*=menu i],[class*=sidebar i],[id*=nav i],[id*=menu i])";
const NOT_A_PANEL = /error|message|spinner|loader|success|alert|hint/i;

const isPointed = (element: Element | null): boolean => !!element && getComputedStyle(element).cursor === "pointer";
/** Handlers that only count clicks or stop them. */
const NO_ACTION = /^\s*(?:return\b|event\.|e\.|gtag|ga\(|_paq|dataLayer)/;
/** What frameworks fill later with what they expect to find: no element may come between. */
const FILLED = "#__next,#root,#app,#__nuxt,#svelte,[data-reactroot],[data-v-app],[ng-version],astro-island";
const FIELD = "select,input:not([type=hidden],[type=checkbox],[type=radio],[type=file])";
const NEAR = 4;
const LONGEST_NAME = 120;
/** What a script's text binds may be a part of the page that only listens; a control is short. */
const BRIEF = 40;
const STROKE = 8;
const MANY = 60;
/** More are no controls but a texture, or would be no help. */
const MOST = 500;

/** What stands beside words without being any. */
const NO_WORDS = ":not(img,i,svg,svg *)";

/** Whether words drop a list of links that is not there until a pointer comes over them. */
function dropsUnderPointer(element: Element): boolean {
  const next = element.nextElementSibling;
  if (!next || element.querySelector(NO_WORDS) || !isHung(next) || isVisible(next)) return false;
  return !element.parentElement?.querySelector(":scope > :is(a[href],button,[tabindex])"); // its author's way in
}

/** Whether it stands in the box of a field that a library has put away to draw its own: it is gone through its way, if it has
 * any for keys. */
function isDrawn(element: Element): boolean {
  let at = element.parentElement;
  let more = 2;
  for (let far = 0; far < NEAR && at && more && !at.matches("body,main,form,section,article,table"); far++) {
    const before = at.previousElementSibling;
    const fields = [...at.querySelectorAll<HTMLElement>(FIELD)];
    if (before instanceof HTMLElement && before.matches(FIELD)) fields.push(before);
    if (more < 2 || fields.some((one) => one.tabIndex < 0 || getComputedStyle(one).display === "none")) {
      if (focusablesIn(at).some((one) => one.tabIndex >= 0 && !one.matches(`[${KEYS}]`))) return true;
      more--;
    }
    at = at.parentElement;
  }
  return false;
}

/** Whether it lies in a popup whose script moves the focus among its parts. */
function isLedThrough(element: Element): boolean {
  const box = (element as HTMLElement).offsetParent;
  return !!box?.matches(":not(body,[role$=dialog])") && !!box.querySelector(":is(span,td,li,div)[tabindex='-1']");
}

/** The one menu of the page that is closed. */
function closedMenu(control: Element): Element | null {
  const all = [...document.querySelectorAll(MENUS)].filter(
    (one) => !isVisible(one) && !one.contains(control) && one.querySelectorAll("a[href]").length > 1,
  );
  const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  return outer.length === 1 ? (outer[0] ?? null) : null;
}

/** Whether it can be one of a row of signs, and no stroke of a drawing. */
const isSign = (element: Element): boolean =>
  element.matches(PLAIN) && isPointed(element) && element.getBoundingClientRect().height > STROKE && isSmall(element);

/** What covers the page, or will: a layer behind a dialog, or the dialog. */
function isLayer(element: Element): boolean {
  const { position, left, right, width } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isWide = left === "0px" && (right === "0px" || width === "100%" || Number.parseFloat(width) >= innerWidth);
  return (
    position === "fixed" &&
    element.childElementCount > 0 &&
    (box.height ? box.width * box.height > (innerWidth * innerHeight) / 3 : isWide)
  );
}

/** Whether a framework has made the element its own: it keeps count of what is in it. */
const isFrameworks = (element: Element): boolean =>
  Object.keys(element).some((key) => key.startsWith("__")) || Object.getOwnPropertySymbols(element).length > 0;

/** Words, or one control's worth of them: no part of a page that listens for what happens in it. */
const isBrief = (element: Element): boolean =>
  !element.querySelector(HEADING) && nameOf(element).length <= BRIEF && !isLayer(element);

/** Whether a shadow tree has a control of its author's, perhaps only now: then its author has thought of keys. */
const hasOwnControls = (root: Node): boolean =>
  root instanceof ShadowRoot && [...root.querySelectorAll(CONTROL)].some((one) => !one.matches(`[${KEYS}]`));

/**
 * What reacts to clicks by a script of the page becomes a control, now and when a script adds it: what has a hand as its
 * pointer that nothing around it has, what a script binds to clicks as far as it can be known, and words that drop a list
 * of links.
 *
 * What holds other controls, lists or tables, or was made a control or a part of one by its author, is left.
 */
export function clicks(
  { onChange, onKey, on }: Context,
  known: typeof Listeners,
  { files, icons = {} }: Plan,
  signal: AbortSignal,
): void {
  const { askedOfJQuery, isAskedByFramework, isIdle, makeButton, makeClickable } = known;
  const { isAny, bound: inPage } = known.askedInPage();
  let bound = inPage.join() || "curbcut-none";
  const seen = new WeakSet<Element>();
  /** Signs that cannot be seen yet, as what brings one back to the top. */
  const later = new Set<HTMLElement>();
  const panels = new Map<HTMLElement, HTMLElement>();
  let within = "";
  let count = 0;

  /** Whether jQuery has it, itself or by what is around it. */
  const isJQuerys = (element: Element): boolean => {
    if (!window.jQuery) return false;
    const asked = askedOfJQuery(element);
    if (asked.within.length) within = [within, ...asked.within].filter(Boolean).join();
    return asked.isOwn || (!!within && element.matches(within));
  };

  /** What listens for clicks in it, where others show that they are clicked. */
  const isAround = (element: Element): boolean => !isPointed(element) && [...element.children].some(isPointed);

  const isClickable = (element: HTMLElement): boolean =>
    (isAny &&
      ((isPointed(element) && !isPointed(element.assignedSlot ?? element.parentElement)) ||
        (!isAround(element) &&
          (isAskedByFramework(element) || isJQuerys(element) || element.matches(bound) || !isIdle(element.onclick)) &&
          isBrief(element)) ||
        (element.hasAttribute("onclick") && !NO_ACTION.test(element.getAttribute("onclick") ?? "")))) ||
    dropsUnderPointer(element);

  const follow = (control: HTMLElement, element: HTMLElement): void => {
    const around = element.parentElement;
    const next = element.nextElementSibling ?? (around?.childElementCount === 1 ? around.nextElementSibling : null);
    const isOther = !next || isVisible(next);
    const beside = isOther && MENU.test(`${element.className} ${element.id}`) ? closedMenu(control) : next;
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

  /** The place for a button in what means something else: a heading, the first cell of a row with words in it. */
  const placeIn = (element: HTMLElement): HTMLElement | undefined => {
    if (element.matches("tr"))
      return [...element.children].find(
        (one): one is HTMLElement => LETTER.test(nameOf(one)) && !one.querySelector(CONTROL),
      );
    const [heading, other] = element.querySelectorAll<HTMLElement>(HEADING);
    if (heading && !other) return heading;
    return element.matches(MEANING) ? element : undefined;
  };

  const consider = (element: HTMLElement, isSure = false): void => {
    if (
      count >= MOST ||
      seen.has(element) ||
      element.matches(CONTROL) ||
      element.closest(AROUND) ||
      element.parentElement?.closest(HIDDEN) ||
      (element.matches(HIDDEN) && nameOf(element)) ||
      hasOwnControls(element.getRootNode()) ||
      !(isSure || isClickable(element)) ||
      isDrawn(element) ||
      isLedThrough(element) ||
      isLayer(element)
    )
      return;
    seen.add(element);
    const words = element instanceof HTMLImageElement ? element.alt : nameOf(element);
    const parts = [...element.children].filter((one) => !one.matches("input[type=hidden]"));
    if (!words && parts.length > 1 && parts.every(isSign)) {
      for (const one of parts) consider(one as HTMLElement, true); // a row of signs, listened to as one
      return;
    }
    const place = placeIn(element);
    const holds =
      (place ?? element).querySelector(CONTROL) || (!element.matches("tr") && element.querySelector("a[href]"));
    if (holds || (!place && element.querySelector(`${CONTROL},${HIDDEN_BY_A_BUTTON}`))) return;
    if (nameOf(place ?? element).length > LONGEST_NAME) return;
    const isWordless = !LETTER.test(words);
    const name = isWordless ? nameOfSign(element, icons, known) : "";
    if (isWordless && !name && !words && !isSmall(element)) {
      if (!isVisible(element) && later.size < MANY) later.add(element);
      seen.delete(element);
      return;
    }
    const isFilled = place?.closest(FILLED);
    if (isFilled && place && !isFrameworks(place)) return; // a framework may not have come to it yet
    const control = place ? (!isFilled && buttonAround(place)) || buttonWithin(place) : element;
    if (!makeButton(control)) return;
    if (control.matches(HIDDEN)) control.removeAttribute("aria-hidden"); // an icon, as its font's manual writes it
    makeClickable(control);
    count++;
    follow(control, place && place !== element && !element.matches("tr") ? place : element);
    if (name && !element.hasAttribute("aria-label")) control.setAttribute("aria-label", name);
  };

  /** A checkbox is called what the sign is that stands as its label. */
  const nameLabel = (label: HTMLLabelElement): void => {
    const { control } = label;
    if (!control?.matches("[type=checkbox]:not([aria-label],[aria-labelledby],[title])")) return;
    const name = [...((control as HTMLInputElement).labels ?? [])].some(nameOf) ? "" : nameOfSign(label, icons, known);
    if (name) control.ariaLabel = name;
  };

  function* look(part: Element): Iterable<unknown> {
    for (const outer of [document, ...(part === document.body ? [] : [document.body])])
      within ||= window.jQuery ? askedOfJQuery(outer).within.join() : "";
    if (part.shadowRoot && !part.matches(HOST)) lookInto(part.shadowRoot);
    if (part.matches(`${PLAIN},${MEANING}`)) consider(part as HTMLElement);
    for (const element of part.querySelectorAll<HTMLElement>("*")) {
      if (element.matches(`${PLAIN},${MEANING}`)) consider(element);
      else if (element instanceof HTMLLabelElement) nameLabel(element);
      else if (element.shadowRoot && !element.matches(HOST)) lookInto(element.shadowRoot);
      yield;
    }
  }
  /** Only where nothing can be operated at all. */
  const lookInto = (root: ShadowRoot): void => {
    const host = root.host as HTMLElement;
    if (seen.has(host) || host.closest(`${CONTROL},${AROUND}`) || host.tabIndex >= 0) return;
    seen.add(host);
    if (hasOwnControls(root) || host.querySelector(CONTROL)) return;
    for (const one of root.children) observe(one, [], look, signal);
    known.pressIn(root, signal);
  };
  observe(document.body, [], look, signal);
  if (isAny && files.locale)
    known.askedInFiles().then((more) => {
      if (!more.length || signal.aborted) return;
      bound = more.join();
      for (const element of document.querySelectorAll<HTMLElement>(bound))
        if (element.matches(`${PLAIN},${MEANING}`)) consider(element);
      bound = [...inPage, ...more].join();
    });
  on("click", known.pressFully, true);

  onChange(() => {
    for (const one of [...later]) {
      if (one.isConnected && !isVisible(one)) continue;
      later.delete(one);
      if (one.isConnected) consider(one); // else it would wait once more, and without end
    }
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
