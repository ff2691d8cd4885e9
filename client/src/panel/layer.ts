import { HOST } from "./effect";

const STYLE = `
.layer{all:initial;position:fixed;inset:0;overflow:hidden;pointer-events:none;z-index:2147483646;font:1rem/1.4 system-ui,sans-serif}
.layer [hidden]{display:none}
.layer:has(.label){z-index:1}
.label{position:absolute;box-sizing:border-box;display:flex;overflow:hidden;color:#fff;font-size:.9em}
.label.in-place{align-items:center;justify-content:center;padding:.4em;background:#fff;color:#111;border:2px dashed #555;text-align:center}
.label.caption{display:block;height:auto!important;padding:.2em .5em;background:#111}
.guide{position:absolute;left:0;right:0;height:6px;margin-top:12px;background:#111;border-block:2px solid #ffd60a}
.mask{position:absolute;left:0;right:0;background:rgb(0 0 0/.75)}
.mask.above{top:0}.mask.below{bottom:0}
.cursor{position:absolute;width:52px;height:72px;visibility:hidden;fill:#000;stroke:#fff;stroke-width:2;overflow:visible}
.cursor.white{fill:#fff;stroke:#000}
.magnifier{position:absolute;inset-inline:1em;bottom:1em;max-height:40%;overflow:hidden;padding:.5em .75em;border:3px solid #fff;background:#111;color:#fff;font-size:2em}
.magnifier.high{bottom:auto;top:1em}
@media print{.layer{display:none}}`;

let sheet: CSSStyleSheet | undefined;

/** A layer over the page for what follows a pointer or a picture: out of the way of the pointer and of screen readers. */
export function layerOf(signal: AbortSignal): HTMLElement {
  const layer = document.createElement("div");
  layer.className = "layer";
  layer.setAttribute("aria-hidden", "true");
  const root = document.querySelector(HOST)?.shadowRoot;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root?.append(layer);
  signal.addEventListener("abort", () => layer.remove());
  return layer;
}

/** Tells where on the screen a visitor is reading: at the pointer, at the focus, or where Alt+Shift+Up and Down moved it. */
export function followReading(signal: AbortSignal, at: (y: number) => void): void {
  let y = innerHeight / 3;
  const move = (to: number) => at((y = Math.min(innerHeight, Math.max(0, to))));
  addEventListener("pointermove", (event) => move(event.clientY), { passive: true, signal });
  document.addEventListener(
    "focusin",
    ({ target }) => {
      if (!(target instanceof Element) || target.localName === HOST) return;
      const box = target.getBoundingClientRect();
      if (box.height < innerHeight / 2) move(box.bottom);
    },
    { signal },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      const step = { ArrowUp: -24, ArrowDown: 24 }[event.code];
      if (!step || !event.altKey || !event.shiftKey) return;
      event.preventDefault();
      move(y + step);
    },
    { signal },
  );
  move(y);
}
