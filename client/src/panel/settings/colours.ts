import { type Colour, contrast, legible, lit, luminance, parse, saturated, toCss } from "../colour";
import { type Control, type Effect, WINS } from "../effect";
import type { Look } from "../look";
import type { Values } from "../values";
import { STRENGTH } from "./saturation";

export const colours: Control = {
  name: "colours",
  kind: "choice",
  options: ["dark", "light", "high", "inverted", "own"],
};

const BLACK: Colour = [0, 0, 0, 1];
const WHITE: Colour = [255, 255, 255, 1];
const YELLOW: Colour = [255, 255, 0, 1];

/** What text needs at least, with a little room for rounding; less only where the visitor picks each colour. */
const ratioOf = ({ colours }: Values) => (!colours || colours === "own" ? 4.6 : 7.1);

/** Paints real colours, each against what is really behind it; no filter, as that makes weak contrasts weaker. */
export const recolour: Effect = {
  name: "colours",
  css: (value) =>
    `::placeholder{color:inherit!important;opacity:.8!important}${scrollbars(String(value))}${edges(String(value))}`,
  declare(look, values) {
    if (!values.colours && !values.saturation) return "";
    const behind = surface(look, values);
    const ink = inkOf(look, behind, values);
    return values.colours ? painted(look, behind, ink, values) : tinted(look, behind, ink);
  },
  inside(look, values) {
    if (look.kind !== "box" || !(look.hasBackground || look.hasPicture)) return "";
    if (!values.colours && !values.saturation) return "";
    const behind = surface(look, values);
    const ink = inkOf(look, behind, values);
    return values.colours ? lettering(ink) : inkIn(ink);
  },
};

/** Saturation alone leaves everything where it was. */
function tinted({ kind, hasBackground, border }: Look, behind: Colour, ink: Colour): string {
  if (kind === "image") return "";
  if (kind === "shape") return `fill:${toCss(ink)}!important;`;
  const edge = border && `border-color:${toCss(ink)}!important;`;
  const text = kind === "box" ? "" : inkIn(ink);
  return `${text}${hasBackground ? `background-color:${toCss(behind)}!important;` : ""}${edge}`;
}

/** Text brings its surface along: whatever picture or gradient lies below it, its contrast is known. */
function painted(look: Look, behind: Colour, ink: Colour, values: Values): string {
  const { kind, border, hasPicture, hasBackground, isFaint } = look;
  if (kind === "image") return `background-color:${look.behind}!important;`; // a drawing on nothing keeps what it was drawn for
  if (kind === "shape") return look.colour ? `fill:${toCss(ink)}!important;` : "";
  const edge =
    border &&
    `border-color:${toCss(kind === "control" ? legible(ink, behind, 3.1) : legible(parse(border), behind, 3.1))}!important;`;
  const clear = isFaint ? "opacity:1!important;" : "";
  if (kind === "box" && !hasBackground && !hasPicture) return edge + clear;
  const image = hasPicture ? "background-image:none!important;background-clip:border-box!important;" : "";
  const text = kind === "box" ? "" : lettering(ink);
  const scheme = kind === "control" ? schemeOf(values) : "";
  return `background-color:${toCss(behind)}!important;mix-blend-mode:normal!important;${text}${scheme}${image}${edge}${clear}`;
}

const inkIn = (ink: Colour) => `color:${toCss(ink)}!important;`;

const lettering = (ink: Colour) =>
  `${inkIn(ink)}-webkit-text-fill-color:currentColor!important;text-shadow:none!important;`;

/** Where all surfaces are one colour, a button would be told from a text by nothing. Its focus stays the page's affair. */
const edges = (mode: string) =>
  /high|own/.test(mode)
    ? `:is(button,[role=button],[type=submit],[type=button],[type=reset]):not(:focus)${WINS}{box-shadow:inset 0 0 0 1px currentColor!important}`
    : "";

/** The window's own, and no others: what is handed down from the root has the browser style all of the page at once. */
function scrollbars(mode: string): string {
  const pair = { dark: "#9aa3af #16191e", high: "#fff #000" }[mode];
  const own = getComputedStyle(document.body).scrollbarColor;
  return pair && own
    ? `:root${WINS}{scrollbar-color:${pair}!important}body${WINS}{scrollbar-color:${own}!important}`
    : "";
}

/** What a browser draws of a control itself, where it is certain what lies around it. */
function schemeOf({ colours }: Values): string {
  const scheme = { dark: "dark", high: "dark", light: "light" }[String(colours)];
  return scheme ? `color-scheme:${scheme}!important;` : "";
}

function surface(look: Look, values: Values): Colour {
  const original = parseHex(look.behind);
  const modes: Readonly<Record<string, () => Colour>> = {
    dark: () => dimmed(original),
    light: () => brightened(original),
    high: () => BLACK,
    inverted: () => inverse(original),
    own: () => ownColour("background", values),
  };
  return withStrength(modes[String(values.colours)]?.() ?? original, values);
}

function inkOf(look: Look, behind: Colour, values: Values): Colour {
  const original = look.colour ? parse(look.colour) : BLACK;
  const modes: Readonly<Record<string, () => Colour>> = {
    high: () => (look.kind === "link" ? YELLOW : WHITE),
    inverted: () => inverse(original),
    own: () => ownColour(look.kind === "heading" ? "headingColour" : "textColour", values),
  };
  const wanted = withStrength(modes[String(values.colours)]?.() ?? original, values);
  const least = look.kind === "shape" ? 3.1 : ratioOf(values);
  return legible(wanted, behind, values.colours ? least : Math.min(least, contrast(original, parseHex(look.behind))));
}

/** What "my own" means until something else is picked. */
export const OWN = { background: "#fff8e1", textColour: "#000000", headingColour: "#0a2540" };

const ownColour = (name: keyof typeof OWN, values: Values) => parseHex(String(values[name] ?? OWN[name]));

const withStrength = (colour: Colour, { saturation }: Values) =>
  saturation ? saturated(colour, STRENGTH[String(saturation)] ?? 1) : colour;

const inverse = ([red, green, blue]: Colour): Colour => [255 - red, 255 - green, 255 - blue, 1];

/** Light surfaces become dark and keep their order: what lay above still looks above. The cube root is how light it looks. */
function dimmed(colour: Colour): Colour {
  const lightness = Math.cbrt(luminance(colour));
  return saturated(lit(colour, (lightness > 0.5 ? 0.2 + (1 - lightness) * 0.3 : Math.min(lightness, 0.35)) ** 3), 0.6);
}

function brightened(colour: Colour): Colour {
  const lightness = Math.cbrt(luminance(colour));
  return saturated(lit(colour, (lightness < 0.5 ? 0.97 - lightness * 0.1 : Math.max(lightness, 0.95)) ** 3), 0.6);
}

export const parseHex = (hex: string): Colour => {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255, 1];
};

/** The colours offered for texts and surfaces, by name. */
export const PALETTE: Readonly<Record<string, string>> = {
  white: "#ffffff",
  cream: "#fff8e1",
  yellow: "#ffee58",
  lightBlue: "#d6ebff",
  lightGreen: "#dcf5dc",
  black: "#000000",
  darkBlue: "#0a2540",
  darkGreen: "#0b3d1e",
  brown: "#4a2b0f",
  darkRed: "#7a0c1e",
};

/** Those that can be read on the given surface. */
export const legibleOn = (background: string): string[] =>
  Object.keys(PALETTE).filter((name) => contrast(parseHex(PALETTE[name] ?? ""), parseHex(background)) >= 4.5);
