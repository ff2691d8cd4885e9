import type * as Composites from "./composites";
import type { Context } from "./context";
import { foundTabs } from "./found-tabs";
import { receive } from "./lent";
import { sorted } from "./sorted";

/** Help with what stands in a row and belongs together, in a file of its own that comes with the first key. */
export const start = (context: Context, signal: AbortSignal, composites: () => Promise<typeof Composites>): void => {
  receive(context);
  foundTabs(context, composites);
  sorted(context, signal);
};

export type StartRows = typeof start;
