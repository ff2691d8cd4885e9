import type { Control, Effect } from "../effect";
import { followReading, layerOf } from "../layer";

export const guide: Control = { name: "guide", kind: "check" };

export const showGuide: Effect = {
  name: "guide",
  start(_value, signal) {
    const line = layerOf(signal).appendChild(document.createElement("div"));
    line.className = "guide";
    followReading(signal, (y) => line.style.setProperty("top", `${y}px`));
  },
};
