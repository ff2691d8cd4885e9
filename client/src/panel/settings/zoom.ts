import { type Control, type Effect, HOST } from "../effect";

export const zoom: Control = { name: "zoom", kind: "range", min: 80, max: 200, step: 10, initial: 100 };

/** Scales the page and not the panel, which has to fit beside it. */
export const scalePage: Effect = {
  name: "zoom",
  css: (value) => `html{zoom:${Number(value) / 100}!important}${HOST}{zoom:${100 / Number(value)}!important}`,
};
