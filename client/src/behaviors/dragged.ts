import { nameOf } from "./elements";
import { KEYS } from "./made";

const GRABBED = /grab|resize/;
/** A line is so many times as long as it is wide, and no shorter than this. */
const THIN = 4;
const SHORTEST = 60;
/** A line has two such things at most: from here to there. */
const MOST = 2;

const isPlaced = ({ style }: HTMLElement): boolean =>
  [style.left, style.right, style.top, style.bottom, style.transform].some(Boolean);

/** Whether it stands on a thin line, as what is dragged along it does: it has no words and no parts, and a script tells where
 * it is, to which it listens or its pointer is a hand; or its pointer is a hand that grabs. */
export function isDraggedAlong(element: HTMLElement, isBound: boolean): boolean {
  const line = element.parentElement;
  if (!line || element.childElementCount || nameOf(element)) return false;
  const { cursor, position } = getComputedStyle(element);
  const isOnLine = isPlaced(element) || (isBound && line.clientHeight > 0 && element.clientHeight >= line.clientHeight);
  if (position !== "absolute" || !(GRABBED.test(cursor) || ((cursor === "pointer" || isBound) && isOnLine)))
    return false;
  const { width, height } = line.getBoundingClientRect();
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const alike = [...line.children].filter((one) => one.className === element.className);
  return long > SHORTEST && long > THIN * short && alike.length <= MOST;
}

/** Whether it is a line that a pointer presses at some place, and that is filled as far as that: it has a colour and no words, and
 * one part of another colour that begins where it begins. */
export function isFilledAlong(line: HTMLElement): boolean {
  const [fill, other] = line.children;
  if (!fill || other || fill.childElementCount || nameOf(line) || !line.clientWidth) return false;
  const [one, all] = [fill.getBoundingClientRect(), line.getBoundingClientRect()];
  const isDrawn = (style: "backgroundColor" | "backgroundImage", none: string): boolean => {
    const [above, below] = [fill, line].map((each) => getComputedStyle(each)[style]);
    return above !== below && ![above, below].includes(none);
  };
  if (!isDrawn("backgroundColor", "rgba(0, 0, 0, 0)") && !isDrawn("backgroundImage", "none")) return false;
  return (
    all.width > SHORTEST && all.width > THIN * all.height && one.left - all.left < THIN && one.height <= all.height
  );
}

/** Makes it a slider, of which more is told where sliders are known. */
export function makeSlider(element: HTMLElement): void {
  element.setAttribute(KEYS, "drag");
  element.tabIndex = 0;
  element.setAttribute("role", "slider");
}
