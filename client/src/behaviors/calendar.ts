import { ring } from "../ring";
import { boxBelow, pressBeside } from "./below";
import type { Behavior } from "./context";
import { FEWEST_DAYS, focusablesIn, isDay, isVisible, lend } from "./elements";
import { KEYS, makeButton } from "./made";

const FIELD = "input:not([role])";
/** What is told of a field in which the focus stays while arrows go through its calendar. */
const TOLD = { role: "combobox", "aria-expanded": "true", "aria-haspopup": "grid" };
/** A day that its author lets somebody come to, and made no control. */
const BARE = `[tabindex]:not([role],[${KEYS}],button,input,[href])`;
/** Some close as soon as the focus leaves their field. */
const GONE = 200;
/** The days of a calendar in a box; none where there is none. */
export function daysIn(box: Element): HTMLElement[] {
  const days = focusablesIn(box).filter(isDay);
  return days.length < FEWEST_DAYS ? [] : days;
}

/** The first day of what hangs on a field. */
const dayBelow = (at: Element): HTMLElement | undefined =>
  at.matches(FIELD) ? daysIn(boxBelow(at) ?? at)[0] : undefined;

const topOf = (one: Element): number => Math.round(one.getBoundingClientRect().top);

/** The days around one of them, wherever the calendar stands: a row of numbers alone leads through pages. */
export function daysAround(day: Element): HTMLElement[] {
  let days: HTMLElement[] = [];
  for (let at = isDay(day) ? day.parentElement : null; at && !days.length; at = at.parentElement) days = daysIn(at);
  return new Set(days.map(topOf)).size < 2 ? [] : days;
}

/** The day that an arrow leads to: the next, or the one below or above. */
function dayAfter(days: HTMLElement[], day: HTMLElement, key: string): HTMLElement | undefined {
  const leftOf = (one: Element): number => Math.round(one.getBoundingClientRect().left);
  const line = /Left|Right/.test(key) ? days : days.filter((one) => leftOf(one) === leftOf(day));
  return line[line.indexOf(day) + (/Left|Up/.test(key) ? -1 : 1)];
}

/** Arrows go through the days of a calendar. Into one that hangs on a field Down goes, and Escape or a choice comes back.
 * https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/ */
export const calendar: Behavior = ({ mark, on, onKey }) => {
  let field: HTMLElement | undefined;
  let shown: Element | undefined;
  let box: Element | undefined;
  let putAway: Element | undefined;
  let came: EventTarget | null;
  /** The day that arrows have come to, where the focus cannot leave the field, and what puts back what is told of that. */
  let pointed: HTMLElement | undefined;
  let undo = new AbortController();
  /** Fields whose days went as soon as they were left. */
  const bound = new WeakSet<Element>();
  let numbered = 0;
  const point = (at: Element, day: HTMLElement | undefined): void => {
    if (pointed) ring(pointed, false);
    if (!pointed !== !day) undo.abort();
    if (day && !pointed) {
      undo = new AbortController();
      for (const [name, value] of Object.entries(TOLD)) lend(at, name, value, undo.signal);
    }
    pointed = day;
    if (!day) return at.removeAttribute("aria-activedescendant");
    day.id ||= `curbcut-day-${++numbered}`;
    at.setAttribute("aria-activedescendant", day.id);
    ring(day, true);
  };
  /** The days below a field; some draw them anew all the time. */
  const daysBelow = (at: Element): HTMLElement[] => daysIn(boxBelow(at) ?? at);
  /** Goes through the days with the focus in their field, which closes them as soon as it is left. */
  const stay = (at: HTMLElement, isAgain = false): void => {
    at.focus();
    bound.add(at);
    setTimeout(() => {
      const [day] = daysBelow(at);
      if (document.activeElement !== at) return; // somebody has gone on
      if (day) point(at, day);
      else if (!isAgain) {
        at.click(); // some open only then
        stay(at, true);
      }
    }, GONE);
  };
  const comeBack = (): void => {
    field?.focus();
    putAway = field && boxBelow(field); // some open whenever the focus comes
    if (putAway) mark(putAway, "no");
  };
  const show = (): void => {
    if (putAway) mark(putAway, "");
    putAway = undefined;
  };
  on("focusin", ({ target }) => {
    came = target;
    box = shown?.contains(target as Node) ? shown : undefined;
    const day = target as Element;
    if (day.matches(BARE) && daysAround(day).length && !makeButton(day as HTMLElement)) day.setAttribute(KEYS, "click");
  });
  on("input", show);
  on("focusout", ({ target }) => {
    show();
    const at = target as HTMLElement;
    if (!dayBelow(at)) return;
    field = at;
    shown = boxBelow(at);
  });
  onKey("field ArrowDown|ArrowDown", dayBelow, (_key, day, { target }) => {
    if (bound.has(target as Element)) {
      point(target as Element, day);
      return true;
    }
    came = day; // unless somebody goes on meanwhile
    day.focus();
    setTimeout(() => isVisible(came as Element) || stay(target as HTMLElement), GONE);
    return true;
  });
  const inField = (target: HTMLElement): HTMLElement | undefined =>
    pointed && target.hasAttribute("aria-activedescendant") ? target : undefined;
  onKey(
    "field ArrowLeft|field ArrowRight|field ArrowUp|field ArrowDown|ArrowLeft|ArrowRight|ArrowUp|ArrowDown",
    inField,
    (key, at) => {
      const days = daysBelow(at);
      const now = days.includes(pointed as HTMLElement) ? pointed : days.find((one) => one.id === pointed?.id);
      const to = now ? dayAfter(days, now, key) : days[0];
      if (to) point(at, to);
      return true;
    },
  );
  onKey("Escape", inField, (_key, at) => {
    point(at, undefined);
    pressBeside();
    return true;
  });
  /** Early, as scripts of fields take what is written for the day. */
  on(
    "keydown",
    (event) => {
      const day = pointed;
      if (event.key !== "Enter" || !day || !inField(event.target as HTMLElement)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      field = event.target as HTMLElement;
      point(field, undefined);
      day.click();
      setTimeout(() => document.activeElement === document.body && comeBack(), GONE);
    },
    true,
  );
  on("focusout", ({ target }) => pointed && point(target as Element, undefined));
  onKey(
    "ArrowLeft|ArrowRight|ArrowUp|ArrowDown",
    (target) => (daysAround(target).includes(target) ? target : null),
    (key, day) => {
      const to = dayAfter(box ? daysIn(box) : daysAround(day), day, key);
      to?.focus();
      return !!to;
    },
  );
  onKey(
    "Escape",
    (target) => (box?.contains(target) ? target : null),
    () => {
      pressBeside();
      comeBack();
      return true;
    },
  );
  on(
    "click",
    ({ target }) => {
      const from = box;
      if (!from?.contains(target as Node)) return;
      setTimeout(() => {
        const now = field && boxBelow(field); // a script may draw all of it anew
        if (now && !from.isConnected) shown = now;
        else if (!isVisible(from)) comeBack();
      });
    },
    true,
  );
};
