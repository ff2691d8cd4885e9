import type { Helper, Plan } from "../plan";
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
import type { StartNamed } from "./named";
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
  const fetched = <S>(name: Helper, begin: (start: S) => void): unknown =>
    import(plan.files[name]).then(
      (file: { start: S }) => signal.aborted || begin(file.start),
      () => {}, // the page works as it did without
    );
  whenUsed(context, signal, () => {
    fetched<StartRows>("rows", (begin) => begin(context, signal, composites));
    fetched<StartMarked>("marked", (begin) => begin(context, tellAll));
    fetched<StartUntold>("untold", (begin) => begin(context, signal));
    fetched<StartInferred>("inferred", (begin) => begin(context, signal, tellAll));
    fetched<StartNamed>("named", (begin) => begin(context, signal, plan));
    fetched<StartComposite>("hung", (begin) => begin(context, signal));
    fetched<StartComposite>("hovered", (begin) => begin(context, signal));
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
