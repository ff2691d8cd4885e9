import { asInner, type StartComposite } from "./composite";
import { receive } from "./lent";
import { revealed } from "./revealed";
import { tooltip } from "./tooltip";

/** Help with what shows only under the pointer, in a file of its own that comes with the first key. */
export const start: StartComposite = (context, signal) => {
  receive(context);
  revealed(context, signal);
  tooltip(asInner(context), signal);
};
