import type { Plan } from "../plan";
import { coatsOf } from "./coats";
import { type Effect, WINS } from "./effect";
import type { Effects } from "./effects";
import { type Looks, watchLooks } from "./looks";
import { update } from "./slices";
import type { Value, Values } from "./values";

/** Names of the settings that need to know how each element looked. */
const BY_LOOK = ["textSize", "font", "weight", "colours", "saturation", "lineHeight", "spacing"];
/** Names of those whose rules hide how an element looked when it was looked at the first time. */
const SHADING = ["lineHeight", "hideImages"];

/** Holds the style sheets, and paints the page with them. With no values the page is again what it was. */
export function painterOf(effects: Effects, plan: Plan) {
  const sheet = new CSSStyleSheet();
  const still = new CSSStyleSheet();
  still.replaceSync(`*${WINS},*${WINS}::before,*${WINS}::after{transition:none!important}`);
  still.disabled = true;
  const roots = new Set<Document | ShadowRoot>();
  const running = new Map<string, { value: Value; end: AbortController }>();
  let worn: readonly CSSStyleSheet[] = [];
  let looks: Looks | undefined;
  let values: Values = {};
  let written = "";

  const dress = (root: Document | ShadowRoot) => {
    const others = root.adoptedStyleSheets.filter((other) => other !== sheet && other !== still && !ours.has(other));
    root.adoptedStyleSheets = worn.length ? [...others, ...worn] : others;
  };
  const ours = new Set<CSSStyleSheet>();
  const enter = (root: Document | ShadowRoot) => {
    roots.add(root);
    dress(root);
  };
  /** Puts on what is needed now, and takes off what is not. */
  const change = () => {
    worn = Object.keys(values).length || coats.sheets().length ? [sheet, still, ...coats.sheets()] : [];
    for (const each of coats.sheets()) ours.add(each);
    for (const root of roots) dress(root);
    for (const each of ours) if (!worn.includes(each)) ours.delete(each);
    if (!worn.length) roots.clear();
  };
  const coats = coatsOf(() => looks?.all ?? [], change);
  /** A page's transitions would start at either change, and what is read would be their beginning. */
  const original = (measure: () => void) => {
    const ownSheets = worn.filter((each) => each !== still);
    still.disabled = false;
    for (const each of ownSheets) each.disabled = true;
    measure();
    for (const each of ownSheets) each.disabled = false;
    getComputedStyle(document.documentElement).color;
    still.disabled = true;
  };
  const run = (name: string, value: Value | undefined, begin: NonNullable<Effect["start"]>) => {
    const now = running.get(name);
    if (now?.value === value) return;
    now?.end.abort();
    running.delete(name);
    if (value === undefined) return;
    const end = new AbortController();
    running.set(name, { value, end });
    begin(value, end.signal, plan);
  };
  const repaint = () => coats.paint(effects.all(), values);
  const look = () => {
    coats.finish(); // what is still being taken off would be measured
    return watchLooks({ original, ready: repaint, changed: coats.extend, entered: enter }, coats.marks);
  };
  const paint = (next: Values) => {
    const before = values;
    values = next;
    const needsLooks = BY_LOOK.some((name) => values[name] !== undefined);
    const css = effects.all().map((effect) => {
      const value = values[effect.name];
      return value === undefined ? "" : (effect.css?.(value) ?? "");
    });
    if (css.join("") !== written) sheet.replaceSync((written = css.join("")));
    if (Object.keys(values).length) roots.add(document);
    change();
    update(); // apart from the frame that follows, which has enough to do
    if (looks && !needsLooks) {
      looks = looks.stop() as undefined;
      coats.strip();
    } else if (looks) {
      if (SHADING.some((name) => values[name] !== before[name])) looks.again();
      if (looks.isReady()) repaint();
    } else if (needsLooks) looks = look();
    for (const { name, start } of effects.all()) if (start) run(name, values[name], start);
  };
  return { paint };
}
