import { type Control, type Effect, HOST, WINS } from "../effect";

export const hover: Control = { name: "hover", kind: "check" };

export const highlightHover: Effect = {
  name: "hover",
  css: () =>
    `:is(a,button,input,select,textarea,summary,label,[tabindex]):not(${HOST})${WINS}:hover{outline:3px solid #000!important;outline-offset:2px!important;box-shadow:0 0 0 6px #ffd60a!important}`,
};
