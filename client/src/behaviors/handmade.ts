import type { Plan } from "../plan";
import { whenUsed } from "./begun";
import { carousel } from "./carousel";
import { asInner } from "./composite";
import type { Context } from "./context";
import { foundTabs } from "./found-tabs";
import { lost } from "./lost";
import { revealed } from "./revealed";
import { states } from "./states";
import { toast } from "./toast";
import { tooltip } from "./tooltip";
import { unseen } from "./unseen";

/** Help for what sites draw by hand, in a file of its own. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  for (const behavior of [states, toast, lost, unseen, revealed, carousel]) behavior(context, signal);
  whenUsed(context, signal, () => {
    foundTabs(context, plan.files.composite);
    tooltip(asInner(context), signal);
  });
};

export type StartHandmade = typeof start;
