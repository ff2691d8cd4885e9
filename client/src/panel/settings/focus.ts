import { type Control, type Effect, HOST, WINS } from "../effect";

export const focus: Control = { name: "focus", kind: "check" };

/** Two colours, so that one of them is seen on any background. */
export const highlightFocus: Effect = {
  name: "focus",
  css: () =>
    `:is(:focus-visible,:focus):not(${HOST},[tabindex="-1"])${WINS}{outline:4px solid #000!important;outline-offset:3px!important;box-shadow:0 0 0 3px #fff,0 0 0 10px #ffd60a!important}`,
};
