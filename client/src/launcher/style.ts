/** While the focus is elsewhere, the bar's last button stands in a corner by itself and the rest of the bar is clipped away.
 * It is moved out of sight, never out of the order of Tab or of what assistive technology finds. */
export const STYLE = `
nav.launching:not(:focus-within){inset:auto;width:0;height:0;padding:0;border:0;overflow:visible;clip-path:none;background:none;box-shadow:none}
nav.launching:not(:focus-within)>:not(.launcher){inset:0 auto auto 0;min-height:0;padding:0;border:0;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
nav.launching:not(:focus-within)>.launcher{position:fixed;box-sizing:border-box;display:grid;place-items:center;width:clamp(44px,2.75em,72px);height:clamp(44px,2.75em,72px);min-height:0;margin:0;padding:0;border:2px solid #fff;outline:1px solid #5c646f;outline-offset:0;border-radius:50%;background:#fff;color:#15181d;transition:opacity .2s}
nav.launching:not(:focus-within)>.launcher.bottom{inset-block:auto max(12px,env(safe-area-inset-bottom))}
nav.launching:not(:focus-within)>.launcher.middle{inset-block:0;margin-block:auto}
nav.launching:not(:focus-within)>.launcher.top{inset-block:max(12px,env(safe-area-inset-top)) auto}
nav.launching:not(:focus-within)>.launcher.end{inset-inline:auto 12px}
nav.launching:not(:focus-within)>.launcher.start{inset-inline:12px auto}
nav.launching:not(:focus-within)>.launcher.away{opacity:0;pointer-events:none}
nav.launching:not(:focus-within)>.launcher:hover{background:#15181d;color:#fff}
.launcher svg{display:none;width:68%;height:68%;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
nav.launching:not(:focus-within)>.launcher svg{display:block}
nav.launching:not(:focus-within)>.launcher span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-color-scheme:dark){nav.launching:not(:focus-within)>.launcher{border-color:#16191e;outline-color:#a5adb8;background:#16191e;color:#f1f3f6}nav.launching:not(:focus-within)>.launcher:hover{background:#f1f3f6;color:#16191e}}
@media (forced-colors:active){nav.launching:not(:focus-within)>.launcher{border-color:ButtonText;outline-color:ButtonFace}nav.launching:not(:focus-within)>.launcher:hover{border-color:Highlight}}
@media (prefers-reduced-motion:reduce){nav.launching:not(:focus-within)>.launcher{transition:none}}`;
