import type { Control, Effect } from "../effect";
import { eachElement } from "./each-element";

export const mute: Control = { name: "mute", kind: "check" };

export const muteSound: Effect = {
  name: "mute",
  start(_value, signal) {
    eachElement<HTMLMediaElement>("video,audio", signal, (media) => {
      if (media.muted) return;
      media.muted = true;
      signal.addEventListener("abort", () => {
        media.muted = false;
      });
    });
  },
};
