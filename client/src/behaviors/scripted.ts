import type { Plan } from "../plan";
import { whenUsed } from "./begun";
import { clicks } from "./clicks";
import type { Context } from "./context";
import { receive } from "./lent";
import type * as Listeners from "./listeners";

/** Help for what only the page's scripts know to be clickable, in a file of its own, with what it knows of scripts in
 * another. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  receive(context);
  let known: typeof Listeners | undefined;
  let isUsed = false;
  const begin = (): void => {
    if (known && isUsed && !signal.aborted) clicks(context, known, plan, signal);
  };
  import(plan.files.listeners).then(
    (file: typeof Listeners) => {
      known = file;
      begin();
    },
    () => {}, // the page works as it did without
  );
  whenUsed(context, signal, () => {
    isUsed = true;
    begin(); // before the first Tab goes anywhere
  });
};

export type StartScripted = typeof start;
