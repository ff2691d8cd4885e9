// The first part of what readable_colors.py measures, after style_rules.js: what the text of a page looks like.
const MOST_TEXTS = 1500;
const MOST_MILLISECONDS = 10_000;
const FIELDS =
  "input:not([type=hidden i], [type=checkbox i], [type=radio i], [type=range i], [type=color i], [type=file i], " +
  "[type=image i], [type=password i]), select, textarea";
const LARGEST_BADGE = 60_000; // square CSS pixels
const READABLE = 4.5; // https://www.w3.org/TR/WCAG22/#contrast-minimum
const LEAST_SHADOW = 0.25; // how opaque a shadow is that may tell letters from what is behind them
const EDGES = 24; // paddings and borders around a width, if they are not in it
const THICKEST_LINE = 3; // CSS pixels
const MOST_BACKGROUNDS = 8;
const PRESSED = "a[href], button, summary, [role=button]";
const PICTURES = "img, picture, video, canvas, svg, object, embed, iframe";
const { gradientColors, isInactive, put, stackAt } = window[Symbol.for("curbcut style rules")];

const still = document.createElement("style");
still.dataset.curbcut = "";
still.textContent = "*,::before,::after{transition:none!important;animation-delay:0s!important;animation-duration:.01ms!important;animation-iteration-count:1!important;scroll-behavior:auto!important}";
put(still); // a colour on its way to another is neither

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const known = new Map();
/** Red, green, blue and alpha, each 0 to 1, of any CSS colour. */
function channels(color) {
  let found = known.get(color);
  if (!found) {
    const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(color);
    if (plain) {
      found = [plain[1] / 255, plain[2] / 255, plain[3] / 255, plain[4] === undefined ? 1 : Number(plain[4])];
    } else {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      found = [...canvas.getImageData(0, 0, 1, 1).data].map((level) => level / 255);
    }
    known.set(color, found);
  }
  return found;
}

function over(top, below) {
  return [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]));
}

function luminance(color) {
  const [red, green, blue] = color.map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether a shadow alone may make a text readable: not one that is nearly as light, or as dark, as the text, nor a
 * hint of one. */
function isHelpedByShadow({ textShadow, color }) {
  if (textShadow === "none") return false;
  const ink = luminance(channels(color));
  return textShadow.split(/,(?![^(]*\))/).some((shadow) => {
    const color = channels(shadow.replace(/(?: -?[\d.]+px)+$/, "").trim());
    const own = luminance(color);
    return color[3] >= LEAST_SHADOW && (Math.max(ink, own) + 0.05) / (Math.min(ink, own) + 0.05) >= READABLE;
  });
}

function ownWords(element) {
  if (element.matches(FIELDS)) return element.value || element.matches("select");
  return [...element.childNodes].some((node) => node.nodeType === 3 && /[^\s\p{Co}]/u.test(node.data));
}

/** Whether an element has its background for so little that another one changes no layout's look. */
function isBadge(painter) {
  const box = painter.getBoundingClientRect();
  return box.width * box.height <= LARGEST_BADGE;
}

/** Whether an element's border has the colour of its background, so that nobody sees it. */
function isEdged(painter) {
  const style = getComputedStyle(painter);
  const has = (side, part, value) => style.getPropertyValue(`border-${side}-${part}`) === value;
  return ["top", "right", "bottom", "left"].every(
    (side) => has(side, "style", "solid") && has(side, "color", style.backgroundColor) && !has(side, "width", "0px"),
  );
}

function boxOf(element) {
  if (element.matches(FIELDS)) return element.getBoundingClientRect();
  const range = document.createRange();
  const words = [...element.childNodes].find((node) => node.nodeType === 3 && node.data.trim());
  range.selectNodeContents(words ?? element);
  return [...range.getClientRects()].find((each) => each.width > 1 && each.height > 1);
}

/** What lies at a point, from the top down; with an element and what it is in also where they let the pointer pass. */
function elementsAt(x, y, element) {
  const passing = [];
  for (let each = element; each; each = each.parentElement) {
    if (getComputedStyle(each).pointerEvents === "none") passing.push([each, each.getAttribute("style")]);
  }
  for (const [each] of passing) each.style.setProperty("pointer-events", "auto", "important");
  const found = stackAt(x, y);
  for (const [each, style] of passing) {
    if (style === null) each.removeAttribute("style");
    else each.setAttribute("style", style);
  }
  return found;
}

/** The elements behind the words of an element, from itself down to what hides the rest, and the ancestor that fades
 * all that is in it; null if not certain. */
function behind(element) {
  const box = boxOf(element);
  if (!box) return null;
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
  const all = elementsAt(x, y, element);
  const from = all.indexOf(element);
  if (from !== 0 && !(from > 0 && all.slice(0, from).every((each) => element.contains(each)))) return null;
  const letters = Number.parseFloat(getComputedStyle(element).fontSize);
  const faders = [];
  for (let each = element; each; each = each.parentElement) {
    if (getComputedStyle(each).opacity !== "1") faders.push(each);
  }
  if (faders.length > 1) return null;
  const [fader = null] = faders;
  const stack = [];
  for (const each of all.slice(from)) {
    const style = getComputedStyle(each);
    if (style.filter !== "none" || style.mixBlendMode !== "normal" || each.matches(PICTURES)) return null;
    if (style.opacity !== "1" && each !== fader) return null;
    if (["::before", "::after"].some((pseudo) => mayBeGround(each, pseudo, x, y, letters))) return null;
    if (!stopsOf(style.backgroundImage) || isStray(element, each)) return null;
    stack.push(each);
    if (!fader?.contains(each) && layersOf([each]).at(-1)?.isOpaque) break;
  }
  return { stack, fader };
}

/** Whether a text has come to lie on what a control with other words paints, as where a narrow window pushes them over
 * each other: neither's colours were meant for the other. */
function isStray(element, painter) {
  const control = painter.closest(PRESSED);
  return control?.textContent.trim() && !control.contains(element) && layersOf([painter]).length > 0;
}

function mayBeGround(element, pseudo, x, y, letters) {
  return paints(element, pseudo) && !isBeside(element, pseudo, x, y) && !isMark(element, pseudo, letters);
}

function paints(element, pseudo) {
  const style = getComputedStyle(element, pseudo);
  if (style.content === "none" || style.content === "normal") return false;
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return false;
  if (/^matrix\((?:0, 0, 0,|[^,]+, 0, 0, 0,)/.test(style.transform)) return false; // drawn to nothing until pointed at
  return style.backgroundImage !== "none" || (channels(style.backgroundColor)[3] > 0 && style.position !== "static");
}

/** Whether what an element paints before or after itself is too small to be the ground of words: a line under them, or
 * narrower than a letter is high, as a dot before them or the bar beside the chosen item of a menu. */
function isMark(element, pseudo, letters) {
  const style = getComputedStyle(element, pseudo);
  const across = (size, ...edges) =>
    [size, ...edges.flatMap((edge) => [`padding-${edge}`, `border-${edge}-width`])]
      .map((name) => Number.parseFloat(style.getPropertyValue(name)))
      .reduce((sum, each) => sum + each);
  return across("width", "left", "right") < letters || across("height", "top", "bottom") <= THICKEST_LINE;
}

/** Whether what an element paints before or after itself lies elsewhere for certain: as the box to tick that is drawn
 * beside its label does. */
function isBeside(element, pseudo, x, y) {
  const style = getComputedStyle(element, pseudo);
  const own = getComputedStyle(element);
  const sides = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
  if (style.position !== "absolute" || own.position === "static" || own.display === "inline") return false;
  if (style.transform !== "none" || own.transform !== "none" || sides.some(Number.isNaN)) return false;
  const box = element.getBoundingClientRect();
  const left = box.left + Number.parseFloat(own.borderLeftWidth) + sides[0];
  const top = box.top + Number.parseFloat(own.borderTopWidth) + sides[1];
  return x < left || y < top || x > left + sides[2] + EDGES || y > top + sides[3] + EDGES;
}

/** The colours of a gradient; none where there is no background image, null where it is a picture. */
const stopsOf = (image) => gradientColors(image)?.map(channels) ?? null;

/** What elements paint, from the top down to the first that hides the rest. */
function layersOf(stack) {
  const found = [];
  for (const painter of stack) {
    const style = getComputedStyle(painter);
    const stops = stopsOf(style.backgroundImage) ?? [];
    const color = channels(style.backgroundColor);
    if (stops.length) {
      const isOpaque = stops.every((stop) => stop[3] === 1);
      found.push({ colors: stops, painter, property: "background-image", image: style.backgroundImage, isOpaque });
    }
    if (color[3] > 0 && !found.at(-1)?.isOpaque) {
      found.push({ colors: [color], painter, property: "background-color", image: "", isOpaque: color[3] === 1 });
    }
    if (found.at(-1)?.isOpaque) break;
  }
  return found;
}

function composed(layers, below) {
  return layers
    .toReversed()
    .reduce((seen, { colors }) => colors.flatMap((top) => seen.map((each) => over(top, each))).slice(0, MOST_BACKGROUNDS), below);
}

/** The colours of a text now: one look for each colour that is behind it. */
function looks([element, { stack, fader }]) {
  const inside = layersOf(stack.filter((each) => !fader || fader.contains(each)));
  const outside = fader ? layersOf(stack.filter((each) => !fader.contains(each))) : [];
  const around = composed(outside, [[1, 1, 1]]);
  if (fader && around.length > 1) return [];
  const color = channels(getComputedStyle(element).color);
  const opacity = fader ? Number(getComputedStyle(fader).opacity) : 1;
  const top = inside[0] ?? outside[0] ?? { painter: document.documentElement, property: "background-color", image: "" };
  const layers = inside[0] ? inside : outside;
  const lowest = layers.length === 2 && layers[1].colors.length === 1 && layers[1].isOpaque ? layers[1] : null;
  const isAlone = layers.length <= 1 || lowest !== null;
  return composed(inside, around).map((behind, stop) => ({
    color,
    behind,
    opacity,
    around: inside.length && fader ? around[0] : null,
    painter: top.painter,
    isAlone,
    lowest: (lowest ?? top).painter,
    property: top.property,
    below: (lowest ?? top).property,
    veil: lowest ? layers[0].colors[stop] : null,
    image: lowest ? "" : top.image,
    stop: lowest ? 0 : stop,
  }));
}

const texts = []; // [element, { stack, fader }]
const until = performance.now() + MOST_MILLISECONDS;
const at = [scrollX, scrollY];
for (const element of document.body.querySelectorAll("*")) {
  if (texts.length >= MOST_TEXTS || performance.now() > until) break;
  if (!ownWords(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
  if (element.closest("svg, script, style, noscript, option, optgroup") || isInactive(element)) continue;
  const style = getComputedStyle(element);
  if (style.webkitTextFillColor !== style.color || isHelpedByShadow(style)) continue;
  const box = element.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  }
  const seen = behind(element);
  if (seen) texts.push([element, seen]);
}
scrollTo(at[0], at[1]);
