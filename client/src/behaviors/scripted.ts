import type { Plan } from "../plan";
import { whenUsed } from "./begun";
import { clicks } from "./clicks";
import type { Context } from "./context";
import type * as Drawn from "./drawn";
import { receive } from "./lent";
import type * as Listeners from "./listeners";
import type * as Opened from "./opened";
import type * as Signs from "./signs";

/** Help for what only the page's scripts know to be clickable, in a file of its own, with what it knows of scripts, of signs
 * without words and of what opens in others. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  receive(context);
  let known: [typeof Listeners, typeof Signs, typeof Opened, typeof Drawn] | undefined;
  let isUsed = false;
  const begin = (): void => {
    if (known && isUsed && !signal.aborted) clicks(context, ...known, plan, signal);
  };
  const { listeners, signs, opened, drawn } = plan.files;
  Promise.all([import(listeners), import(signs), import(opened), import(drawn)]).then(
    (files) => {
      known = files;
      files[1].receive(files[3]);
      files[2].receive(context);
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
