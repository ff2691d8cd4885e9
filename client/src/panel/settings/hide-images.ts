import { type Control, type Effect, HOST, WINS } from "../effect";
import { labelImages } from "./image-labels";

export const hideImages: Control = { name: "hideImages", kind: "check" };

/** Invisible, not gone: the layout holds, screen readers still find them, and their text alternative is written over them. */
export const hidePictures: Effect = {
  name: "hideImages",
  css: () =>
    `:is(img,video,canvas,object,svg:not(:is(a,button) svg))${WINS}{opacity:0!important}:not(${HOST},a,button,:is(a,button) *)${WINS}{background-image:none!important}`,
  start: (_value, signal) => labelImages(signal, "in-place"),
};
