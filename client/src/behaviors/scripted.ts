import type { Plan } from "../plan";
import { whenUsed } from "./begun";
import { clicks } from "./clicks";
import type { Context } from "./context";
import type * as Listeners from "./listeners";

/** Help for what only the page's scripts know to be clickable, in a file of its own, with what it knows of scripts in
 * another. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  const listeners: Promise<typeof Listeners> = import(plan.files.listeners);
  listeners.catch(() => {}); // the page works as it did without
  whenUsed(context, signal, () => {
    listeners.then((known) => signal.aborted || clicks(context, known, plan, signal)).catch(() => {});
  });
};

export type StartScripted = typeof start;
