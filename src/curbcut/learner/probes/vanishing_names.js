// The parts of links and buttons that hold all the words of these and are not drawn in this window, though the link or
// button is; those of them that are meant for labels all the same; and the parts with words that are drawn. As kinds; after
// element_names.js.
() => {
  const MOST = 2000;
  const SEVERAL = 2;
  const CONTROLS = "a[href], button";
  const NAMED = "[aria-label], [aria-labelledby], [title]";
  const SAYS = "img[alt]:not([alt='']), svg[aria-label], svg > title, input";
  const WORD = /[\p{L}\p{N}]/u;
  const kindOf = window[Symbol.for("curbcut kind")];
  const isDrawn = (element) => element.checkVisibility({ visibilityProperty: true });

  function isSeen(control) {
    const { width, height } = control.getBoundingClientRect();
    return width > 1 && height > 1 && isDrawn(control);
  }

  /** The elements in a control that hold a word of it, from the control inwards; none for a word of its own. */
  function pathsTo(control) {
    const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
    const paths = [];
    while (walker.nextNode()) {
      if (!WORD.test(walker.currentNode.data) || walker.currentNode.parentElement.closest("[aria-hidden='true'], style, script")) continue;
      const path = [];
      for (let each = walker.currentNode.parentElement; each !== control; each = each.parentElement) path.unshift(each);
      paths.push(path);
    }
    return paths;
  }

  /** The selectors of rules that draw something under the pointer, as if the pointer were everywhere. */
  function* selectorsUnderPointer(rules) {
    for (const rule of rules) {
      if (rule.selectorText?.includes(":hover") && (rule.style.visibility === "visible" || !["", "none"].includes(rule.style.display))) {
        yield rule.selectorText.replaceAll(":hover", ":is(*)");
      } else if (rule.cssRules?.length && (!rule.media || matchMedia(rule.media.mediaText).matches)) {
        yield* selectorsUnderPointer(rule.cssRules);
      }
    }
  }

  function rulesOf(sheet) {
    try {
      return sheet.cssRules;
    } catch {
      return []; // of another site
    }
  }

  let underPointer = null;
  function isDrawnUnderPointer(part) {
    underPointer ??= [...document.styleSheets].flatMap((sheet) => [...selectorsUnderPointer(rulesOf(sheet))]).join(", ");
    return underPointer !== "" && part.matches(underPointer);
  }

  const drawn = new Set();
  const gone = new Set();
  const pointed = new Set();
  const said = new Map();
  for (const control of [...document.querySelectorAll(CONTROLS)].slice(0, MOST)) {
    if (control.matches(NAMED) || !isSeen(control)) continue;
    const paths = pathsTo(control);
    const shown = paths.filter((path) => path.every(isDrawn));
    for (const part of shown.flat()) drawn.add(kindOf(part));
    if (shown.length || [...control.querySelectorAll(SAYS)].some((each) => isDrawn(each.closest(":not(title)")))) continue;
    for (const path of paths) {
      const part = path.find((each) => !isDrawn(each));
      const kind = kindOf(part);
      gone.add(kind);
      if (isDrawnUnderPointer(part)) pointed.add(kind);
      if (control.matches("a")) said.set(kind, (said.get(kind) ?? new Set()).add(control.textContent.trim()));
    }
  }
  // The same words in each tell of a state ("Added"); of links, words of their own tell them apart.
  const isMeant = (kind) => pointed.has(kind) || said.get(kind)?.size >= SEVERAL;
  const wholes = [...gone].filter((kind) => kind && !drawn.has(kind));
  return { gone: wholes, meant: wholes.filter(isMeant), drawn: [...drawn].filter(Boolean) };
}
