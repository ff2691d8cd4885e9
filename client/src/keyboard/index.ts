import { messagesOf } from "../messages";
import { type Effect, HOST, WINS } from "../panel/effect";
import type { Plan } from "../plan";
import { keepSettings, load } from "../storage";
import { boardOf } from "./board";
import { deepFocus, deleteBack, enter, type Field, fieldIn, type } from "./field";
import { STYLE } from "./style";

const ENGLISH = {
  "panel.typing": "On-screen keyboard",
  "panel.shift": "Capital letters",
  "panel.space": "Space",
  "panel.enter": "Enter",
  "panel.backspace": "Delete backwards",
  "panel.signs": "Digits and signs",
  "panel.letters": "Other letters",
  "panel.close": "Close",
};

/** Loaded when the visitor wants keys on the screen. There is room for them below the page, or they would lie on a field. */
export const effects: readonly Effect[] = [
  {
    name: "typing",
    css: () => `body${WINS}::after{content:"";display:block;height:60vh;clear:both}`,
    start: (_value, signal, plan) => void show(plan, signal),
  },
];

async function show(plan: Plan, signal: AbortSignal): Promise<void> {
  const say = await messagesOf(plan, ENGLISH);
  const root = document.querySelector(HOST)?.shadowRoot;
  if (!root || signal.aborted) return;
  let field: Field | undefined = fieldIn(deepFocus() ?? undefined);
  const used = (act: (field: Field) => void) => () => field?.isConnected && act(field);
  const close = () => {
    keepSettings(Object.fromEntries(Object.entries(load().settings ?? {}).filter(([name]) => name !== "typing")));
    field?.focus();
  };
  const board = boardOf(plan.language || document.documentElement.lang || "en", say, {
    type: (text) => used((place) => type(place, text))(),
    deleteBack: used(deleteBack),
    enter: used(enter),
    close,
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(board);
  follow(board, (next) => (field = next), signal);
  document.addEventListener("keydown", (event) => onKey(event, board, () => field, close), { signal });
  signal.addEventListener("abort", () => {
    board.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}

/** The field that has the focus, or had it until it went to one of our keys. */
function follow(board: HTMLElement, set: (field: Field | undefined) => void, signal: AbortSignal): void {
  const look = (event: Event) => {
    const path = event.composedPath();
    if (path.includes(board)) return;
    const field = fieldIn(path[0]);
    set(field);
    const hidden = field ? field.getBoundingClientRect().bottom + 8 - board.getBoundingClientRect().top : 0;
    if (hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
  };
  document.addEventListener("focusin", look, { signal });
  board.getRootNode().addEventListener("focusin", look, { signal }); // what happens inside of it is not heard outside
}

function onKey(event: KeyboardEvent, board: HTMLElement, field: () => Field | undefined, close: () => void): void {
  const isInside = board.contains((board.getRootNode() as ShadowRoot).activeElement);
  if (event.altKey && event.shiftKey && event.code === "KeyK") {
    event.preventDefault();
    if (isInside) field()?.focus();
    else board.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  } else if (
    event.key === "Escape" &&
    !event.defaultPrevented &&
    !document.querySelector("dialog[open],[aria-modal=true]")
  )
    close();
}
