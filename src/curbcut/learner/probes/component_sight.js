// A part of `Explorer` in component_tries.py: the elements of a page by number, and what can be seen of them.
const MOST_ELEMENTS = 6000;
const UNSEEN = new Set(["SCRIPT", "STYLE", "LINK", "META", "TEMPLATE", "NOSCRIPT", "BR", "HEAD"]);
const TYPED = "input:not([type]), input[type=text], input[type=search], input[type=date], input[type=email], input[type=tel], input[type=url]";
const PRESSED = "button, [role=button], [role=tab], [onclick], a:not([href]), a[href^='#'], a[href^='javascript:'], a[href=''], input[type=button], [aria-haspopup], [aria-expanded], [aria-controls], label[for]";
const NATIVE = "summary, select, option, video, audio, iframe, input[type=checkbox], input[type=radio], input[type=file], input[type=range], textarea";
const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";
const NAME = /^-?[A-Za-z_][\w-]*$/;
const MADE_UP = /\d{3,}|^(?:css|sc|jsx|svelte|ng|ember|data-v)-|[A-Za-z]\d[A-Za-z]\d|__[A-Za-z0-9]{5,}$|curbcut/;
const STATE = /(?:^|[-_])(?:is|has|active|open|opened|opening|closed|close|show|shown|showing|in|fade|hidden|hide|collapsed|collapsing|expanded|selected|current|focus|focused|hover|loaded|loading|visible|invisible|first|last|prev|next|cloned|center|on|off|top|bottom|left|right|initialized|animating|disabled|enabled|checked|transition|down|up)(?:$|[-_])/;
const CERTAIN_STATE = /^(?:is-|has-)|(?:^|-)(?:active|open|opened|closed|show|shown|hidden|collapsed|collapsing|expanded|selected|current|focus|hover|loaded|visible|disabled|animating)$/;
const CLOSE = /^(?:[×✕✖xX]|(?:close|dismiss|got it|ok|accept|no thanks|cancel|schließen|fermer|cerrar|chiudi|sluiten)\b.{0,24})$/i;

const numbers = new Map();
const elements = [];
for (const element of document.body.querySelectorAll("*")) {
  if (elements.length >= MOST_ELEMENTS) break;
  numbers.set(element, elements.length);
  elements.push(element);
}
const numberOf = (element) => numbers.get(element) ?? -1;

/** Makes short what style sheets let last: only where they say so, since a transition of what has none fools scripts
 * that measure what they have just set. */
function hurry(rules) {
  for (const rule of rules) {
    if (rule.cssRules?.length) hurry(rule.cssRules);
    const { style } = rule;
    if (!style) continue;
    for (const kind of ["transition", "animation"]) {
      if (!style[kind] && !style[`${kind}Duration`]) continue;
      if (kind === "animation" && /infinite/.test(style.animation)) continue;
      style.setProperty(`${kind}-duration`, "1ms", "important");
      style.setProperty(`${kind}-delay`, "0s", "important");
    }
  }
}
for (const sheet of document.styleSheets) {
  try {
    hurry(sheet.cssRules);
  } catch {} // a style sheet of another origin cannot be read
}
if (window.jQuery?.fx) window.jQuery.fx.off = true; // its animations end at once: what they lead to is looked at

const isStable = (name) => NAME.test(name) && !MADE_UP.test(name) && !STATE.test(name);
const isNamed = (name) => NAME.test(name) && !MADE_UP.test(name) && !CERTAIN_STATE.test(name);
const classesOf = (element, isGood = isStable) => [...element.classList].filter(isGood).sort();
const partOf = (element) => `${element.localName}${classesOf(element).map((name) => `.${name}`).join("")}`;
const textOf = (element) => (element.innerText ?? element.textContent ?? "").trim().replace(/\s+/g, " ");

/** What elements of one kind in one place have in common. */
function signatureOf(element) {
  const parts = [];
  for (let at = element; at && at !== document.body && parts.length < 4; at = at.parentElement) parts.push(partOf(at));
  return parts.join(" < ");
}


function meet(box, clip) {
  const left = Math.max(box.left, clip.left);
  const top = Math.max(box.top, clip.top);
  return { left, top, right: Math.min(box.right, clip.right), bottom: Math.min(box.bottom, clip.bottom) };
}
const isThere = ({ left, top, right, bottom }) => right - left >= 2 && bottom - top >= 2;
const isClippedAway = (style) =>
  (style.clip !== "auto" && /rect\((?:0|1)(?:px)?,? /.test(style.clip) && style.position !== "static") ||
  /inset\((?:50|100)%|circle\(0/.test(style.clipPath);

/** Where an element is drawn: an empty link may be no more than a sign that its style sets before or after it. */
function boxOf(element) {
  const own = element.getBoundingClientRect();
  if ((own.width > 1 && own.height > 1) || element.childNodes.length || !element.matches("a, button, [role=button]")) return own;
  for (const pseudo of ["::before", "::after"]) {
    const style = getComputedStyle(element, pseudo);
    const [x, y, width, height] = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
    const around = getComputedStyle(element).position === "static" ? element.offsetParent : element;
    if (style.content === "none" || style.position !== "absolute" || !around || !(width > 1 && height > 1)) continue;
    const box = around.getBoundingClientRect();
    return new DOMRect(box.left + around.clientLeft + x, box.top + around.clientTop + y, width, height);
  }
  return own;
}

/** What can be seen of each element: its box without what is clipped, in coordinates of the page. */
function look() {
  const seen = new Map();
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const all = { left: -scrollX, top: -scrollY, right: document.documentElement.clientWidth, bottom: 1e6 };
  const walk = (parent, clip, clipOfPositioned) => {
    for (const element of parent.children) {
      if (UNSEEN.has(element.tagName)) continue;
      const style = getComputedStyle(element);
      if (style.display === "none" || style.opacity < 0.05 || isClippedAway(style)) continue;
      if (style.display === "contents") {
        walk(element, clip, clipOfPositioned);
        continue;
      }
      const { position } = style;
      const box = boxOf(element);
      const own = position === "fixed" ? view : position === "absolute" ? clipOfPositioned : clip;
      const part = meet(box, own);
      if (style.visibility === "visible" && isThere(part)) {
        seen.set(element, { left: part.left + scrollX, top: part.top + scrollY, right: part.right + scrollX, bottom: part.bottom + scrollY });
      }
      const clips = (style.overflowX !== "visible" || style.overflowY !== "visible") && style.display !== "inline";
      const inner = clips ? part : own;
      const isAnchor = position !== "static" || style.transform !== "none";
      walk(element, inner, isAnchor ? inner : clipOfPositioned);
    }
  };
  walk(document.body, all, all);
  return seen;
}

const areaOf = ({ left, top, right, bottom }) => (right - left) * (bottom - top);
const hasContent = (element) => element.textContent.trim() !== "" || element.matches("img, svg, canvas, video, iframe") || element.querySelector("img, svg, canvas, video, iframe, input, button") !== null;
const areTheSame = (a, b) => Math.abs(a.left - b.left) < 2 && Math.abs(a.top - b.top) < 2 && Math.abs(a.right - b.right) < 2 && Math.abs(a.bottom - b.bottom) < 2;

/** The outermost of the elements that are in one look and not in the other. */
function rootsOf(these, others) {
  const roots = [];
  for (const element of these.keys()) {
    if (others.has(element)) continue;
    let at = element.parentElement;
    while (at && at !== document.body && !these.has(at)) at = at.parentElement; // wrappers without a size of their own
    if (at && at !== document.body && !others.has(at)) continue;
    roots.push(element);
  }
  return roots;
}

const home = { x: scrollX, y: scrollY };
let baseline = look();
let before = baseline;
let texts = new Map();
const pressed = new Set();
let metBefore = new Set();
let trigger;
