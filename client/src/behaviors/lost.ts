import type { Behavior } from "./context";
import { focusablesIn, HOST, isVisible, nameOf } from "./elements";
import { tabbed } from "./unseen";

const RECENT = 1000;
/** A page that moves the focus itself has done so by then. */
const TO_MOVE = 350;
const STEPS = 10;
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

/** The same control in a row with the same words, which a script may have drawn anew in another place of a list. */
function inItsRow({ at, around }: Stop): HTMLElement | undefined {
  if (around.isConnected) return undefined;
  const [one, other] = [...document.querySelectorAll<HTMLElement>(at.localName)].filter(
    ({ classList, parentElement }) =>
      parentElement &&
      [...at.classList].every((name) => classList.contains(name)) &&
      nameOf(parentElement) === nameOf(around),
  );
  if (!one || other || isVisible(one)) return other ? undefined : one;
  return focusablesIn(one.parentElement as Element)[0]; // at the end of a list it leads no further
}

/** What is left in the place from which it was taken, as a film is once its sign for playing has gone. */
const leftIn = ({ around }: Stop): HTMLElement | undefined =>
  isVisible(around) && !around.matches("body,main,form") ? focusablesIn(around)[0] : undefined;

/** What a script has drawn in the place of what had the focus: the same once more, what is left there, or the next of a list. */
function drawnAnew(stop: Stop): HTMLElement | undefined {
  const { at, around, path } = stop;
  if (at.isConnected) return undefined;
  const one = path.reduce<Element | undefined>((from, place) => from?.children[place], document.documentElement);
  const same = one?.localName === at.localName ? (one as HTMLElement) : undefined;
  if (same?.parentElement === around) return same;
  return inItsRow(stop) ?? leftIn(stop) ?? (same && nameOf(same) === nameOf(at) ? same : undefined);
}

/** What has the focus and goes away, or to another place, leaves somebody nowhere: they go back to where they were before,
 * unless the page has moved on to another address. */
export const lost: Behavior = ({ on, onChange, lastAction }) => {
  let trail: Stop[] = [];
  let address = "";
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
  onChange((touched) => {
    const last = trail.at(-1);
    const from = last?.at;
    const { target, at } = lastAction();
    if (!from || !isLost() || performance.now() - at > RECENT) return;
    const isMoved =
      isKeys &&
      at - tabbed > SAME &&
      from.contains(target as Node) &&
      [...touched].some((one) => one !== from && one.contains(from));
    if (isVisible(from) && !isMoved) return;
    /** The last of where they were that is there, or what has been drawn in its place. */
    const wayBack = (): HTMLElement | undefined => {
      for (const stop of [...trail].reverse()) {
        const one = isVisible(stop.at) ? stop.at : drawnAnew(stop);
        if (one) return one;
      }
      return undefined;
    };
    /** What is drawn anew may have to become a control first. */
    const comeBack = (isAgain = false): void => {
      if (!isLost() || trail.at(-1) !== last) return; // or they have gone on, and lost it once more
      const one = drawnAnew(last);
      one?.focus();
      if (!isLost()) return;
      if (one && !isAgain) setTimeout(comeBack, TO_MOVE, true);
      else if (address === location.href) wayBack()?.focus();
    };
    setTimeout(comeBack, TO_MOVE);
  });
};
