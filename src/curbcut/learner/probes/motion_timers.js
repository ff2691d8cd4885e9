// Notes which timers a page keeps, and when they are due, before any script of the page runs: without any, nothing moves
// by scripts.
() => {
  const BRIEF = 200; // milliseconds
  const QUICK = 170; // milliseconds, of what can make something flash more than three times in a second
  const kept = { intervals: new Map(), waits: new Map(), drawnAt: Number.NEGATIVE_INFINITY, quick: new Set(), briefAt: [] };
  window[Symbol.for("curbcut timers")] = kept;
  const { setInterval, clearInterval, setTimeout, clearTimeout, requestAnimationFrame } = window;
  window.setInterval = (...given) => {
    const number = setInterval(...given);
    kept.intervals.set(number, Number(given[1]) || 0);
    if (!(given[1] > QUICK)) kept.quick.add(number);
    return number;
  };
  window.clearInterval = (number) => {
    kept.intervals.delete(number);
    kept.quick.delete(number);
    kept.waits.delete(number);
    clearInterval(number);
  };
  window.setTimeout = (work, wait, ...given) => {
    const isWork = typeof work === "function";
    const number = setTimeout(
      isWork
        ? (...all) => {
            kept.waits.delete(number);
            return work.apply(window, all);
          }
        : work,
      wait,
      ...given,
    );
    if (isWork && wait > BRIEF) kept.waits.set(number, performance.now() + Number(wait));
    if (!(wait > QUICK)) kept.briefAt = [...kept.briefAt.slice(-2), performance.now()];
    return number;
  };
  window.clearTimeout = (number) => {
    kept.waits.delete(number);
    kept.quick.delete(number);
    kept.intervals.delete(number);
    clearTimeout(number);
  };
  window.requestAnimationFrame = (work) => {
    kept.drawnAt = performance.now();
    return requestAnimationFrame(work);
  };
}
