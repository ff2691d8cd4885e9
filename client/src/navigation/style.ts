/** How quick navigation looks. It fits 320 CSS pixels and twice the text size, and every target is a finger's width. */
export const STYLE = `
.quick{all:initial;color-scheme:light;--paper:#fff;--ink:#15181d;--soft:#535b66;--line:#767e8a;--hair:#dfe3e8;--wash:#f1f4f8;--accent:#1d4ed8;
box-sizing:border-box;width:min(38em,calc(100vw - 1em));max-height:calc(100dvh - 1em);margin:auto;padding:0;border:1px solid var(--line);border-radius:.85em;display:none;flex-direction:column;
background:var(--paper);color:var(--ink);font:normal medium/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere;box-shadow:0 1.5em 4em rgb(10 20 40/.3)}
.quick[open]{display:flex;position:fixed;inset:0}
.quick[dir=rtl]{direction:rtl}
.quick::backdrop{background:rgb(10 15 25/.45)}
.quick *{box-sizing:border-box}
.quick [hidden]{display:none}
.quick header{display:flex;align-items:center;justify-content:space-between;gap:1em;padding:.9em 1.25em .4em}
.quick h2{margin:0;font-size:1.25em;font-weight:650;line-height:1.25}
.quick button{min-height:2.75em;min-width:2.75em;border:1px solid transparent;border-radius:.5em;background:none;color:inherit;font:inherit;cursor:pointer}
.quick fieldset{display:flex;flex-wrap:wrap;gap:.4em;margin:0;padding:.25em 1.25em .5em;border:0;min-width:0}
.quick legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.quick fieldset label{display:flex;align-items:center;gap:.4em;min-height:2.75em;padding:.3em .8em;border:1px solid var(--line);border-radius:2em;cursor:pointer}
.quick fieldset label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.quick fieldset label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.quick input{accent-color:var(--accent);margin:0}
.quick input:is([type=radio],[type=checkbox]){flex:none;width:1.15em;height:1.15em}
.quick>label{margin:.25em 1.25em .25em;font-weight:500}
.quick [type=search]{min-height:2.75em;margin:0 1.25em .5em;padding:.5em .75em;border:1px solid var(--line);border-radius:.5em;background:var(--paper);color:inherit;font:inherit}
.quick ul{flex:1 1 auto;min-height:5em;margin:0;padding:.25em .75em;overflow-y:auto;overscroll-behavior:contain;list-style:none;border-block:1px solid var(--hair)}
.quick li button{width:100%;padding:.45em .6em;text-align:start}
.quick li button:hover{background:var(--wash)}
.quick small{color:var(--soft);font-size:.875em}
.quick .level-2{padding-inline-start:1.4em}.quick .level-3{padding-inline-start:2.4em}.quick .level-4{padding-inline-start:3.4em}.quick :is(.level-5,.level-6){padding-inline-start:4.4em}
.quick .none{margin:0;padding:1em 1.25em;color:var(--soft)}
.quick footer{display:flex;flex-wrap:wrap;gap:0 1.5em;padding:.5em 1.25em .75em}
.quick footer label{display:flex;align-items:center;gap:.6em;min-height:2.75em;cursor:pointer}
.quick footer p{flex-basis:100%;margin:0;color:var(--soft);font-size:.9em}
.quick :is(button,input):focus-visible{outline:3px solid var(--accent);outline-offset:1px}
@media (prefers-color-scheme:dark){.quick{color-scheme:dark;--paper:#16191e;--ink:#f1f3f6;--soft:#b3bbc7;--line:#7d8794;--hair:#30363f;--wash:#23282f;--accent:#9dbcff}}
@media (prefers-contrast:more){.quick{--soft:var(--ink);--line:var(--ink);--hair:var(--ink)}}
@media (forced-colors:active){.quick fieldset label:has(:checked){outline:2px solid Highlight}.quick :is(button,input):focus-visible{outline-color:Highlight}}
@media (max-height:30em){.quick[open]{display:block;overflow-y:auto}.quick ul{overflow:visible}.quick [type=search]{width:calc(100% - 2.5em)}}
@media print{.quick{display:none!important}}`;
