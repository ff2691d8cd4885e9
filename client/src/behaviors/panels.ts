import type { Context, Press } from "./context";
import { MEANING } from "./controls";
import { focusablesIn, isVisible, itemAfter, moveFocus, nameOf } from "./elements";
import { KEYS } from "./made";

/** What opens a menu, and what that may be, wherever it stands. */
const MENU = /burger|menu|\bbars\b|nav-?toggle/i;
const MENUS = "nav,[role=navigation],[class*=nav i],[class*=menu i],[class*=sidebar i],[id*=nav i],[id*=menu i]";
const NOT_A_PANEL = /error|message|spinner|loader|success|alert|hint/i;
const MANY = 60;
const NEAR = 9;
/** What may come up beside a control, or as the row below its own. */
const PART = `:is(ul,ol,div,p,tr:has([colspan])):not([${KEYS}])`;
/** How often, and after how many milliseconds. */
const LOOK = 31;
/** By then a page has closed what it closes. */
const SHUT = 200;

/** The one menu of the page that is closed. */
function closedMenu(control: Element): Element | null {
  const all = [...document.querySelectorAll(MENUS)].filter(
    (one) => !isVisible(one) && !one.contains(control) && one.querySelectorAll("a[href]").length > 1,
  );
  const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  return outer.length === 1 ? (outer[0] ?? null) : null;
}

/** Whether it lies over the page. */
const isOver = (element: Element): boolean => /absolute|fixed/.test(getComputedStyle(element).position);

/** Whether it can be seen in the same box as a control, or hangs on it. */
function isAt(element: Element, control: Element): boolean {
  const [one, other] = [element.getBoundingClientRect(), control.getBoundingClientRect()];
  const gaps = [one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom];
  return isVisible(element) && (Math.max(...gaps) < NEAR || element.parentElement === control.parentElement);
}

/** Whether it takes turns with those beside it, which its author calls the same, but not what the control stands in. */
function isSlide({ classList, previousElementSibling, nextElementSibling }: Element, control: Element): boolean {
  const kind = classList[0] ? `.${CSS.escape(classList[0])}` : "html";
  return !control.closest(kind) && [previousElementSibling, nextElementSibling].some((one) => one?.matches(kind));
}

/** What has the focus, also where that is in a shadow tree. */
const focusedIn = (target: HTMLElement): HTMLElement => (target.shadowRoot?.activeElement ?? target) as HTMLElement;

/** Goes to the first of what can be operated, which a script may have added this moment. */
function goIn(panel: HTMLElement, looks = LOOK, from = document.activeElement): void {
  const [first] = focusablesIn(panel);
  if (document.activeElement !== from) return; // somebody has gone on
  if (first) moveFocus(first);
  else if (looks) setTimeout(goIn, LOOK, panel, looks - 1, from);
}

/** What opens and closes with a control of our making: the control says so, arrows lead into it and through it, Escape closes it.
 * Follows such a control, which stands in `element` or is it. */
export function followPanels({
  closeControlIn,
  lastAction,
  onChange,
  onKey,
  on,
  watch,
}: Context): (control: HTMLElement, element: HTMLElement) => void {
  const panels = new Map<HTMLElement, HTMLElement>();
  /** Those that are there only while they are open. */
  const added = new WeakSet<HTMLElement>();
  const follow = (control: HTMLElement, element: HTMLElement): void => {
    const around = element.parentElement;
    const next = element.nextElementSibling ?? (around?.childElementCount === 1 ? around.nextElementSibling : null);
    const isOther = !next || isVisible(next);
    const beside = isOther && MENU.test(`${element.className} ${element.id}`) ? closedMenu(control) : next;
    if (
      !(beside instanceof HTMLElement) ||
      beside.matches(`${MEANING},script,style,[${KEYS}]`) ||
      panels.size >= MANY ||
      !nameOf(beside) ||
      NOT_A_PANEL.test(beside.className)
    )
      return;
    panels.set(control, beside);
    tell(control, beside);
  };

  let focused: Element | null = null;
  on("focusin", ({ target }) => (focused = target as Element));
  let numbered = 0;
  /** What is away while its control is there, or has been, is what the control opens. */
  const tell = (control: HTMLElement, panel: HTMLElement, isSeen = false): void => {
    if (!isVisible(control) || isSlide(panel, control)) return;
    const isOpen = isVisible(panel);
    const isNews = added.has(panel) && focusablesIn(panel).length > 0;
    if (isOpen && !isNews && !isSeen && !control.hasAttribute("aria-expanded")) return;
    panel.id ||= `curbcut-panel-${++numbered}`;
    if (added.has(panel) || !control.hasAttribute("aria-controls")) control.setAttribute("aria-controls", panel.id);
    if (control.getAttribute("aria-expanded") !== String(isOpen)) control.setAttribute("aria-expanded", String(isOpen));
  };

  onChange(() => {
    for (const [control, panel] of panels)
      if (control.isConnected && panel.isConnected) tell(control, panel);
      else {
        panels.delete(control);
        if (control.hasAttribute("aria-expanded")) control.setAttribute("aria-expanded", "false");
        if (panel.contains(focused) && document.activeElement === document.body) control.focus();
      }
  });
  /** What a script adds over the page at its control when that is clicked, and takes away again; else what comes up beside
   * the control, or below its row. */
  on(
    "click",
    (event) => {
      const control = (event.composedPath()[0] as Element).closest<HTMLElement>(`[${KEYS}]`);
      if (!control) return;
      const element = control.matches("curbcut-button") ? control.parentElement : control;
      const around = element?.parentElement;
      const closed = [...(around?.children ?? []), around?.nextElementSibling].filter((one) => one && !isVisible(one));
      const reaction = watch();
      setTimeout(() => {
        reaction.end();
        const own = panels.get(control);
        const over = reaction.records
          .flatMap(({ addedNodes }) => [...addedNodes])
          .find((one): one is HTMLElement => one instanceof HTMLElement && isOver(one) && isAt(one, control));
        if (over) added.add(over);
        const panel =
          (own?.isConnected && control.hasAttribute("aria-expanded") && own) ||
          over ||
          closed.find((one): one is HTMLElement => !!one?.matches(PART) && isVisible(one));
        if (!panel) return;
        const say = (): void => {
          const now = control.isConnected ? control : element?.querySelector<HTMLElement>(`[${KEYS}]`);
          if (!now) return;
          panels.set(now, panel);
          tell(now, panel, true);
        };
        if (control.isConnected) say();
        else setTimeout(say, SHUT); // its words were written anew, and it with them
      });
    },
    true,
  );
  const panelAt = (target: HTMLElement, isAdded: boolean): HTMLElement | undefined => {
    const at = focusedIn(target);
    return [...panels].find(
      ([control, panel]) =>
        added.has(panel) === isAdded &&
        (isAdded || control.matches("[aria-expanded=true]")) &&
        isOver(panel) &&
        isVisible(panel) &&
        (control === at || panel.contains(at)),
    )?.[0];
  };
  const press: Press = (key, control, { target }) => {
    const panel = panels.get(control) as HTMLElement;
    if (!isVisible(panel)) return false; // the browser has closed it
    if (key === "Escape") {
      (closeControlIn(panel) ?? control).click();
      control.focus();
      const last = lastAction();
      const isLast = (): boolean => lastAction() === last; // else somebody has opened it again
      setTimeout(() => isLast() && isVisible(panels.get(control)) && document.body.click(), SHUT); // a script that only opens
      return true;
    }
    const at = focusedIn(target as HTMLElement);
    if (at === control) {
      if (key === "ArrowDown") goIn(panel);
      return key === "ArrowDown";
    }
    const to = itemAfter(focusablesIn(panel), at, key, true);
    return !!to && moveFocus(to);
  };
  for (const isAdded of [true, false]) // what was there before may be a list that others know more of
    onKey("Escape|ArrowDown|ArrowUp", (target) => panelAt(target, isAdded), press, isAdded);
  return follow;
}
