// One step with one of the elements that `focus_stops.js` has found.
// begin: gives it the focus, so that Shift+Tab and Tab lead away and back. rest: takes the focus away from all, and says
// where on the screen to look. arrive: whether Tab led to it, and how sure it is that something is seen to change.
// draw: adds style rules while it has the focus; says whether the ring is declared now, and how many pixels it has.
([index, step, css]) => {
  const MARGIN = 10;
  const state = window[Symbol.for("curbcut focus")];
  const element = state.elements[index];
  const shown = state.standIns[index] ?? element;

  function bringIntoView() {
    const { top, bottom } = shown.getBoundingClientRect();
    const isOutside = top < MARGIN || bottom > innerHeight - MARGIN;
    if (isOutside || isCovered()) shown.scrollIntoView({ block: "center", inline: "nearest" });
  }

  /** What is around an element on the screen; none where it is not on it. */
  function region() {
    const boxes = [element, shown, ...(element.labels ?? [])]
      .filter((each) => each && state.isSeen(each))
      .map((each) => each.getBoundingClientRect());
    if (!boxes.length) {
      const { left, top } = element.getBoundingClientRect();
      boxes.push(new DOMRect(left - 50, top - 20, 100, 40));
    }
    const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - MARGIN);
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - MARGIN);
    const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)) + MARGIN);
    const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)) + MARGIN);
    return right - left > 4 && bottom - top > 4 ? [left, top, right - left, bottom - top] : null;
  }

  /** Whether something else lies over it, so that pictures tell nothing. */
  function isCovered() {
    const box = [...shown.getClientRects()].find((each) => each.width > 1 && each.height > 1);
    if (!box) return false;
    const top = shown.getRootNode().elementFromPoint?.(box.left + box.width / 2, box.top + box.height / 2);
    return Boolean(top) && !shown.contains(top) && !top.contains(shown) && !top.closest("label")?.contains(shown);
  }

  if (step === "begin") {
    state.added.textContent = "";
    bringIntoView();
    element.focus({ preventScroll: true });
    return null;
  }
  if (step === "rest") {
    state.activeElement()?.blur?.();
    bringIntoView();
    state.before = state.snapshot(element);
    state.at = [scrollX, scrollY];
    return { region: region(), isCovered: isCovered() };
  }
  if (step === "arrive") {
    const byTab = state.activeElement() === element;
    if (!byTab) element.focus({ preventScroll: true });
    scrollTo(...state.at);
    return { byTab, shown: state.difference(state.before, state.snapshot(element)), region: region() };
  }
  state.added.textContent = css;
  const style = getComputedStyle(shown);
  const pixels = [...shown.getClientRects()]
    .map((box) => [
      Math.min(box.right, innerWidth) - Math.max(box.left, 0),
      Math.min(box.bottom, innerHeight) - Math.max(box.top, 0),
    ])
    .filter(([width, height]) => width > 0 && height > 0)
    .reduce((sum, [width, height]) => sum + 4 * (width + height), 0);
  return {
    isDeclared: style.outlineStyle === "solid" && style.outlineWidth === "2px",
    pixels,
    hasShadow: style.boxShadow !== "none",
  };
}
