import { apply } from "./apply";
import type { Plan } from "./plan";

/** The page's plan, or `undefined` where there is none. */
export function planOf(document: Document): Plan | undefined {
  const text = document.getElementById("curbcut-plan")?.textContent;
  return text ? (JSON.parse(text) as Plan) : undefined;
}

const plan = planOf(document);
if (plan) apply(plan, new AbortController().signal);
