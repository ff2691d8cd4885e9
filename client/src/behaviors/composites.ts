import { asInner, type StartComposite } from "./composite";
import { receive } from "./lent";
import { listbox } from "./listbox";
import { radios } from "./radios";
import { slider } from "./slider";
import { tabs } from "./tabs";
import { tree } from "./tree";

export { tellTabs } from "../components";
export { drawnSliders } from "./drawn-sliders";

const started = new WeakSet<AbortSignal>();

/** Help for composite widgets, in a file of its own; whoever finds the first of them asks for it. */
export const start: StartComposite = (context, signal) => {
  if (started.has(signal)) return;
  started.add(signal);
  receive(context);
  for (const behavior of [tabs, radios, listbox, tree, slider]) behavior(asInner(context), signal);
};
