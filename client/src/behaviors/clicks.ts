import { buttonAround } from "../button-around";
import { buttonWithin } from "../button-within";
import { observe } from "../observe";
import type { Plan } from "../plan";
import type { Context } from "./context";
import {
  AROUND,
  CONTROL,
  HEADING,
  HIDDEN,
  hasOwnControls,
  hasSlottedControls,
  holdsControl,
  isUnreached,
  MEANING,
  opensWithin,
} from "./controls";
import type * as Drawn from "./drawn";
import { focusablesIn, HOST, isHung, isVisible, nameOf } from "./elements";
import { isFilledIn, isFrameworks } from "./filled";
import type * as Gestures from "./gestures";
import type * as Listeners from "./listeners";
import { KEYS, makeButton, makeClickable } from "./made";
import type * as Opened from "./opened";
import { pressFully, pressIn } from "./press";
import type * as Signs from "./signs";
import { isRevealing, isWatched, makeHovered } from "./watched";

/** What a drawing consists of may be clicked by itself: regions of a map. */
const PLAIN =
  "p,s,font,center,article,section,figure,picture,canvas,img,span,i,b,u,em,strong,small,sup,sub,mark,abbr,time,svg,a:not([href]),div,path,g,circle,polygon,rect,text";
/** What means something to those who hear the page, and so holds a button rather than being one. */
const HOLDING = `${MEANING},dd,header,footer,aside,legend,caption,figcaption,blockquote,address`;
const HIDDEN_BY_A_BUTTON = `ul,ol,dl,table,form,${HEADING}`;
const LETTER = /[\p{L}\p{N}]/u;
/** Whether it is none of HTML's controls: an element that a page has named itself may be clicked, too, unless its own parts are. */
const mayBeClicked = (element: Element): boolean =>
  element.matches(`${PLAIN},${HOLDING}`) || (/^(?!curbcut).*-/.test(element.localName) && !element.shadowRoot);
const cursorOf = (element: Element): string => getComputedStyle(element).cursor;
const HAND = /^(?:pointer|zoom-in)$/;
function isPointedNow(element: Element | null): boolean {
  if (!element) return false;
  const { cursor, pointerEvents } = getComputedStyle(element);
  return HAND.test(cursor) && pointerEvents !== "none";
}
/** What its author lets somebody come to, and called no control. */
const FOCUSED = "[tabindex]:not([role],a,button,input,select,textarea,summary,iframe,[contenteditable])";
/** What is dragged is not clicked. */
const DRAGGED = /grab|move|resize/;
const IS_DRAGGED = "[draggable=true],[role=separator][tabindex]";
/** What has a meaning for keys already, or draws by itself. */
const NOT_DRAGGED = `a,button,input,select,textarea,img,canvas,iframe,video,[contenteditable],[role]:not([role=separator],[role=listitem],[role=row],[role=article],[${KEYS}=click])`;
/** Handlers that only count clicks or stop them. */
const NO_ACTION = /^\s*(?:return\b|event\.|e\.|gtag|ga\(|_paq|dataLayer)/;
const FIELD = "select,input:not([type=hidden],[type=checkbox],[type=radio],[type=file])";
const NEAR = 4;
const LONGEST_NAME = 120;
/** What a script's text binds may be a part of the page that only listens; a control is short. */
const BRIEF = 40;
const STROKE = 8;
/** More are no controls but a texture, or would be no help. */
const MOST = 500;
const MOST_WATCHED = 30;
const NONE = "curbcut-none";
/** Signs that nobody can name are waited for if they are few. */
const MANY = 60;

/** A selector that says more than which tags; of the whole page, that would be too many. */
const IS_NARROW = /[.#[]/;

/** What stands beside words without being any. */
const NO_WORDS = ":not(img,i,svg,svg *)";

/** Whether words drop a list of links that is not there until a pointer comes over them. */
function dropsUnderPointer(element: Element): boolean {
  const next = element.nextElementSibling;
  if (!next || !nameOf(element) || element.querySelector(NO_WORDS) || !isHung(next) || isVisible(next)) return false;
  return !element.parentElement?.querySelector(":scope > :is(a[href],button,[tabindex])"); // its author's way in
}

/** Whether it stands in the box of a field that a library has put away to draw its own: it is gone through its way, if it has
 * any for keys. */
function isDrawn(element: Element): boolean {
  let at = element.parentElement;
  let more = 2;
  for (let far = 0; far < NEAR && at && more && !at.matches("body,main,form,section,article,table"); far++) {
    const before = at.previousElementSibling;
    const fields = [...at.querySelectorAll<HTMLElement>(FIELD)];
    if (before instanceof HTMLElement && before.matches(FIELD)) fields.push(before);
    if (more < 2 || fields.some((one) => one.tabIndex < 0 || getComputedStyle(one).display === "none")) {
      if ([at, ...focusablesIn(at)].some((one) => one.tabIndex >= 0 && !one.matches(`[${KEYS}]`))) return true;
      more--;
    }
    at = at.parentElement;
  }
  return false;
}

/** Whether it lies in a popup whose script moves the focus among its parts. */
function isLedThrough(element: Element): boolean {
  const box = (element as HTMLElement).offsetParent;
  return !!box?.matches(":not(body,[role$=dialog])") && !!box.querySelector(":is(span,td,li,div)[tabindex='-1']");
}

/** What covers the page, or will: a layer behind a dialog, or the dialog. */
function isLayer(element: Element): boolean {
  const { position, left, right, width } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isWide = left === "0px" && (right === "0px" || width === "100%" || Number.parseFloat(width) >= innerWidth);
  return (
    position === "fixed" &&
    element.childElementCount > 0 &&
    (box.height ? box.width * box.height > (innerWidth * innerHeight) / 3 : isWide)
  );
}

function isBesideText(element: Element): boolean {
  const { position, float } = getComputedStyle(element);
  return position === "absolute" || float !== "none";
}

const isRendered = (element: Element): boolean => element.checkVisibility?.() ?? isVisible(element);

/** Words that a page puts into a part of a shadow tree. */
const slottedIn = (element: Element): string =>
  [...element.querySelectorAll("slot")]
    .flatMap((slot) => slot.assignedNodes().map(({ textContent }) => textContent?.trim()))
    .join("");

/** Whether none of its words is drawn while it is: as a button it would have no name. No drawing tells its drawn words. */
const hidesItsWords = (element: HTMLElement): boolean =>
  !element.ariaLabel && element.innerText?.trim() === "" && isVisible(element);

/** Its own words, without those of a list within it. */
const wordsOf = (element: Element): string => {
  const list = opensWithin(element);
  return list ? nameOf(element).replace(nameOf(list), "").trim() : nameOf(element);
};

/** Words, or one control's worth of them: no part of a page that listens for what happens in it. */
const isBrief = (element: Element): boolean =>
  !element.querySelector(HEADING) && wordsOf(element).length <= BRIEF && !isLayer(element);

/**
 * What reacts to clicks by a script of the page becomes a control, now and when a script adds it: what has a hand as its
 * pointer that nothing around it has, what a script binds to clicks as far as it can be known, and words that drop a list
 * of links.
 *
 * What holds other controls, lists or tables, or was made a control or a part of one by its author, is left.
 */
export function clicks(
  context: Context,
  known: typeof Listeners,
  { nameControl, nameOfSign, nameSigns }: typeof Signs,
  { followPanels, pointedUnder }: typeof Opened,
  { boxIn, isDraggedAlong, isFilledAlong, isSmall, makeSlider }: typeof Drawn,
  { files, icons = {} }: Plan,
  signal: AbortSignal,
): void {
  const { onChange, on, reveal, watch } = context;
  const follow = followPanels(context);
  const nameSign = nameSigns(context, icons);
  const { isAny, ...inPage } = known.askedInPage();
  const [hands = NONE, grabbed = NONE] = isAny ? pointedUnder(HAND, DRAGGED) : [];
  const isPointed = (element: Element | null): boolean => isPointedNow(element) || !!element?.matches(hands);
  const { askedOfJQuery, isAskedByFramework, isHovered, isIdle } = known;
  let bound = inPage.bound.join() || NONE;
  let hovered = inPage.hovered.join() || NONE;
  let doubled = ["[ondblclick]", ...inPage.doubled].join();
  let pressed = inPage.pressed.join();
  const isPressed = (at: Element): boolean => (!!pressed && at.matches(pressed)) || known.isPressedByJQuery(at);
  const seen = new WeakSet<Element>();
  /** Signs that cannot be seen yet, as what brings one back to the top. */
  const later = new Set<HTMLElement>();
  /** Buttons within what is clicked: a script that writes its words anew takes them away. */
  const inner = new Map<HTMLElement, HTMLElement>();
  /** Whether it can be one of a row of signs, and no stroke of a drawing. */
  const isSign = (element: Element): boolean =>
    element.matches(PLAIN) && isPointed(element) && element.getBoundingClientRect().height > STROKE && isSmall(element);
  /** What jQuery listens for in an element. */
  const delegates: { readonly root: Node; readonly selector: string }[] = [];
  let count = 0;
  let watched = 0;

  let gestures: Promise<ReturnType<typeof Gestures.gestures>> | undefined;
  /** What a pointer drags, and shows that by its own form: keys move it. */
  const drag = (element: HTMLElement): void => {
    const isGrabbed = (one: Element | null): boolean => !!one && (DRAGGED.test(cursorOf(one)) || one.matches(grabbed));
    if (!element.matches(IS_DRAGGED) && (!isGrabbed(element) || isGrabbed(element.parentElement))) return;
    if (element.matches(NOT_DRAGGED) || element.parentElement?.closest(AROUND) || hasOwnControls(element.getRootNode()))
      return;
    gestures ??= import(files.gestures).then((file: typeof Gestures) => file.gestures(context));
    gestures.then(
      (add) => signal.aborted || add(element),
      () => {}, // the page works as it did without
    );
  };

  const noteDelegates = (root: Node): void => {
    for (const selector of window.jQuery ? askedOfJQuery(root).within : [])
      if (
        (!root.contains(document.body) || IS_NARROW.test(selector)) &&
        !delegates.some((one) => one.root === root && one.selector === selector)
      )
        delegates.push({ root, selector });
  };

  /** Whether jQuery has it, itself or by what is around it. */
  const isJQuerys = (element: Element): boolean =>
    askedOfJQuery(element).isOwn ||
    delegates.some(({ root, selector }) => root !== element && root.contains(element) && element.matches(selector));

  /** What listens for clicks in it, where others show that they are clicked. */
  const isAround = (element: Element): boolean => !isPointed(element) && [...element.children].some(isPointed);

  /** Whether it folds as the item does in whose list it stands: it has its pointer from there. */
  const isFolded = (item: Element): boolean =>
    !!opensWithin(item) && isPointed(item) && inner.has(item.parentElement?.closest<HTMLElement>("li") as HTMLElement);

  /** Whether it is a part of what a box opens, and has its pointer from there; what stands in an item's list may be there to read. */
  const isChoice = ({ parentElement: list, nextElementSibling, previousElementSibling }: Element): boolean => {
    const around = [list?.parentElement, list?.parentElement?.parentElement].find((one) =>
      inner.has(one as HTMLElement),
    );
    return (
      !!around?.matches(":not(li)") &&
      !!opensWithin(around)?.contains(list) &&
      !!(nextElementSibling ?? previousElementSibling)
    );
  };

  const isClickable = (element: HTMLElement): boolean =>
    (isAny &&
      (isFolded(element) ||
        (isPointed(element) && isChoice(element)) ||
        (isPointed(element) && !isPointed(element.assignedSlot ?? element.parentElement)) ||
        (!isAround(element) &&
          (isAskedByFramework(element) || isJQuerys(element) || element.matches(bound) || !isIdle(element.onclick)) &&
          isBrief(element) &&
          !DRAGGED.test(cursorOf(element)) &&
          !(element.matches(grabbed) && isPressed(element))) ||
        element.hasAttribute("ondblclick") ||
        !NO_ACTION.test(element.getAttribute("onclick") ?? "return"))) ||
    dropsUnderPointer(element);

  /** The place for a button in what means something else: a heading, the first cell of a row with words in it. */
  const placeIn = (element: HTMLElement): HTMLElement | undefined => {
    if (element.matches("tr"))
      return [...element.children].find(
        (one): one is HTMLElement => LETTER.test(nameOf(one)) && !one.querySelector(CONTROL),
      );
    const [heading, other] = element.querySelectorAll<HTMLElement>(HEADING);
    if (heading && !other) return heading;
    return element.matches(HOLDING) || opensWithin(element) ? element : undefined;
  };

  /** What its author or a rule made a control. */
  const reach = (element: HTMLElement): void => {
    if (seen.has(element)) return;
    seen.add(element);
    if (element.matches(`[role=button][${KEYS}]`)) {
      makeClickable(element);
      follow(element, element);
    } else if (isUnreached(element)) element.tabIndex = 0;
    else if (element.matches(FOCUSED) && element.tabIndex >= 0 && isClickable(element))
      element.setAttribute(KEYS, "click");
  };

  /** What we have made a button, and has come to hold what is clicked by itself, goes on without being called one. */
  const giveWay = (element: Element): void => {
    const outer = element.parentElement?.closest(`[role=button][${KEYS}]`);
    if (outer && isPointed(element) && !isPointed(outer)) outer.removeAttribute("role");
  };

  const consider = (element: HTMLElement, isSure = false): void => {
    if (element.matches(CONTROL)) reach(element);
    giveWay(element);
    if (
      count >= MOST ||
      seen.has(element) ||
      element.matches(CONTROL) ||
      element.closest(AROUND) ||
      element.parentElement?.closest(HIDDEN) ||
      (element.matches(HIDDEN) && nameOf(element)) ||
      (element.closest("pre") && !isBesideText(element)) || // code, but for what lies over it or beside it
      hasOwnControls(element.getRootNode())
    )
      return;
    if (isAny && isDraggedAlong(element, element.matches(bound))) return makeSlider(element);
    if (!isSure && !isClickable(element)) {
      if ((element.matches(hovered) || isHovered(element)) && isWatched(element) && watched++ < MOST_WATCHED)
        makeHovered(element);
      return;
    }
    if (isDrawn(element) || isLedThrough(element) || isLayer(element)) return;
    if ([...element.children].some((one) => isDraggedAlong(one as HTMLElement, one.matches(bound)))) return; // its line
    seen.add(element);
    if (isFilledAlong(element)) return makeSlider(element);
    const said = hidesItsWords(element) ? "" : nameOf(element);
    const words = element instanceof HTMLImageElement ? element.alt : said || slottedIn(element);
    const parts = [...element.querySelectorAll(":scope>:not([type=hidden])")];
    if (!words && parts[2] && parts.every(isSign)) {
      // two may be an icon and what says that it drops something
      for (const one of parts) consider(one as HTMLElement, true); // a row of signs, listened to as one
      return;
    }
    const place = placeIn(element);
    const holds =
      holdsControl(place ?? element) ||
      (!element.matches("tr") && !opensWithin(element) && element.querySelector("a[href]")) ||
      hasSlottedControls(element);
    if (holds) return consider(boxIn(element) ?? element, true); // itself is known by now
    if (!place && element.querySelector(HIDDEN_BY_A_BUTTON)) return;
    if (wordsOf(place ?? element).length > LONGEST_NAME) return;
    const isWordless = !LETTER.test(words);
    const name = isWordless ? nameOfSign(element, icons) : "";
    if (isWordless && !words && !(name ? isRendered : isSmall)(element)) {
      if (!isVisible(element) && later.size < (name ? MOST : MANY)) later.add(element); // it may be filled until then
      seen.delete(element);
      return;
    }
    const isFilled = !!place && isFilledIn(place);
    if (isFilled && ![place, element].some(isFrameworks)) return; // a framework may not have come to it yet
    const around = place && !isFilled ? buttonAround(place, opensWithin(place)) : undefined;
    if (place && !around && opensWithin(place)) return; // what lies behind its list would be come to too late
    const control = place ? (around ?? buttonWithin(place)) : element;
    if (!makeButton(control)) return;
    if (control.matches(HIDDEN)) control.removeAttribute("aria-hidden"); // an icon, as its font's manual writes it
    if (control === element && element.querySelector(`:is(${bound}):not(input)`)) element.removeAttribute("role"); // it holds others
    makeClickable(control);
    count++;
    if (control !== element) inner.set(element, control);
    const isRow = place && place !== element && !element.matches("tr");
    if (name !== icons.close) follow(control, isRow ? place : element, name === icons.menu); // it opens nothing
    if (!element.hasAttribute("aria-label")) nameSign(control, element, name);
  };

  /** A checkbox is called what the sign is that stands as its label. */
  const nameLabel = (label: HTMLLabelElement): void => {
    const { control } = label;
    if (!control?.matches("[type=checkbox]:not([aria-label],[aria-labelledby],[title])")) return;
    const name = [...((control as HTMLInputElement).labels ?? [])].some((one) => LETTER.test(nameOf(one)))
      ? ""
      : nameOfSign(label, icons);
    if (name) control.ariaLabel = name;
  };

  const see = (element: Element): void => {
    nameControl(element as HTMLElement, icons);
    if (mayBeClicked(element)) consider(element as HTMLElement);
    if (isAny) drag(element as HTMLElement);
    if ((element.matches(hovered) || isHovered(element as HTMLElement)) && isRevealing(element)) reveal(element);
  };

  function* look(part: Element): Iterable<unknown> {
    noteDelegates(part);
    if (part.shadowRoot && !part.matches(HOST)) lookInto(part.shadowRoot);
    see(part);
    for (const element of part.querySelectorAll<HTMLElement>("*")) {
      noteDelegates(element);
      see(element);
      if (element instanceof HTMLLabelElement) nameLabel(element);
      else if (element.shadowRoot && !element.matches(HOST)) lookInto(element.shadowRoot);
      yield;
    }
  }
  /** Only where its author has made nothing that can be operated. */
  const lookInto = (root: ShadowRoot): void => {
    const host = root.host as HTMLElement;
    if (seen.has(host) || host.closest(`${CONTROL},${AROUND}`) || host.tabIndex >= 0) return;
    seen.add(host);
    if (hasOwnControls(root)) return;
    for (const one of root.children) observe(one, [], look, signal);
    pressIn(root, signal);
  };
  noteDelegates(document);
  observe(document.body, [], look, signal);
  if (isAny && files.locale)
    known.askedInFiles().then((more) => {
      if (signal.aborted) return;
      bound = more.bound.join() || NONE;
      hovered = more.hovered.join() || NONE;
      for (const element of document.querySelectorAll<HTMLElement>(`${bound},${hovered}`))
        if (mayBeClicked(element)) consider(element);
      bound = [bound, ...inPage.bound].join();
      hovered = [hovered, ...inPage.hovered].join();
      doubled = [doubled, ...more.doubled].join();
      pressed = [...inPage.pressed, ...more.pressed].join();
    });
  let key = "";
  on("keydown", (event) => (key = event.key), true);
  const isDouble = (at: Element): boolean => key === "Enter" && at.matches(doubled); // Space chooses
  on("click", (event) => pressFully(event as PointerEvent, watch, isDouble, isPressed), true);

  onChange(() => {
    for (const one of [...later]) {
      if (one.isConnected && !isRendered(one)) continue;
      later.delete(one);
      if (one.isConnected) consider(one); // else it would wait once more, and without end
    }
    for (const [element, control] of inner)
      if (!element.isConnected) inner.delete(element);
      else if (!element.contains(control)) {
        seen.delete(element);
        consider(element, true); // not yet, where it holds a field for the moment
      }
  });
}
