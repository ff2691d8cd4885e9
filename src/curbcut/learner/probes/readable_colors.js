// What the text of a page looks like, and which style rules say so. Evaluated in the page; keeps its state in one object
// that nothing else names. Everything that it touches is put back.
() => {
  const MOST_TEXTS = 1500;
  const MOST_MILLISECONDS = 8000;
  const LARGE = 24; // CSS pixels, which are 18 points. https://www.w3.org/TR/WCAG22/#dfn-large-scale
  const LARGE_AND_BOLD = 18.66;
  const CONTROLS = "a, button, input, [role=button], .btn, .button, label, summary";
  const LARGEST_BADGE = 60_000; // square CSS pixels
  const MOST_BACKGROUNDS = 8;
  const PICTURES = "img, picture, video, canvas, svg, object, embed, iframe";

  const still = document.createElement("style");
  still.textContent = "*,::before,::after{transition:none!important;animation:none!important;scroll-behavior:auto!important}";
  document.head.append(still); // a colour on its way to another is neither

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

  /** Whether something about an element makes its colours other than they are declared. */
  function isTinted(element, style) {
    return style.opacity !== "1" || style.filter !== "none" || style.mixBlendMode !== "normal";
  }

  function hasOwnWords(element) {
    return [...element.childNodes].some((node) => node.nodeType === 3 && /[\p{L}\p{N}]{2}/u.test(node.data));
  }

  function isInactive(element) {
    return element.closest(":disabled, [aria-disabled=true], [inert], [aria-hidden=true]") !== null;
  }

  /** Whether an element has its background for its own words alone. */
  function isBadge(element, painter) {
    const box = element.getBoundingClientRect();
    return painter === element && box.width * box.height <= LARGEST_BADGE;
  }

  /** What is behind the words of an element: opaque colours, and the element that paints it if that is one alone; null
   * if not certain. */
  function behind(element) {
    const range = document.createRange();
    const words = [...element.childNodes].find((node) => node.nodeType === 3 && node.data.trim());
    range.selectNodeContents(words ?? element);
    const box = [...range.getClientRects()].find((each) => each.width > 1 && each.height > 1);
    if (!box) return null;
    const stack = document.elementsFromPoint(box.left + Math.min(box.width / 2, 40), box.top + box.height / 2);
    const from = stack.indexOf(element);
    if (from !== 0 && !(from > 0 && stack.slice(0, from).every((each) => element.contains(each)))) return null;
    const layers = [];
    for (const each of stack.slice(from)) {
      const style = getComputedStyle(each);
      if (isTinted(each, style) || each.matches(PICTURES)) return null;
      if (["::before", "::after"].some((pseudo) => paints(each, pseudo))) return null;
      const color = channels(style.backgroundColor);
      const stops = stopsOf(style.backgroundImage);
      if (!stops) return null;
      if (stops.length) layers.push([stops, null]);
      if (color[3] > 0) layers.push([[color], each]);
      if (color[3] === 1 || (stops.length && stops.every((stop) => stop[3] === 1))) break;
    }
    let seen = [[1, 1, 1]]; // more than one colour where there is a gradient
    for (const [colors] of layers.toReversed()) {
      seen = colors.flatMap((top) => seen.map((below) => over(top, below))).slice(0, MOST_BACKGROUNDS);
    }
    const [, painter] = layers.length === 0 ? [null, document.documentElement] : layers.length === 1 ? layers[0] : [];
    return { colors: seen, painter: painter ?? null };
  }

  /** The colours of a gradient; none where there is no background image, null where it is a picture. */
  function stopsOf(image) {
    if (image === "none") return [];
    if (image.includes("url(") || !/gradient\(/.test(image)) return null;
    const stops = image.match(/rgba?\([^)]*\)|color\([^)]*\)|okl(?:ab|ch)\([^)]*\)/g) ?? [];
    return stops.length > 0 && stops.length <= MOST_BACKGROUNDS ? stops.map(channels) : null;
  }

  function paints(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    if (style.content === "none" || style.content === "normal") return false;
    return style.backgroundImage !== "none" || (channels(style.backgroundColor)[3] > 0 && style.position !== "static");
  }

  const texts = []; // [element, sample]
  const until = performance.now() + MOST_MILLISECONDS;
  const at = [scrollX, scrollY];
  for (const element of document.body.querySelectorAll("*")) {
    if (texts.length >= MOST_TEXTS || performance.now() > until) break;
    if (!hasOwnWords(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest("svg") || isInactive(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) {
      element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    }
    const seen = behind(element);
    if (!seen) continue;
    const style = getComputedStyle(element);
    if (style.webkitTextFillColor !== style.color || style.textShadow !== "none") continue;
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= LARGE || (size >= LARGE_AND_BOLD && Number(style.fontWeight) >= 700);
    const isControl = seen.painter !== null && (seen.painter.matches(CONTROLS) || isBadge(element, seen.painter));
    for (const behind of seen.colors) {
      texts.push([element, seen.painter, { color: channels(style.color), behind, needed: isLarge ? 3 : 4.5, isControl }]);
    }
  }
  scrollTo(at[0], at[1]);

  /** Every style rule that declares one of the properties, with the conditions it stands under. */
  function* rulesIn(list, conditions, names) {
    for (const rule of list) {
      if (rule instanceof CSSStyleRule) {
        if (names.some((name) => rule.style.getPropertyValue(name))) yield [rule, conditions];
      } else if (rule instanceof CSSMediaRule) {
        if (matchMedia(rule.conditionText).matches) {
          yield* rulesIn(rule.cssRules, [...conditions, `@media ${rule.conditionText}`], names);
        }
      } else if (rule instanceof CSSSupportsRule) {
        yield* rulesIn(rule.cssRules, [...conditions, `@supports ${rule.conditionText}`], names);
      } else if (rule instanceof CSSImportRule && rule.styleSheet) {
        yield* sheetRules(rule.styleSheet, conditions, names);
      } else if (rule.cssRules && rule.constructor.name === "CSSLayerBlockRule") {
        yield* rulesIn(rule.cssRules, conditions, names);
      }
    }
  }

  function* sheetRules(sheet, conditions, names) {
    let rules;
    try {
      rules = sheet.cssRules;
    } catch {
      return; // a sheet of another site that does not let itself be read
    }
    if (sheet.disabled || (sheet.media?.mediaText && !matchMedia(sheet.media.mediaText).matches)) return;
    const medium = sheet.media?.mediaText && sheet.media.mediaText !== "all" ? [`@media ${sheet.media.mediaText}`] : [];
    yield* rulesIn(rules, [...conditions, ...medium], names);
  }

  const MARK = "rgb(1, 254, 3)"; // a colour that nobody has
  /** For each of the elements the declaration that its colour comes from: the rule that sets the property or, where its
   * value is a variable, the one that sets that, so that what else uses the rule keeps its own colour. */
  function governing(elements, property) {
    const set = new Set(elements);
    const [by, variables] = marked(set, property, property);
    for (const name of variables) {
      for (const [element, origin] of marked(set, property, name)[0]) by.set(element, origin);
    }
    for (const [element, origin] of markedInline(set, property)) by.set(element, origin);
    return by;
  }

  /** The same for `style` attributes, which are named by their value; one with quotes in it is left. */
  function markedInline(set, property) {
    const by = new Map();
    const shown = property === "color" ? "color" : "backgroundColor";
    const styled = new Set([...set].map((element) => element.closest("[style*=color i], [style*=background i]")));
    for (const holder of styled) {
      const text = holder?.getAttribute("style") ?? "";
      if (!text || text.length > 300 || /["\\<\n]/.test(text) || !holder.style.getPropertyValue(property)) continue;
      holder.style.setProperty(property, MARK, "important");
      for (const element of set) {
        if (getComputedStyle(element)[shown] !== MARK) continue;
        const selector = `${holder.localName}[style="${text}"]`;
        by.set(element, { selector, conditions: [], property, isImportant: true });
      }
      holder.setAttribute("style", text);
    }
    return by;
  }

  /** The declarations of `name` that show in the elements' `property`: found by changing one after the other. */
  function marked(set, property, name) {
    const by = new Map();
    const variables = new Set();
    const shown = property === "color" ? "color" : "backgroundColor";
    for (const sheet of document.styleSheets) {
      if (sheet.ownerNode === still) continue;
      for (const [rule, conditions] of sheetRules(sheet, [], [name])) {
        const value = rule.style.getPropertyValue(name);
        if (performance.now() > until + MOST_MILLISECONDS) return [by, variables];
        if (!value || ![...set].some((element) => closest(element, rule.selectorText))) continue;
        const priority = rule.style.getPropertyPriority(name);
        const before = rule.style.cssText;
        rule.style.setProperty(name, MARK, priority);
        for (const element of set) {
          if (getComputedStyle(element)[shown] !== MARK) continue;
          by.set(element, { selector: rule.selectorText, conditions, property: name, isImportant: priority !== "" });
          for (const [, variable] of value.matchAll(/var\(\s*(--[\w-]+)/g)) if (name === property) variables.add(variable);
        }
        rule.style.cssText = before;
      }
    }
    return [by, variables];
  }

  function closest(element, selector) {
    try {
      return element.closest(selector) !== null;
    } catch {
      return false;
    }
  }

  const colors = governing(texts.map(([element]) => element), "color");
  const painters = texts.map(([, painter]) => painter).filter(Boolean);
  const backgrounds = governing(painters, "background-color");
  window[Symbol.for("curbcut texts")] = texts;
  const samples = texts.map(([element, painter, sample]) => ({
    ...sample,
    from: colors.get(element) ?? null,
    behindFrom: painter ? (backgrounds.get(painter) ?? null) : null,
  }));
  still.remove();
  return samples;
}
