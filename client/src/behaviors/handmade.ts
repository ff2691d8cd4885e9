import type { Plan } from "../plan";
import { whenUsed } from "./begun";
import { carousel } from "./carousel";
import { checkboxes } from "./checkboxes";
import { asInner } from "./composite";
import type { Context } from "./context";
import { foundTabs } from "./found-tabs";
import { hiddenFields } from "./hidden-fields";
import { lost } from "./lost";
import { toast } from "./toast";
import { tooltip } from "./tooltip";
import { unseen } from "./unseen";

/** Help for what sites draw by hand, in a file of its own. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  for (const behavior of [toast, lost, unseen, carousel]) behavior(context, signal);
  checkboxes(asInner(context), signal);
  whenUsed(context, signal, () => {
    foundTabs(context, plan.files.composite);
    hiddenFields(context, signal);
    tooltip(asInner(context), signal);
  });
};

export type StartHandmade = typeof start;
