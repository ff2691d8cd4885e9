import type { Behavior } from "./context";
import { FOCUSABLE, focusablesIn, HOST, isVisible, lettersOf, nameOf } from "./elements";
import { land } from "./landed";
import { tabbed } from "./unseen";

const RECENT = 2000;
/** A page that moves the focus itself has done so by then. */
const TO_MOVE = 350;
const STEPS = 10;
const PAGE = "body,main,form";
const MAIN = ":is(main,[role=main])";
/** Tab itself leads away, perhaps out of the page. */
const SAME = 9;

interface Stop {
  readonly at: HTMLElement;
  readonly around: Element;
  readonly path: readonly number[];
}

function stopAt(at: HTMLElement): Stop {
  const path: number[] = [];
  for (let one: Element = at; one.parentElement; one = one.parentElement)
    path.unshift([...one.parentElement.children].indexOf(one));
  return { at, around: at.parentElement ?? document.body, path };
}

const only = <T>([one, other]: readonly T[]): T | undefined => (other ? undefined : one);

/** The row with the same words, which a script may have drawn anew in another place of a list. */
function rowByWords(around: Element): Element | undefined {
  const words = lettersOf(around);
  const rows = words ? document.querySelectorAll(around.localName) : [];
  return only([...rows].filter((one) => lettersOf(one) === words && isVisible(one)));
}

/** The row that its author calls the same, in an attribute of its own. */
function rowByData(at: Element): Element | undefined {
  for (let one: Element | null = at; one && !one.isConnected; one = one.parentElement)
    for (const { name, value } of one.attributes) {
      const all = /^data-(?!curbcut)/.test(name) ? document.querySelectorAll(`[${name}="${CSS.escape(value)}"]`) : [];
      const row = only([...all].filter(isVisible));
      if (row) return row;
    }
  return undefined;
}

/** The same control in the same row, or the one that has come into it, else the first that is there: at the end of a list one
 * leads no further. */
function inItsRow({ at, around }: Stop): HTMLElement | undefined {
  const row = around.isConnected ? undefined : (rowByWords(around) ?? rowByData(at));
  const kind = [...(row?.querySelectorAll<HTMLElement>(at.localName) ?? [])].filter((one) =>
    [...at.classList].every((name) => one.classList.contains(name)),
  );
  const same = kind.find((one) => nameOf(one) === nameOf(at)) ?? kind[0]; // a day of many
  if (!same || !isVisible(same)) return row && focusablesIn(row)[0];
  return same.matches(FOCUSABLE) ? same : (focusablesIn(same)[0] ?? same);
}

/** What has come in the place of what a script has put away: a step after another, a sign for a pause after one for playing. */
function inItsPlace({ at }: Stop): HTMLElement | undefined {
  if (!at.isConnected) return undefined;
  let away: Element = at;
  while (away.parentElement && !isVisible(away.parentElement)) away = away.parentElement;
  const { classList, localName, parentElement } = away;
  const all = [...(parentElement?.children ?? [])];
  const place = all.indexOf(away);
  const isBeside = (one: Element): boolean => away === at && Math.abs(all.indexOf(one) - place) === 1;
  const isKind = (one: Element): boolean =>
    one.classList[0] === classList[0] && (!!classList[0] || away.matches("li,tr"));
  const next = [...all.slice(place), ...all.slice(0, place).reverse()].find(
    (one) => one.localName === localName && isVisible(one) && (isKind(one) || isBeside(one)),
  );
  return next && parentElement ? focusablesIn(parentElement).find((one) => next?.contains(one)) : undefined;
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/** What is left in the place from which it was taken, as a film is once its sign for playing has gone: of much, where
 * somebody was before. */
function leftIn({ around }: Stop, trail: readonly Stop[]): HTMLElement | undefined {
  if (!isVisible(around) || around.matches(PAGE)) return undefined;
  const stops = focusablesIn(around);
  return trail.findLast(({ at }) => stops.includes(at))?.at ?? stops[0];
}

const elementAt = (path: readonly number[]): Element | undefined =>
  path.reduce<Element | undefined>((from, place) => from?.children[place], document.documentElement);

/** The one button in what has been drawn in the place of its box: ours stands where there are words. */
function inItsBox({ at, around, path }: Stop): HTMLElement | undefined {
  const box = at.matches("curbcut-button") ? elementAt(path.slice(0, -1)) : undefined;
  if (box?.localName !== around.localName || box.classList[0] !== around.classList[0]) return undefined;
  return only(focusablesIn(box));
}

/** Whether one stands in a row as another did, and is what that was to it. */
const isItsLike = (one: Element, { at, around }: Stop): boolean =>
  [one, one.parentElement].every((each, level) => {
    const other = level ? around : at;
    return each?.localName === other.localName && each.classList[0] === other.classList[0];
  });

/** What a script has drawn in the place of what had the focus: the same once more, what is left there, or the next of a
 * list: at another address only what is called the same. */
function drawnAnew(stop: Stop, trail: readonly Stop[], isHere = true): HTMLElement | undefined {
  const { at, around, path } = stop;
  if (at.isConnected) return undefined;
  const one = elementAt(path);
  const same = one?.localName === at.localName && isVisible(one) ? (one as HTMLElement) : undefined; // not in what has closed
  if (same?.parentElement === around) return same;
  return (
    inItsRow(stop) ??
    leftIn(stop, trail) ??
    (same && (nameOf(same) === nameOf(at) || (isHere && isItsLike(same, stop))) ? same : undefined) ??
    (isHere ? inItsBox(stop) : undefined)
  );
}

const isOverPage = (element: Element | null): boolean =>
  !!element && (getComputedStyle(element).position === "fixed" || isOverPage(element.parentElement));

/** The view that a script has drawn in the place of another: where somebody was in it before, else its first stop. */
function inNewView(
  { around, path }: Stop,
  trail: readonly Stop[],
  came: ReadonlySet<Element>,
): HTMLElement | undefined {
  const view = elementAt(path.slice(0, -1));
  if (!view || !came.has(view) || around.isConnected || view.localName !== around.localName) return undefined;
  const ways = trail.map((stop) => drawnAnew(stop, trail));
  return ways.findLast((one) => one && view.contains(one)) ?? focusablesIn(view)[0];
}

/** What comes next where nothing is left of where somebody has been: after what went away in the page, else at the top of what is
 * seen of it. */
function nearest({ at, around }: Stop): HTMLElement | undefined {
  const from = at.isConnected ? at : around;
  const stops = focusablesIn(document.body).filter((one) => one.tabIndex >= 0 && !one.closest(HOST));
  if (!from.isConnected || isOverPage(from)) return stops.find(isInWindow);
  return stops.find((one) => from.compareDocumentPosition(one) & 4) ?? stops.at(-1);
}

/** The title of what has come in the place of the page's content, after somebody has gone to another address without leaving
 * the page. */
function newTitle(): HTMLElement | undefined {
  if (document.querySelector(":target") || document.getElementById(location.hash.slice(1))) return undefined; // a place in it
  return [`${MAIN} h1`, "h1", MAIN].flatMap((one) => [...document.querySelectorAll<HTMLElement>(one)]).find(isVisible);
}

/** What has the focus and goes away, or to another place, leaves somebody nowhere: they go back to where they were before,
 * or to the title of what the page shows at another address. */
export const lost: Behavior = ({ on, onChange, lastAction }) => {
  let trail: Stop[] = [];
  let address = "";
  /** How far down the page was when somebody pressed something. */
  let scrolled = 0;
  let isKeys = false;
  const isLost = (): boolean => {
    const focused = document.activeElement;
    return focused === document.body || !(isVisible(focused) || focused?.shadowRoot); // some have no box
  };
  on("focusin", () => {
    const focused = document.activeElement as HTMLElement; // the target may have lost it again to a trap of the page
    if (!isVisible(focused) || focused.closest(HOST)) return;
    trail = [...trail.filter(({ at }) => at !== focused).slice(-STEPS), stopAt(focused)];
    address = location.href;
    isKeys = focused.matches(":focus-visible");
  });
  for (const type of ["keydown", "pointerdown"] as const) on(type, () => (scrolled = scrollY), true);
  onChange((touched) => {
    const last = trail.at(-1);
    const from = last?.at;
    const { target, at } = lastAction();
    const isLate = performance.now() - at > RECENT;
    if (!from || !isLost() || (isLate && from.isConnected)) return; // a server may take its time to answer
    const isMoved =
      isKeys &&
      at - tabbed > SAME &&
      from.contains(target as Node) &&
      [...touched].some((one) => one !== from && one.contains(from));
    if (isVisible(from) && !isMoved) return;
    /** The last of where they were that is there, or what has been drawn in its place. Where a press led to another part of
     * the page, it does not lead back. */
    const wayBack = (): HTMLElement | undefined => {
      const ways = [...trail].reverse().map((stop) => {
        const way = isVisible(stop.at) ? stop.at : drawnAnew(stop, trail);
        return way?.matches(FOCUSABLE) ? way : undefined;
      });
      if (Math.abs(scrollY - scrolled) < innerHeight / 2) return ways.find(Boolean);
      return [...ways, ...focusablesIn(document.body)].find((one) => one && isInWindow(one));
    };
    /** What is drawn anew may have to become a control first, and a page may still be moving. */
    const comeBack = (before: number, isAgain = false): void => {
      if (!isLost() || trail.at(-1) !== last) return; // or they have gone on, and lost it once more
      if (scrollY !== before) return void setTimeout(comeBack, TO_MOVE, scrollY, isAgain);
      const isHere = address === location.href;
      const anew = drawnAnew(last, trail, isHere);
      anew?.focus();
      if (isLost() && (!anew || isAgain) && !isLate) {
        const way = inItsPlace(last) ?? inNewView(last, trail, touched) ?? (isHere ? wayBack() : undefined);
        if (way || !isAgain || !isKeys) way?.focus();
        else if (isHere) nearest(last)?.focus();
        else land(newTitle());
      }
      if (isLost() && !isAgain) setTimeout(comeBack, TO_MOVE, scrollY, true);
    };
    setTimeout(comeBack, TO_MOVE, scrollY);
  });
};
