import { asInner, type StartComposite } from "./composite";
import { listbox } from "./listbox";
import { radios } from "./radios";
import { slider } from "./slider";
import { tabs } from "./tabs";
import { tree } from "./tree";

/** Help for composite widgets, in a file of its own. */
export const start: StartComposite = (context, signal) => {
  for (const behavior of [tabs, radios, listbox, tree, slider]) behavior(asInner(context), signal);
};
