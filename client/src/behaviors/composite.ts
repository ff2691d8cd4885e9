import type { Behavior, Context } from "./context";

/** What a page must hold for a file to be fetched: a composite widget other than a menu, something to fill in. */
export const HELPED = {
  composite: "[role=tab],[role=radio],[role=listbox],[role=treeitem],[role=slider]",
  fields: "form,textarea,input:not([type=hidden]),[role=checkbox]",
};

export type StartComposite = Behavior;

/** The same, for behaviours that are offered a key before those of what is around them. */
export const asInner = (context: Context): Context => ({
  ...context,
  onKey: (keys, find, press) => context.onKey(keys, find, press, true),
});
