import { ring } from "../ring";
import { asInner } from "./composite";
import type { Context } from "./context";
import { focusablesIn, isVisible, lettersOf, nameOf } from "./elements";
import { receive } from "./lent";
import { KEYS } from "./made";

/** A border is moved by so many pixels. */
const STEP = 10;
/** Scripts have their turn between two events: some mark what is dragged a moment after it was taken. */
const TURN = 20;
/** By then a page has drawn its lists anew. */
const DRAWN = 120;
const BORDER = /^(?:col|row|ew|ns|[ewns])-resize$/;
/** How far around a handle the thing is looked for that it moves. */
const HOPS = 3;
/** A handle is no larger. */
const LARGEST = 60;
const MOST = 60;
/** What authors call a place to which something can be brought. */
const ZONES = "[ondrop],[class*=drop i],[class*=zone i],[id*=drop i],[id*=zone i]";

interface Point {
  readonly x: number;
  readonly y: number;
}

const pointIn = (element: Element, across = 0.5, down = across): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + across * width, y: top + down * height };
};

const later = (time: number): Promise<void> => new Promise((then) => setTimeout(then, time));

/** Tells scripts of a pointer, as browsers do; whether none of them has forbidden what follows. */
function send(at: Element, names: string, { x, y }: Point, dataTransfer?: DataTransfer): boolean {
  const given = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, pointerId: 1 };
  const buttons = /up|end|drop/.test(names) ? 0 : 1;
  return names
    .split(" ")
    .map((name) =>
      at.dispatchEvent(
        dataTransfer
          ? new DragEvent(name, { ...given, buttons, dataTransfer })
          : new PointerEvent(name, { ...given, buttons }),
      ),
    )
    .every(Boolean);
}

/** Takes a thing by its handle, brings it to a place, and lets it go there. */
async function carry(item: HTMLElement, handle: HTMLElement, target: Element, to: Point): Promise<void> {
  const from = pointIn(handle);
  send(handle, "pointerdown mousedown", from);
  await later(TURN);
  const data = new DataTransfer();
  if (item.draggable && send(item, "dragstart", from, data)) {
    send(item, "pointercancel", from);
    await later(TURN);
    send(target, "dragenter dragover", to, data);
    await later(TURN);
    send(target, "dragover drop", to, data);
    send(item, "dragend", to, data);
    return;
  }
  for (const share of [0.3, 0.7, 1]) {
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    send(document.elementFromPoint(at.x, at.y) ?? target, "pointermove mousemove", at);
    await later(TURN);
  }
  send(document.elementFromPoint(to.x, to.y) ?? target, "pointerup mouseup", to);
}

const isKind = (one: Element, other: Element): boolean =>
  one.localName === other.localName && one.classList[0] === other.classList[0];

/** Those beside an element that are of its kind, and itself: what has no class and is not dragged is of a kind with all there. */
function alike(element: Element): HTMLElement[] {
  const all = [...(element.parentElement?.children ?? [])];
  const kind = all.filter((one): one is HTMLElement => one instanceof HTMLElement && isKind(one, element));
  const isOne = element.classList.length || element.matches("[draggable=true]") || kind.length === all.length;
  return (isOne ? kind : [element as HTMLElement]).filter(isVisible);
}

const holdsKind = (one: Element, kind: Element): boolean =>
  [...one.querySelectorAll(kind.localName)].some((each) => isKind(each, kind));

/** What a handle moves: itself, or if it is small the nearest around it that stands beside others with such a handle. What is
 * dragged to see what lies beside it, as slides are, is moved by a script as a whole. */
function movedBy(handle: HTMLElement): HTMLElement | undefined {
  const own = handle.closest<HTMLElement>("[draggable=true]");
  if (own) return own;
  if (handle.parentElement?.closest("[style*=transl]")) return undefined;
  if (alike(handle).length > 1) return handle;
  const filled = handle.parentElement;
  if (filled?.matches("li") && filled.firstElementChild === handle && alike(filled).length > 1) return filled;
  if (handle.offsetWidth > LARGEST || handle.offsetHeight > LARGEST) return undefined;
  let at = handle.parentElement;
  for (let hops = HOPS; at && hops && !at.matches("body,main"); hops -= 1, at = at.parentElement) {
    const item = at;
    if (alike(item).some((one) => one !== item && holdsKind(one, handle))) return item;
  }
  return undefined;
}

/** The places to which a thing could be brought, in the order of the page: lists like the one in which it is, else what
 * their author calls so. */
function placesFor(item: HTMLElement): Element[] {
  const list = item.parentElement as HTMLElement;
  for (let at: HTMLElement | null = list, hops = HOPS; at && hops; hops -= 1, at = at.parentElement) {
    const all = alike(at);
    if (all.length > 1)
      return all.map((one) => [one, ...one.querySelectorAll("*")].find((each) => isKind(each, list)) ?? one);
  }
  return [...document.querySelectorAll(ZONES)].filter((one) => isVisible(one) && !alike(item).includes(one as never));
}

/** Whether a thing has come to another place. */
type HasMoved = () => boolean;

/** Brings it one place on among those beside it: past the next, or to before the one after, as scripts differ in that. */
async function passNext(item: HTMLElement, handle: HTMLElement, way: number, hasMoved: HasMoved): Promise<void> {
  const all = alike(item);
  const at = all.indexOf(item);
  const next = all[at + way];
  if (!next) return;
  const far = 0.5 + 0.4 * way;
  await carry(item, handle, next, pointIn(next, far));
  if (hasMoved()) return;
  const after = all[at + 2 * way];
  if (after) await carry(item, handle, after, pointIn(after, 1 - far));
  else await carry(item, handle, next.parentElement as Element, pointIn(next.parentElement as Element, 0.5, way));
}

/** Brings it to the next place for things. */
async function passOn(item: HTMLElement, handle: HTMLElement, way: number): Promise<void> {
  const places = placesFor(item);
  const here = places.findIndex((one) => one.contains(item));
  const place = here < 0 ? places[way > 0 ? 0 : places.length - 1] : places[here + way];
  if (place) await carry(item, handle, place, pointIn(place, 0.5, 0.9));
}

const say = (text: string): unknown => document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: text }));

/** What is dragged from one place to another: Space takes it, arrows bring it on, Space lets it go, Escape puts it back. */
function carried({ on, onKey }: Context): (handle: HTMLElement) => void {
  const known = new WeakSet<HTMLElement>();
  let held: HTMLElement | undefined;
  let isMoving = false;
  let way: readonly [number, string][] = [];
  const hold = (one: HTMLElement | undefined): void => {
    if (held) ring(held, false);
    held = one;
    if (one) ring(one, true);
    else way = [];
  };
  const add = (handle: HTMLElement): void => {
    if (known.has(handle)) return;
    known.add(handle);
    if (handle.tabIndex < 0) handle.tabIndex = 0;
    if (!handle.hasAttribute(KEYS)) handle.setAttribute(KEYS, "carry");
  };
  /** The same once more, if a script has drawn its list anew. */
  const foundAgain = (handle: HTMLElement): HTMLElement => {
    if (handle.isConnected) return handle;
    const words = lettersOf(handle);
    const all = [...document.querySelectorAll<HTMLElement>(handle.localName)];
    const again = all.find((one) => isKind(one, handle) && lettersOf(one) === words);
    if (again) add(again);
    return again ?? handle;
  };
  const move = async (handle: HTMLElement, step: number, axis: string): Promise<void> => {
    const item = movedBy(handle);
    if (isMoving || !item) return;
    isMoving = true;
    const [before, place] = [item.parentElement, alike(item).indexOf(item)];
    const hasMoved = (): boolean => item.parentElement !== before || alike(item).indexOf(item) !== place;
    const [one, other] = alike(item).map((each) => pointIn(each));
    const isAcross = !!one && !!other && Math.abs(one.x - other.x) > Math.abs(one.y - other.y);
    const isAlong = (axis === "x") === isAcross && other;
    await (isAlong ? passNext(item, handle, step, hasMoved) : passOn(item, handle, step));
    await later(DRAWN);
    const now = foundAgain(handle);
    now.focus();
    hold(now);
    isMoving = false;
    const all = alike(movedBy(now) ?? now);
    say(`${nameOf(now)} ${all.indexOf(movedBy(now) ?? now) + 1} / ${all.length}`);
  };
  onKey(
    " |Enter|Escape|ArrowUp|ArrowDown|ArrowLeft|ArrowRight",
    (target) => (known.has(target) ? target : null),
    (key, handle) => {
      if (isMoving) return true;
      if (key === " " || (key === "Enter" && handle.matches(`[${KEYS}=carry]`))) {
        hold(held ? undefined : handle);
        say(nameOf(handle));
        return true;
      }
      if (held !== handle || key === "Enter") return false;
      if (key === "Escape") {
        const back = [...way].reverse();
        const goBack = async (): Promise<void> => {
          for (const [step, axis] of back) await move(held ?? handle, -step, axis);
          hold(undefined);
        };
        goBack();
        return true;
      }
      const [step, axis] = [/Down|Right/.test(key) ? 1 : -1, /Left|Right/.test(key) ? "x" : "y"];
      way = [...way, [step, axis]];
      move(handle, step, axis);
      return true;
    },
  );
  on("focusout", () => isMoving || hold(undefined));
  return add;
}

/** Whether it is one of the edges by which a window is made larger. */
const isEdge = (element: Element): boolean =>
  getComputedStyle(element).position === "absolute" &&
  getComputedStyle(element).cursor.endsWith("resize") &&
  [...(element.parentElement?.children ?? [])].some(
    (one) => one !== element && getComputedStyle(one).cursor.endsWith("resize"),
  );

/** Whether it lies over what is around it and is nothing but that, as a pin on a map or the point in a field of colours is. */
const isLoose = (element: HTMLElement): boolean =>
  getComputedStyle(element).position === "absolute" && !nameOf(element) && !focusablesIn(element).length;

/** Whether it stays where it is and only shows where the pointer is, as two pictures do that lie over each other. */
const isArea = ({ clientWidth, clientHeight }: Element): boolean => Math.min(clientWidth, clientHeight) > LARGEST;

/** What is said of two pictures that lie over each other, which it compares; `null` where there are not two. */
function comparedBy(handle: Element): string | null {
  for (let at: Element | null = handle, hops = HOPS; at && hops; hops -= 1, at = at.parentElement) {
    const words = [...at.querySelectorAll("img")].map(({ alt }) => alt);
    if (words.length) return words.length === 2 && words.every(Boolean) ? words.join(" / ") : null;
  }
  return null;
}

/** What is dragged to make one part of the page wider and another narrower, or lies loose: arrows drag it.
 * https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
function moved({ onKey }: Context): (element: HTMLElement, isBorder: boolean) => void {
  const known = new WeakSet<HTMLElement>();
  const borders = new WeakSet<HTMLElement>();
  const spots = new WeakMap<HTMLElement, Point>();
  const isUpright = (border: Element): boolean => border.clientHeight > border.clientWidth;
  /** Where it is, in hundredths: a border across what it divides, anything else across and down. */
  const tell = (at: HTMLElement): void => {
    const [{ x, y }, around] = [pointIn(at), at.parentElement?.getBoundingClientRect()];
    if (!around) return;
    const { x: across, y: down } = spots.get(at) ?? {
      x: (x - around.left) / around.width,
      y: (y - around.top) / around.height,
    };
    const [first, second] = [across, down].map((one) => Math.round(100 * Math.min(1, Math.max(0, one))));
    at.setAttribute("aria-valuenow", `${borders.has(at) && !isUpright(at) ? second : first}`);
    if (!borders.has(at)) at.setAttribute("aria-valuetext", `${first} % / ${second} %`);
  };
  onKey(
    "ArrowUp|ArrowDown|ArrowLeft|ArrowRight",
    (target) => (known.has(target) ? target : null),
    (key, at) => {
      const isAcross = /Left|Right/.test(key);
      if (borders.has(at) && isAcross !== isUpright(at)) return false;
      const area = isArea(at) ? at.getBoundingClientRect() : undefined;
      const spot = area && spots.get(at);
      const from = spot ? pointIn(at, spot.x, spot.y) : pointIn(at);
      const step = /Right|Down/.test(key) ? STEP : -STEP;
      const to = isAcross ? { ...from, x: from.x + step } : { ...from, y: from.y + step };
      if (area) {
        const next = { x: (to.x - area.left) / area.width, y: (to.y - area.top) / area.height };
        if (Math.min(next.x, next.y) < 0 || Math.max(next.x, next.y) > 1) return true;
        spots.set(at, next);
      }
      send(at, "pointerdown mousedown", from);
      send(at, "pointermove mousemove", to);
      setTimeout(() => {
        send(at, "pointerup mouseup", to); // many move it with the next frame, while it is held
        if (at.role) tell(at);
      }, 2 * TURN);
      return true;
    },
  );
  return (element, isBorder) => {
    if (known.has(element)) return;
    known.add(element);
    element.tabIndex = 0;
    element.setAttribute(KEYS, "move");
    if (nameOf(element)) return; // nobody would hear what is in it
    element.setAttribute("role", isBorder ? "separator" : "slider");
    if (isArea(element)) spots.set(element, { x: 0.5, y: 0.5 });
    if (isBorder) borders.add(element);
    if (!element.ariaLabel && !element.title) element.ariaLabel = comparedBy(element);
    if (isBorder && isUpright(element)) element.setAttribute("aria-orientation", "vertical");
    tell(element);
  };
}

/** Help with what only a pointer's movement does, in a file of its own, fetched where there is such a thing. */
export const gestures = (context: Context): ((element: HTMLElement) => void) => {
  receive(context);
  const inner = asInner(context);
  const [carry, move] = [carried(inner), moved(inner)];
  let count = 0;
  return (element) => {
    const isBorder = element.matches("[role=separator]") || BORDER.test(getComputedStyle(element).cursor);
    if ((isBorder && nameOf(element)) || isEdge(element) || count++ >= MOST) return;
    if (!isBorder && movedBy(element)) carry(element);
    else if (isBorder || isLoose(element)) move(element, isBorder && !isArea(element));
  };
};
