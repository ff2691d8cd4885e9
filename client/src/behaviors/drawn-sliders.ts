import type { Behavior } from "./context";
import { isVisible, nameOf } from "./elements";
import { KEYS } from "./made";
import { drag, drawn } from "./slider";
import { THUMBS } from "./thumbs";

/** What moves a part of the page, for which there are keys. */
const SCROLLS = /scroll|ps__/i;
/** A line is so many times as long as it is wide. */
const THIN = 4;
const MANY = 20;
/** A script that goes by larger steps than one in a hundred is asked for more of them, when it has had its time. */
const SETTLED = 60;
const LARGEST = 25;
/** How far around a line its name is looked for, and how long it may be. */
const HOPS = 3;
const LONGEST = 60;
const CONTROLS = "a[href],button,input,select,textarea,[role=button]";

const isUpright = ({ width, height }: DOMRect): boolean => height > width;

/** The line along which a thing is dragged; one that is pressed at some place, and filled as far as that, is its own. */
function lineOf(thumb: HTMLElement): Element | undefined {
  const line = thumb.childElementCount ? thumb : thumb.parentElement;
  if (!line || SCROLLS.test(thumb.className + line.className) || nameOf(thumb)) return undefined;
  const { width, height } = line.getBoundingClientRect();
  const isThin = Math.max(width, height) > THIN * Math.min(width, height);
  return isThin && isVisible(thumb) ? line : undefined;
}

interface Place {
  /** The middle of the thing, from the beginning of its line. */
  readonly middle: number;
  readonly size: number;
  readonly length: number;
  /** Whether its middle comes to both ends, and not its sides. */
  readonly isByMiddle: boolean;
}

function placeOf(thumb: HTMLElement, line: Element): Place {
  const [at, all] = [thumb.getBoundingClientRect(), line.getBoundingClientRect()];
  const fill = thumb === line ? line.firstElementChild?.getBoundingClientRect().width : undefined;
  if (fill !== undefined) return { middle: fill, size: 0, length: all.width, isByMiddle: true };
  const { marginLeft, marginBottom, transform } = getComputedStyle(thumb);
  const isByMiddle = transform !== "none" || `${marginLeft}${marginBottom}`.includes("-");
  return isUpright(all)
    ? { middle: all.bottom - at.bottom + at.height / 2, size: at.height, length: all.height, isByMiddle }
    : { middle: at.left - all.left + at.width / 2, size: at.width, length: all.width, isByMiddle };
}

/** Where its script writes how far along it is, in hundredths. */
const writtenOf = (thumb: HTMLElement, line: Element): string => {
  const written = isUpright(line.getBoundingClientRect()) ? thumb.style.bottom : thumb.style.left;
  return written.endsWith("%") ? written : "";
};

/** How far along its line a thing is, in hundredths: as its script writes it, else as it is seen. */
function valueOf(thumb: HTMLElement, line: Element): number {
  const written = writtenOf(thumb, line);
  if (written) return Math.round(Number.parseFloat(written));
  const { middle, size, length, isByMiddle } = placeOf(thumb, line);
  const share = isByMiddle ? middle / length : (middle - size / 2) / (length - size);
  return Math.round(100 * Math.min(1, Math.max(0, share)));
}

/** Where on the line a pointer has to come to for a value: as far from the middle of the thing as it has to go, as some scripts
 * reckon by where it was taken. */
function shareFor(value: number, thumb: HTMLElement, line: Element): number {
  if (writtenOf(thumb, line)) return value / 100;
  const { middle, size, length, isByMiddle } = placeOf(thumb, line);
  const way = isByMiddle ? length : length - size;
  return (middle + ((value - valueOf(thumb, line)) / 100) * way) / length;
}

/** The words right before the line, or before a box around it: what is set there. */
function wordsBefore(line: Element): string {
  for (let at: Element | null = line, hops = HOPS; at && hops; at = at.parentElement, hops -= 1) {
    const before = at.previousElementSibling;
    if (before?.matches(CONTROLS) || before?.querySelector(CONTROLS)) return ""; // that is called so
    const words = before ? nameOf(before) : "";
    if (/\p{L}/u.test(words)) return words.length < LONGEST ? words : "";
  }
  return "";
}

/** What can only be dragged along a line becomes a slider, and arrows drag it.
 * https://www.w3.org/WAI/ARIA/apg/patterns/slider-multithumb/ */
export const drawnSliders: Behavior = ({ onChange, onKey, watch }) => {
  const lines = new Map<HTMLElement, Element>();
  const tell = (thumb: HTMLElement, line: Element): void => {
    const value = String(valueOf(thumb, line));
    if (thumb.getAttribute("aria-valuenow") !== value) thumb.setAttribute("aria-valuenow", value);
  };
  const look = (): void => {
    for (const thumb of document.querySelectorAll<HTMLElement>(THUMBS)) {
      const isPart = !!thumb.parentElement?.closest("[role=slider]");
      const line = lines.size < MANY && !isPart ? lineOf(thumb) : undefined;
      if (!line) continue;
      lines.set(thumb, line);
      drawn.add(thumb);
      thumb.removeAttribute(KEYS); // what may have been taken for a button
      thumb.setAttribute("role", "slider");
      thumb.tabIndex = 0;
      const words = thumb.matches("[aria-label],[aria-labelledby],[title]") ? "" : wordsBefore(line);
      if (words) thumb.ariaLabel = words;
      if (isUpright(line.getBoundingClientRect())) thumb.setAttribute("aria-orientation", "vertical");
    }
    for (const [thumb, line] of lines) tell(thumb, line);
  };
  look();
  onChange(look);

  const pull = (thumb: HTMLElement, line: Element, step: number): void => {
    const before = valueOf(thumb, line);
    const value = Math.min(100, Math.max(0, before + step));
    drag(thumb, shareFor(value, thumb, line), isUpright(line.getBoundingClientRect()), watch);
    setTimeout(() => {
      const isMoved = valueOf(thumb, line) !== before;
      if (!isMoved && Math.abs(step) < LARGEST) pull(thumb, line, 2 * step);
      else tell(thumb, line);
    }, SETTLED);
  };
  onKey(
    "ArrowLeft|ArrowRight|ArrowUp|ArrowDown|Home|End|PageUp|PageDown",
    (target) => (lines.has(target) ? target : null),
    (key, thumb) => {
      const step = /Home|End/.test(key) ? 100 : /Page/.test(key) ? 10 : 1;
      pull(thumb, lines.get(thumb) as Element, /Right|Up|End/.test(key) ? step : -step);
      return true;
    },
  );
};
