import type { Control, Effect } from "../effect";

export const font: Control = { name: "font", kind: "choice", options: ["sans", "serif", "mono"] };

/** Only fonts that are on the visitor's device: nothing is loaded. */
const STACKS: Readonly<Record<string, string>> = {
  sans: '"Atkinson Hyperlegible",Verdana,"DejaVu Sans",sans-serif',
  serif: 'Georgia,"DejaVu Serif",serif',
  mono: 'Consolas,Menlo,"DejaVu Sans Mono",monospace',
};

export const changeFont: Effect = {
  name: "font",
  declare({ kind, isIcon }, { font }) {
    if (!font || isIcon || kind === "box" || kind === "image" || kind === "shape") return "";
    return `font-family:${STACKS[String(font)]}!important;`;
  },
};
