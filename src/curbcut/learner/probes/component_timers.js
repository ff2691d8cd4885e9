// Runs before any script of a page that is about to be tried, so that little in it happens by itself: a slide that comes
// in by the clock would be taken for what a control has brought.
() => {
  const LONG = 1500; // milliseconds; shorter ones are parts of what a control does
  const { setInterval, setTimeout } = window;
  const done = new Set();
  window.setInterval = (work, wait, ...given) => setInterval(wait >= LONG ? () => {} : work, wait, ...given);
  /** What waits long does so once: a screen that is shown while the page loads may go, and slides turn no further. */
  window.setTimeout = (work, wait, ...given) => {
    if (!(wait >= LONG) || typeof work !== "function") return setTimeout(work, wait, ...given);
    const once = (...all) => {
      const same = String(work);
      if (!done.has(same)) work.apply(window, all);
      done.add(same);
    };
    return setTimeout(once, wait, ...given);
  };
}
