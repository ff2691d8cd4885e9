// Clicks the element of that number as a mouse would, and says whether anything on the page became other than it was.
async (number) => {
  const PATIENCE = 300; // milliseconds
  const element = window[Symbol.for("curbcut clicked")][number];
  if (!element.isConnected) return false;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  await new Promise((resolve) => setTimeout(resolve, 50)); // what scrolling sets off is over
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const box = element.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, composed: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  for (const kind of ["pointerdown", "mousedown", "pointerup", "mouseup"]) {
    element.dispatchEvent(kind.startsWith("pointer") ? new PointerEvent(kind, at) : new MouseEvent(kind, at));
  }
  element.dispatchEvent(new MouseEvent("click", at));
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  observer.disconnect();
  return changes > 0;
}
