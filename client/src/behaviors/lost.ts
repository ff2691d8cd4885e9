import type { Behavior } from "./context";
import { HOST, isVisible } from "./elements";
import { tabbed } from "./unseen";

const RECENT = 1000;
/** A page that moves the focus itself has done so by then. */
const TO_MOVE = 350;
const STEPS = 10;
/** Tab itself leads away, perhaps out of the page. */
const SAME = 9;

/** What has the focus and goes away, or to another place, leaves somebody nowhere: they go back to where they were before,
 * unless the page has moved on to another address. */
export const lost: Behavior = ({ on, onChange, lastAction }) => {
  let trail: HTMLElement[] = [];
  let address = "";
  let isKeys = false;
  const isLost = (): boolean => {
    const focused = document.activeElement;
    const isNowhere = focused === document.body || !(isVisible(focused) || focused?.shadowRoot); // some have no box
    return isNowhere && address === location.href;
  };
  on("focusin", () => {
    const focused = document.activeElement as HTMLElement; // the target may have lost it again to a trap of the page
    if (!isVisible(focused) || focused.closest(HOST)) return;
    trail = [...trail.filter((one) => one !== focused).slice(-STEPS), focused];
    address = location.href;
    isKeys = focused.matches(":focus-visible");
  });
  onChange((touched) => {
    const from = trail.at(-1);
    const { target, at } = lastAction();
    if (!from || !isLost() || performance.now() - at > RECENT) return;
    const isMoved =
      isKeys &&
      at - tabbed > SAME &&
      from.contains(target as Node) &&
      [...touched].some((one) => one !== from && one.contains(from));
    if (isVisible(from) && !isMoved) return;
    setTimeout(() => isLost() && trail.findLast(isVisible)?.focus(), TO_MOVE);
  });
};
