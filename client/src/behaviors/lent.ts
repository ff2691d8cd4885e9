import type { Context } from "./context";
import type * as Elements from "./elements";

export * from "./elements";

/** Stands in the place of `elements.ts` in the files that come later: what is long there they are handed, and do not bring along. */
export let isVisible: typeof Elements.isVisible;
export let focusablesIn: typeof Elements.focusablesIn;
export let closeControlIn: typeof Elements.closeControlIn;

/** Takes what the behaviours hand over, before anything else is done. */
export const receive = (given: Context): void => {
  ({ isVisible, focusablesIn, closeControlIn } = given);
};
