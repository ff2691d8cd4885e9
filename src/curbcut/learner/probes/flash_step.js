// Stops all animations of a page, and shows those that may flash as they are some milliseconds after their start. Evaluated
// in the page, after flash_candidates.js.
(milliseconds) => {
  for (const animation of document.getAnimations()) animation.pause();
  for (const { animation } of window[Symbol.for("curbcut flashing")]) {
    animation.currentTime = Math.max(0, animation.effect.getComputedTiming().delay) + milliseconds;
  }
}
