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

/** Help for what only the page's scripts know, in a file of its own. */
export const start = (context: Context, signal: AbortSignal, plan: Plan): void => {
  let messages: ReturnType<typeof catalogue> | undefined;
  clicks(context, async (key) => (await (messages ??= catalogue(plan)))[key] ?? ENGLISH[key] ?? "", signal);
  toast(context, signal);
  lost(context, signal);
  foundTabs(context, signal);
};

export type StartScripted = typeof start;
