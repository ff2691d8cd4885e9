import { jump } from "./jump";
import type { Plan } from "./plan";

export const HOST = "curbcut-access";

/** Sizes follow the browser's own text size: a page may have changed what a `rem` is. */
const STYLE = `
:host{all:initial;position:absolute;inset:0 auto auto 0;z-index:2147483646}
.said,nav:not(:focus-within){position:absolute;inset:0 auto auto 0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav{position:fixed;inset:0 0 auto;box-sizing:border-box;display:flex;flex-wrap:wrap;gap:.5em;padding:.75em 1em;background:#fff;color:#15181d;border-block-end:1px solid #767e8a;box-shadow:0 .5em 2em rgb(10 20 40/.18);font:500 medium/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
nav button{min-height:2.75em;padding:.5em 1.1em;border:1px solid #767e8a;border-radius:.5em;background:none;color:inherit;font:inherit;cursor:pointer}
nav button:focus{outline:3px solid #1d4ed8;outline-offset:2px}
nav button:hover{text-decoration:underline}
@media (prefers-color-scheme:dark){nav{background:#16191e;color:#f1f3f6}nav button:focus{outline-color:#9dbcff}}
@media (forced-colors:active){nav{border:2px solid CanvasText}nav button:focus{outline-color:Highlight}}
@media print{nav{display:none!important}}`;

const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ps|ur|yi)\b/;
const FIRST_LINKS = 3;

/** Our place in the page: before `body`, so that it is the first that is reached and no selector of the page's own counts
 * it, and in a shadow root, so that neither's styles touch the other's. In a frame of a page that has a bar there is none. */
export function hostIn(document: Document, plan: Plan, hasBar: boolean, signal: AbortSignal): ShadowRoot {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  if (hasBar) root.append(barOf(document, plan));
  document.documentElement.insertBefore(host, document.body);
  signal.addEventListener("abort", () => host.remove());
  return root;
}

function barOf(document: Document, plan: Plan): HTMLElement {
  const bar = document.createElement("nav");
  bar.setAttribute("aria-label", plan.labels.bar);
  bar.lang = plan.language;
  bar.dir = RIGHT_TO_LEFT.test(plan.language) ? "rtl" : "ltr";
  bar.append(...buttonsOf(document, plan));
  return bar;
}

function* buttonsOf(document: Document, plan: Plan): Iterable<HTMLElement> {
  const { labels, options } = plan;
  if (contentOf(document) && !hasSkipLink(document)) {
    yield button(labels.skip, () => {
      const content = contentOf(document);
      if (content) jump(content);
    });
  }
  yield button(labels.navigate, () => document.dispatchEvent(new CustomEvent("curbcut:navigate")));
  if (options.panel) yield button(labels.options, () => document.dispatchEvent(new CustomEvent("curbcut:options")));
}

function button(text: string, act: () => void): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}

const contentOf = (document: Document): HTMLElement | null =>
  document.querySelector("main:not([hidden]),[role=main]") ?? document.querySelector("h1");

/** Whether the page has a way to its content of its own, as one of its first links. */
function hasSkipLink(document: Document): boolean {
  const links = [...document.querySelectorAll("body a[href]")].slice(0, FIRST_LINKS);
  return links.some((link) => /^#./.test(link.getAttribute("href") ?? ""));
}
