/** Calls back for every element that matches, now and when one is added, until the signal is aborted. */
export function eachElement<E extends Element>(
  selector: string,
  signal: AbortSignal,
  found: (element: E) => void,
): void {
  const seen = new WeakSet<Element>();
  const look = () => {
    for (const element of document.querySelectorAll<E>(selector)) {
      if (seen.has(element)) continue;
      seen.add(element);
      found(element);
    }
  };
  let timer = 0;
  const observer = new MutationObserver(() => {
    timer ||= setTimeout(() => {
      timer = 0;
      look();
    }, 200);
  });
  look();
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
