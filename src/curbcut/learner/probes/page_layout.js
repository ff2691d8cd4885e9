// Puts into the page what other probes ask about its layout: where everything is, and which texts are cut off or lie over
// one another. Makes the page hold still.
() => {
  const MOST_TEXTS = 1500;
  const SMALLEST = 5; // CSS pixels: a smaller box is there for screen readers
  const CUT = 0.3; // of a line's height; less is only the space above and below the signs
  const SPACING = // https://www.w3.org/TR/WCAG22/#text-spacing
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

  const sheet = () => {
    const style = document.createElement("style");
    style.dataset.curbcut = "";
    window[Symbol.for("curbcut style rules")].put(style);
    return style;
  };
  sheet().textContent =
    "*,::before,::after{transition:none!important;animation-delay:0s!important;animation-duration:.01ms!important;animation-iteration-count:1!important;scroll-behavior:auto!important}";
  const [spacing, added] = [sheet(), sheet()];
  const all = [...document.body.querySelectorAll("*")];

  function boxes() {
    return all.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + scrollX, top + scrollY, width, height].map((length) => Math.round(length * 2) / 2).join(" ");
    });
  }

  const isWord = (node) => node.nodeType === 3 && /[\p{L}\p{N}]{2}/u.test(node.data);

  function linesOf(element) {
    return [...element.childNodes].filter(isWord).flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    });
  }

  function texts() {
    const found = all.filter(
      (each) =>
        !each.ownerSVGElement && !each.matches("script, style, noscript, option, textarea, template") &&
        [...each.childNodes].some(isWord) && each.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    return found.slice(0, MOST_TEXTS);
  }

  /** The boxes that cut an element's content off, with the axis; none beyond one that scrolls. */
  function* cutters(element) {
    let [x, y] = [true, true];
    let position = "static";
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      const holds = each === element || position !== "absolute" || style.position !== "static";
      if (holds && each !== element) position = "static";
      if (holds && style.display !== "inline" && style.display !== "contents") {
        const box = each.getBoundingClientRect();
        const isByDesign = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
        if (box.width < SMALLEST || box.height < SMALLEST || style.clipPath !== "none") return;
        if (x && /hidden|clip/.test(style.overflowX)) yield [each, "x", box, isByDesign];
        if (y && /hidden|clip/.test(style.overflowY)) yield [each, "y", box, isByDesign];
        x &&= !/auto|scroll/.test(style.overflowX);
        y &&= !/auto|scroll/.test(style.overflowY);
      }
      if (style.position === "fixed") return;
      if (style.position === "absolute") position = "absolute";
    }
  }

  const sticksOut = (line, box, axis) => {
    const much = line.height * CUT;
    if (axis === "y") return line.bottom > box.bottom + much || line.top < box.top - much;
    return line.right > box.right + much || line.left < box.left - much;
  };

  /** Texts that are cut off, by what: [text, box, axis]. */
  function cut() {
    const found = [];
    for (const element of texts()) {
      const lines = linesOf(element);
      for (const [by, axis, box, isByDesign] of cutters(element)) {
        if (isByDesign || !lines.some((line) => sticksOut(line, box, axis))) continue;
        found.push([element, by, axis]);
        break;
      }
    }
    return found;
  }

  /** Whether an element lies over the page on purpose, as a bar or a badge does. */
  function isLaidOver(element) {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (/fixed|sticky|absolute/.test(getComputedStyle(each).position)) return true;
    }
    return false;
  }

  /** Whether a line of an element's text is neither cut off nor scrolled away. */
  function isShown(element, line) {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflow === "visible") continue;
      const box = each.getBoundingClientRect();
      if (sticksOut(line, box, "x") || sticksOut(line, box, "y")) return false;
    }
    return true;
  }

  /** Texts that lie over others, with the box that they stick out of: [text, box, "y"]. */
  function overlapping() {
    const inFlow = texts().filter((each) => !isLaidOver(each));
    const lines = inFlow.flatMap((element) =>
      linesOf(element).filter((line) => isShown(element, line)).map((line) => [element, line]),
    );
    lines.sort(([, one], [, other]) => one.top - other.top);
    const found = new Map();
    lines.forEach(([element, line], place) => {
      for (const [below, other] of lines.slice(place + 1, place + 60)) {
        if (other.top > line.bottom) break;
        if (below === element || below.contains(element) || element.contains(below) || found.has(element)) continue;
        const deep = Math.min(line.bottom, other.bottom) - other.top;
        const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        if (deep < other.height * CUT || wide < 4) continue;
        for (let each = element; each && each !== document.body && !each.contains(below); each = each.parentElement) {
          if (line.bottom <= each.getBoundingClientRect().bottom + 2) continue;
          found.set(element, [element, each, "y"]);
          break;
        }
      }
    });
    return [...found.values()];
  }

  window[Symbol.for("curbcut layout")] = {
    all, boxes, texts, linesOf,
    /** Whether some of a text can be seen in the box that cuts it: what is outside as a whole waits there on purpose. */
    isPartOf: (text, box) => {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      return linesOf(text).some((line) => line.left < right && line.right > left && line.top < bottom && line.bottom > top);
    },
    faults: () => [...cut(), ...overlapping()],
    space: (is) => { spacing.textContent = is ? SPACING : ""; },
    add: (css) => { added.textContent = css; },
    key: (element) => `${all.indexOf(element)} ${element.textContent.trim().slice(0, 30)}`,
  };
}
