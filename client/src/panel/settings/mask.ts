import type { Control, Effect } from "../effect";
import { followReading, layerOf } from "../layer";

export const mask: Control = { name: "mask", kind: "check" };

const HALF = 72;

/** Darkens all but a band around what is being read. */
export const showMask: Effect = {
  name: "mask",
  start(_value, signal) {
    const layer = layerOf(signal);
    const half = (side: string) => {
      const element = layer.appendChild(document.createElement("div"));
      element.className = `mask ${side}`;
      return element;
    };
    const [above, below] = [half("above"), half("below")];
    followReading(signal, (y) => {
      above.style.setProperty("height", `${Math.max(0, y - HALF)}px`);
      below.style.setProperty("top", `${y + HALF}px`);
    });
  },
};
