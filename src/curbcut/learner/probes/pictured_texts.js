// Finds the texts that stand where a picture or a gradient of many colours is painted, and makes the page hold still.
// Gives how many. What they look like is asked for view by view (pictured_view.js). `css`: more style rules for the page.
// After style_rules.js.
(css) => {
  const MOST_TEXTS = 400;
  const SMALLEST = 10; // CSS pixels: less is behind no line
  /** Gradients of few colours are looked at in styles (text_looks.js). */
  const { gradientColors, isInactive, put } = window[Symbol.for("curbcut style rules")];
  const PICTURES = "img, video, canvas, object, embed, iframe, svg";

  const style = document.createElement("style");
  style.dataset.curbcut = "";
  style.textContent =
    "*,::before,::after{transition:none!important;animation-delay:0s!important;animation-duration:.01ms!important;animation-iteration-count:1!important;scroll-behavior:auto!important;" +
    "pointer-events:auto!important;caret-color:transparent!important}";
  const moving = new Set([...document.body.querySelectorAll("*")].filter((each) => isAnimated(each)));
  const added = document.createElement("style");
  added.dataset.curbcut = "";
  added.textContent = css;
  put(added, style);

  function isAnimated(element) {
    const { animationName, animationIterationCount } = getComputedStyle(element);
    return animationName !== "none" && animationIterationCount !== "1";
  }

  function boxOf(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left + scrollX, top: top + scrollY, right: left + scrollX + width, bottom: top + scrollY + height };
  }

  const meets = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  function paintsPicture(element) {
    if (element.matches(PICTURES)) return true;
    return [null, "::before", "::after"].some((pseudo) => {
      const { backgroundImage, content } = getComputedStyle(element, pseudo);
      if (backgroundImage === "none") return false;
      return pseudo === null ? gradientColors(backgroundImage) === null : content !== "none" && content !== "normal";
    });
  }

  const all = [document.documentElement, ...document.querySelectorAll("body, body *")];
  const painted = [];
  for (const element of all) {
    if (element.ownerSVGElement || !paintsPicture(element)) continue;
    const box = boxOf(element);
    if (box.right - box.left >= SMALLEST && box.bottom - box.top >= SMALLEST) painted.push(box);
  }

  const wordsOf = (element) =>
    [...element.childNodes].filter((node) => node.nodeType === 3 && /[\p{L}\p{N}]{2}/u.test(node.data));

  const texts = [];
  for (const element of painted.length ? all : []) {
    if (texts.length >= MOST_TEXTS) break;
    if (element.ownerSVGElement || element.matches("script, style, noscript, option, textarea")) continue;
    if (!wordsOf(element).length || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest("[aria-hidden=true]") || isInactive(element)) continue;
    const box = boxOf(element);
    if (painted.some((each) => meets(each, box))) texts.push(element);
  }
  scrollTo(0, 0);
  window[Symbol.for("curbcut pictured")] = { texts, moving, wordsOf, done: new Set(), views: 0, painters: [], style };
  return texts.length;
}
