import { calendar } from "./calendar";
import { asInner, type StartComposite } from "./composite";
import { fieldOpener } from "./field-opener";
import { receive } from "./lent";
import { suggestions } from "./suggestions";

/** Help with what hangs on a field, in a file of its own that comes with the first key. */
export const start: StartComposite = (context, signal) => {
  receive(context);
  for (const behavior of [suggestions, calendar]) behavior(asInner(context), signal);
  fieldOpener(context, signal);
};
