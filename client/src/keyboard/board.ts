import type { Say } from "../messages";
import { DIGITS, type Layout, layoutsOf, SIGNS } from "./layouts";

/** What a key does: types, or one of these. */
export interface Acts {
  type(text: string): void;
  deleteBack(): void;
  enter(): void;
  close(): void;
}

/** The keys. All of them are one stop of the Tab key; arrows go from one to the next. */
export function boardOf(language: string, say: Say, acts: Acts): HTMLElement {
  const layouts = layoutsOf(language);
  const board = document.createElement("div");
  let number = 0;
  let isShifted = false;
  let hasSigns = false;

  const make = (text: string, act: () => void, name = "", kind = "") => {
    const key = document.createElement("button");
    key.type = "button";
    key.textContent = text;
    key.className = kind;
    if (name) key.setAttribute("aria-label", /[\p{L}\p{N}]/u.test(text) ? `${text} ${name}` : name); // said as it is shown
    key.addEventListener("click", act);
    return key;
  };
  const letter = (text: string) => {
    const shown = isShifted ? upper(text, language) : text;
    return make(shown, () => {
      acts.type(shown);
      if (isShifted) turn(() => (isShifted = false));
    });
  };
  const switched = (text: string, name: string, isOn: boolean, act: () => void) => {
    const key = make(text, () => turn(act), say(name), "wide");
    key.setAttribute("aria-pressed", String(isOn));
    return key;
  };
  const row = (kind: string, keys: readonly HTMLElement[]) => {
    const element = document.createElement("div");
    element.className = `row ${kind}`;
    element.append(...keys);
    return element;
  };
  const rows = () => {
    const layout: Layout = hasSigns ? SIGNS : (layouts[number] ?? []);
    const letters = layout.map((line) => row("", [...line].map(letter)));
    const isCased = layout.some((line) => upper(line, language) !== line);
    const last = [
      ...(isCased ? [switched("⇧", "panel.shift", isShifted, () => (isShifted = !isShifted))] : []),
      switched("123", "panel.signs", hasSigns, () => (hasSigns = !hasSigns)),
      ...(layouts.length > 1
        ? [make(others(), () => turn(() => (number = 1 - number)), say("panel.letters"), "wide")]
        : []),
      make("␣", () => acts.type(" "), say("panel.space"), "space"),
      ...[",", "."].map((sign) => make(sign, () => acts.type(sign))),
      make("⌫", acts.deleteBack, say("panel.backspace"), "wide"),
      make("↵", acts.enter, say("panel.enter"), "wide"),
      make("✕", acts.close, say("panel.close")),
    ];
    const digits = row(
      hasSigns ? "" : "digits",
      [...DIGITS].map((digit) => make(digit, () => acts.type(digit))),
    );
    return [digits, ...letters, row("", last)];
  };
  const others = () => (layouts[1 - number]?.[0] ?? "").slice(0, 3);
  /** Shows other keys; the focus stays on the key of the same place. */
  const turn = (change: () => void) => {
    const root = board.getRootNode() as ShadowRoot;
    const name = (root.activeElement as HTMLElement | null)?.ariaLabel;
    const isInside = board.contains(root.activeElement);
    change();
    board.replaceChildren(...rows());
    const keys = keysIn(board);
    const again = keys.find((key) => name && key.ariaLabel === name) ?? keys[0];
    for (const key of keys) key.tabIndex = key === again ? 0 : -1;
    if (isInside) again?.focus();
  };

  board.className = "board";
  board.setAttribute("role", "group");
  board.setAttribute("aria-label", say("panel.typing"));
  board.lang = language;
  board.dir = /^(?:ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr";
  // Pressing a key with a pointer leaves the focus, and so the cursor, where it is.
  for (const kind of ["pointerdown", "mousedown"]) board.addEventListener(kind, (event) => event.preventDefault());
  board.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      acts.close();
    } else if (move(board, event.key)) event.preventDefault();
  });
  turn(() => {});
  return board;
}

/** Upper case, where it is one letter too. */
const upper = (text: string, language: string) => {
  const shown = text.toLocaleUpperCase(language || undefined);
  return shown.length === text.length ? shown : text;
};

const keysIn = (board: HTMLElement) =>
  [...board.querySelectorAll<HTMLElement>("button")].filter((key) => key.offsetParent !== null || !board.isConnected);

/** To the side by order; up and down to the nearest key of the next line. */
function move(board: HTMLElement, name: string): boolean {
  const keys = keysIn(board);
  const now = (board.getRootNode() as ShadowRoot).activeElement as HTMLElement;
  const at = keys.indexOf(now);
  const forward = board.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (at < 0 || !/^(?:Arrow(?:Up|Down|Left|Right)|Home|End)$/.test(name)) return false;
  let next: HTMLElement | undefined;
  if (name === "Home" || name === "End") next = keys.at(name === "Home" ? 0 : -1);
  else if (name === "ArrowUp" || name === "ArrowDown") next = inNextLine(keys, now, name === "ArrowDown");
  else next = keys[(at + (name === forward ? 1 : -1) + keys.length) % keys.length];
  if (!next) return true;
  now.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  return true;
}

function inNextLine(keys: readonly HTMLElement[], now: HTMLElement, isDown: boolean): HTMLElement | undefined {
  const middle = (key: HTMLElement) => key.offsetLeft + key.offsetWidth / 2;
  const beyond = keys.filter((key) => (isDown ? key.offsetTop > now.offsetTop : key.offsetTop < now.offsetTop));
  const line = isDown ? beyond[0]?.offsetTop : beyond.at(-1)?.offsetTop;
  const candidates = beyond.filter((key) => key.offsetTop === line);
  return candidates.sort((a, b) => Math.abs(middle(a) - middle(now)) - Math.abs(middle(b) - middle(now)))[0];
}
