import { OURS } from "./chosen";
import type { Behavior, Context } from "./context";
import { HEADING } from "./controls";
import { isHung, isVisible, lettersOf, nameOf } from "./elements";
import { receive } from "./lent";
import { NOT_A_PANEL } from "./no-panel";

/** What its author made a control, and told nothing of, and what we have made one. */
const UNTOLD = `:is(${OURS},:is(button:not([type=submit]),a[href^="#"],a[href^="javascript:"]):not([role])):not([aria-expanded],[aria-haspopup],[aria-pressed],[aria-current])`;
/** What others tell of, and is known again. */
const TOLD = `:is(${OURS},a,button)[aria-expanded]`;
const SIGN = /^[+▸►]|[▾▼⌄+›]$/;
const ICON = "[class*=chev i],[class*=caret i],[class*=arrow i],[class*=plus i],[class*=bars i],[class*=burger i]";
/** As a rule calls three bars, or as they are written. */
const MENU = /^(?:☰|≡|menu|menü|men[uú]|меню)$/i;
const MENUS = "nav,aside,[class*=menu i],[id*=menu i],[class*=sidebar i]";
/** What is longer is no title. */
const LONGEST = 80;
/** By then a part has begun to fold. */
const FOLDED = 600;

const isLike = (one: Element | null, other: Element): boolean =>
  one?.localName === other.localName && one.classList[0] === other.classList[0];

/** Words and one control beside them, and nothing else: what the control folds comes after both. */
const isTitle = (around: Element, control: Element): boolean => {
  const words = control.nextElementSibling ?? control.previousElementSibling;
  return (
    around.childElementCount === 2 &&
    isVisible(words) &&
    !words?.matches("div,ul,a,button,input") &&
    nameOf(around).length <= LONGEST
  );
};

/** The part of the page right after a control, or after the heading that holds it alone; not one of those that take turns, nor what
 * follows a row of controls. */
function partAfter(control: Element, isKnown = false): HTMLElement | undefined {
  const { parentElement: around } = control;
  const isInHead =
    control.matches("curbcut-button") ||
    (around?.matches(HEADING) && around.childElementCount === 1) ||
    (control.matches("button") && !!around && isTitle(around, control));
  const head = (isInHead && around) || control;
  const { nextElementSibling: part, previousElementSibling: before } = head;
  const href = control.getAttribute("href") ?? "#";
  return part?.matches("div,ul,ol,section,p,nav,aside") &&
    nameOf(part) &&
    !NOT_A_PANEL.test(part.className) &&
    !isLike(before, head) &&
    !isLike(part.nextElementSibling, part) &&
    (isKnown || !isHung(part)) && // others know more of those
    (/^(?:#|javascript:.*)$/.test(href) || href === `#${part.id}`)
    ? (part as HTMLElement)
    : undefined;
}

/** The part between a title and its button, which are all that its box holds. */
function partBefore(control: Element): HTMLElement | undefined {
  const { previousElementSibling: part, nextElementSibling: next, parentElement: around } = control;
  const isBetween = !next && around?.childElementCount === 3 && !!part?.previousElementSibling?.matches(HEADING);
  return isBetween && part?.matches("div,ul,ol,section,p") && nameOf(part) ? (part as HTMLElement) : undefined;
}

/** The one closed menu of a page, for the one control that is called after it. */
function menuFor(control: Element): HTMLElement | undefined {
  if (!control.matches("button") || !MENU.test(nameOf(control))) return undefined;
  const closed = [...document.querySelectorAll<HTMLElement>(MENUS)].filter(
    (one) =>
      one.querySelector("a[href]~a[href],li~li a[href]") && !isVisible(one) && !one.parentElement?.closest(MENUS),
  );
  return closed.length === 1 && !closed[0]?.contains(control) ? closed[0] : undefined;
}

/** Whether a control could be meant for nothing else: a link that leads nowhere, a button with a sign, or one of several alike. */
function isEvident(control: Element): boolean {
  if (control.matches("a") || SIGN.test(nameOf(control)) || control.querySelector(ICON)) return true;
  const all = [...document.getElementsByTagName(control.localName)];
  return all.some((one) => one !== control && isLike(one, control) && partAfter(one));
}

/** What folds the closed part after it says so before it is pressed, and after: an accordion of buttons or of links, and what a script
 * draws anew with its part open. */
const untold: Behavior = ({ on, onChange }) => {
  const parts = new Map<HTMLElement, HTMLElement>();
  /** Those of a kind with the same words: a script may draw them anew. */
  const known = new Set<string>();
  const kindOf = (control: Element): string => `${control.localName} ${lettersOf(control)}`;
  const given = new WeakSet<Element>();
  let numbered = 0;

  const look = (): void => {
    for (const control of document.querySelectorAll<HTMLElement>(UNTOLD)) {
      const kind = kindOf(control);
      const isKnown = known.has(kind) && lettersOf(control) !== ""; // what has no name is not known by it
      if (given.has(control)) continue;
      const after = partAfter(control, isKnown) ?? partBefore(control);
      const part = (isKnown || !isVisible(after) ? after : undefined) ?? menuFor(control) ?? after;
      if (!part || !isVisible(control)) continue;
      if (!isKnown && (control.matches(OURS) || isVisible(part) || (after === part && !isEvident(control)))) continue;
      known.add(kind);
      given.add(control);
      parts.set(control, part);
      if (after !== part) continue; // others would close what is called so as soon as the focus leaves its control
      part.id ||= `curbcut-part-${++numbered}`;
      control.setAttribute("aria-controls", part.id);
    }
    for (const [control, part] of parts)
      if (!control.isConnected || !part.isConnected) parts.delete(control);
      else if (control.ariaExpanded !== `${isVisible(part)}`) control.ariaExpanded = `${isVisible(part)}`;
  };
  /** What folds nothing when it is pressed was no such control. */
  const keep = ({ target }: Event): void => {
    const told = (target as Element).closest(TOLD);
    if (told) known.add(kindOf(told));
    const control = [...parts.keys()].find((one) => one.contains(target as Node));
    const part = control && parts.get(control);
    if (!part) return;
    const before = isVisible(part);
    setTimeout(() => {
      if (!control.isConnected || isVisible(part) !== before) return;
      parts.delete(control);
      for (const name of ["aria-controls", "aria-expanded"]) control.removeAttribute(name);
    }, FOLDED);
  };
  look();
  onChange(look);
  on("click", keep, true);
};

/** Help with what opens a part of the page without a script's or an author's telling it, in a file of its own that comes with the
 * first key. */
export const start = (context: Context, signal: AbortSignal): void => {
  receive(context);
  untold(context, signal);
};

export type StartUntold = typeof start;
