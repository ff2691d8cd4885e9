import { asInner, type StartComposite } from "./composite";
import { forms } from "./forms";
import { listbox } from "./listbox";
import { radios } from "./radios";
import { slider } from "./slider";
import { tabs } from "./tabs";
import { tree } from "./tree";

/** Help for composite widgets and forms, in a file of its own. */
export const start: StartComposite = (context, signal) => {
  for (const behavior of [tabs, radios, listbox, tree, slider, forms]) behavior(asInner(context), signal);
};
