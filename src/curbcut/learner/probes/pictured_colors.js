// What colours the texts over pictures (pictured_texts.js) have with each of some sheets of style rules; the sheets are
// gone again afterwards.
(sheets) => {
  const added = document.createElement("style");
  window[Symbol.for("curbcut style rules")].put(added);
  const { texts } = window[Symbol.for("curbcut pictured")];
  const seen = sheets.map((css) => {
    added.textContent = css;
    return texts.map((text) => getComputedStyle(text).color);
  });
  added.remove();
  return seen;
}
