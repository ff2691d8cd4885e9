const LINE = ["slider", "range", "track", "rail", "volume"].map((name) => `[class*=${name} i]`).join();
const THUMB = ["handle", "knob", "thumb"].map((name) => `[class*=${name} i]`).join();

/** What authors call, by two names together, a thing that is dragged along a line; and what has been found to be one. */
export const THUMBS = `:is(${LINE})>:is(${THUMB}):is(:not([role],[tabindex],img,a,button,input),[data-curbcut-keys]),[data-curbcut-keys=drag]`;
