const RING = "data-curbcut-ring";
let isDrawn = false;

/** Shows that the focus is in what an element stands for, where the element itself cannot be seen. */
export function ring(element: Element, isOn: boolean): void {
  if (!isDrawn) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `[${RING}]:is([${RING}],#a#b){outline:2px solid #000!important;outline-offset:2px!important;box-shadow:0 0 0 2px #fff,0 0 0 6px #fff!important}`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    isDrawn = true;
  }
  element.toggleAttribute(RING, isOn);
}
