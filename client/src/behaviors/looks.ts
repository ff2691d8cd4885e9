import { alike, boxOf, isChosen, kindOf, OURS, type TellAll } from "./chosen";
import type { Context } from "./context";
import { isVisible, nameOf } from "./elements";

/** Of which nothing is told yet. */
const UNTOLD = `${OURS}:not([aria-pressed],[aria-expanded],[aria-haspopup],[aria-current],[role=tab])`;
/** So many parts of a control are looked at. */
const PARTS = 9;
/** By then a knob has come to rest. */
const RESTED = 500;
const CLEAR = /^(?:transparent|rgba\(.*, ?0\)|rgb\(255, 255, 255\))$/;

/** What two states look like: whether it is on. */
type IsOn = () => boolean;

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** A knob in a rail with round ends, which lies at one of them. */
function knobIn(rail: HTMLElement): IsOn | undefined {
  const [knob, other] = rail.children;
  const { height, width } = rail.getBoundingClientRect();
  const radius = Number.parseFloat(getComputedStyle(rail).borderTopLeftRadius) || 0;
  if (!knob || other || rail.textContent?.trim() || !isBetween(height, 10, 40) || !isBetween(width / height, 1.4, 2.8))
    return undefined;
  const { height: tall, width: wide } = knob.getBoundingClientRect();
  if (radius < height / 3 || !isBetween(tall / height, 0.5, 1.4) || !isBetween(wide / tall, 0.8, 1.25))
    return undefined;
  return () => {
    const [from, to] = [rail.getBoundingClientRect(), knob.getBoundingClientRect()];
    const isRight = to.left + to.right > from.left + from.right;
    return isRight !== (getComputedStyle(rail).direction === "rtl");
  };
}

/** Whether nothing is drawn in a box. */
function isBlank(box: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(box);
  return (
    CLEAR.test(backgroundColor) &&
    backgroundImage === "none" &&
    !box.textContent?.trim() &&
    ![...box.children].some(isVisible) &&
    ["::before", "::after"].every((part) => /^(?:none|normal)$/.test(getComputedStyle(box, part).content))
  );
}

/** An empty square with a line around it, to be ticked; what is drawn anew may be ticked already. */
function boxIn(box: HTMLElement, isKnown: boolean): IsOn | undefined {
  const { height, width } = box.getBoundingClientRect();
  const { borderBottomWidth, borderTopLeftRadius, borderTopWidth } = getComputedStyle(box);
  const isRound = Number.parseFloat(borderTopLeftRadius) > width / 3;
  const isSquare = isBetween(width, 9, 28) && isBetween(width / height, 0.85, 1.18) && !isRound;
  return isSquare && borderTopWidth > "0px" && borderBottomWidth > "0px" && (isKnown || isBlank(box))
    ? () => !isBlank(box)
    : undefined;
}

/** What is drawn as a switch, or as an empty box to be ticked, says so before it is pressed, by where its knob lies and by what is
 * in it. What a press does not change so is left to others. */
export const looks = ({ on, onChange }: Context, tellAll: TellAll): void => {
  const known = new WeakMap<Element, IsOn | undefined>();
  /** Kinds of boxes that have been seen empty. */
  const kinds = new Set<string>();
  let isPressed = false;
  let timer = 0;
  const find = (box: Element): IsOn | undefined => {
    const parts = [box, ...box.querySelectorAll("div,span,i,b,em")].slice(0, PARTS) as HTMLElement[];
    const found = parts.flatMap(
      (one) =>
        knobIn(one) ?? (one.matches("td") ? [] : (boxIn(one, isPressed && kinds.has(kindOf(one, isChosen))) ?? [])),
    );
    if (found.length !== 1) return undefined;
    for (const one of parts) if (isBlank(one)) kinds.add(kindOf(one, isChosen));
    return found[0];
  };
  const isOn = (box: Element): boolean | undefined => {
    if (!known.has(box)) known.set(box, find(box));
    return known.get(box)?.();
  };
  const look = (): void => {
    for (const control of document.querySelectorAll(UNTOLD)) {
      const box = boxOf(control);
      if (known.has(box) || !isVisible(control) || !/\p{L}/u.test(nameOf(control))) continue; // nobody would hear of what
      if (isOn(box) !== undefined) tellAll(box, isOn, isChosen);
    }
  };
  look();
  onChange(look);
  on(
    "click",
    ({ target }) => {
      const control = (target as Element).closest(`${OURS}[aria-pressed]`);
      const box = control && boxOf(control);
      const before = box ? isOn(box) : undefined;
      if (!box || before === undefined) return;
      isPressed = true;
      const { ariaPressed } = control;
      clearTimeout(timer); // what is pressed again at once is as it was before
      timer = setTimeout(() => {
        if (isOn(box) !== before || !box.isConnected) return;
        for (const one of alike(box, isChosen)) known.set(one, undefined);
        if (control.ariaPressed === ariaPressed) tellAll(box, () => undefined, isChosen);
      }, RESTED);
    },
    true,
  );
};
