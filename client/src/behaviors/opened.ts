import { whenUsed } from "./begun";
import { calendar } from "./calendar";
import { asInner, type StartComposite } from "./composite";
import { dialog } from "./dialog";
import { fieldOpener } from "./field-opener";
import { receive } from "./lent";

export { pointedUnder } from "./hands";
export { followPanels } from "./panels";
export { receive };

/** Help with what opens over the page, in a file of its own. */
export const start: StartComposite = (context, signal) => {
  receive(context);
  dialog(context, signal);
  whenUsed(context, signal, () => {
    calendar(asInner(context), signal);
    fieldOpener(context, signal);
  });
};

export type StartOpened = typeof start;
