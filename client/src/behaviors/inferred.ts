import type { Plan } from "../plan";
import { answers } from "./answers";
import { called } from "./called";
import type { TellAll } from "./chosen";
import type { Context } from "./context";
import { labelled } from "./labelled";
import { receive } from "./lent";
import { looks } from "./looks";
import { odd } from "./odd";
import { parts } from "./parts";
import { shaded } from "./shaded";
import { turned } from "./turned";

/** Help with what is told only by what can be seen, in a file of its own that comes with the first key. */
export const start = (context: Context, signal: AbortSignal, { icons = {} }: Plan, tellAll: TellAll): void => {
  receive(context);
  for (const behavior of [parts, answers, turned, labelled]) behavior(context, signal);
  called(context, icons);
  looks(context, tellAll);
  odd(context, tellAll);
  shaded(context, tellAll);
};

export type StartInferred = typeof start;
