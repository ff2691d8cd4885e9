import type { Start } from "../plan";
import type { Settings } from "../storage";
import { WINS } from "./effect";
import { EFFECTS } from "./effects";
import type { Look } from "./look";
import { ATTRIBUTE, type Looks, watchLooks } from "./looks";
import { effectiveValues, SYSTEM_QUERIES, settingsOf, type Value, type Values } from "./values";

/** Names of the settings that need to know how each element looked. */
const BY_LOOK = ["textSize", "font", "weight", "colours", "saturation", "lineHeight", "spacing"];
/** Names of those whose rules hide how an element looked when it was looked at the first time. */
const SHADING = ["lineHeight", "hideImages"];
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
  still.disabled = true;
  const roots = new Set<Document | ShadowRoot>();
  const running = new Map<string, { value: Value; end: AbortController }>();
  let looks: Looks | undefined;
  let values: Values = {};

  const adopt = (root: Document | ShadowRoot) => {
    roots.add(root);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet, still];
  };
  const release = () => {
    const isOthers = (other: CSSStyleSheet) => other !== sheet && other !== still;
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter(isOthers);
    roots.clear();
  };
  /** A page's transitions would start at either change, and what is read would be their beginning. */
  const original = (measure: () => void) => {
    still.disabled = false;
    sheet.disabled = true;
    measure();
    sheet.disabled = false;
    getComputedStyle(document.documentElement).color;
    still.disabled = true;
  };
  const ruleOf = (look: Look, number: number) => {
    const declarations = EFFECTS.map((effect) => effect.declare?.(look, values) ?? "").join("");
    return declarations && `[${ATTRIBUTE}="${number}"]${WINS}{${declarations}}`;
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
  const write = () => {
    const rules = EFFECTS.map(({ name, css }) => (values[name] === undefined ? "" : (css?.(values[name]) ?? "")));
    sheet.replaceSync([...rules, ...(looks?.all.map(ruleOf) ?? [])].join(""));
  };
  const paint = (next: Values) => {
    const before = values;
    values = next;
    const needsLooks = BY_LOOK.some((name) => values[name] !== undefined);
    if (!needsLooks) looks = looks?.stop() as undefined;
    if (SHADING.some((name) => values[name] !== before[name])) looks?.again();
    write();
    if (Object.keys(values).length) adopt(document);
    else release();
    if (needsLooks) looks ??= watchLooks(original, write, adopt);
    for (const { name, start } of EFFECTS) if (start) run(name, values[name], start);
  };
  return { paint };
}
