// What the text of a page looks like, and which style rules say so. Evaluated in the page; keeps two functions, for
// the same texts, where nothing else has a name. Everything that it touches is put back. After style_rules.js.
() => {
  const MOST_TEXTS = 1500;
  const MOST_MILLISECONDS = 10_000;
  const LARGE = 24; // CSS pixels, which are 18 points. https://www.w3.org/TR/WCAG22/#dfn-large-scale
  const LARGE_AND_BOLD = 18.66;
  const CONTROLS = "a, button, input, select, textarea, [role=button], .btn, .button, label, summary";
  const FIELDS =
    "input:not([type=hidden i], [type=checkbox i], [type=radio i], [type=range i], [type=color i], [type=file i], " +
    "[type=image i], [type=password i]), select, textarea";
  const LARGEST_BADGE = 60_000; // square CSS pixels
  const READABLE = 4.5; // https://www.w3.org/TR/WCAG22/#contrast-minimum
  const LEAST_SHADOW = 0.25; // how opaque a shadow is that may tell letters from what is behind them
  const EDGES = 24; // paddings and borders around a width, if they are not in it
  const MOST_BACKGROUNDS = 8;
  const MOST_OTHERS = 30;
  const MOST_VARIABLES = 3; // of which one has its value from the next
  const LASTING = /^[#.](?!(?:active|animated|current|focus|hover|in|open|selected|show|visible)$)[a-z_][a-z_-]*\d?$/i;
  const PICTURES = "img, picture, video, canvas, svg, object, embed, iframe";
  const { sheetRules, gradientColors } = window[Symbol.for("curbcut style rules")];

  const still = document.createElement("style");
  still.textContent = "*,::before,::after{transition:none!important;animation-delay:0s!important;animation-duration:.01ms!important;animation-iteration-count:1!important;scroll-behavior:auto!important}";
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

  function isInactive(element) {
    return element.closest(":disabled, [aria-disabled=true], [inert]") !== null;
  }

  /** Whether an element has its background for so little that another one changes no layout's look. */
  function isBadge(painter) {
    const box = painter.getBoundingClientRect();
    return box.width * box.height <= LARGEST_BADGE;
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
    const found = document.elementsFromPoint(x, y);
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
      if (["::before", "::after"].some((pseudo) => paints(each, pseudo) && !isBeside(each, pseudo, x, y))) return null;
      if (!stopsOf(style.backgroundImage)) return null;
      stack.push(each);
      if (!fader?.contains(each) && layersOf([each]).at(-1)?.isOpaque) break;
    }
    return { stack, fader };
  }

  function paints(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    if (style.content === "none" || style.content === "normal") return false;
    return style.backgroundImage !== "none" || (channels(style.backgroundColor)[3] > 0 && style.position !== "static");
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

  const FIRST = 0x01fe03; // a colour that nobody has, and so are those after it
  const color = (number) => `rgb(${number >> 16}, ${(number >> 8) & 255}, ${number & 255})`;
  /** For a property its name in scripts, and a value for each number that shows in what is computed. */
  const MARKS = {
    color: ["color", (number) => color(FIRST + number)],
    "background-color": ["backgroundColor", (number) => color(FIRST + number)],
    "background-image": [
      "backgroundImage",
      (number) => `linear-gradient(${color(FIRST + number)}, ${color(FIRST + number)})`,
    ],
    opacity: ["opacity", (number) => String((number + 1) / 100_000)],
  };

  const HINTS = { color: "color", "background-color": "bgcolor" };

  /** For each of the elements the rule that sets the property, and the declaration that its value comes from: where it
   * is a variable, the one that sets that, so that what else uses the rule keeps its own colour. `roots` are the last of
   * the variables where one has its value from another. */
  function governing(elements, property) {
    const set = new Set(elements);
    const [rules, variables] = marked(set, property, property);
    for (const [element, origin] of markedInline(set, property)) rules.set(element, origin);
    for (const [element, origin] of hinted(set, property, rules)) rules.set(element, origin);
    const sources = new Map(rules);
    const roots = new Map(rules);
    const known = new Set();
    let names = variables;
    for (let depth = 0; depth < MOST_VARIABLES && names.size; depth += 1) {
      const next = new Set();
      for (const name of names) {
        known.add(name);
        const [found, inner] = marked(set, property, name);
        for (const [element, origin] of found) {
          if (depth === 0) sources.set(element, origin);
          roots.set(element, origin);
        }
        for (const each of inner) if (!known.has(each)) next.add(each);
      }
      names = next;
    }
    return { rules, sources, roots };
  }

  /** Whether a style says something of a property, by itself or, as with a variable in it, in a shorthand alone. */
  function declares(style, property) {
    const isInShorthand = property.startsWith("background-") && style.getPropertyValue("background");
    return Boolean(style.getPropertyValue(property) || isInShorthand);
  }

  /** What names a `style` attribute by its value, or by each of its lines, as editors part them; "" for one with quotes
   * in it, or too long. */
  function styleSelector(text) {
    const lines = text.split(/[\n\r]+/).map((line) => line.trim());
    if (!text || text.length > 300 || lines.some((line) => /["\\<\x00-\x1f]/.test(line))) return "";
    if (text.trim() === lines[0]) return `[style="${text}"]`;
    return lines.filter(Boolean).map((line) => `[style*="${line}"]`).join("");
  }

  /** The same for `style` attributes, which are named by their value. */
  function markedInline(set, property) {
    const by = new Map();
    const [shown, valueOf] = MARKS[property];
    const styled = new Set([...set].map((element) => element.closest("[style]")));
    for (const holder of styled) {
      const text = holder?.getAttribute("style") ?? "";
      const named = styleSelector(text);
      if (!named || !declares(holder.style, property)) continue;
      holder.style.setProperty(property, valueOf(0), "important");
      for (const element of set) {
        if (!holder.contains(element) || getComputedStyle(element)[shown] !== valueOf(0)) continue;
        const selector = `${holder.localName}${named}`;
        by.set(element, { selector, conditions: [], property, isImportant: true, holder });
      }
      holder.setAttribute("style", text);
    }
    return by;
  }

  /** The same for colours that stand in attributes of their own, as in `font color` and `bgcolor`, where no style says
   * anything else. */
  function hinted(set, property, rules) {
    const by = new Map();
    const attribute = HINTS[property];
    const [shown, valueOf] = MARKS[property];
    for (const element of attribute ? set : []) {
      const holder = rules.has(element) ? null : element.closest(attribute === "color" ? "font[color]" : `[${attribute}]`);
      const value = holder?.getAttribute(attribute) ?? "";
      if (!/^#?\w{1,30}$/.test(value)) continue;
      const text = holder.getAttribute("style");
      holder.style.setProperty(property, valueOf(0));
      const isSource = getComputedStyle(element)[shown] === valueOf(0);
      if (text === null) holder.removeAttribute("style");
      else holder.setAttribute("style", text);
      const selector = `${holder.localName}[${attribute}="${value}"]`;
      if (isSource) by.set(element, { selector, conditions: [], property, isImportant: false, holder });
    }
    return by;
  }

  /** The declarations of `name` that show in the elements' `property`: found by giving each another value. */
  function marked(set, property, name) {
    const by = new Map();
    const variables = new Set();
    const [shown, valueOf] = MARKS[property];
    const shorthand = name.startsWith("background-") ? ["background"] : [];
    const tried = new Map(); // by the value that it has been given
    for (const sheet of document.styleSheets) {
      if (sheet.ownerNode === still) continue;
      for (const [rule, conditions] of sheetRules(sheet, [], [name, ...shorthand])) {
        const declared = rule.style.getPropertyValue(name) ? name : "background";
        const value = rule.style.getPropertyValue(declared);
        const priority = rule.style.getPropertyPriority(declared);
        const mark = valueOf(tried.size);
        tried.set(mark, { rule, conditions, value, priority, before: rule.style.cssText });
        rule.style.setProperty(name, mark, priority);
      }
    }
    for (const element of set) {
      const found = tried.get(getComputedStyle(element)[shown]);
      const holder = found && closest(element, found.rule.selectorText);
      if (!holder) continue;
      const { rule, conditions, value, priority } = found;
      by.set(element, { selector: rule.selectorText, conditions, property: name, isImportant: priority !== "", holder });
      for (const [, variable] of value.matchAll(/var\(\s*(--[\w-]+)/g)) variables.add(variable);
    }
    for (const { rule, before } of tried.values()) rule.style.cssText = before;
    return [by, variables];
  }

  /** Which other rules give elements that an origin's selector matches their value and would lose it to a rule with that
   * selector after all style sheets, which stands later than the origin itself. */
  function losers(name, origins) {
    const tried = new Map();
    const shorthand = name.startsWith("background-") ? ["background"] : [];
    const valueOf = MARKS[name]?.[1] ?? MARKS.color[1];
    for (const sheet of document.styleSheets) {
      if (sheet.ownerNode === still) continue;
      for (const [rule] of sheetRules(sheet, [], [name, ...shorthand])) {
        const declared = rule.style.getPropertyValue(name) ? name : "background";
        const mark = valueOf(tried.size);
        tried.set(mark, { rule, before: rule.style.cssText });
        rule.style.setProperty(name, mark, rule.style.getPropertyPriority(declared));
      }
    }
    const valueAt = (element) => getComputedStyle(element).getPropertyValue(name).trim();
    const others = origins.map(({ selector }) =>
      [...document.querySelectorAll(selector)]
        .map((element) => [element, tried.get(valueAt(element))?.rule.selectorText])
        .filter(([, by]) => by && by !== selector),
    );
    for (const { rule, before } of tried.values()) rule.style.cssText = before;
    return origins.map(({ selector, isImportant }, at) => {
      if (others[at].length === 0) return [];
      const last = document.createElement("style");
      last.textContent = `${selector}{${name}:${valueOf(tried.size)}${isImportant ? "!important" : ""}}`;
      document.head.append(last);
      const lost = others[at].filter(([element]) => valueAt(element) === valueOf(tried.size));
      last.remove();
      return [...new Set(lost.flatMap(([element, by]) => parts(by).filter((each) => matches(element, each))))];
    });
  }

  /** The selectors of a list. */
  function parts(list) {
    const found = [""];
    let depth = 0;
    for (const letter of list) {
      depth += "([".includes(letter) ? 1 : ")]".includes(letter) ? -1 : 0;
      if (letter === "," && depth === 0) found.push("");
      else found[found.length - 1] += letter;
    }
    return found.map((each) => each.trim());
  }

  function matches(element, selector) {
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  }

  /** Selectors that match nothing any more that other rules are about, for origins: theirs, or with exceptions. */
  function narrowed(origins) {
    const found = origins.map((origin) => origin.selector);
    const isSpecial = ({ selector }) => /\[style\*?=/.test(selector) || selector.startsWith(":is(");
    const byName = Map.groupBy(
      origins.map((origin, at) => ({ ...origin, at })).filter((origin) => !isSpecial(origin)),
      (origin) => origin.property,
    );
    for (const [name, group] of byName) {
      const unique = [...new Map(group.map((each) => [`${each.selector} ${each.isImportant}`, each])).values()];
      const lost = losers(name, unique);
      const others = new Map(unique.map((each, at) => [`${each.selector} ${each.isImportant}`, lost[at]]));
      for (const { selector, isImportant, at } of group) {
        const except = others.get(`${selector} ${isImportant}`);
        if (except.length === 0 || except.length > MOST_OTHERS) continue;
        const elements = parts(selector).filter((each) => !/:(?::|before|after|first-l)/.test(each));
        found[at] = elements.map((each) => `${each}:not(:where(${except.join(", ")}))`).join(", ");
      }
    }
    return found;
  }

  function closest(element, selector) {
    try {
      return element.closest(selector);
    } catch {
      return null;
    }
  }

  /** What gives a link its colour where no style sheet does: the browser, whom any rule of a page outranks. */
  function linkColor(element) {
    const holder = element.closest("a[href]");
    return holder && { selector: ":where(a[href])", conditions: [], property: "color", isImportant: false, holder };
  }

  /** The rule that sets an element's colour, told apart by the one that sets the variable in it on the same element. */
  function inkRule(element) {
    const rule = inks.rules.get(element) ?? linkColor(element);
    const source = inks.sources.get(element);
    if (!rule || !source || source === rule || source.holder !== rule.holder) return rule;
    return { ...rule, selector: `:is(${rule.selector}):is(${source.selector})` };
  }

  /** The one selector of a rule's list that finds the element; nothing where there are more, or no list. */
  function branchOf(origin) {
    const all = origin ? parts(origin.selector) : [];
    const own = all.filter((each) => closest(origin.holder, each) === origin.holder);
    return all.length > 1 && own.length === 1 ? { ...origin, selector: own[0] } : null;
  }

  /** What is around an element that its author has given names, the outermost first. */
  function around(element) {
    const found = [];
    for (let each = element?.parentElement; each && each !== document.body; each = each.parentElement) {
      const names = [...(each.id ? [`#${each.id}`] : []), ...[...each.classList].map((name) => `.${name}`)];
      const name = names.find((one) => LASTING.test(one));
      if (name) found.push(`${each.localName}${name}`);
    }
    return found.reverse();
  }

  /** What a sample says of an origin: everything but where it was seen. */
  function told(origin) {
    if (!origin) return null;
    const { selector, conditions, property, isImportant } = origin;
    return { selector, conditions, property, isImportant };
  }

  /** Where the element with the rule of the text's colour stands to the one that paints what is behind it. */
  function placed(holder, painter) {
    if (holder === painter) return "same";
    return painter.contains(holder) ? "inside" : "around";
  }

  const seen = texts.flatMap((text, number) => looks(text).map((look) => ({ ...look, number })));
  const inks = governing(texts.map(([element]) => element), "color");
  const grounds = Object.fromEntries(
    ["background-color", "background-image"].map((property) => [
      property,
      governing(
        seen.flatMap((look) => [
          ...(look.property === property ? [look.painter] : []),
          ...(look.below === property ? [look.lowest] : []),
        ]),
        property,
      ),
    ]),
  );
  const fades = governing(texts.map(([, { fader }]) => fader).filter(Boolean), "opacity");
  const origins = [
    ...new Set(
      [inks, ...Object.values(grounds), fades].flatMap(({ rules, sources, roots }) => [
        ...rules.values(),
        ...sources.values(),
        ...roots.values(),
      ]),
    ),
  ];
  const selectors = narrowed(origins);
  origins.forEach((origin, at) => (origin.selector = selectors[at]));
  const samples = seen.map(({ number, painter, property, isAlone, lowest, below, ...look }) => {
    const [element, { fader }] = texts[number];
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= LARGE || (size >= LARGE_AND_BOLD && Number(style.fontWeight) >= 700);
    const ink = inkRule(element);
    return {
      ...look,
      number,
      needed: isLarge ? 3 : 4.5,
      isControl: lowest.matches(CONTROLS) || isBadge(lowest),
      from: told(inks.sources.get(element) ?? ink),
      inkRule: told(ink),
      inkBranch: told(branchOf(ink)),
      within: around(ink?.holder),
      inkStands: placed(ink?.holder ?? document.documentElement, painter),
      behindFrom: isAlone ? told(grounds[below].sources.get(lowest)) : null,
      theme: isAlone ? told(grounds[below].roots.get(lowest)) : null,
      behindRule: isAlone ? told(grounds[below].rules.get(lowest)) : null,
      ground: told(grounds[property].rules.get(painter)),
      opacityFrom: fader ? told(fades.rules.get(fader)) : null,
    };
  });
  window[Symbol.for("curbcut texts")] = {
    narrowed,
    looks: () =>
      texts.map((text) => looks(text).map(({ color, behind, opacity, around }) => ({ color, behind, opacity, around }))),
  };
  still.remove();
  return samples;
}
