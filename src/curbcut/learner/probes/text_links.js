// Links in a text that only their colour shows, with these style rules added: selectors for them, that match no other
// links and are none of the refused. Given selectors, those of them that match no other links here either.
([css, given, refused]) => {
  const ENOUGH = 3; // between link and text. https://www.w3.org/WAI/WCAG22/Techniques/general/G183
  const MOST_LINKS = 2000;
  const added = document.createElement("style");
  added.textContent = `${css} *,::before,::after{transition:none!important}`;
  window[Symbol.for("curbcut style rules")].put(added);

  const isInline = (element) => getComputedStyle(element).display.startsWith("inline");
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  function blockOf(link) {
    let at = link.parentElement;
    while (at && at !== document.body && isInline(at)) at = at.parentElement;
    return at;
  }

  /** The words of a block that are in no link and no block of their own. */
  function wordsIn(element) {
    let words = "";
    for (const node of element.childNodes) {
      if (node.nodeType === 3) words += `${node.data} `;
      if (node.nodeType !== 1 || node.matches("a, button, select, input, textarea, label, script, style, svg")) continue;
      if (isInline(node)) words += wordsIn(node);
    }
    return words;
  }

  function isInText(link) {
    const block = link.getClientRects().length > 0 && isInline(link) ? blockOf(link) : null;
    return block !== null && !link.closest("nav, [role=navigation]") && /\p{L}{2}\P{L}[^]*?\p{L}{2}/u.test(wordsIn(block));
  }

  function isUnderlined(link, block) {
    for (let at = link; at && at !== block; at = at.parentElement) {
      if (getComputedStyle(at).textDecorationLine.includes("underline")) return true;
    }
    return false;
  }

  function luminance(color) {
    const levels = color.match(/[\d.]+/g)?.slice(0, 3).map((each) => each / 255) ?? [0, 0, 0];
    const [red, green, blue] = levels.map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function isToldApart(link) {
    const around = getComputedStyle(link.parentElement);
    const style = getComputedStyle(link);
    if (["fontWeight", "fontStyle", "fontSize", "fontFamily", "backgroundImage"].some((name) => style[name] !== around[name])) {
      return true;
    }
    if (style.borderBottomStyle !== "none" && style.borderBottomWidth !== "0px") return true;
    if (!["rgba(0, 0, 0, 0)", around.backgroundColor].includes(style.backgroundColor) || style.boxShadow !== "none") return true;
    const [lighter, darker] = [luminance(style.color), luminance(around.color)].toSorted((one, other) => other - one);
    return (lighter + 0.05) / (darker + 0.05) >= ENOUGH;
  }

  const isPlain = (name) => /^[a-z][\w-]*$/i.test(name);
  function named(element) {
    return element.localName + [...element.classList].filter(isPlain).slice(0, 3).map((name) => `.${name}`).join("");
  }

  /** From what is said of many links to what is said of few; for those of a selector that was refused, the last at once. */
  function* selectorsFor(link) {
    if (!refused.some((each) => link.matches(each))) yield* wideSelectorsFor(link);
    const href = link.getAttribute("href");
    if (!/^[\w#./?=&:%+~-]{1,120}$/.test(href)) return;
    for (const name of ["a", bare(link)]) yield `${link.parentElement.localName} > ${name}[href="${href}"]`;
  }

  function bare(link) {
    return link.classList.length ? named(link) : "a:not([class])";
  }

  function* wideSelectorsFor(link) {
    const parent = link.parentElement;
    const own = bare(link);
    yield `p ${own}`;
    yield `${parent.localName} > ${own}`;
    if (parent.classList.length) yield `${named(parent)} > ${own}`;
    for (let at = parent.parentElement; at && at !== document.body; at = at.parentElement) {
      if (at.classList.length) yield `${named(at)} ${parent.localName} > ${own}`;
    }
  }

  const isFor = (selector) =>
    [...document.querySelectorAll(selector)].filter(isShown).every((each) => isInText(each) || isUnderlined(each, blockOf(each)));

  const found = new Set();
  if (given) {
    for (const selector of given) if (isFor(selector)) found.add(selector);
  } else {
    for (const link of [...document.querySelectorAll("a[href]")].slice(0, MOST_LINKS)) {
      if (!isShown(link) || !/[\p{L}\p{N}]/u.test(link.textContent) || link.querySelector("img, svg, button")) continue;
      if ([...found].some((selector) => link.matches(selector))) continue;
      if (!isInText(link) || isUnderlined(link, blockOf(link)) || isToldApart(link)) continue;
      for (const selector of selectorsFor(link)) {
        if (refused.includes(selector) || !link.matches(selector) || !isFor(selector)) continue;
        found.add(selector);
        break;
      }
    }
  }
  added.remove();
  return [...found];
}
