import { announce, announcer } from "./announce";
import { hostIn } from "./entry";
import { type Helper, type Plan, planOf, type Start } from "./plan";
import { onShortcut } from "./shortcut";
import { canKeep, KEY, keepSettings, load, save } from "./storage";
import { WAYS_IN } from "./ways-in";

/** Brings the visitor back who has turned us off: `?curbcut=on` behind any address of the site. */
const BACK_ON = /[?&]curbcut=on\b/;

const LOADED = 1000;

/** So often it is looked whether React has come, for so many milliseconds. */
const LOOK = 50;
const PATIENCE = 15_000;

/** The outermost page around this frame that has us too, as far as it may be looked at: it is of the same origin. */
function outerPage(): Document | undefined {
  let found: Document | undefined;
  try {
    for (let outer: Window = window; outer !== outer.parent; ) {
      outer = outer.parent;
      if (planOf(outer.document)) found = outer.document;
    }
  } catch {} // of another origin
  return found;
}

/** Starts what the plan names. Nothing of it is there for a visitor who has turned it off. */
function begin(plan: Plan): void {
  if (BACK_ON.test(location.search)) save({ off: undefined, settings: { ...load().settings, noLauncher: undefined } });
  if (load().off) return;
  const ending = new AbortController();
  const { signal } = ending;
  const outer = outerPage();
  const root = hostIn(document, plan, !outer, signal);
  announcer(root, signal);
  document.addEventListener("curbcut:off", () => ending.abort(), { signal });

  const files = new Map<string, Promise<void>>();
  const running = new Set<string>();
  /** Loads one of the files and starts it, once; one that could not be loaded is asked for again the next time. */
  const use = (name: Exclude<keyof Plan["files"], Helper | "locale">): Promise<void> => {
    let started = files.get(name);
    if (!started) {
      started = import(plan.files[name])
        .then(({ start }: { start: Start }) => start(plan, signal))
        .then(() => void running.add(name));
      files.set(name, started);
      started.catch(() => {
        files.delete(name);
        if (name === "navigation" || name === "panel") announce(plan.labels.failed);
      });
    }
    return started;
  };

  const navigate = (): unknown => document.dispatchEvent(new CustomEvent("curbcut:navigate"));
  const whenAsked = (event: string, name: "navigation" | "panel", then: () => void): void =>
    document.addEventListener(event, () => running.has(name) || use(name).then(then, () => {}), { signal });
  whenAsked("curbcut:navigate", "navigation", navigate);
  whenAsked("curbcut:options", "panel", () => {}); // it opens when it is started
  const turnOn = (): unknown =>
    use("navigation").then(
      () => {
        keepSettings({ ...load().settings, profile: true });
        navigate();
      },
      () => {},
    );
  document.addEventListener("curbcut:shortcut", turnOn, { signal });
  onShortcut(plan.options.key, () => (outer ?? document).dispatchEvent(new CustomEvent("curbcut:shortcut")), signal);

  const { settings } = load();
  if (settings && Object.keys(settings).length) use("settings");
  if (settings?.profile) root.host.setAttribute("data-profile", ""); // it was on before, so nothing is said of it
  if (settings?.profile || settings?.singleKeys) use("navigation");
  addEventListener("storage", ({ key }) => key === KEY && load().settings && use("settings"), { signal });
  document.addEventListener(
    "curbcut:settings",
    ({ detail }: CustomEventInit) => (detail?.profile || detail?.singleKeys) && use("navigation"),
    { signal },
  );
  if (plan.operations.length || plan.components) use("operations");
  if (plan.kept) use("kept");
  if (plan.errors) use("errors");
  use("behaviors");
  if (plan.options.launcher && window === window.parent) setTimeout(() => use("launcher"), LOADED);
  if (window === window.parent && plan.labels.welcome && canKeep())
    whenLoaded(() => welcome(plan.labels.welcome), signal);
}

/** Once, and not to who has found it meanwhile. */
function welcome(text: string): void {
  const { settings, welcomed } = load();
  save({ welcomed: true });
  if (!settings && !welcomed) announce(text);
}

/** Calls when the page has been loaded and a screen reader has said so: while it loads, Orca passes over what is said. */
function whenLoaded(then: () => void, signal: AbortSignal): void {
  const wait = (): unknown => setTimeout(() => signal.aborted || then(), LOADED);
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true, signal });
}

/** Opens the options for who asks for them, also where they were turned off: then they are wanted again. */
function openOptions(plan: Plan): void {
  if (load().off) {
    save({ off: undefined });
    begin(plan);
  }
  document.dispatchEvent(new CustomEvent("curbcut:options"));
}

/** Calls when React has taken over the document: what stands beside `body` before makes it build the page anew, without
 * what was repaired. It marks each element when all inside it is done. */
function whenHydrated(then: () => void): void {
  const isDone = Object.keys(document.documentElement).some((key) => key.startsWith("__react"));
  if (isDone || performance.now() > PATIENCE) then();
  else setTimeout(() => whenHydrated(then), LOOK);
}

function start(plan: Plan): void {
  begin(plan);
  if (!plan.options.panel) return;
  document.addEventListener("click", (event) => {
    const [at] = event.composedPath();
    if (event.ctrlKey || event.metaKey || !(at instanceof Element && at.closest(WAYS_IN))) return;
    event.preventDefault();
    openOptions(plan);
  });
  if (location.hash === "#curbcut-options") openOptions(plan);
}

const plan = planOf(document);
if (plan && document.body) {
  if (plan.hydrates) whenHydrated(() => start(plan));
  else start(plan);
}
