// What makes a page wider than its window: for each outermost element that sticks out, what it is called and what could
// make it fit, tried one after the other. `css`: rules that are in force already.
(css) => {
  const SLACK = 1;
  const WIDEST = 1000; // above that, a condition for it would concern usual screens
  // https://www.w3.org/TR/WCAG22/#reflow: what needs two dimensions for its use or meaning
  const EXCEPTED = "table, video, iframe, object, embed, canvas, svg, [role=toolbar], [role=grid], [role=application], [class*=map i]";
  const layout = window[Symbol.for("curbcut layout")];
  const nameOf = window[Symbol.for("curbcut name")];
  const root = document.documentElement;
  // a page that is turned on its side in such a window has another fault, and no width to speak of
  if ([root, document.body].some((each) => getComputedStyle(each).transform !== "none")) return [];
  layout.add(css);

  const edge = () => document.documentElement.clientWidth + SLACK;

  /** Whether an element can be scrolled to, or is cut off, inside of a box of its own. */
  function isHeld(element) {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== "visible") return true;
    }
    return false;
  }

  function isSeen(element) {
    const { width, height, left } = element.getBoundingClientRect();
    return width > 1 && height > 1 && left < edge() && element.checkVisibility({ visibilityProperty: true });
  }

  function sticksOut(element) {
    return element.getBoundingClientRect().right > edge() && isSeen(element) && !isHeld(element);
  }

  function culprits() {
    const found = layout.all.filter((each) => !each.ownerSVGElement && sticksOut(each));
    return found.filter((each) => !each.parentElement || !found.includes(each.parentElement));
  }

  /** How far the words of an element reach, where its own box ends before them. */
  function wordsStickOut(element) {
    return getComputedStyle(element).overflowX === "visible" && layout.linesOf(element).some((line) => line.right > edge());
  }

  const unreadable = () => layout.faults().map(([text]) => layout.key(text));

  const TRIES = [
    ["max-width:100%!important", "min-width:0!important"],
    ["max-width:100%!important", "height:auto!important"],
    ["flex-wrap:wrap!important"],
    ["overflow-wrap:anywhere!important"],
    ["white-space:normal!important"],
    ["min-width:0!important", "overflow-wrap:anywhere!important"],
    ["max-width:100%!important", "overflow-x:auto!important"],
  ];
  const forPicture = ([, second]) => second?.startsWith("height");
  const forCode = ([, second]) => second?.startsWith("overflow-x");

  const stillOut = (element) => sticksOut(element) || wordsStickOut(element);

  function fits(element, declarations, selector) {
    const before = unreadable();
    layout.add(`${css}${selector}{${declarations.join(";")}}`);
    const done = ![element, ...element.children].some(stillOut) && unreadable().every((each) => before.includes(each));
    layout.add(css);
    return done;
  }

  const named = (element) => {
    const selector = nameOf(element);
    return selector && document.querySelector(selector) === element ? selector : "";
  };

  const scrolls = root.scrollWidth > edge() && [root, document.body].every((each) => getComputedStyle(each).overflowX === "visible");
  const loses = (element) => [element, ...element.querySelectorAll("*")].some((each) => !isHeld(each) && wordsStickOut(each));
  const overflowing = layout.texts().filter((each) => !sticksOut(each) && !isHeld(each) && wordsStickOut(each));
  /** The row that something is pushed out of, or the element itself. */
  function source(element) {
    const { display, flexWrap } = getComputedStyle(element.parentElement);
    return /flex/.test(display) && flexWrap === "nowrap" && !sticksOut(element.parentElement) ? element.parentElement : element;
  }

  const outermost = [...new Set([...culprits().map(source), ...overflowing])].filter((each) => scrolls || loses(each));
  const found = outermost.map((element) => {
    const selector = named(element);
    const ends = [element, ...element.children].map((each) => each.getBoundingClientRect().right);
    const reach = Math.ceil(Math.max(...ends, ...layout.linesOf(element).map((line) => line.right)));
    const excepted = element.matches(EXCEPTED) || element.closest(EXCEPTED) !== null || element.querySelector(EXCEPTED) !== null;
    const result = { name: nameOf(element), selector, declarations: [], reach, isExcepted: excepted };
    if (excepted || !selector || reach > WIDEST) return result;
    const isPicture = element.localName === "img";
    const isCode = element.matches("pre, code");
    const tries = TRIES.filter((each) => (isPicture ? forPicture(each) : isCode ? forCode(each) : !forPicture(each) && !forCode(each)));
    result.declarations = tries.find((each) => fits(element, each, selector)) ?? [];
    return result;
  });
  layout.add("");
  return found;
}
