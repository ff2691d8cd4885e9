// Paints all text of the page as nothing, `rgba(0,0,0,0)`, or in one colour; shadows and all else stay.
(color) => {
  const KEY = Symbol.for("curbcut ink");
  window[KEY] ??= document.head.appendChild(document.createElement("style"));
  window[KEY].dataset.curbcut = "";
  const paint = `-webkit-text-fill-color:${color}!important;text-decoration-color:transparent!important;`;
  window[KEY].textContent = color ? `*,::before,::after{${paint}transition:none!important}` : "";
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
