// Makes both pages alike in what a fix may change on purpose, and gives the boxes of the elements that it rebuilt.
(selectors) => {
  const style = document.createElement("style");
  // What is important in the first layer outranks all that is important elsewhere.
  style.textContent =
    "@layer curbcut-look{*,*::before,*::after{color:#000!important;background-color:#fff!important;border-color:#000!important;" +
    "text-decoration:none!important;outline:none!important;box-shadow:none!important;text-shadow:none!important;" +
    "filter:none!important;" +
    "caret-color:transparent!important;transition:none!important;animation-delay:0s!important;animation-duration:.01ms!important;animation-iteration-count:1!important}" +
    "video,iframe,canvas{visibility:hidden!important}}";
  document.head.prepend(style);
  for (const picture of document.images) {
    // one that did not come shows its alternative, which is what that is for
    if (picture.naturalWidth === 0) picture.style.setProperty("display", "none", "important");
  }
  for (const element of document.body.querySelectorAll("*")) {
    const { backgroundImage, opacity } = getComputedStyle(element);
    if (backgroundImage.includes("gradient(") && !backgroundImage.includes("url(")) {
      element.style.setProperty("background-image", "none", "important");
    }
    if (opacity !== "0" && opacity !== "1") element.style.setProperty("opacity", "1", "important");
  }
  document.activeElement?.blur?.();
  scrollTo(0, 0);
  return selectors.flatMap((selector) => {
    const element = document.querySelector(selector);
    if (!element) return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    return [[left + scrollX - 2, top + scrollY - 2, width + 4, height + 4]];
  });
}
