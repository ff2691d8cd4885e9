import { tellStates } from "./components";
import { observe } from "./observe";
import { canBeSelected, MAY_BE_SET, MOST_TIMES } from "./operation";
import type { Operation, Start } from "./plan";

const NAMES_IN_SELECTOR = /\.|#|\[\s*([\w-]+)/g;

/** Makes the plan's operations true of every element they name, now and later. */
export const start: Start = (plan, signal) => {
  if (plan.components) tellStates(plan.components, signal);
  const operations = plan.operations.filter(({ at, name }) => MAY_BE_SET.test(name) && canBeSelected(at));
  if (!operations.length) return;
  const times = new Map(operations.map((operation) => [operation, new WeakMap<Element, number>()]));

  function* look(part: Element): Iterable<unknown> {
    for (const operation of operations) {
      if (part.matches(operation.at)) put(part, operation);
      for (const element of part.querySelectorAll(operation.at)) {
        put(element, operation);
        yield;
      }
      yield;
    }
  }

  function put(element: Element, operation: Operation): void {
    const { name, value, replaces } = operation;
    const present = element.getAttribute(name);
    if (present === value || (present !== null && present !== replaces)) return;
    const counts = times.get(operation);
    const count = counts?.get(element) ?? 0;
    if (count === MOST_TIMES) return;
    counts?.set(element, count + 1);
    element.setAttribute(name, value);
  }

  observe(document.documentElement, attributesIn(operations), look, signal);
};

/** The attributes whose change can make an operation true of an element, or untrue. */
function attributesIn(operations: readonly Operation[]): string[] {
  const names = new Set<string>();
  for (const { at, name } of operations) {
    names.add(name);
    for (const [sign, attribute] of at.matchAll(NAMES_IN_SELECTOR)) {
      names.add(attribute ?? (sign === "." ? "class" : "id"));
    }
  }
  return [...names];
}
