export const STYLE = `
.board{all:initial;position:fixed;inset:auto 0 0;z-index:2147483646;box-sizing:border-box;display:flex;flex-direction:column;gap:.25em;padding:.5em;max-height:60vh;overflow-y:auto;
background:#e6e9ee;color:#15181d;border-block-start:1px solid #767e8a;font:500 medium/1.3 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.board[dir=rtl]{direction:rtl}
.board .row{display:flex;flex-wrap:wrap;justify-content:center;gap:.25em}
.board button{flex:0 1 3.25em;min-width:max(2.75em,44px);min-height:max(2.75em,44px);padding:0 .25em;border:1px solid #767e8a;border-radius:.4em;background:#fff;color:inherit;font:inherit;font-size:1.1em;cursor:pointer;touch-action:manipulation;user-select:none;-webkit-user-select:none}
.board button.wide{flex:0 1 6em}
.board button.space{flex:1 1 8em;max-width:22em}
.board button:hover{background:#f4f6f9}
.board button:active,.board button[aria-pressed=true]{background:#1d4ed8;color:#fff}
.board button:focus-visible{outline:3px solid #1d4ed8;outline-offset:1px}
@media (min-width:40.01em){.panel[open]:not(.at-start)~.board,.board:has(~.panel[open]:not(.at-start)){inset-inline-end:27em}.panel.at-start[open]~.board,.board:has(~.panel.at-start[open]){inset-inline-start:27em}}
@media (max-width:40em){.board{flex-flow:row wrap;justify-content:center}.board .row{display:contents}.board .digits{display:none}.board :is(button,button.wide){flex:1 1 2.75em;max-width:6em}.board button.space{flex:1 1 6em}}
@media (prefers-color-scheme:dark){.board{background:#20242b;color:#f1f3f6}.board button{background:#16191e}.board button:hover{background:#30363f}.board button:active,.board button[aria-pressed=true]{background:#9dbcff;color:#0b1220}.board button:focus-visible{outline-color:#9dbcff}}
@media (forced-colors:active){.board{border-block-start:2px solid CanvasText}.board button[aria-pressed=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}
@media print{.board{display:none}}`;
