import { watchChanges } from "../behaviors/changes";
import type { Listen } from "../behaviors/context";
import { HOST, isVisible } from "../behaviors/elements";
import type { Start } from "../plan";
import { load, type Settings } from "../storage";
import { WAYS_IN } from "../ways-in";
import { STYLE } from "./style";
import { type Box, underneath } from "./under";

const SVG = "http://www.w3.org/2000/svg";
const PERSON =
  "M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21zM12 5.6a.6.6 0 1 0 0 1.2a.6.6 0 1 0 0-1.2zM6.5 9.3l5.5 1.2l5.5-1.2M12 10.5v4M8.8 19l3.2-4.5l3.2 4.5";
/** At least so many milliseconds lie between two looks, and so many times what the last one took. */
const REST = 150;
const SHARE = 20;
/** Between the button and the edges of the window, as the style has it. */
const EDGE = 12;
/** What comes so near to it counts as under it. */
const NEAR = 4;

/**
 * Shows the bar's button for the options in a corner of the window, for those who use a mouse or a finger.
 *
 * It is the same button, so neither Tab nor a screen reader comes to it twice. It gives way: to what the page keeps in that
 * corner, by going elsewhere; to a control that lies under it, and while somebody scrolls down to what they read, by
 * being out of sight; to the page's own way in, and to a visitor who does not want it, altogether.
 */
export const start: Start = (plan, signal) => {
  const root = document.querySelector(HOST)?.shadowRoot;
  const bar = root?.querySelector("nav");
  const button = bar?.lastElementChild as HTMLElement | null | undefined;
  if (!root || !bar || !button || signal.aborted) return;
  dress(root, button);

  const corners = cornersFrom(plan.options.launcher);
  const scrolled = new WeakMap<Element, number>();
  let settings = load().settings ?? {};
  let isReading = !canScroll();
  let rest = REST;
  let timer = 0;

  const place = (): void => {
    const hasWayIn = [...document.querySelectorAll(WAYS_IN)].some(isVisible);
    bar.classList.toggle("launching", !settings.noLauncher && !hasWayIn);
    if (!bar.matches(".launching:not(:focus-within)")) return;
    if ([root, document].some((one) => one.querySelector(":modal"))) return; // behind it nothing is met under a point
    const stays = !canScroll();
    for (const corner of sided(corners, settings)) {
      const under = underneath(boxOf(corner, button));
      if (under === "fixed" || (stays && under !== "nothing")) continue;
      const isAway = under === "control" || (under === "content" && isReading);
      button.className = `launcher ${corner.replace("-", " ")}${isAway ? " away" : ""}`;
      return;
    }
    button.classList.add("away");
  };
  const look = (): void => {
    const begin = performance.now();
    timer = 0;
    if (!document.hidden) place();
    rest = Math.max(REST, SHARE * (performance.now() - begin));
  };
  const later = (): void => {
    timer ||= setTimeout(look, rest);
  };
  const on: Listen = (type, listener, isEarly = false) =>
    addEventListener(type, listener, { signal, capture: isEarly });

  on(
    "scroll",
    ({ target }) => {
      const one = target instanceof Element ? target : document.scrollingElement;
      const [before, now] = [(one && scrolled.get(one)) || 0, one?.scrollTop ?? 0];
      if (one) scrolled.set(one, now);
      if (now !== before) isReading = now > before;
      later();
    },
    true,
  );
  for (const type of ["resize", "focusin", "focusout"] as const) on(type, later);
  watchChanges(on, signal)(later);
  document.addEventListener(
    "curbcut:settings",
    ({ detail }: CustomEventInit<Settings>) => {
      settings = detail ?? {};
      look();
    },
    { signal },
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
  look();
};

type Corner = `${"bottom" | "middle" | "top"}-${"end" | "start"}`;

/** The owner's corner, then the one beside it, then half-way up the sides, then those at the other edge. */
function cornersFrom(first: string): readonly Corner[] {
  const edges = ["bottom", "middle", "top"];
  const sides = ["end", "start"];
  if (first.startsWith("top")) edges.reverse();
  if (first.endsWith("start")) sides.reverse();
  return edges.flatMap((one) => sides.map((other) => `${one}-${other}` as Corner));
}

/** On the side on which a visitor wants the panel, where one was chosen. */
const sided = (corners: readonly Corner[], { atStart }: Settings): readonly Corner[] =>
  atStart ? [...corners].sort((one, other) => +other.includes("start") - +one.includes("start")) : corners;

function boxOf(corner: Corner, button: HTMLElement): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const size = button.offsetWidth;
  const isRight = corner.includes("end") === (getComputedStyle(button).direction === "ltr");
  const left = isRight ? clientWidth - EDGE - size : EDGE;
  const space = clientHeight - size;
  const top = corner.includes("top") ? EDGE : corner.includes("middle") ? space / 2 : space - EDGE;
  return { left: left - NEAR, top: top - NEAR, right: left + size + NEAR, bottom: top + size + NEAR };
}

const canScroll = (): boolean => {
  const { scrollHeight = 0, clientHeight = 0 } = document.scrollingElement ?? {};
  return scrollHeight > clientHeight + 1;
};

/** Puts the sign beside the button's words, which stay its name. */
function dress(root: ShadowRoot, button: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const name = button.textContent ?? "";
  const sign = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  const words = document.createElement("span");
  sign.setAttribute("viewBox", "0 0 24 24");
  sign.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PERSON);
  sign.append(path);
  words.append(name);
  button.replaceChildren(sign, words);
  button.className = "launcher away";
  button.addEventListener("pointerenter", () => (button.title = name));
  button.addEventListener("pointerleave", () => button.removeAttribute("title"));
  // Focused by the pointer, it would be in the bar before the click has come to its end.
  button.addEventListener("mousedown", (event) => button.matches(":focus") || event.preventDefault());
}
