import { asInner, type StartComposite } from "./composite";
import { contextMenu } from "./context-menu";
import { receive } from "./lent";
import { revealed } from "./revealed";
import { tooltip } from "./tooltip";

/** Help with what shows only under the pointer or for its right button, in a file of its own that comes with the first key. */
export const start: StartComposite = (context, signal) => {
  receive(context);
  revealed(context, signal);
  for (const behavior of [contextMenu, tooltip]) behavior(asInner(context), signal);
};
