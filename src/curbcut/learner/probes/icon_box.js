// Shows one icon and nothing else, on nothing: what is around it is hidden, and what a control is painted with besides
// its icon is taken away. The place is the number of each child from the root of the page on. Evaluated in the page;
// gives the icon's box in the document, or null if it cannot be seen or is not where it should be.
({ place, tag, classes }) => {
  const SMALLEST = 5;
  const LARGEST = 160;
  const MARK = "data-curbcut-seen";

  document.querySelector(`style[${MARK}]`)?.remove();
  for (const earlier of document.querySelectorAll(`[${MARK}]`)) earlier.removeAttribute(MARK);
  let element = document.documentElement;
  for (const number of place) {
    element = element?.children[number];
  }
  if (!element || element.localName !== tag || (element.getAttribute("class") ?? "") !== classes) return null;
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!shown) return null;

  const painted = getComputedStyle(element);
  const isMask = (painted.maskImage || painted.webkitMaskImage || "none") !== "none";
  element.setAttribute(MARK, "");
  const style = document.createElement("style");
  style.setAttribute(MARK, "");
  style.textContent = `
    *, *::before, *::after { transition: none !important; animation: none !important; }
    html, body { background: none !important; }
    * { visibility: hidden !important; }
    [${MARK}], [${MARK}] * { visibility: visible !important; }
    [${MARK}] { box-shadow: none !important; outline: none !important; border-color: transparent !important; }
    ${isMask || element instanceof SVGElement ? "" : `[${MARK}] { background-color: transparent !important; }`}`;
  document.head.append(style);
  element.scrollIntoView({ block: "center", inline: "center" });
  const box = element.getBoundingClientRect();
  const sides = [box.width, box.height];
  if (Math.min(...sides) < SMALLEST || Math.max(...sides) > LARGEST) return null;
  return [box.left + scrollX, box.top + scrollY, box.width, box.height];
}
