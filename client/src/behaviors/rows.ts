import type * as Composites from "./composites";
import type { Context } from "./context";
import { followed } from "./followed";
import { foundTabs } from "./found-tabs";
import { receive } from "./lent";
import { paged } from "./paged";
import { sorted } from "./sorted";

/** Help with what stands in a row, or before something, and belongs together, in a file of its own that comes with the first key. */
export const start = (context: Context, signal: AbortSignal, composites: () => Promise<typeof Composites>): void => {
  receive(context);
  foundTabs(context, composites);
  for (const behavior of [followed, paged, sorted]) behavior(context, signal);
};

export type StartRows = typeof start;
