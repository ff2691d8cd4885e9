// Makes both pages alike in what a fix may change on purpose, and gives the boxes of the elements that it rebuilt.
(selectors) => {
  const style = document.createElement("style");
  style.textContent =
    "*,*::before,*::after{color:#000!important;background-color:#fff!important;border-color:#000!important;" +
    "text-decoration:none!important;outline:none!important;box-shadow:none!important;text-shadow:none!important;" +
    "filter:none!important;" +
    "caret-color:transparent!important;transition:none!important;animation:none!important}" +
    "video,iframe,canvas{visibility:hidden!important}";
  document.documentElement.append(style);
  document.activeElement?.blur?.();
  scrollTo(0, 0);
  return selectors.flatMap((selector) => {
    const element = document.querySelector(selector);
    if (!element) return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    return [[left + scrollX - 2, top + scrollY - 2, width + 4, height + 4]];
  });
}
