// Goes once through a page as a reader does, and back to its top: many pages show, load or move in their parts only when
// these come into view.
async () => {
  const MOST = 25; // windows; some pages never end
  const MOMENT = 60; // milliseconds: what listens to scrolling often looks only every 50
  const here = document.scrollingElement ?? document.documentElement;
  const go = (top) => here.scrollTo({ top, behavior: "instant" });
  const step = Math.max(200, Math.floor(innerHeight * 0.8));
  for (let count = 0, top = step; count < MOST && top < here.scrollHeight; count += 1, top += step) {
    go(top);
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
  }
  go(0);
}
