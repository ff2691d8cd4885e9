import { type Effect, WINS } from "./effect";
import type { Look } from "./look";
import { ATTRIBUTE, type Marks, marksOf } from "./marks";
import { restyle, slices, update } from "./slices";
import type { Values } from "./values";

/** The rules of one set of values. A page is repainted from one coat to the next, an element at a time, so that no change
 * of many rules makes the browser style all of it in one go. */
interface Coat {
  readonly name: string;
  readonly sheet: CSSStyleSheet;
  readonly ruleOf: (look: Look, number: number) => string;
  /** What boxes hand down to all that is in them; `""` where that is nothing. */
  readonly insideOf: (look: Look) => string;
}

export interface Coats {
  readonly marks: Marks;
  readonly sheets: () => readonly CSSStyleSheet[];
  /** Puts on a coat for these values. */
  paint(effects: readonly Effect[], values: Values): void;
  /** There are more looks. */
  extend(): void;
  /** Takes everything off. */
  strip(): void;
  finish(): void;
}

const MOST = 8; // coats at a time, as while somebody drags a slider

/** `changed` is told when there are other sheets. */
export function coatsOf(looks: () => readonly Look[], changed: () => void): Coats {
  let coats: Coat[] = [];
  let count = 0;
  let known = 0;
  let painted = "";
  /** Rules that are handed down. They come last, when most of what is inside has its own and need not be looked at. */
  const inside = new CSSStyleSheet();
  const handed = new Map<number, string>(); // by look, in the order of the rules
  const work = slices();

  const rulesOf = (coat: Coat, from: number) =>
    looks()
      .slice(from)
      .map((look, index) => coat.ruleOf(look, from + index));
  const hand = (look: number, declarations: string) => {
    if (declarations === (handed.get(look) ?? "")) return;
    if (handed.has(look)) inside.deleteRule([...handed.keys()].indexOf(look));
    handed.delete(look);
    if (declarations) {
      inside.insertRule(`[${ATTRIBUTE}$="-${look}"]${WINS}{${declarations}}`, handed.size);
      handed.set(look, declarations);
    }
    update();
  };
  /** One rule after the other, as one of them may reach far. */
  const handDown = (coat: Coat) => {
    let number = 0;
    return () => {
      const look = looks()[number];
      if (look) hand(number++, coat.insideOf(look));
      return !look;
    };
  };
  const takeBack = (then: () => void) => () => {
    const [number] = handed.keys();
    if (number === undefined) then();
    else hand(number, "");
    return number === undefined;
  };
  const marks = marksOf((name) => {
    coats = coats.filter((coat) => coat.name === name);
    changed();
    restyle();
    if (coats[0]) work.begin(handDown(coats[0]));
  });
  return {
    marks,
    sheets: () => (coats.length ? [...coats.map(({ sheet }) => sheet), inside] : []),
    paint(effects, values) {
      const coat = coatOf(`${count + 1}-`, effects, values);
      const rules = rulesOf(coat, 0).join("");
      const text = [rules.replaceAll(`"${coat.name}`, '"'), ...looks().map(coat.insideOf)].join("");
      if (text === painted) return;
      painted = text;
      count++;
      work.stop();
      if (coats.length >= MOST) marks.finish();
      known = looks().length;
      coat.sheet.replaceSync(rules);
      coats.push(coat);
      changed();
      marks.paint(coat.name);
    },
    extend() {
      const coat = coats.at(-1);
      if (coat) for (const rule of rulesOf(coat, known)) coat.sheet.insertRule(rule, coat.sheet.cssRules.length);
      known = looks().length;
    },
    strip() {
      painted = "";
      work.begin(takeBack(() => marks.paint("")));
    },
    finish() {
      work.finish();
      marks.finish();
    },
  };
}

function coatOf(name: string, effects: readonly Effect[], values: Values): Coat {
  const all = (kind: "declare" | "inside", look: Look) =>
    effects.map((effect) => effect[kind]?.(look, values) ?? "").join("");
  return {
    name,
    sheet: new CSSStyleSheet(),
    ruleOf: (look, number) => `[${ATTRIBUTE}="${name}${number}"]${WINS}{${all("declare", look)}}`,
    insideOf: (look) => all("inside", look),
  };
}
