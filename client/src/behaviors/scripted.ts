import type { Plan } from "../plan";
import { clicks } from "./clicks";
import type { Context } from "./context";
import { foundTabs } from "./found-tabs";
import { lost } from "./lost";
import { toast } from "./toast";

const ENGLISH: Readonly<Record<string, string>> = { "panel.menus": "Menus", "panel.close": "Close" };

/** The catalogue of messages, asked for when a word is needed; `{}` where it is blocked or offline. */
async function catalogue({ files }: Plan): Promise<Readonly<Record<string, string>>> {
  try {
    return files.locale ? await (await fetch(files.locale)).json() : {};
  } catch {
    return {};
  }
}

/** Help for what only the page's scripts know, in a file of its own. Nothing of a page changes until somebody uses the
 * keyboard, or a screen reader moves the focus. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  let messages: ReturnType<typeof catalogue> | undefined;
  let hasBegun = false;
  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    clicks(context, async (key) => (await (messages ??= catalogue(plan)))[key] ?? ENGLISH[key] ?? "", signal);
    foundTabs(context, signal);
  };
  toast(context, signal);
  lost(context, signal);
  for (const type of ["keydown", "focusin"] as const) context.on(type, begin, true);
  document.addEventListener("curbcut:profile", begin, { signal });
  if (context.settings().profile || document.activeElement !== document.body) begin();
};

export type StartScripted = typeof start;
