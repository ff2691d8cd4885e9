import { isMarked } from "./chosen";
import type * as Composites from "./composites";
import type { Context } from "./context";
import { isVisible } from "./elements";

const NAVIGATION = "nav,header,footer,[role=navigation],[role=tablist]";
const OURS = "[data-curbcut-keys=click]";
const BUTTONS = "button:not([role],[aria-expanded],[aria-pressed],[aria-haspopup],[type=submit],[type=reset])";
/** What is pressed itself is no part that others show. */
const isPressed = (one: Element): boolean => one.matches(`a,button,${OURS}`);
const FEWEST = 2;
const MOST = 12;

interface Tabs {
  readonly triggers: readonly HTMLElement[];
  readonly panels: readonly HTMLElement[];
}

/** The part of the page that a control names: in its address, in an attribute of its own or of what it stands in, or in
 * what it calls on a click. */
function namedPart(control: Element): HTMLElement | undefined {
  const own = control.matches("curbcut-button") || !control.id ? [control, control.parentElement] : [control];
  for (const one of own)
    for (const { name, value } of one?.attributes ?? []) {
      const ids = /^(?:href|data-|(?:data-)?hx-target|aria-controls|rel|onclick)/.test(name)
        ? (value.match(/[\w-]+/g) ?? [])
        : [];
      for (const id of ids.slice(0, 6)) {
        const part = document.getElementById(id);
        if (part && !part.contains(control) && part !== control) return part;
      }
    }
  return undefined;
}

function namedBy(controls: readonly HTMLElement[]): Tabs | undefined {
  const panels = controls.flatMap((one) => namedPart(one) ?? []);
  return panels.length === controls.length ? { triggers: controls, panels } : undefined;
}

/** Buttons in a row, beside as many parts of which one can be seen at a time: in a box of their own, or one after another. */
function besides(buttons: readonly HTMLElement[], row: Element): Tabs | undefined {
  for (let at = row; at !== document.body && isVisible(at); at = at.parentElement as Element) {
    const next = at.nextElementSibling;
    if (!next) continue;
    const after: Element[] = [];
    for (let one: Element | null = next; one && one.localName === next.localName; one = one.nextElementSibling)
      after.push(one);
    for (const all of [[...next.children], after]) {
      const parts = all.filter((one): one is HTMLElement => one instanceof HTMLElement && !one.matches("input"));
      if (parts.length === buttons.length && !parts.some(isPressed)) return { triggers: buttons, panels: parts };
    }
    const first = { triggers: buttons, panels: after.slice(0, buttons.length) as HTMLElement[] };
    if (first.panels.length === buttons.length && isOneMarked(first) && !first.panels.some(isPressed)) return first;
    return undefined;
  }
  return undefined;
}

const isOneAtATime = ({ panels }: Tabs): boolean =>
  new Set(panels).size === panels.length && panels.filter(isVisible).length === 1;

/** Whether buttons look as tabs do: one of them is marked, and their parts stand in one place. */
const isOneMarked = ({ triggers, panels }: Tabs): boolean =>
  new Set(panels.map((one) => one.parentElement)).size === 1 &&
  triggers.filter((one) => triggers.filter(({ className }) => className === one.className).length === 1).length ===
    1 + +(triggers.length === 2);

/** The same without their parts having names: all but one are called the same by their author, and that one more. */
const isOneMore = ({ triggers }: Tabs): boolean =>
  triggers.some((marked) => {
    const [first, ...others] = triggers.filter((one) => one !== marked).map((one) => [...one.classList]);
    return (
      !!first?.length &&
      others.every((one) => one.join() === first.join()) &&
      marked.classList.length > first.length &&
      first.every((name) => marked.classList.contains(name))
    );
  });

/** Names by which authors call tabs. */
const CALLED = /(?:^|[ _-])tabs?(?:[ _-]|$)/i;

/** Whether the controls in a row are tabs by their author's names, and a script writes what stands below them anew for each: the
 * last part there, or what all of them name. */
function sharePanel(row: Element, controls: readonly HTMLElement[]): boolean {
  const isCalled = [row, row.parentElement, ...controls].some((one) => !!one && CALLED.test(one.className));
  const isWhole = controls.length === row.childElementCount && controls.filter(isMarked).length === 1;
  const next = row.nextElementSibling;
  const isPanel = next instanceof HTMLElement && isVisible(next) && !next.matches("[role],nav,form");
  const isTheirs = isPanel && (!next.nextElementSibling || controls.every((one) => namedPart(one) === next));
  return isCalled && isWhole && isTheirs && !row.hasAttribute("role");
}

let numbered = 0;

/** Tells of tabs that share a panel which one it shows. */
function tellShared(row: Element, tabs: readonly HTMLElement[]): void {
  const panel = row.nextElementSibling;
  if (!panel) return;
  row.setAttribute("role", "tablist");
  panel.setAttribute("role", "tabpanel");
  panel.id ||= `curbcut-shared-${++numbered}`;
  for (const tab of tabs) {
    tab.id ||= `curbcut-shared-${++numbered}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    tab.setAttribute("aria-selected", String(isMarked(tab)));
    if (isMarked(tab)) panel.setAttribute("aria-labelledby", tab.id);
  }
}

/** Tabs that stand one below the other say so, as then other arrows go through them. */
function tellDirection({ triggers: [first, second] }: Tabs): void {
  const list = first?.closest("[role=tablist]:not([aria-orientation])");
  const [one, other] = [first, second].map((each) => each?.getBoundingClientRect());
  if (list && one && other && one.left === other.left && one.bottom <= other.top)
    list.setAttribute("aria-orientation", "vertical");
}

/** Tabs that are nothing but links or clicked elements become tabs: as many parts as controls, one of them to be seen. */
export const foundTabs = ({ onChange }: Context, composites: () => Promise<typeof Composites>): void => {
  const found = new Map<Element, Tabs>();
  const shared = new Map<Element, readonly HTMLElement[]>();
  const find = (): void => {
    const rows = new Map<Element, HTMLElement[]>();
    for (const one of document.querySelectorAll<HTMLElement>(`a[href^="#"]:not([role]),${OURS},${BUTTONS}`)) {
      const around = one.parentElement as Element;
      const row = around.childElementCount === 1 && around.parentElement ? around.parentElement : around;
      const isHung = /absolute|fixed/.test(getComputedStyle(row).position); // choices, beside whatever stands there
      if (!row.closest(NAVIGATION) && !isHung) rows.set(row, [...(rows.get(row) ?? []), one]);
    }
    for (const [row, controls] of rows) {
      if (controls.length < FEWEST || controls.length > MOST) continue;
      const kind = controls[0]?.localName;
      if (controls.some((one) => one.localName !== kind)) continue;
      const named = namedBy(controls);
      const tabs = named ?? besides(controls, row);
      if (!tabs || !isOneAtATime(tabs)) {
        if (sharePanel(row, controls)) shared.set(row, controls);
        continue;
      }
      const isOurs = controls[0]?.matches(OURS);
      if (isOurs || (named ? kind === "a" || isOneMarked(tabs) : isOneMore(tabs))) found.set(row, tabs);
    }
  };
  let file: Promise<typeof Composites> | undefined;
  const look = (): void => {
    find();
    for (const [row, tabs] of shared)
      if (tabs.every((one) => one.isConnected)) tellShared(row, tabs);
      else shared.delete(row);
    if (!found.size && !shared.size) return;
    file ??= composites(); // what leads through tabs can tell of them: nobody else needs it
    file.then(
      ({ tellTabs }) => {
        for (const tabs of found.values()) {
          tellTabs(tabs.triggers, tabs.panels);
          tellDirection(tabs);
        }
      },
      () => {}, // the page works as it did without
    );
  };
  look();
  onChange(look);
};
