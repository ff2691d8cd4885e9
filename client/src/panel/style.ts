/** How the panel looks. Sizes follow the browser's own text size: a page may have changed what a `rem` is. Every rule stays
 * inside the panel, as the shadow root is shared. */
export const STYLE = `
.panel{all:initial;color-scheme:light;--paper:#fff;--ink:#15181d;--soft:#535b66;--line:#767e8a;--hair:#dfe3e8;--wash:#f4f6f9;--accent:#1d4ed8;--on:#fff;--bad:#b3122a;
position:fixed;inset-block:0;inset-inline-end:0;z-index:2147483647;display:none;box-sizing:border-box;width:min(27em,100vw);max-width:100vw;height:100vh;height:100dvh;max-height:none;margin:0;padding:0;border:0;border-inline-start:1px solid var(--line);
background:var(--paper);color:var(--ink);font:normal medium/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere;box-shadow:0 0 2.5em rgb(10 20 40/.18);text-align:start}
.panel[dir=rtl]{direction:rtl}
.panel[open]{display:flex;flex-direction:column}
.panel.at-start{inset-inline:0 auto;border-inline:0 1px solid var(--line);border-inline-end:1px solid var(--line)}
.panel::backdrop{background:rgb(0 0 0/.4)}
.panel *{box-sizing:border-box}
.panel :is(input,textarea){font:inherit}
.panel [hidden],.panel .out{display:none!important}
.panel .head{display:flex;flex-wrap:wrap;gap:.5em;align-items:center;padding:1em 1.25em .75em}
.panel h2{flex:1 1 7em;margin:0;font-size:1.3em;line-height:1.25;font-weight:650;letter-spacing:-.01em}
.panel .head .tools{display:flex;gap:.25em}
.panel .head p{flex:1 1 100%;margin:0}
.panel .body{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:0 1.25em 1.5em}
.panel .foot{display:flex;flex-wrap:wrap;gap:.5em;padding:.75em 1.25em;border-block-start:1px solid var(--hair);background:var(--wash)}
.panel .foot button{flex:1}
.panel h3{margin:0;font-size:1em}
.panel section{border-block-end:1px solid var(--hair)}
.panel h3>button{display:flex;width:100%;min-height:3.25em;padding:.5em 0;align-items:center;justify-content:space-between;gap:1em;border:0;border-radius:.25em;background:none;color:inherit;font-size:1.06em;font-weight:600;text-align:start}
.panel :is(h3>button,summary)::after{content:"";flex:none;width:.55em;height:.55em;margin-inline-end:.35em;border:solid currentColor;border-width:0 2px 2px 0;transform:translateY(-.15em) rotate(45deg)}
.panel :is(h3>button[aria-expanded=true],[open]>summary)::after{transform:translateY(.1em) rotate(225deg)}
.panel .content{padding:.25em 0 1em}
.panel .note,.panel .answer{display:block;margin:0;color:var(--soft);font-size:.9em;line-height:1.45}
.panel .answer{white-space:pre-wrap}
.panel .field{margin:0 0 .75em;padding:0;border:0;min-width:0}
.panel ::placeholder{color:var(--soft);opacity:1}
.panel .field.check .note{padding-inline-start:2.95em;margin-block:-.35em .25em}
.panel legend .note{display:inline-block;margin-inline-start:.5em;font-weight:400}
.panel label,.panel legend,.panel summary{font-weight:500;padding:0}
.panel legend{margin-block-end:.35em}
.panel .check label{display:flex;min-height:2.75em;align-items:center;gap:.85em;cursor:pointer}
.panel .check input,.panel .options input{flex:none;width:1.5em;height:1.5em;margin:.15em;accent-color:var(--accent)}
.panel .range{display:grid;grid-template-columns:1fr auto;gap:0 1em;align-items:center}
.panel .range input{grid-column:1/-1;width:100%;height:2.75em;margin:0;accent-color:var(--accent)}
.panel .range .quiet{grid-column:1/-1;justify-self:start}
.panel output{color:var(--soft);font-variant-numeric:tabular-nums}
.panel .options{display:flex;flex-wrap:wrap;gap:.5em}
.panel .options label{position:relative;display:flex;min-height:2.75em;align-items:center;gap:.5em;padding:.4em .85em;border:1px solid var(--line);border-radius:.5em;font-weight:400;cursor:pointer}
.panel .options label:hover{background:var(--wash)}
.panel .options input{width:1.15em;height:1.15em}
.panel .options label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.panel .swatch{width:1.4em;height:1.4em;border:1px solid var(--line);border-radius:50%}
.panel .own{padding-inline-start:.85em;border-inline-start:3px solid var(--hair);margin-block-end:.75em}
.panel button{min-height:2.75em;min-width:2.75em;padding:.45em 1em;border:1px solid var(--line);border-radius:.5em;background:var(--paper);color:inherit;font:inherit;font-weight:500;line-height:1.3;cursor:pointer}
.panel button:hover{background:var(--wash)}
.panel button.primary{border-color:var(--accent);background:var(--accent);color:var(--on)}
.panel button.primary:hover{filter:none;text-decoration:underline}
.panel button.quiet{border-color:transparent;padding-inline:.5em;margin-inline-start:-.5em;color:var(--accent);text-align:start}
.panel button[aria-disabled=true]{color:var(--soft);border-style:dashed;cursor:default}
.panel input[type=text],.panel input[type=search],.panel input[type=email],.panel textarea{display:block;width:100%;min-height:2.75em;padding:.55em .75em;border:1px solid var(--line);border-radius:.5em;background:var(--paper);color:inherit;font:inherit}
.panel textarea{resize:vertical}
.panel [aria-invalid=true]{border-color:var(--bad);box-shadow:inset 0 0 0 1px var(--bad)}
.panel .error,.panel .warning{display:block;color:var(--bad);font-weight:500}
.panel .result{margin:.75em 0 0}
.panel .row{display:flex;flex-wrap:wrap;gap:.5em;margin-block-start:.5em}
.panel .row input{flex:1 1 6em;width:0;min-width:min(6em,100%)}
.panel .key{display:grid;grid-template-columns:1fr 3.5em;align-items:center;gap:.25em 1em;margin-block-start:.5em}
.panel .key input{text-align:center;font-family:ui-monospace,monospace}
.panel .key .error{grid-column:1/-1}
.panel summary{display:flex;width:fit-content;gap:.75em;min-height:2.75em;align-items:center;cursor:pointer;padding-inline:1em;border:1px solid var(--line);border-radius:.5em}
.panel summary::-webkit-details-marker{display:none}
.panel .outline{list-style:none;margin:.5em 0;padding:0}
.panel a{color:var(--accent);display:inline-flex;min-height:2.75em;align-items:center}
.panel :is(button,input,textarea,a,summary,h2,.body,.result):focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.panel .field:has(:focus-visible) ::marker{color:inherit}
@media (prefers-color-scheme:dark){.panel{color-scheme:dark;--paper:#16191e;--ink:#f1f3f6;--soft:#b3bbc7;--line:#7d8794;--hair:#30363f;--wash:#20242b;--accent:#9dbcff;--on:#0b1220;--bad:#ff9aa5}}
@media (prefers-contrast:more){.panel{--soft:var(--ink);--line:var(--ink);--hair:var(--ink)}}
@media (prefers-reduced-motion:no-preference){.panel[open]{animation:panel-in .18s ease-out}@keyframes panel-in{from{opacity:0;transform:translateX(1em)}}}
@media (forced-colors:active){.panel{border-inline-start:2px solid CanvasText}.panel button.primary{forced-color-adjust:none;background:ButtonText;color:ButtonFace}.panel .options label:has(:checked){outline:2px solid Highlight}.panel .swatch{forced-color-adjust:none}.panel :is(button,input,textarea,a,summary):focus-visible{outline-color:Highlight}}
@media (max-height:30em){.panel[open]{display:block;overflow-y:auto}.panel .body{overflow:visible}}
@media print{.panel{display:none!important}}`;
