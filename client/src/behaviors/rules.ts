function* rulesIn(list: CSSRuleList): Iterable<CSSStyleRule> {
  for (const rule of list) {
    if (rule instanceof CSSStyleRule) yield rule;
    else if (rule instanceof CSSGroupingRule) yield* rulesIn(rule.cssRules);
  }
}

/** The rules of all style sheets of the page that can be read, as far as they are about elements. */
export function* allRules(): Iterable<CSSStyleRule> {
  for (const { cssRules } of readable()) yield* rulesIn(cssRules);
}

function* readable(): Iterable<{ cssRules: CSSRuleList }> {
  for (const sheet of document.styleSheets) {
    try {
      yield { cssRules: sheet.cssRules };
    } catch {} // a style sheet of another origin cannot be read
  }
}
