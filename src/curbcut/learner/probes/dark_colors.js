// Whether a page may look other than it does where dark colours are asked for: by its style sheets, those that cannot be
// read among them, by its markup or by its scripts. After media_asked.js.
() => {
  const ABOUT = /color-scheme|light-dark\(/;

  function isAbout(rules) {
    return [...rules].some((rule) => (rule.styleSheet ? ABOUT.test(rule.cssText) || isSheetAbout(rule.styleSheet) : ABOUT.test(rule.cssText)));
  }

  function isSheetAbout(sheet) {
    try {
      return ABOUT.test(sheet.media?.mediaText ?? "") || isAbout(sheet.cssRules);
    } catch {
      return true; // a sheet of another site that does not let itself be read
    }
  }

  const asked = window[Symbol.for("curbcut media")] ?? ["color-scheme"];
  return (
    [...document.styleSheets, ...document.adoptedStyleSheets].some(isSheetAbout) ||
    document.querySelector("meta[name=color-scheme i], [media*=color-scheme i], [style*=color-scheme i], [style*='light-dark']") !== null ||
    [...asked].some((query) => ABOUT.test(query))
  );
}
