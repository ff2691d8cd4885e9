// How often a second a series of photographs of a part of the page flashes, and what flashes there; null if nothing does.
// Evaluated in the page, after tagged_elements.js and flash_measure.js.
async ([photographs, times, width, height]) => {
  const COVERED = 0.8;
  const { measure } = window[Symbol.for("curbcut flashes")];
  const { described, ancestorsOf } = window[Symbol.for("curbcut tagged")];
  const pictures = await Promise.all(photographs.map((data) => opened(data, "image/jpeg")));
  const found = measure(pictures.map((picture, at) => ({ picture, time: times[at] })), width, height);
  if (!found) return null;
  const [left, top, right, bottom] = found.box;
  const common = (box) => Math.max(0, Math.min(right, box.right) - Math.max(left, box.left)) * Math.max(0, Math.min(bottom, box.bottom) - Math.max(top, box.top));
  let element = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  while (element && element !== document.body && common(element.getBoundingClientRect()) < COVERED * (right - left) * (bottom - top)) {
    element = element.parentElement;
  }
  if (!element || element === document.documentElement) element = document.body;
  return { perSecond: found.perSecond, own: { ...described(element), type: "" }, ancestors: ancestorsOf(element) };
}
