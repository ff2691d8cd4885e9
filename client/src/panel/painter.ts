import type { Plan } from "../plan";
import { coatsOf } from "./coats";
import { type Effect, WINS } from "./effect";
import type { Effects } from "./effects";
import { type Looks, watchLooks } from "./looks";
import { restyle, slices, update } from "./slices";
import type { Value, Values } from "./values";

/** Names of the settings that need to know how each element looked. */
const BY_LOOK = ["textSize", "font", "weight", "colours", "saturation", "lineHeight", "spacing"];
/** Names of those whose rules hide how an element looked when it was looked at the first time. */
const SHADING = ["lineHeight", "hideImages"];

/** Holds the style sheets, and paints the page with them. With no values the page is again what it was. */
export function painterOf(effects: Effects, plan: Plan) {
  const still = new CSSStyleSheet();
  still.replaceSync(`*${WINS},*${WINS}::before,*${WINS}::after{transition:none!important}`);
  still.disabled = true;
  const roots = new Set<Document | ShadowRoot>();
  const running = new Map<string, { value: Value; end: AbortController }>();
  /** Rules by the setting that writes them: each is put on by itself, as each may reach many elements. */
  const sheets = new Map<string, { css: string; sheet: CSSStyleSheet }>();
  const work = slices();
  let worn: readonly CSSStyleSheet[] = [];
  let looks: Looks | undefined;
  let values: Values = {};
  let painted: Values = {};

  const dress = (root: Document | ShadowRoot) => {
    const others = root.adoptedStyleSheets.filter((other) => !ours.has(other));
    root.adoptedStyleSheets = worn.length ? [...others, ...worn] : others;
  };
  const ours = new Set<CSSStyleSheet>();
  const enter = (root: Document | ShadowRoot) => {
    roots.add(root);
    dress(root);
  };
  /** Puts on what is needed now, and takes off what is not. */
  const change = () => {
    const rules = effects.all().flatMap(({ name }) => sheets.get(name)?.sheet ?? []);
    const isWorn = Object.keys(values).length || rules.length || coats.sheets().length;
    worn = isWorn ? [...rules, still, ...coats.sheets()] : [];
    for (const each of worn) ours.add(each);
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
  /** Writes the rules of one setting, and has the browser style what they reach. */
  const write = ({ name, css }: Effect) => {
    const value = values[name];
    const text = value === undefined ? "" : (css?.(value) ?? "");
    if (text === (sheets.get(name)?.css ?? "")) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.delete(name);
    if (text) sheets.set(name, { css: text, sheet });
    change();
    restyle();
  };
  const follow = () => {
    const needsLooks = BY_LOOK.some((name) => values[name] !== undefined);
    if (looks && !needsLooks) {
      looks = looks.stop() as undefined;
      coats.strip();
    } else if (looks) {
      if (SHADING.some((name) => values[name] !== painted[name])) looks.again();
      if (looks.isReady()) repaint();
    } else if (needsLooks) looks = look();
    painted = values;
    for (const { name, start } of effects.all()) if (start) run(name, values[name], start);
  };
  /** One thing after the other, so that the page can answer in between. */
  const paint = (next: Values) => {
    values = next;
    if (Object.keys(values).length) roots.add(document);
    const steps = [...effects.all().map((effect) => () => write(effect)), change, update, follow];
    work.begin(() => {
      steps.shift()?.();
      return !steps.length;
    });
  };
  return { paint };
}
