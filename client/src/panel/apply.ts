import type { Start } from "../plan";
import type { Settings } from "../storage";
import { effectsOf } from "./effects";
import { painterOf } from "./painter";
import { effectiveValues, SYSTEM_QUERIES, settingsOf, type Value, type Values } from "./values";

const COLOURS = new Set(["colours", "saturation"]);
const forcedColours = matchMedia("(forced-colors: active)");

let isRunning = false;

/** Applies what is stored to the page, and again whenever it or the system changes, until the signal is aborted. */
export const start: Start = (plan, signal) => {
  if (isRunning) return; // the loader and the panel both ask for it
  isRunning = true;
  let settings = settingsOf();
  const apply = () => {
    const values = applicable(effectiveValues(settings));
    effects.load(values);
    page.paint(values);
  };
  const effects = effectsOf(plan, apply);
  const page = painterOf(effects, plan);
  /** Where storage is blocked the event alone brings the news: each file has its own copy of what it remembers. */
  const follow = (event: Event & { detail?: Settings }) => {
    settings = (event instanceof CustomEvent && event.detail) || settingsOf();
    apply();
  };
  document.addEventListener("curbcut:settings", follow, { signal });
  addEventListener("storage", follow, { signal });
  for (const query of SYSTEM_QUERIES) matchMedia(query).addEventListener("change", apply, { signal });
  signal.addEventListener("abort", () => {
    isRunning = false;
    page.paint({});
  });
  apply();
};

/** Where the system paints with colours of its own, ours would only be in its way. */
function applicable(values: Values): Values {
  const isOn = ([name, value]: [string, Value | undefined]) => value && !(forcedColours.matches && COLOURS.has(name));
  return Object.fromEntries(Object.entries(values).filter(isOn));
}
