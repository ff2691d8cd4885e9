import type { Context } from "./context";

/** Nothing of a page changes until somebody uses the keyboard, or a screen reader moves the focus. */
export function whenUsed({ on, settings }: Context, signal: AbortSignal, then: () => void): void {
  let hasBegun = false;
  const begin = (): void => {
    if (!hasBegun) then();
    hasBegun = true;
  };
  for (const type of ["keydown", "focusin"] as const) on(type, begin, true);
  document.addEventListener("curbcut:profile", begin, { signal });
  if (settings().profile || document.activeElement !== document.body) begin();
}
