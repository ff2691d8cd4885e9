// The page as it is once its scripts add nothing more for a moment, or have added for long enough; "" if it is too large.
({ moment, patience, largest }) =>
  new Promise((resolve) => {
    const tell = () => {
      watch.disconnect();
      const html = document.documentElement.outerHTML;
      resolve(html.length > largest ? "" : `<!doctype html>${html}`);
    };
    let waiting = setTimeout(tell, moment);
    const watch = new MutationObserver(() => {
      clearTimeout(waiting);
      waiting = setTimeout(tell, moment);
    });
    watch.observe(document.documentElement, { childList: true, subtree: true });
    setTimeout(tell, patience);
  })
