import { asInner, type StartComposite } from "./composite";
import { contextMenu } from "./context-menu";
import { dialog } from "./dialog";
import { receive } from "./lent";

export { pointedUnder } from "./hands";
export { followPanels } from "./panels";
export { receive };

/** Help with what opens over the page, in a file of its own. */
export const start: StartComposite = (context, signal) => {
  receive(context);
  dialog(context, signal);
  contextMenu(asInner(context), signal);
};

export type StartOpened = typeof start;
