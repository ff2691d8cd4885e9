import english from "../../locales/en.json";
import { announce } from "../announce";
import { HOST } from "../entry";
import { messagesOf } from "../messages";
import type { Plan } from "../plan";
import { keepSettings, load, type Settings } from "../storage";
import { dialogIn } from "./dialog";
import { listenToKeys } from "./keys";
import { narrate } from "./profile";

/** What the profile brings along where the visitor has not said otherwise, and takes away again. */
const COMPANIONS = ["motion", "descriptions"];

function withCompanions(settings: Settings): Settings {
  const brought = COMPANIONS.filter((name) => settings[name] === undefined);
  return { ...settings, ...Object.fromEntries(brought.map((name) => [name, true])), brought };
}

function withoutCompanions(settings: Settings): Settings {
  const { brought, ...others } = settings;
  const taken = Array.isArray(brought) ? brought : [];
  return Object.fromEntries(Object.entries(others).filter(([name]) => !taken.includes(name)));
}

/** Quick navigation, single keys and the screen-reader profile: all of it off until somebody asks for it. */
export async function start(plan: Plan, signal: AbortSignal): Promise<void> {
  const root = document.querySelector(HOST)?.shadowRoot;
  if (!root) return;
  const say = await messagesOf(plan, english);
  let settings: Settings = load().settings ?? {};
  let hasProfile = root.host.hasAttribute("data-profile");
  const follow = ({ detail }: CustomEventInit<Settings>): void => {
    settings = detail ?? {};
    if ((settings.profile === true) === hasProfile) return;
    hasProfile = !hasProfile;
    announce(say(hasProfile ? "navigation.profileOn" : "navigation.profileOff"));
    keepSettings(hasProfile ? withCompanions(settings) : withoutCompanions(settings));
  };
  document.addEventListener("curbcut:settings", follow, { signal });

  listenToKeys(
    () => settings,
    () => settings.profile === true || settings.singleKeys === true,
    signal,
  );
  narrate(
    () => settings.profile === true,
    (name) => say("navigation.opened", { name }),
    signal,
  );
  follow({ detail: settings }); // it may have been what brought us here
  const dialog = dialogIn(root, plan, say, signal);
  document.addEventListener("curbcut:navigate", () => dialog.open(), { signal });
}
