// The boxes whose styles show parts of them in another order than that of the source, where Tab stops in two of these
// parts or more: what each is called. After element_names.js.
() => {
  const MOST = 40;
  const SLACK = 4; // CSS pixels by which neighbours may overlap
  const STOPS = "a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex='0']";
  const nameOf = window[Symbol.for("curbcut name")];

  function isSeen(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  const stopsIn = (element) => [element, ...element.querySelectorAll(STOPS)].some((each) => each.matches(STOPS) && isSeen(each));

  /** Whether a style of an item or of its box may put it elsewhere than among its neighbours. */
  function isMoved(item, box) {
    const style = getComputedStyle(item);
    if (box.display.endsWith("grid")) return style.order !== "0" || style.gridRowStart !== "auto" || style.gridColumnStart !== "auto";
    return style.order !== "0" || /reverse/.test(box.flexDirection + box.flexWrap);
  }

  /** Whether one is read before the other, in lines from above to below. */
  function isBefore(one, other, isRightToLeft) {
    if (one.bottom <= other.top + SLACK) return true;
    if (other.bottom <= one.top + SLACK) return false;
    return isRightToLeft ? one.left >= other.right - SLACK : one.right <= other.left + SLACK;
  }

  function isReordered(element) {
    const box = getComputedStyle(element);
    if (!/^(inline-)?(flex|grid)$/.test(box.display)) return false;
    const inFlow = [...element.children].filter((each) => !/absolute|fixed/.test(getComputedStyle(each).position));
    if (!inFlow.some((each) => isMoved(each, box))) return false;
    const isRightToLeft = box.direction === "rtl";
    const places = inFlow.filter((each) => isSeen(each) && stopsIn(each)).map((each) => each.getBoundingClientRect());
    return places.some((one, at) => places.slice(at + 1).some((later) => isBefore(later, one, isRightToLeft)));
  }

  const found = [...document.body.querySelectorAll("*")].filter((each) => each.children.length > 1 && isReordered(each));
  return [...new Set(found.slice(0, MOST).map(nameOf))].filter(Boolean);
}
