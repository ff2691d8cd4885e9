import type { Plan } from "../plan";
import type { Look } from "./look";
import type { Value, Values } from "./values";

/** What a setting does to the page: by rules where CSS can, by declarations for every look where it takes what the author
 * chose into account, by a script where nothing else will do. Whatever `start` does ends with the signal. */
export interface Effect {
  readonly name: string;
  readonly css?: (value: Value) => string;
  readonly declare?: (look: Look, values: Values) => string;
  /** Declarations for a box that all in it inherits. */
  readonly inside?: (look: Look, values: Values) => string;
  readonly start?: (value: Value, signal: AbortSignal, plan: Plan) => void;
}

/** Makes a rule of ours win over whatever a page's own rules say. */
export const WINS = ":not(#c#c)";

/** The host of everything we show: nothing that changes the page may change it. */
export const HOST = "curbcut-access";
export const ANY = `body :not(${HOST})${WINS}`;

/** What a visitor can set, as the panel shows it. */
export type Control = { readonly name: string } & (
  | { readonly kind: "check" }
  | {
      readonly kind: "range";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly initial: number;
    }
  | { readonly kind: "choice"; readonly options: readonly string[] }
);
