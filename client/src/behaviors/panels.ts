import { daysAround, daysIn } from "./calendar";
import type { Context, Press } from "./context";
import { MEANING, opensWithin } from "./controls";
import { closeControlIn, focusablesIn, isVisible, itemAfter, moveFocus, nameOf } from "./elements";
import { KEYS } from "./made";
import { areNear } from "./near";
import { NOT_A_PANEL } from "./no-panel";

/** What opens a menu, and what that may be, wherever it stands. */
const MENU = /burger|menu|\bbars\b|nav-?toggle/i;
const MENUS = "nav,[role=navigation],[class*=nav i],[class*=menu i],[class*=sidebar i],[id*=nav i],[id*=menu i]";
const MANY = 60;
/** What may come up beside a control, or as the row below its own. */
const PART = `:is(ul,ol,div,p,section,tr):not([${KEYS}])`;
/** What its author made a control, and told nothing of. */
const UNTOLD = `:is(button,a[href^='#'],a[href^='javascript:']):not([role],[aria-expanded],[aria-haspopup],[aria-pressed])`;
const LOOKS = 33;
const LOOK = 30;
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

/** Whether it can be seen in the same box as a control, or hangs on it, and is no layer over the whole window. */
function isAt(element: Element, control: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isLayer = width > innerWidth * 0.9 && height > innerHeight * 0.9;
  const isBeside = element.parentElement === control.parentElement || areNear(element, control);
  return isBeside && !isLayer && isVisible(element);
}

/** Whether it takes turns with those beside it, which its author calls the same, but not what the control stands in. */
function isSlide({ classList, previousElementSibling, nextElementSibling }: Element, control: Element): boolean {
  const kind = classList[0] ? `.${CSS.escape(classList[0])}` : "html";
  return !control.closest(kind) && [previousElementSibling, nextElementSibling].some((one) => one?.matches(kind));
}

/** Whether it is a sign or a word with a hand as its pointer: the next control of a row, which is away for now. */
const isNextSign = (element: Element): boolean =>
  !element.childElementCount && getComputedStyle(element).cursor === "pointer";

/** Whether it is the list that an item folds out. */
const isListOf = ({ localName, parentElement }: Element, item: Element | null | undefined): boolean =>
  /^[uo]l$/.test(localName) && parentElement === item && !!item?.matches("li");

const isPart = (element: Element): boolean => element.matches(PART) && !NOT_A_PANEL.test(element.className);

/** What has the focus, also where that is in a shadow tree. */
const focusedIn = (target: HTMLElement): HTMLElement => (target.shadowRoot?.activeElement ?? target) as HTMLElement;

/** Goes to the first of what can be operated, which a script may have added this moment; in a calendar, to the first day. */
function goIn(panel: HTMLElement, looks = LOOKS, from = document.activeElement): void {
  const first = daysIn(panel)[0] ?? focusablesIn(panel)[0];
  if (document.activeElement !== from) return; // somebody has gone on
  if (first) moveFocus(first);
  else if (looks) setTimeout(goIn, LOOK, panel, looks - 1, from);
}

/** What opens and closes with a control of our making: the control says so, arrows lead into it and through it, Escape closes it.
 * Follows such a control, which stands in `element` or is it. */
export function followPanels({
  lastAction,
  onChange,
  onKey,
  on,
  watch,
}: Context): (control: HTMLElement, element: HTMLElement, isMenu?: boolean) => void {
  const panels = new Map<HTMLElement, HTMLElement>();
  /** What was opened by a button that went with the words around it, by the element in which a new one is to come. */
  const orphaned = new WeakMap<Element, HTMLElement>();
  /** Those that are there only while they are open. */
  const added = new WeakSet<HTMLElement>();
  /** What a script has drawn at a control, in the place of a part in which something was pressed. */
  const drawnAgain = (panel: Element, control: Element): HTMLElement | undefined =>
    panel.className && !panel.isConnected && panel.contains(lastAction().target as Node)
      ? ([...document.getElementsByClassName(panel.className)].find((one) => isAt(one, control)) as HTMLElement)
      : undefined;
  const follow = (control: HTMLElement, element: HTMLElement, isMenu = false): void => {
    const orphan = control.parentElement && orphaned.get(control.parentElement);
    if (orphan?.isConnected) return tie(control, orphan);
    const around = element.parentElement;
    const next =
      opensWithin(element) ??
      element.nextElementSibling ??
      (around?.childElementCount === 1 ? around.nextElementSibling : null);
    const isOther = !next || isVisible(next);
    const beside = isOther && (isMenu || MENU.test(`${element.className} ${element.id}`)) ? closedMenu(control) : next;
    if (
      !(beside instanceof HTMLElement) ||
      beside.matches(`${MEANING},script,style,[type=file],[${KEYS}]`) ||
      isNextSign(beside) ||
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
    if (control.getAttribute("aria-expanded") !== `${isOpen}`) control.setAttribute("aria-expanded", `${isOpen}`);
  };

  const tie = (control: HTMLElement, panel: HTMLElement): void => {
    for (const [other, one] of panels)
      if (one === panel && other !== control) {
        panels.delete(other); // it is the other's no longer
        other.setAttribute("aria-expanded", "false");
      }
    panels.set(control, panel);
    tell(control, panel, true);
  };

  onChange(() => {
    for (const [control, panel] of panels)
      if (control.isConnected && panel.isConnected) tell(control, panel);
      else {
        const again = control.isConnected ? drawnAgain(panel, control) : undefined;
        if (again) {
          added.add(again);
          panels.set(control, again); // what has had the focus in it is found again by others
          continue;
        }
        panels.delete(control);
        if (!control.hasAttribute("aria-expanded")) continue; // it may be anything
        control.setAttribute("aria-expanded", "false");
        if (panel.contains(focused) && document.activeElement === document.body) control.focus();
      }
  });
  /** What a script adds over the page at its control when that is clicked, and takes away again, or moves there if all
   * share one; else what comes up beside the control, or below its row. */
  on(
    "click",
    (event) => {
      const control = (event.composedPath()[0] as Element).closest<HTMLElement>(`[${KEYS}],${UNTOLD}`);
      if (!control) return;
      const element = control.matches("curbcut-button") ? control.parentElement : control;
      const around = element?.parentElement;
      const below = [around?.nextElementSibling, control.closest("tr")?.nextElementSibling];
      const closed = [...(around?.children ?? []), ...below].filter((one) => one?.firstChild && !isVisible(one));
      const reaction = watch();
      const look = (isLast: boolean): void => {
        const own = panels.get(control);
        const atControl = (nodes: readonly Node[]): HTMLElement | undefined =>
          nodes.find(
            (one): one is HTMLElement =>
              one instanceof HTMLElement &&
              isOver(one) &&
              isAt(one, control) &&
              !one.contains(control) &&
              (!!nameOf(one) || focusablesIn(one).length > 0), // else a line that moves to what is chosen
          );
        const fresh = reaction.records.flatMap(({ addedNodes }) => [...addedNodes]);
        const next = [element, around].map((one) => one?.nextElementSibling);
        const over =
          atControl(fresh) ??
          fresh.find(
            (one): one is HTMLElement =>
              one instanceof HTMLElement && isPart(one) && (next.includes(one) || isListOf(one, around)),
          );
        if (over) added.add(over);
        const moved = atControl(
          reaction.records.flatMap(({ target, attributeName }) => (attributeName === "style" ? target : [])),
        );
        const panel =
          (own?.isConnected && control.hasAttribute("aria-expanded") && own) ||
          over ||
          moved ||
          closed.find((one): one is HTMLElement => !!one && isPart(one) && isVisible(one));
        if (!panel) return isLast ? undefined : void setTimeout(look, SHUT, true); // it may slide in
        const now = control.isConnected ? control : element?.querySelector<HTMLElement>(`[${KEYS}]`);
        if (now) tie(now, panel);
        else if (element) orphaned.set(element, panel); // its words were written anew, and it with them
      };
      setTimeout(() => {
        reaction.end();
        look(false);
      });
    },
    true,
  );
  /** Where a choice closes what it was made in, the focus goes back to its control. */
  on(
    "click",
    (event) => {
      const [at] = event.composedPath();
      const [control, panel] = [...panels].find(([, one]) => one.contains(at as Node)) ?? [];
      if (panel && control?.hasAttribute("aria-expanded") && isVisible(panel))
        setTimeout(() => {
          const isGone =
            document.activeElement === document.body ||
            panel.contains(focusedIn(document.activeElement as HTMLElement));
          if (!isVisible(panel) && !drawnAgain(panel, control) && isGone && isVisible(control)) control.focus();
        }, SHUT);
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
    if (daysAround(at).length) return false; // they stand in rows
    const to = itemAfter(focusablesIn(panel), at, key, true);
    return !!to && moveFocus(to);
  };
  for (const isAdded of [true, false]) // what was there before may be a list that others know more of
    onKey("Escape|ArrowDown|ArrowUp", (target) => panelAt(target, isAdded), press, isAdded);
  return follow;
}
