import { layerOf } from "../layer";

/** Writes every image's text alternative over it. Screen readers are not told: they read the alternative itself. */
export function labelImages(signal: AbortSignal, manner: "caption" | "in-place"): void {
  const layer = layerOf(signal);
  const labels = new Map<Element, HTMLElement>();
  let isWaiting = false;
  const place = () => {
    isWaiting = false;
    if (signal.aborted) return;
    for (const [image, label] of labels) if (!image.isConnected && labels.delete(image)) label.remove();
    const images = [...document.querySelectorAll<HTMLElement>("img[alt],[role=img][aria-label],svg[aria-label]")];
    const boxes = images.map((image) => image.getBoundingClientRect());
    images.forEach((image, index) => placeLabel(image, boxes[index] as DOMRect));
  };
  const placeLabel = (image: HTMLElement, box: DOMRect) => {
    const text = (image.getAttribute("alt") ?? image.getAttribute("aria-label") ?? "").trim();
    const isSeen = text !== "" && box.width > 24 && box.height > 16 && box.bottom > 0 && box.top < innerHeight;
    let label = labels.get(image);
    if (!label && isSeen) {
      label = document.createElement("div");
      label.className = `label ${manner}`;
      labels.set(image, label);
      layer.append(label);
    }
    if (!label) return;
    label.hidden = !isSeen;
    label.textContent = text;
    Object.assign(label.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
  };
  const later = () => {
    if (!isWaiting) requestAnimationFrame(place);
    isWaiting = true;
  };
  addEventListener("scroll", later, { capture: true, passive: true, signal });
  addEventListener("resize", later, { signal });
  addEventListener("load", later, { capture: true, signal });
  const timer = setInterval(later, 1000); // whatever else moves an image
  signal.addEventListener("abort", () => clearInterval(timer));
  later();
}
