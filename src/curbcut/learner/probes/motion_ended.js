// Whether animations end with some more style rules, and what they animate is still seen then: for each selector of an
// element and the pseudo-element of it that is animated. The rules are gone again afterwards.
async ([css, targets]) => {
  const added = document.createElement("style");
  added.textContent = css;
  const seenOf = (element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    let isIn = right + scrollX > 0 && bottom + scrollY > 0 && width >= 1 && height >= 1;
    for (let each = element.parentElement; each && isIn; each = each.parentElement) {
      if (getComputedStyle(each).overflow === "visible") continue;
      const box = each.getBoundingClientRect();
      isIn = right > box.left && left < box.right && bottom > box.top && top < box.bottom;
    }
    return isIn && element.checkVisibility({ visibilityProperty: true });
  };
  const strength = (element, pseudo) => Number(getComputedStyle(element, pseudo || null).opacity);
  document.head.append(added);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const ended = targets.map(([selector, pseudo]) => {
    const elements = [...document.querySelectorAll(selector)];
    const isStill = elements.every((element) =>
      element.getAnimations().every(({ effect, playState }) => (effect.pseudoElement ?? "") !== pseudo || playState !== "running"),
    );
    return isStill && elements.every((element) => !element.checkVisibility() || (seenOf(element) && strength(element, pseudo) > 0.3));
  });
  added.remove();
  return ended;
}
