// What the texts that were measured look like with some more style rules: for each its colour and the one its
// background's painter has, as CSS; the rules are gone again afterwards.
(css) => {
  const texts = window[Symbol.for("curbcut texts")];
  const still = document.createElement("style");
  still.textContent = "*,::before,::after{transition:none!important;animation:none!important}";
  const added = document.createElement("style");
  added.textContent = css;
  document.head.append(added, still);
  const seen = texts.map(([element, painter]) => [
    getComputedStyle(element).color,
    painter ? getComputedStyle(painter).backgroundColor : "",
  ]);
  added.remove();
  still.remove();
  return seen;
}
