// Puts functions into the page that other probes call: its style sheets, and the style rules of one that declare a
// property; where styles stand that are added to it; what names a style; what lies at a point; the colours of a gradient.
() => {
  const FEW_COLORS = 8;
  const COLOR = /rgba?\([^)]*\)|color\([^)]*\)|okl(?:ab|ch)\([^)]*\)/g;
  const UNFIT = /["\\<\x00-\x1f]/; // for what stands in a selector between quotes
  const HEAVIER = ":not(._)"; // one class more, and all the same elements

  /** Every style rule that declares one of the properties, with the conditions it stands under and its selector, written
   * out where it stands in another rule. */
  function* rulesIn(list, conditions, names, around = "") {
    for (const rule of list) {
      if (rule.style && (rule instanceof CSSStyleRule || rule.constructor.name === "CSSNestedDeclarations")) {
        const selector = rule.selectorText === undefined ? around : writtenOut(rule.selectorText, around);
        if (names.some((name) => rule.style.getPropertyValue(name))) yield [rule, conditions, selector];
        if (rule.cssRules?.length) yield* rulesIn(rule.cssRules, conditions, names, selector);
      } else if (rule instanceof CSSMediaRule) {
        if (matchMedia(rule.conditionText).matches) {
          yield* rulesIn(rule.cssRules, [...conditions, `@media ${rule.conditionText}`], names, around);
        }
      } else if (rule instanceof CSSSupportsRule) {
        yield* rulesIn(rule.cssRules, [...conditions, `@supports ${rule.conditionText}`], names, around);
      } else if (rule instanceof CSSContainerRule) {
        yield* rulesIn(rule.cssRules, [...conditions, `@container ${rule.conditionText}`], names, around);
      } else if (rule instanceof CSSImportRule && rule.styleSheet) {
        yield* sheetRules(rule.styleSheet, conditions, names);
      } else if (rule instanceof CSSLayerBlockRule) {
        yield* rulesIn(rule.cssRules, conditions, names, around);
      }
    }
  }

  /** The selector of a rule in another with its `&` written out, as short as it may be. */
  function writtenOut(selector, around) {
    const isBeginning = /^&(?![\w-])[^&]*$/.test(selector) && parts(around).length === 1;
    return around ? selector.replaceAll("&", isBeginning ? around : `:is(${around})`) : selector;
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

  /** The sheets of a page but those of probes, also those that only scripts have. */
  const sheets = () =>
    [...document.styleSheets, ...document.adoptedStyleSheets].filter((sheet) => sheet.ownerNode?.dataset?.curbcut === undefined);

  const place = () => document.querySelector("style[data-curbcut-place]");

  /** Puts styles where those will stand that are added to the page. */
  function put(...styles) {
    const before = place();
    if (before) before.after(...styles);
    else document.head.append(...styles);
  }

  /** Whether a sheet comes after what is added to the page: the body's, and what scripts bring. */
  function isLate({ ownerNode }) {
    if (!ownerNode) return true;
    const before = place();
    if (!before) return !document.head.contains(ownerNode);
    return (before.compareDocumentPosition(ownerNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
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

  /** A selector for the same elements that outranks a later one; pseudo-elements are left out. */
  const heavier = (list) =>
    parts(list)
      .filter((each) => !/::|:(?:before|after|first-l)/.test(each))
      .map((each) => each + HEAVIER)
      .join(", ");

  /** What names a `style` attribute by its value, or by each of its lines, as editors part them; one with quotes in it, or
   * too long, by what it says of a property. "" where nothing does. */
  function styleSelector(text, property) {
    const lines = text.split(/[\n\r]+/).map((line) => line.trim());
    if (!text || text.length > 300 || lines.some((line) => UNFIT.test(line))) return declarationSelector(text, property);
    if (text.trim() === lines[0]) return `[style="${text}"]`;
    return lines.filter(Boolean).map((line) => `[style*="${line}"]`).join("");
  }

  function declarationSelector(text, property) {
    const names = property.startsWith("background-") ? [property, "background"] : [property];
    let [said, at] = ["", 0];
    for (const each of text.split(";")) {
      const end = at + each.length;
      if (names.includes(each.split(":")[0].trim())) said = text.slice(Math.max(at - 1, 0), end + 1);
      at = end + 1;
    }
    if (!said || said.length > 100 || UNFIT.test(said)) return "";
    const [isFirst, isLast] = [!said.startsWith(";"), !said.endsWith(";")];
    return `[style${isFirst ? "^" : isLast ? "$" : "*"}="${said}"]`;
  }

  /** The rows around a cell of a table, which paint behind it. */
  function rowsOf(element) {
    const found = [];
    let within = getComputedStyle(element).display === "table-cell" ? element.parentElement : null;
    for (; within && /^table-(?:row|header|footer)/.test(getComputedStyle(within).display); within = within.parentElement) {
      found.push(within);
    }
    return found;
  }

  /** What lies at a point, from the top down: rows of tables too, which browsers leave out. */
  const stackAt = (x, y) => document.elementsFromPoint(x, y).flatMap((each) => [each, ...rowsOf(each)]);

  /** The colours of a gradient, as browsers write them; none where there is no background image, null where it is a
   * picture, or of more colours than are looked at one by one, or of bands of which words may lie in one alone. */
  function gradientColors(image) {
    if (image === "none") return [];
    if (image.includes("url(") || !/gradient\(/.test(image) || hasBands(image)) return null;
    const colors = image.match(COLOR) ?? [];
    return colors.length > 0 && colors.length <= FEW_COLORS ? colors : null;
  }

  /** Whether a colour of a gradient ends where the next begins. */
  function hasBands(image) {
    const places = [...image.matchAll(/\) (-?[\d.]+(?:px|%|deg))(?=[,)])/g)].map(([, place]) => place);
    return places.some((place, number) => place === places[number - 1]);
  }

  const TAKES_FOCUS = "a[href], button, input, select, textarea, [tabindex]";

  /** Whether words are part of something that cannot be used, as the label of a disabled field is, or what its author calls
   * disabled and neither a pointer nor a key can press. https://www.w3.org/TR/WCAG22/#contrast-minimum */
  function isInactive(element) {
    if (element.closest(":disabled, [aria-disabled=true], [inert]") || element.closest("label")?.control?.disabled) return true;
    const called = element.closest(".disabled, .is-disabled");
    if (!called || getComputedStyle(called).pointerEvents !== "none") return false;
    return !called.matches(TAKES_FOCUS) && !called.querySelector(TAKES_FOCUS) && !element.closest("a[href], button");
  }

  window[Symbol.for("curbcut style rules")] = {
    sheets, sheetRules, put, isLate, parts, heavier, styleSelector, stackAt, gradientColors, isInactive,
  };
}
