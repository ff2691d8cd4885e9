import { tellTabs } from "../components";
import type { Behavior } from "./context";
import { isVisible } from "./elements";

const NAVIGATION = "nav,header,footer,[role=navigation],[role=tablist]";
const OURS = "[data-curbcut-keys=click]";
const FEWEST = 2;
const MOST = 12;

interface Tabs {
  readonly triggers: readonly HTMLElement[];
  readonly panels: readonly HTMLElement[];
}

/** Links that each name a part of the page, of which one can be seen at a time. */
function namedBy(links: readonly HTMLAnchorElement[]): Tabs | undefined {
  const panels = links.flatMap((one) => document.getElementById(one.hash.slice(1)) ?? []);
  return panels.length === links.length ? { triggers: links, panels } : undefined;
}

/** Buttons in a row, beside as many parts of which one can be seen at a time. */
function besides(buttons: readonly HTMLElement[], row: Element): Tabs | undefined {
  for (let at: Element | null = row; at && at !== document.body; at = at.parentElement) {
    const next = at.nextElementSibling;
    if (!next) continue;
    const parts = [...next.children].filter((one): one is HTMLElement => one instanceof HTMLElement);
    return parts.length === buttons.length ? { triggers: buttons, panels: parts } : undefined;
  }
  return undefined;
}

const isOneAtATime = ({ panels }: Tabs): boolean =>
  new Set(panels).size === panels.length && panels.filter(isVisible).length === 1;

/** Tabs that stand one below the other say so, as then other arrows go through them. */
function tellDirection({ triggers: [first, second] }: Tabs): void {
  const list = first?.closest("[role=tablist]:not([aria-orientation])");
  const [one, other] = [first, second].map((each) => each?.getBoundingClientRect());
  if (list && one && other && one.left === other.left && one.bottom <= other.top)
    list.setAttribute("aria-orientation", "vertical");
}

/** Tabs that are nothing but links or clicked elements become tabs: as many parts as controls, one of them to be seen. */
export const foundTabs: Behavior = ({ onChange }) => {
  const found = new Map<Element, Tabs>();
  const find = (): void => {
    const rows = new Map<Element, HTMLElement[]>();
    for (const one of document.querySelectorAll<HTMLElement>(`a[href^="#"]:not([role],[href="#"]),${OURS}`)) {
      const around = one.parentElement as Element;
      const row = around.childElementCount === 1 && around.parentElement ? around.parentElement : around;
      if (!row.closest(NAVIGATION)) rows.set(row, [...(rows.get(row) ?? []), one]);
    }
    for (const [row, controls] of rows) {
      if (controls.length < FEWEST || controls.length > MOST) continue;
      const links = controls.filter((one): one is HTMLAnchorElement => one.matches("a"));
      const tabs = links.length ? namedBy(links) : besides(controls, row);
      if (tabs && links.length % controls.length === 0 && isOneAtATime(tabs)) found.set(row, tabs);
    }
  };
  onChange(() => {
    find();
    for (const tabs of found.values()) {
      tellTabs(tabs.triggers, tabs.panels);
      tellDirection(tabs);
    }
  });
};
