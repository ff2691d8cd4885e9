// The running animations of style sheets that may flash: those by whose timing something goes back and forth more than
// three times in a second, in a property that changes what is seen, and that are large enough together. Evaluated in the
// page, after tagged_elements.js and flash_measure.js. What moves is kept under a symbol, for flash_step.js.
() => {
  const MOST = 3; // in a second
  const MOST_FOUND = 20;
  const ABOUT_TIME = new Set(["composite", "computedOffset", "easing", "offset"]);
  const MOVES_ALONE = /^(?:translate|rotate|offset.*|order|zIndex|cursor|pointerEvents|animation.*|--.*)$/;
  const { LEAST_AREA } = window[Symbol.for("curbcut flashes")];
  const { described, ancestorsOf } = window[Symbol.for("curbcut tagged")];

  /** How often a second it can go back and forth, at most. */
  function mostFlashes(effect) {
    const frames = effect.getKeyframes();
    const changes = frames.some((frame) => Object.keys(frame).some((name) => !ABOUT_TIME.has(name) && !MOVES_ALONE.test(name)));
    const { duration, iterations, direction } = effect.getComputedTiming();
    if (!changes || !(duration > 0)) return 0;
    const inOne = Math.max(direction.startsWith("alternate") ? 0.5 : 1, Math.ceil((frames.length - 1) / 2));
    return iterations * inOne <= MOST ? 0 : (inOne * 1000) / duration;
  }

  const found = [];
  for (const animation of document.getAnimations()) {
    const element = animation.effect?.target;
    const isOurs = element && animation.playState === "running" && animation.timeline === document.timeline;
    if (!isOurs || element.getRootNode() !== document || !element.checkVisibility()) continue;
    if (mostFlashes(animation.effect) <= MOST) continue;
    const { left, top, width, height } = element.getBoundingClientRect();
    found.push({ animation, element, box: [left + scrollX, top + scrollY, width, height] });
  }
  const area = found.reduce((sum, { box }) => sum + box[2] * box[3], 0);
  const kept = area > LEAST_AREA ? found.slice(0, MOST_FOUND) : [];
  window[Symbol.for("curbcut flashing")] = kept;
  return kept.map(({ animation, element, box }) => {
    const pseudo = animation.effect.pseudoElement ?? "";
    const isAlone = getComputedStyle(element, pseudo || null).animationName.split(",").length === 1;
    const isStyle = animation instanceof CSSAnimation && ["", "::before", "::after"].includes(pseudo);
    const { duration } = animation.effect.getComputedTiming();
    return { own: { ...described(element), type: "" }, ancestors: ancestorsOf(element), pseudo, box, duration, isLarge: box[2] * box[3] > LEAST_AREA, canBeSlowed: isAlone && isStyle };
  });
}
