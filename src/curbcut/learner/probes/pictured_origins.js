// For each text, by its number, the style rule of its colour, that of what is painted behind it, and a selector to name it
// to people. `isOwn`: the colour is declared inside of what paints; `inside`: the text stands in it.
async (numbers) => {
  const PICTURE = 'url("data:,curbcut")';
  const INK = "rgb(1, 254, 3)"; // a colour that nobody has
  const NAME = /^-?[A-Za-z_][\w-]*$/;
  const { texts, painters } = window[Symbol.for("curbcut pictured")];
  const origins = window[Symbol.for("curbcut origins")];
  scrollTo(0, 0); // where what stays in view was measured; scripts may give it another look further down
  await new Promise((resolve) => setTimeout(resolve, 150));
  const behind = new Map(numbers);
  const elements = [...behind.keys()].map((number) => texts[number]);
  const inks = origins(elements, "color", INK);

  function paintedBy({ element, kind, pseudo }) {
    if (kind === "picture") {
      const source = element.localName === "img" ? element.getAttribute("src") : null;
      if (!source || /["\\<\n]/.test(source) || source.length > 300) return null;
      return { selector: `img[src="${source}"]`, conditions: [], isImportant: false, isOfPage: true };
    }
    const names = ["background-image", "background"];
    const origin = origins([element], "background-image", PICTURE, { pseudo, names }).get(element);
    return origin ? { ...origin, selector: narrowed(origin.selector, element) } : null;
  }

  /** The same selector without what has the same background and no text over it, as a button may have that of a layer over a
   * picture. */
  function narrowed(selector, element) {
    if (/::|[,"']/.test(selector)) return selector;
    const has = (other) => painters.some((each) => each.element === other);
    const others = [...document.querySelectorAll(selector)].filter((other) => !has(other) && !other.contains(element));
    if (!others.length) return selector;
    const own = [...element.classList].find((name) => NAME.test(name) && !others.some((other) => other.classList.contains(name)));
    return own ? `.${own}:is(${selector})` : selector;
  }

  const painted = new Map([...new Set(behind.values())].map((index) => [index, paintedBy(painters[index])]));

  function declaringElement(element, selector) {
    try {
      return element.closest(selector);
    } catch {
      return null;
    }
  }

  return [...behind].map(([number, index]) => {
    const [element, painter] = [texts[number], painters[index]];
    const ink = inks.get(element) ?? null;
    const declaring = ink ? declaringElement(element, ink.selector) : null;
    const style = getComputedStyle(painter.element, painter.pseudo);
    return {
      ink,
      painted: painted.get(index),
      kind: painter.kind,
      pseudo: painter.pseudo ?? "",
      isFree: painter.kind === "picture" ? style.filter === "none" : style.boxShadow === "none",
      isWholePage: painter.element === document.body || painter.element === document.documentElement,
      inside: painter.element.contains(element),
      isOwn: declaring !== null && painter.element.contains(declaring),
      isPaintersOwn: declaring === painter.element,
    };
  });
}
