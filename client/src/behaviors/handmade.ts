import type { Plan } from "../plan";
import { whenUsed } from "./begun";
import { carousel } from "./carousel";
import { asInner, type StartComposite } from "./composite";
import type * as Composites from "./composites";
import type { Context } from "./context";
import type { StartInferred } from "./inferred";
import { landed } from "./landed";
import { receive } from "./lent";
import { lost } from "./lost";
import type { StartMarked } from "./marked";
import type { StartRows } from "./rows";
import { states } from "./states";
import { THUMBS } from "./thumbs";
import { toast } from "./toast";
import { unseen } from "./unseen";
import type { StartUntold } from "./untold";

/** Help for what sites draw by hand, in a file of its own. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  receive(context);
  const tellAll = states(context);
  for (const behavior of [toast, lost, landed, unseen, carousel]) behavior(context, signal);
  const composites = async (): Promise<typeof Composites> => {
    const file = await import(plan.files.composite);
    if (!signal.aborted) file.start(context, signal); // what is told to be tabs is to answer arrows at once
    return file;
  };
  whenUsed(context, signal, () => {
    import(plan.files.rows).then(
      (file: { start: StartRows }) => signal.aborted || file.start(context, signal, composites),
      () => {}, // the page works as it did without
    );
    import(plan.files.marked).then(
      (file: { start: StartMarked }) => signal.aborted || file.start(context, tellAll),
      () => {}, // the page works as it did without
    );
    import(plan.files.untold).then(
      (file: { start: StartUntold }) => signal.aborted || file.start(context, signal),
      () => {}, // the page works as it did without
    );
    import(plan.files.inferred).then(
      (file: { start: StartInferred }) => signal.aborted || file.start(context, signal, plan, tellAll),
      () => {}, // the page works as it did without
    );
    import(plan.files.hovered).then(
      (file: { start: StartComposite }) => signal.aborted || file.start(context, signal),
      () => {}, // the page works as it did without
    );
    let sliders: unknown;
    const fetchSliders = (): void => {
      if (document.querySelector(THUMBS))
        sliders ??= composites().then(
          ({ drawnSliders }) => signal.aborted || drawnSliders(asInner(context), signal),
          () => {}, // the page works as it did without
        );
    };
    fetchSliders();
    context.onChange(fetchSliders);
  });
};

export type StartHandmade = typeof start;
