import type { Start } from "../plan";
import type { Settings } from "../storage";
import { WINS } from "./effect";
import { EFFECTS } from "./effects";
import type { Look } from "./look";
import { ATTRIBUTE, type Looks, watchLooks } from "./looks";
import { effectiveValues, SYSTEM_QUERIES, settingsOf, type Value, type Values } from "./values";

/** Names of the settings that need to know how each element looked. */
const BY_LOOK = ["textSize", "font", "weight", "colours", "saturation", "lineHeight", "spacing"];
const COLOURS = new Set(["colours", "saturation"]);
const forcedColours = matchMedia("(forced-colors: active)");

let isRunning = false;

/** Applies what is stored to the page, and again whenever it or the system changes, until the signal is aborted. */
export const start: Start = (_plan, signal) => {
  if (isRunning) return; // the loader and the panel both ask for it
  isRunning = true;
  const page = painter();
  let settings = settingsOf();
  const apply = () => page.paint(applicable(effectiveValues(settings)));
  /** Where storage is blocked the event alone brings the news: each file has its own copy of what it remembers. */
  const follow = (event: Event & { detail?: Settings }) => {
    settings = (event instanceof CustomEvent && event.detail) || settingsOf();
    apply();
  };
  document.addEventListener("curbcut:settings", follow, { signal });
  addEventListener("storage", follow, { signal });
  for (const query of SYSTEM_QUERIES) matchMedia(query).addEventListener("change", apply, { signal });
  signal.addEventListener("abort", () => {
    isRunning = false;
    page.paint({});
  });
  apply();
};

/** Where the system paints with colours of its own, ours would only be in its way. */
function applicable(values: Values): Values {
  const isOn = ([name, value]: [string, Value | undefined]) => value && !(forcedColours.matches && COLOURS.has(name));
  return Object.fromEntries(Object.entries(values).filter(isOn));
}

/** Holds the one style sheet, and paints the page with it. With no values the page is again what it was. */
function painter() {
  const sheet = new CSSStyleSheet();
  const still = new CSSStyleSheet();
  still.replaceSync(`*${WINS},*${WINS}::before,*${WINS}::after{transition:none!important}`);
  const roots = new Set<Document | ShadowRoot>();
  const running = new Map<string, { value: Value; end: AbortController }>();
  let looks: Looks | undefined;
  let values: Values = {};

  const adopt = (root: Document | ShadowRoot) => {
    roots.add(root);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const release = () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    roots.clear();
  };
  /** A page's transitions would start at either change, and what is read would be their beginning. */
  const original = (measure: () => void) => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    sheet.disabled = true;
    measure();
    sheet.disabled = false;
    getComputedStyle(document.documentElement).color;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== still);
  };
  const ruleOf = (look: Look, number: number) => {
    const declarations = EFFECTS.map((effect) => effect.declare?.(look, values) ?? "").join("");
    return declarations && `[${ATTRIBUTE}="${number}"]${WINS}{${declarations}}`;
  };
  const found = (look: Look, number: number) => {
    const rule = ruleOf(look, number);
    if (rule) sheet.insertRule(rule, sheet.cssRules.length);
  };
  const run = (name: string, value: Value | undefined, begin: (value: Value, signal: AbortSignal) => void) => {
    const now = running.get(name);
    if (now?.value === value) return;
    now?.end.abort();
    running.delete(name);
    if (value === undefined) return;
    const end = new AbortController();
    running.set(name, { value, end });
    begin(value, end.signal);
  };
  const paint = (next: Values) => {
    values = next;
    const rules = EFFECTS.map(({ name, css }) => (values[name] === undefined ? "" : (css?.(values[name]) ?? "")));
    const needsLooks = BY_LOOK.some((name) => values[name] !== undefined);
    if (!needsLooks) looks = looks?.stop() as undefined;
    sheet.replaceSync(rules.join("") + (looks?.all.map(ruleOf).join("") ?? ""));
    if (Object.keys(values).length) adopt(document);
    else release();
    if (needsLooks) looks ??= watchLooks(original, found, adopt);
    for (const { name, start } of EFFECTS) if (start) run(name, values[name], start);
  };
  return { paint };
}
