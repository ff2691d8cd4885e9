import { answers } from "./answers";
import type { TellAll } from "./chosen";
import type { Context } from "./context";
import { fieldOver } from "./field-over";
import { receive } from "./lent";
import { looks } from "./looks";
import { odd } from "./odd";
import { parts } from "./parts";
import { shaded } from "./shaded";
import { slid } from "./slid";
import { ticked } from "./ticked";
import { turned } from "./turned";

/** Help with what is told only by what can be seen, in a file of its own that comes with the first key. */
export const start = (context: Context, signal: AbortSignal, tellAll: TellAll): void => {
  receive(context);
  for (const behavior of [parts, answers, turned, ticked, fieldOver]) behavior(context, signal);
  looks(context, tellAll);
  odd(context, tellAll);
  slid(context, tellAll);
  shaded(context, tellAll);
};

export type StartInferred = typeof start;
