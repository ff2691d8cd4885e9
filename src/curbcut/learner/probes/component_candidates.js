// A part of `Explorer` in component_tries.py: what may be a control.
/** Elements that style rules react to when the pointer is over them, by what they show inside or beside. */
function hoveredBySheets() {
  const found = new Set();
  const read = (rules) => {
    for (const rule of rules) {
      if (rule.cssRules?.length && !(rule instanceof CSSStyleRule)) read(rule.cssRules);
      if (!(rule instanceof CSSStyleRule) || !/display|visibility|opacity|max-height|height|transform|clip|left|top/.test(rule.style.cssText)) continue;
      for (const selector of rule.selectorText.split(",")) {
        const match = /^(.*?):(?:hover|focus-within)(?:[^\s>+~]*)(?:\s|>|\+|~)+\S/.exec(selector.trim());
        if (!match?.[1]) continue;
        try {
          for (const element of [...document.querySelectorAll(match[1])].slice(0, 40)) found.add(element);
        } catch {}
      }
    }
  };
  for (const sheet of document.styleSheets) {
    try {
      read(sheet.cssRules);
    } catch {} // a style sheet of another origin cannot be read
  }
  return found;
}

const leadsAway = (element) => {
  const link = element.closest("a[href]");
  return link !== null && !/^(?:#|javascript:|$)/.test(link.getAttribute("href").trim());
};
const hasHint = (element) => element.matches("[aria-haspopup], [aria-expanded], [aria-controls]") || element.getAttributeNames().some((name) => /^(?:data-|uk-|x-on|@click|v-on)/.test(name) && /toggle|target|trigger|open|modal|tab|slide|drop|collapse|click|tip/.test(name));

/** What may be tried, the most telling first: number, ways, and what others like it have in common.
 * listening: numbers of elements with handlers of their own, by kind. */
const hear = (listening) => {
  for (const [number, kinds] of listening) if (/click|mousedown|pointerdown/.test(kinds)) pressed.add(elements[number]);
};

/** Whether it has no words, cannot take the focus, and lies in another that is tried: the arrow of a list, say. */
function isMarkOfAnother(element, found) {
  if (textOf(element) || element.matches(`${FOCUSABLE}, [aria-label], [title]`)) return false;
  for (let at = element.parentElement; at; at = at.parentElement) if (found.get(at)?.ways.has("click")) return true;
  return false;
}

function candidates(listening) {
  hear(listening);
  const hovered = hoveredBySheets();
  const found = new Map();
  const add = (element, way, score) => {
    if (!element || element === document.body || numberOf(element) < 0 || !baseline.has(element)) return;
    if (element.matches(NATIVE) || element.closest("summary, select, option, svg *")) return;
    const known = found.get(element) ?? { ways: new Set(), score: 0 };
    known.ways.add(way);
    known.score = Math.max(known.score, score);
    found.set(element, known);
  };
  for (const element of baseline.keys()) {
    if (element.matches(TYPED)) {
      add(element, "type", 6);
      continue;
    }
    if (element.matches("label[for]") && !isToggleLabel(element)) continue;
    const isSubmit = element.form && element.matches("button:not([type]), [type=submit]");
    if (element.matches(PRESSED) && !isSubmit) add(element, "click", hasHint(element) ? 8 : 5);
    else if (hasHint(element)) add(element, "click", 6);
    else if (!element.matches("a[href], button, label") && getComputedStyle(element).cursor === "pointer" && getComputedStyle(element.parentElement).cursor !== "pointer" && !element.closest("a[href], button, label")) add(element, "click", 4);
  }
  for (const element of hovered) {
    const own = [...element.children].find((one) => baseline.has(one));
    const words = [...element.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
    add(words || !own || element.matches(FOCUSABLE) ? element : own, "hover", 7);
  }
  for (const [number, kinds] of listening) {
    const element = elements[number];
    if (!element) continue;
    if (/mouseenter|mouseover|pointerenter|pointerover|mousemove/.test(kinds)) add(element, "hover", 6);
    if (/focus/.test(kinds)) add(element, "focus", 4);
    if (!/click|mousedown|pointerdown|mouseup|touchstart/.test(kinds)) continue;
    const parts = [...element.children].filter((one) => baseline.has(one) && textOf(one));
    if (element.matches(FOCUSABLE) || parts.length < 2 || hasAlikes(element)) add(element, "click", 6);
    else for (const one of parts.slice(0, 12)) add(one, "click", 3); // its handler may be meant for what is in it
  }
  for (const [element, known] of found) {
    const inside = element.matches(FOCUSABLE) ? [] : [...element.querySelectorAll("a, button")].filter((one) => found.has(one));
    if (inside.length === 1 && textOf(inside[0]) === textOf(element)) known.ways.delete("click"); // it is the inner one
    if (isMarkOfAnother(element, found)) known.ways.delete("click");
    if (!known.ways.size) found.delete(element);
  }
  return [...found].filter(([element]) => areaOf(baseline.get(element)) < innerWidth * innerHeight * 0.5 || element.matches(FOCUSABLE))
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([element, { ways, score }]) => ({
      number: numberOf(element), ways: [...ways], score, signature: signatureOf(element), mark: markOf(element), leadsAway: leadsAway(element),
      isTyped: element.matches(TYPED), isReadOnly: element.readOnly === true,
    }));
}
/** What tells elements of one place apart that are meant for different things. */
const markOf = (element) => element.getAttributeNames().filter((name) => !/^(?:style|id|href|class|type|tabindex|aria-.*)$/.test(name))
  .map((name) => (/toggle$|trigger$|role$/.test(name) ? `${name}=${element.getAttribute(name)}` : name)).sort().join(" ") + (element.matches("a[href^='#']") ? " #" : "");
const hasAlikes = (element) => [...element.parentElement.children].filter((one) => partOf(one) === partOf(element)).length > 1;
const isToggleLabel = (element) => element.control?.matches("[type=checkbox], [type=radio]") && !baseline.has(element.control);
