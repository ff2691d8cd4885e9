import { isChosen, isMarked, isOneOfRow, NO_OPENER, OURS, type TellAll } from "./chosen";
import type { Context } from "./context";

/** What is marked as chosen in a row of its kind says so in a shadow tree, too, once the focus has come there. */
export const shaded = ({ on }: Context, tellAll: TellAll): void => {
  const seen = new WeakSet<Node>();
  on("focusin", (event) => {
    const root = (event.composedPath()[0] as Node).getRootNode();
    if (!(root instanceof ShadowRoot) || seen.has(root)) return;
    seen.add(root);
    for (const one of root.querySelectorAll(`${OURS}${NO_OPENER}:not([aria-pressed],[aria-current])`))
      if (isMarked(one) && isOneOfRow(one)) tellAll(one, isMarked, isChosen);
  });
};
