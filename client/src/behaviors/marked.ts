import {
  boxOf,
  controlAt,
  type IsOn,
  type IsState,
  isChoosing,
  isChosen,
  isMarked,
  isOneOfRow,
  kindOf,
  NO_OPENER,
  ONE_OF,
  OURS,
  saysYes,
  type TellAll,
} from "./chosen";
import type { Context } from "./context";
import { nameOf } from "./elements";
import { receive } from "./lent";

const FADED = 400;
/** By what authors call and show that a control drops something. */
const DROPS = /select(?!ed|ion|or|able)|drop-?down|combo/i;
const DOWN = /[▾▼⌄]$|^(?:[⋮⋯…]|•{3}|\.{3})$/;
const MORE = "[class*=kebab i],[class*=ellipsis i]";
const CARET = ":scope > :is([class*=caret i],[class*=chevron-down i],[class*=arrow-down i],[class*=angle-down i])";
const ARROW = ":scope > :is([class*=arrow i],[class*=chevron i])";
/** Signs that are there while something is chosen. */
const CHECKED = /[✓✔☑✅☒♥❤★●◉]/u;
/** Classes that tell of something else, or only for a moment. */
const OTHER =
  /load|busy|spin|anim|ripple|flash|shake|focus|hover|open|offen|ouvert|abiert|apert|expand|collaps|show|hid|visible|sort|asc|desc|disab|err|drag/i;
/** By then it is known what a control has opened. */
const KNOWN = 300;
/** What is there for a moment has gone by then: a drop of colour where something was pressed, a tick for "copied". */
const RIPPLED = 700;
const STAYS = 2500;
const DRAWING = "svg,svg *,img";
/** By then the focus has come back to what a script has drawn anew. */
const DRAWN = 900;
/** What we have told to be closed by its looks alone, and what has been pressed, of which more is known. */
const guessed = new WeakSet<Element>();
const pressed = new WeakSet<Element>();

/** What shows by a sign that it drops something is closed as long as nothing is known of what it opens. */
function tellDropDown(control: Element): void {
  const isCalled = [control, control.parentElement].some((one) => !!one && DROPS.test(one.className));
  const words = control.textContent?.trim() ?? "";
  const isDown =
    (words ? DOWN.test(words) : control.matches(MORE)) || control.querySelector(isCalled ? `${CARET},${ARROW}` : CARET);
  if (!isDown || pressed.has(control) || control.closest("th")) return;
  control.setAttribute("aria-expanded", "false");
  guessed.add(control);
}

/** What did not open anything is no drop-down. */
function keepDropDown(control: Element): void {
  pressed.add(control);
  if (guessed.delete(control) && control.matches("[aria-expanded=false]:not([aria-controls])"))
    control.removeAttribute("aria-expanded");
}

/** The boxes that a control fills alone; of a card that has our button in its title, the card. */
function boxesAround(control: Element): Element[] {
  const boxes: Element[] = [];
  for (let at = control.parentElement; at && boxes.length < 3; at = at.parentElement)
    if (controlAt(at) === control || (at.childElementCount === 1 && !boxes.length)) boxes.push(at);
    else break;
  return control.matches("curbcut-button") ? boxes : boxes.slice(0, +(boxes[0]?.childElementCount === 1));
}

const stateOf = (control: Element): string | null => control.ariaPressed ?? control.ariaCurrent;

/** What was pressed, and how it was before. */
interface Press {
  readonly control: Element;
  readonly words: string;
  readonly colour: number;
  readonly state: string | null;
}

const lettersIn = (words: string): string => words.replace(/\P{L}/gu, "");

/** What a style of its own says of colours, by which a script may show that something is chosen. */
const lookIn = (style: string | null): string =>
  (style ?? "").match(/(?:color|background|border|fill|weight)[\w-]*:[^;]+/g)?.join() ?? "";
const lookOf = (one: Element): string => lookIn(one.getAttribute("style"));

/** So much more colour, of 255, is no accident. */
const COLOURFUL = 40;
/** So many parts of a control are looked at. */
const PARTS = 9;

/** How colourful a control is: what is on is so, what is off is grey. */
function colourOf(control: Element): number {
  const parts = [control, ...control.querySelectorAll("*")].slice(0, PARTS).map((one) => getComputedStyle(one));
  return parts
    .flatMap(({ backgroundColor, color }) => [backgroundColor, color])
    .map((one) => one.match(/\d+/g)?.slice(0, 3).map(Number) ?? [0])
    .reduce((sum, one) => sum + Math.max(...one) - Math.min(...one), 0);
}

/** What was changed, each once, with what it was before all of it: scripts take several classes away one by one. */
const onceEach = (records: readonly MutationRecord[]): MutationRecord[] =>
  records.filter(
    ({ target, attributeName: name }, at) =>
      !name || records.findIndex((one) => one.target === target && one.attributeName === name) === at,
  );

/** The classes in which two differ. */
const moved = (before: readonly string[], after: readonly string[]): string[] =>
  [...before, ...after].filter((one) => one && before.includes(one) !== after.includes(one));

/** What is marked as chosen in a row of its kind says so before anybody has pressed it, not what opens something; what a press
 * marks says so from then on, by whatever its author marks it: a class, a sign, or a part without words. In a file of its own that
 * comes with the first key. */
export const start = (context: Context, tellAll: TellAll): void => {
  receive(context);
  const { on, onChange, watch } = context;
  /** What marks those of a kind that a script draws anew. */
  const redrawn = new Map<string, IsState>();

  const tellMarked = (): void => {
    for (const [kind, isState] of redrawn) {
      const one = document.querySelector(kind);
      if (one) tellAll(one, ({ classList }) => [...classList].some(isState), isState);
    }
    for (const control of document.querySelectorAll(`:is(${ONE_OF})${NO_OPENER}:not([aria-pressed],[aria-current])`)) {
      if (control.matches(OURS)) tellDropDown(control);
      const boxes = [control, ...boxesAround(control)];
      const box = boxes.find(isMarked);
      if (box && isOneOfRow(box)) tellAll(box, isMarked, isChosen);
    }
  };

  let presses = 0;
  const isAt = (box: Element, control: Element): boolean => (controlAt(box) ?? controlAt(box, ONE_OF)) === control;
  /** Tells what a press has marked; what the page takes back by itself was no state. */
  const tellMark = (box: Element, isOn: IsOn, isState: IsState): void => {
    tellAll(box, isOn, isState);
    const [now, press] = [isOn(box), presses];
    setTimeout(() => {
      if (press === presses && isOn(box) !== now) tellAll(box, () => undefined, isState);
    }, STAYS);
  };

  /** Classes whose names say nothing, if they are all that a press has changed of a control, or have come to it from another, or
   * gone together with the grey of it. Of what its author made a control only what has come from another tells. */
  const tellClasses = ({ control, colour }: Press, records: readonly MutationRecord[]): boolean => {
    const changes = records.flatMap(({ target, attributeName, oldValue }) =>
      target instanceof HTMLElement && attributeName === "class"
        ? { target, before: (oldValue ?? "").split(" "), after: [...target.classList] }
        : [],
    );
    for (const { target, before, after } of changes) {
      const tokens = moved(before, after);
      if (!isAt(target, control) || !tokens.length || tokens.some((one) => OTHER.test(one))) continue;
      const gained = tokens.filter((one) => after.includes(one));
      const isTaken =
        gained.length > 0 &&
        changes.some(
          (one) =>
            one.target.localName === target.localName &&
            gained.every((each) => one.before.includes(each) && !one.after.includes(each)),
        );
      const more = colourOf(boxOf(control)) - colour;
      const isSwapped = gained.length > 0 && Math.abs(more) > COLOURFUL;
      if (!isTaken && !(control.matches(OURS) && (tokens.length === 1 || isSwapped))) continue;
      const isOff = !isTaken && tokens.length > 1 && more < 0;
      const all = tokens.length > 1 ? tokens.filter((one) => gained.includes(one) !== isOff) : tokens;
      tellMark(
        target,
        ({ classList }) => all.every((one) => classList.contains(one)),
        (one) => tokens.includes(one),
      );
      return true;
    }
    return false;
  };

  /** The same of an attribute of its author's own that said no and says yes now, or the other way round. */
  const tellAttributes = ({ control }: Press, records: readonly MutationRecord[]): boolean => {
    for (const { target, attributeName: name, oldValue } of records) {
      if (!(target instanceof Element) || !name || !isChoosing(name) || !isAt(target, control)) continue;
      const isOn: IsOn = (one) => saysYes(one.getAttribute(name)) === true;
      if (saysYes(oldValue) !== !isOn(target)) continue;
      tellMark(target, isOn, isChosen);
      return true;
    }
    return false;
  };

  /** The same of signs, of colours of its own style, and of parts without words that have come or gone for good. */
  const tellSigns = ({ control, words }: Press, records: readonly MutationRecord[]): void => {
    if (CHECKED.test(words) !== CHECKED.test(nameOf(control)))
      return tellMark(control, (one) => CHECKED.test(nameOf(one)), isChosen);
    const isOurs = control.matches(OURS);
    const box = boxOf(control);
    const look = lookOf(box);
    const styled = records.filter(({ attributeName }) => attributeName === "style");
    const isLeft = ({ target, oldValue }: MutationRecord): boolean =>
      target.nodeName === box.nodeName && target !== box && lookOf(target as Element) !== lookIn(oldValue);
    const isNew = styled.some((one) => one.target === box && look !== lookIn(one.oldValue));
    if (look && isNew && (isOurs || styled.some(isLeft))) return tellMark(box, (one) => lookOf(one) === look, isChosen);
    for (const { target, addedNodes, removedNodes } of isOurs ? records : [])
      for (const node of [...addedNodes, ...removedNodes]) {
        if (!(node instanceof Element) || !control.contains(target) || nameOf(node) || node.matches(DRAWING)) continue;
        const kind = kindOf(node, () => false);
        const isOn: IsOn = (one) => !!one.querySelector(kind);
        const [now, press] = [isOn(control), presses];
        if (!OTHER.test(kind))
          setTimeout(() => press === presses && isOn(control) === now && tellMark(control, isOn, isChosen), RIPPLED);
        return;
      }
  };

  const tellToggled = (press: Press, records: readonly MutationRecord[]): void => {
    const { control, words, state } = press;
    if (
      control.matches("[aria-expanded]") ||
      stateOf(control) !== state ||
      lettersIn(nameOf(control)) !== lettersIn(words)
    )
      return;
    const once = onceEach(records);
    if (!tellClasses(press, once) && !tellAttributes(press, once)) tellSigns(press, once);
  };

  /** A class by which what has come in the place of a control differs from it. */
  const tellRedrawn = (control: Element, classes: readonly string[], words: string): void => {
    const now = document.activeElement;
    if (control.isConnected || !now?.matches(OURS) || lettersIn(nameOf(now)) !== lettersIn(words)) return;
    const [token, other] = moved(classes, [...boxOf(now).classList]);
    if (!token || other || OTHER.test(token)) return;
    const isState: IsState = (one) => one === token;
    redrawn.set(kindOf(boxOf(now), isState), isState);
    tellMarked();
  };

  const follow = ({ target, type }: Event): void => {
    const control = controlAt(target as Element) ?? controlAt(target as Element, ONE_OF);
    if (!control) return;
    if (type === "click") presses++;
    const words = nameOf(control);
    const classes = [...boxOf(control).classList];
    const before: Press = { control, words, colour: colourOf(boxOf(control)), state: stateOf(control) };
    const reaction = watch(control.getRootNode());
    setTimeout(() => {
      reaction.end();
      setTimeout(tellToggled, KNOWN, before, reaction.records);
      setTimeout(keepDropDown, FADED, control);
      setTimeout(tellRedrawn, DRAWN, control, classes, words);
    });
  };
  on("click", follow, true);
  on("pointerdown", follow, true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tellMarked();
    }, KNOWN); // by then others have made tabs of some
  };
  tell();
  onChange(tell);
};

export type StartMarked = typeof start;
