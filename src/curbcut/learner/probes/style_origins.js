// Puts a function into the page that other probes call: which style rule gives an element the value of a property. Found
// by changing one rule after the other and looking at whose value changes, so the cascade need not be worked out again.
// After style_rules.js.
() => {
  const MOST_MILLISECONDS = 6000;

  const { sheets, sheetRules, isLate, heavier, styleSelector } = window[Symbol.for("curbcut style rules")];

  const bare = (selector) => selector.replace(/::?(?:before|after)\b/g, "");

  function mayConcern(element, selector) {
    try {
      return element.closest(bare(selector)) !== null;
    } catch {
      return false;
    }
  }

  /** The declaration that decides `property` of each element (or of its pseudo-element), as a map; elements are left out
   * for which none is found. `mark` is a value that nobody uses, as browsers write it. */
  function origins(elements, property, mark, { pseudo = null, names = [property] } = {}) {
    const by = new Map();
    const set = new Set(elements);
    const until = performance.now() + MOST_MILLISECONDS;
    const shows = (element) => getComputedStyle(element, pseudo).getPropertyValue(property) === mark;
    for (const sheet of sheets()) {
      for (const [rule, conditions, selector] of sheetRules(sheet, [], names)) {
        if (performance.now() > until) return by;
        const concerned = [...set].filter((element) => mayConcern(element, selector));
        if (!concerned.length) continue;
        const declares = names.find((name) => rule.style.getPropertyValue(name));
        const isImportant = rule.style.getPropertyPriority(declares) !== "";
        const value = rule.style.getPropertyValue(property);
        const before = rule.style.cssText;
        rule.style.setProperty(property, mark, isImportant ? "important" : "");
        for (const element of concerned) {
          if (!shows(element)) continue;
          const isOfPage = sheet.ownerNode?.localName === "style";
          const named = (!pseudo && isLate(sheet) && heavier(selector)) || selector;
          by.set(element, { selector: named, conditions, isImportant, isOfPage, value });
        }
        rule.style.cssText = before;
      }
    }
    if (!pseudo) for (const [element, origin] of inline(set, property, mark, shows)) by.set(element, origin);
    return by;
  }

  /** The same for `style` attributes, which are named by their value. */
  function inline(set, property, mark, shows) {
    const by = new Map();
    const holders = new Set([...set].map((element) => element.closest("[style]")).filter(Boolean));
    for (const holder of holders) {
      const text = holder.getAttribute("style");
      const named = styleSelector(text, property);
      if (!named || !holder.style.getPropertyValue(property)) continue;
      const value = holder.style.getPropertyValue(property);
      holder.style.setProperty(property, mark, "important");
      const selector = `${holder.localName}${named}`;
      for (const element of set) {
        if (shows(element)) by.set(element, { selector, conditions: [], isImportant: true, isOfPage: true, value });
      }
      holder.setAttribute("style", text);
    }
    return by;
  }

  window[Symbol.for("curbcut origins")] = origins;
}
