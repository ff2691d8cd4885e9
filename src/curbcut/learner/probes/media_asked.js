// Keeps what a page's scripts ask about the window. Run before any script of the page.
() => {
  const asked = new Set();
  window[Symbol.for("curbcut media")] = asked;
  const { matchMedia } = window;
  window.matchMedia = (query) => {
    asked.add(String(query));
    return matchMedia.call(window, query);
  };
}
