// Elements that look as if they could be clicked and are no controls. Of each whether it can be seen now, as what a
// closed dialog or menu holds cannot, and whether it can without any of its words. The outermost of those that share a
// hand as the pointer. Evaluated in the page; the elements are kept where `clicked_selectors.js` finds them.
() => {
  const MOST = 300;
  const PLAIN = "div, span, p, i, b, em, strong, a:not([href]), img, svg, center, font";
  const CONTROLS =
    "a[href], area, button, input, select, textarea, summary, label, option, audio[controls], video[controls], iframe," +
    " [tabindex], [role], [onclick], [contenteditable], [draggable=true]";

  const SAYS = "[aria-label], [title], img[alt]:not([alt='']), svg > title";
  const WORD = /[\p{L}\p{N}]/u;

  function hidesItsWords(element) {
    const { innerText, textContent } = element; // no drawing has the first
    const isSaid = element.matches(SAYS) || element.querySelector(SAYS) !== null;
    return !isSaid && innerText !== undefined && WORD.test(textContent) && !WORD.test(innerText);
  }

  const found = [];
  for (const element of document.body.querySelectorAll(PLAIN)) {
    if (found.length >= MOST) break;
    const style = getComputedStyle(element);
    if (style.cursor !== "pointer" || getComputedStyle(element.parentElement).cursor === "pointer") continue;
    if (element.closest(CONTROLS) || element.querySelector(CONTROLS)) continue;
    found.push(element);
  }
  window[Symbol.for("curbcut clicked")] = found;
  return found.map((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isDrawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isSeen = width >= 4 && height >= 4 && isDrawn;
    return [isSeen, isSeen && hidesItsWords(element)];
  });
}
