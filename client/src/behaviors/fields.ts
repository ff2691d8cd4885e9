import { whenUsed } from "./begun";
import { checkboxes } from "./checkboxes";
import { asInner, type StartComposite } from "./composite";
import { forms } from "./forms";
import { hiddenFields } from "./hidden-fields";
import { receive } from "./lent";

/** Help with what is filled in, in a file of its own. */
export const start: StartComposite = (context, signal) => {
  receive(context);
  const inner = asInner(context);
  for (const behavior of [forms, checkboxes]) behavior(inner, signal);
  whenUsed(context, signal, () => hiddenFields(context, signal));
};
