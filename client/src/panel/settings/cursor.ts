import { type Control, type Effect, WINS } from "../effect";
import { layerOf } from "../layer";

export const cursor: Control = { name: "cursor", kind: "choice", options: ["black", "white"] };

const SVG = "http://www.w3.org/2000/svg";
const ARROW = "M2 2v34l9-8 6 14 7-3-6-14h12z";

/** Drawn by us and not by `cursor: url()`, which a page's policy may forbid. */
export const enlargeCursor: Effect = {
  name: "cursor",
  css: () => `*${WINS}{cursor:none!important}`,
  start(value, signal) {
    const arrow = document.createElementNS(SVG, "svg");
    const path = arrow.appendChild(document.createElementNS(SVG, "path"));
    arrow.setAttribute("viewBox", "0 0 32 44");
    arrow.setAttribute("class", `cursor ${value}`);
    path.setAttribute("d", ARROW);
    layerOf(signal).append(arrow);
    const put = (visibility: string, transform = "") => Object.assign(arrow.style, { visibility, transform });
    const show = ({ clientX, clientY, pointerType }: PointerEvent) =>
      put(pointerType === "touch" ? "hidden" : "visible", `translate(${clientX - 3}px,${clientY - 3}px)`);
    addEventListener("pointermove", show, { passive: true, signal });
    document.documentElement.addEventListener("pointerleave", () => put("hidden"), { signal });
  },
};
