import type { Plan } from "../plan";
import { called } from "./called";
import type { Context } from "./context";
import { focused } from "./focused";
import { labelled } from "./labelled";
import { receive } from "./lent";

/** Help with what is called by what stands around it, and with what takes the focus though nobody has said what it is, in a file of
 * its own that comes with the first key. */
export const start = (context: Context, signal: AbortSignal, { icons = {} }: Plan): void => {
  receive(context);
  focused(context, signal);
  const roots = new Set<Document | ShadowRoot>([document]);
  const looks = [labelled(roots), called(icons, roots)];
  const look = (): void => {
    for (const one of looks) one();
  };
  look();
  context.onChange(look);
  context.on("focusin", (event) => {
    const root = (event.composedPath()[0] as Node).getRootNode();
    if (!(root instanceof ShadowRoot) || roots.has(root)) return;
    roots.add(root);
    look();
  });
};

export type StartNamed = typeof start;
