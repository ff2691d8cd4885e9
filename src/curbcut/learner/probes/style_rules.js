// Puts two functions into the page that other probes call: the style rules of a sheet that declare a property, and the
// colours of a gradient.
() => {
  const FEW_COLORS = 8;
  const COLOR = /rgba?\([^)]*\)|color\([^)]*\)|okl(?:ab|ch)\([^)]*\)/g;

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

  /** The colours of a gradient, as browsers write them; none where there is no background image, null where it is a
   * picture, or of more colours than are looked at one by one. */
  function gradientColors(image) {
    if (image === "none") return [];
    if (image.includes("url(") || !/gradient\(/.test(image)) return null;
    const colors = image.match(COLOR) ?? [];
    return colors.length > 0 && colors.length <= FEW_COLORS ? colors : null;
  }

  window[Symbol.for("curbcut style rules")] = { sheetRules, gradientColors };
}
