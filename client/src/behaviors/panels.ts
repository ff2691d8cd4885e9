import type { Context, Press } from "./context";
import { MEANING } from "./controls";
import { closeControlIn, focusablesIn, isVisible, itemAfter, moveFocus, nameOf } from "./elements";
import { KEYS } from "./made";

/** What opens a menu, and what that may be, wherever it stands. */
const MENU = /burger|menu|\bbars\b|nav-?toggle/i;
const MENUS = "nav,[role=navigation],:is([class*=nav i],[class*=menu i],[class*=sidebar i],[id*=nav i],[id*=menu i])";
const NOT_A_PANEL = /error|message|spinner|loader|success|alert|hint/i;
const MANY = 60;
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

/** What has the focus, also where that is in a shadow tree. */
const focusedIn = (target: HTMLElement): HTMLElement => (target.shadowRoot?.activeElement ?? target) as HTMLElement;

/** What opens and closes with a control of our making: the control says so, arrows lead into it and through it, Escape closes it.
 * Follows such a control, which stands in `element` or is it. */
export function followPanels({
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

  let numbered = 0;
  /** What is away while its control is there, or has been, is what the control opens. */
  const tell = (control: HTMLElement, panel: HTMLElement): void => {
    if (!isVisible(control)) return;
    const isOpen = isVisible(panel);
    const isNews = added.has(panel) && focusablesIn(panel).length > 0;
    if (isOpen && !isNews && !control.hasAttribute("aria-expanded")) return;
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
      }
  });
  /** What a script adds beside its control when that is clicked, and takes away again. */
  on(
    "click",
    (event) => {
      const control = (event.composedPath()[0] as Element).closest<HTMLElement>(`[${KEYS}]`);
      if (!control) return;
      const reaction = watch();
      setTimeout(() => {
        reaction.end();
        const own = panels.get(control);
        if (own?.isConnected && control.hasAttribute("aria-expanded")) return tell(control, own);
        const nodes = reaction.records.flatMap(({ addedNodes }) => [...addedNodes]);
        const panel = nodes.find(
          (one): one is HTMLElement =>
            one instanceof HTMLElement && one.parentElement === control.parentElement && isOver(one) && isVisible(one),
        );
        if (!panel) return;
        panels.set(control, panel);
        added.add(panel);
        tell(control, panel);
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
      setTimeout(() => isVisible(panels.get(control)) && document.body.click(), SHUT); // a script that only opens
      return true;
    }
    const at = focusedIn(target as HTMLElement);
    const ways = focusablesIn(panel);
    const to = at !== control ? itemAfter(ways, at, key, true) : key === "ArrowDown" && ways[0];
    return !!to && moveFocus(to);
  };
  for (const isAdded of [true, false]) // what was there before may be a list that others know more of
    onKey("Escape|ArrowDown|ArrowUp", (target) => panelAt(target, isAdded), press, isAdded);
  return follow;
}
