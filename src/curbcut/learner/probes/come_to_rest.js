// Waits until a page moves no more, and ends all timers of its scripts: while it rests, no slide moves on and nothing pops
// up that is to come later. Those that scripts set from now on, as when the window changes, are not ended. Gives whether
// scripts have asked for the colour scheme; after media_asked.js.
async () => {
  const QUIET = 300; // milliseconds
  const PATIENCE = 2000;
  const MOST_TIMERS = 100_000;
  const start = performance.now();
  let last = start;
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const isOnItsWay = ({ playState, effect }) =>
    playState === "running" && effect.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = performance.now();
    const isQuiet = now - last >= QUIET && !document.getAnimations().some(isOnItsWay);
    if (isQuiet || now - start >= PATIENCE) break;
  }
  observer.disconnect();
  const timer = setTimeout(() => {}, 0);
  const frame = requestAnimationFrame(() => {});
  for (let number = Math.max(0, timer - MOST_TIMERS); number <= timer; number += 1) clearTimeout(number);
  for (let number = Math.max(0, frame - MOST_TIMERS); number <= frame; number += 1) cancelAnimationFrame(number);
  return [...(window[Symbol.for("curbcut media")] ?? ["color-scheme"])].some((query) => query.includes("color-scheme"));
}
