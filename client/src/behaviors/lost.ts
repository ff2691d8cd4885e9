import type { Behavior } from "./context";
import { HOST, isVisible, nameOf } from "./elements";
import { tabbed } from "./unseen";

const RECENT = 1000;
/** A page that moves the focus itself has done so by then. */
const TO_MOVE = 350;
const STEPS = 10;
/** Tab itself leads away, perhaps out of the page. */
const SAME = 9;

interface Stop {
  readonly at: HTMLElement;
  readonly around: Element | null;
  readonly path: readonly number[];
}

function stopAt(at: HTMLElement): Stop {
  const path: number[] = [];
  for (let one: Element = at; one.parentElement; one = one.parentElement)
    path.unshift([...one.parentElement.children].indexOf(one));
  return { at, around: at.parentElement, path };
}

/** What a script has drawn in the place of what had the focus: the same once more, or the next of a list. */
function drawnAnew({ at, around, path }: Stop): HTMLElement | undefined {
  const one = path.reduce<Element | undefined>((from, place) => from?.children[place], document.documentElement);
  const isAlike = one?.localName === at.localName && (one.parentElement === around || nameOf(one) === nameOf(at));
  return isAlike && !at.isConnected ? (one as HTMLElement) : undefined;
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
    /** What is drawn anew may have to become a control first. */
    const comeBack = (isAgain = false): void => {
      if (!isLost() || trail.at(-1) !== last) return; // or they have gone on, and lost it once more
      const one = drawnAnew(last);
      one?.focus();
      if (!isLost()) return;
      if (one && !isAgain) setTimeout(comeBack, TO_MOVE, true);
      else if (address === location.href) trail.findLast(({ at }) => isVisible(at))?.at.focus();
    };
    setTimeout(comeBack, TO_MOVE);
  });
};
