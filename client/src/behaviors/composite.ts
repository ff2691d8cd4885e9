import type { Behavior, Context } from "./context";

/** What is helped by the file of its own: every composite widget but menus, and forms. */
export const COMPOSITE =
  "form,textarea,input:not([type=hidden]),[role=tab],[role=radio],[role=listbox],[role=treeitem],[role=slider]";

export type StartComposite = Behavior;

/** The same, for behaviours that are offered a key before those of what is around them. */
export const asInner = (context: Context): Context => ({
  ...context,
  onKey: (keys, find, press) => context.onKey(keys, find, press, true),
});
