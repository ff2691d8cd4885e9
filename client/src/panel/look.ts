import { type Colour, over, parse, toCss } from "./colour";

/** How an element looks on the page as its author made it. Elements that look alike share one, and so one rule of ours. */
export interface Look {
  readonly kind: "text" | "heading" | "link" | "control" | "image" | "shape" | "box";
  readonly size: number;
  /** Line height as a multiple of the size; 0 for `normal`. */
  readonly lines: number;
  readonly weight: number;
  /** Drawn with a font of pictures, so another font would leave boxes. */
  readonly isIcon: boolean;
  readonly colour: string;
  /** What is seen behind its text, all layers of background put together. */
  readonly behind: string;
  readonly hasBackground: boolean;
  readonly hasPicture: boolean;
  readonly border: string;
  readonly isFaint: boolean;
  /** The height of a box that cuts off what does not fit; `""` for any other. */
  readonly height: string;
}

const CONTROLS = "button,input,select,textarea,summary,[role=button],[role=tab],[role=menuitem]";
const PICTURES = "img,video,canvas,object,embed,image";
const ICON_FONT = /icon|awesome|material|symbol|glyph|dashicon/i;
const WHITE: Colour = [255, 255, 255, 1];

let backdrops = new WeakMap<Element, Colour>();

/** Forgets which backgrounds were found, as what is on the page has changed. */
export function forgetBackdrops(): void {
  backdrops = new WeakMap();
}

function backdropOf(element: Element | null): Colour {
  if (!element) return WHITE;
  let found = backdrops.get(element);
  if (!found) {
    const own = parse(getComputedStyle(element).backgroundColor);
    const parent = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    found = own[3] === 1 ? own : over(own, backdropOf(parent));
    backdrops.set(element, found);
  }
  return found;
}

const hasText = (element: Element) => {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return true;
  return element.localName === "li" || element.localName === "figcaption";
};

function kindOf(element: Element): Look["kind"] {
  if (element.matches(PICTURES)) return "image";
  if (element instanceof SVGElement) return element.localName === "svg" ? "box" : "shape";
  if (element.matches(CONTROLS)) return "control";
  if (!hasText(element)) return "box";
  if (element.closest("h1,h2,h3,h4,h5,h6,[role=heading]")) return "heading";
  return element.closest("a[href]") ? "link" : "text";
}

/** The look of an element, or `undefined` if nothing of it is seen that a setting could change. */
export function lookOf(element: Element): Look | undefined {
  const kind = kindOf(element);
  const style = getComputedStyle(element);
  const isRoot = element.localName === "html" || element.localName === "body";
  const hasBackground = isRoot || parse(style.backgroundColor)[3] > 0;
  const hasPicture = style.backgroundImage !== "none";
  const border = borderOf(style);
  const isFaint = style.opacity !== "1" && style.opacity !== "0";
  const height = heightOf(style);
  if (kind === "box" && !hasBackground && !hasPicture && !border && !isFaint && !height) return undefined;
  const size = Number.parseFloat(style.fontSize);
  return {
    kind,
    size,
    lines: Math.round((Number.parseFloat(style.lineHeight) / size || 0) * 100) / 100,
    weight: Number(style.fontWeight),
    isIcon: ICON_FONT.test(style.fontFamily) || /^[\ue000-\uf8ff\s]+$/.test(element.textContent ?? ""),
    colour: kind === "shape" ? paintOf(style) : textColourOf(style),
    behind: toCss(backdropOf(element)),
    hasBackground,
    hasPicture,
    border,
    isFaint,
    height,
  };
}

/** What is cut off on purpose, as text for screen readers alone is, has next to no height. */
const heightOf = ({ overflowY, display, height }: CSSStyleDeclaration) =>
  /hidden|clip/.test(overflowY) && display !== "inline" && Number.parseFloat(height) > 8 ? height : "";

const borderOf = (style: CSSStyleDeclaration) => {
  for (const side of ["Top", "Bottom", "Left", "Right"] as const)
    if (style[`border${side}Width`] !== "0px" && parse(style[`border${side}Color`])[3] > 0)
      return style[`border${side}Color`];
  return "";
};

/** Text may be filled with something else than its colour, as with gradients cut out by letters. */
const textColourOf = (style: CSSStyleDeclaration) => (parse(style.color)[3] ? style.color : "rgb(0, 0, 0)");

const paintOf = (style: CSSStyleDeclaration) => {
  if (style.fill.startsWith("rgb")) return style.fill;
  return style.stroke.startsWith("rgb") ? style.stroke : "";
};
