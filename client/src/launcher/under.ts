import { HOST } from "../behaviors/elements";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CONTROLS =
  "a[href],button,input,select,textarea,summary,label,iframe,object,embed,video,audio,[tabindex],[onclick],[contenteditable],[role=button],[role=link],[role=tab],[role=option],[role^=menuitem]";
const PICTURES = "img,canvas,svg,picture,iframe,object,embed,video";
/** How many times as large as ours a control must be for people to reach it beside ours. */
const LARGE = 12;

/** What ours would lie on: nothing, something to read, something to use, or what stays there while the page scrolls. */
export type Under = "nothing" | "content" | "control" | "fixed";
const WORST: readonly Under[] = ["nothing", "content", "control", "fixed"];

/** The worst of what lies in a part of the window. */
export function underneath(box: Box): Under {
  const seen = new Set<Element>();
  let worst = 0;
  for (const x of [box.left, (box.left + box.right) / 2, box.right])
    for (const y of [box.top, (box.top + box.bottom) / 2, box.bottom]) {
      const element = elementAt(document, x, y);
      if (!element || seen.has(element)) continue;
      seen.add(element);
      worst = Math.max(worst, WORST.indexOf(kindOf(element, box, x, y)));
    }
  return WORST[worst] as Under;
}

/** What a pointer would meet there if ours were not there. A shadow tree may name its own host, which is not gone into again. */
function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | undefined {
  const found = root.elementsFromPoint(x, y).find((element) => element.localName !== HOST);
  return (found?.shadowRoot && root.contains(found) && elementAt(found.shadowRoot, x, y)) || found;
}

const aroundOf = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

function kindOf(element: Element, box: Box, x: number, y: number): Under {
  let kind: Under = hasWords(element, box) || element.matches(PICTURES) ? "content" : "nothing";
  for (let at: Element | undefined = element; at; at = aroundOf(at)) {
    const { position, zIndex } = getComputedStyle(at);
    if (position === "fixed" && Number(zIndex) < 0) return "nothing"; // a film or pattern behind the whole page
    if (/fixed|sticky/.test(position) && !isPage(at)) return "fixed";
    if (at.matches(CONTROLS) && isSmall(at, box)) kind = "control";
  }
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isElsewhere = x < left || x > right || y < top || y > bottom; // it shows what it has in a closed shadow root
  return isElsewhere && element.localName.includes("-") ? "fixed" : kind;
}

/** Whether it is the frame in which the whole page lies, as single-page applications have it. */
const isPage = (element: Element): boolean =>
  element.contains(document.querySelector("main,[role=main],h1")) &&
  element.clientHeight * 2 > innerHeight &&
  element.clientWidth * 2 > innerWidth;

function isSmall(element: Element, { left, right, top, bottom }: Box): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height < LARGE * (right - left) * (bottom - top);
}

/** Whether letters of its own lie in the box, and not only its padding. */
function hasWords(element: Element, box: Box): boolean {
  const range = document.createRange();
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
    range.selectNode(node);
    for (const { left, right, top, bottom } of range.getClientRects())
      if (left < box.right && right > box.left && top < box.bottom && bottom > box.top) return true;
  }
  return false;
}
