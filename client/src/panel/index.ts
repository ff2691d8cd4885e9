import english from "../../locales/en.json";
import { announce } from "../announce";
import { messagesOf, type Say } from "../messages";
import type { Plan, Start } from "../plan";
import { COLOUR, type CONTROLS, MEDIA, READING, TEXT } from "./controls";
import { HOST } from "./effect";
import { feedbackSection } from "./feedback";
import { fieldOf, type Parts } from "./fields";
import { keysFields } from "./keys";
import { ownColours } from "./own-colours";
import { setsSection } from "./sets";
import { stateOf } from "./state";
import { STYLE } from "./style";
import { toolsSection } from "./tools";
import { button, h, newId } from "./view";
import { yoursSection } from "./yours";

let panel: Promise<{ open(): void }> | undefined;

/** Opens the panel: it is loaded because somebody asked for it. Asked again, it opens again. */
export const start: Start = (plan, signal) => {
  if (!panel) {
    panel = build(plan, signal);
    document.addEventListener("curbcut:options", () => panel?.then(({ open }) => open()), { signal });
    signal.addEventListener("abort", () => {
      panel = undefined;
    });
  }
  panel.then(({ open }) => open());
};

/** Where there is room it is no modal: the page stays in sight and in reach while it changes, and nothing traps the keyboard.
 * On a small screen it covers the page, so there it is one. */
const isSmall = () => matchMedia("(max-width:40em)").matches;

async function build(plan: Plan, signal: AbortSignal) {
  const root = document.querySelector(HOST)?.shadowRoot;
  if (!root) throw new Error("there is no place for the panel on this page");
  const say = await messagesOf(plan, english);
  await moment();
  import(plan.files.settings).then((settings: { start: Start }) => settings.start(plan, signal));
  const parts: Parts = { say, state: stateOf(signal), signal };
  const title = newId();
  const dialog = h("dialog", {
    class: "panel",
    "aria-labelledby": title,
    lang: languageOf(plan),
    dir: directionOf(plan),
  });
  const sections = sectionsOf(plan, parts);
  const body = h("div", { class: "body" }, ...sections.map(({ element }) => element));
  dialog.append(headerOf(title, parts, dialog, sections), body, footerOf(parts));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(dialog);
  await moment();
  sections[0]?.expand(true);
  fillLater(sections, signal);
  signal.addEventListener("abort", () => dialog.remove());
  return { open: opening(dialog, root) };
}

/** Lets the page answer in between, so that no task of ours is long. */
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function fillLater(sections: readonly Section[], signal: AbortSignal): Promise<void> {
  for (const { fill } of sections) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (signal.aborted) return;
    fill();
  }
}

function opening(dialog: HTMLDialogElement, root: ShadowRoot) {
  let opener: HTMLElement | null = null;
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    dialog.close();
  });
  dialog.addEventListener("close", () => opener?.isConnected && opener.focus());
  return () => {
    if (!dialog.open) {
      opener = (root.activeElement ?? document.activeElement) as HTMLElement | null;
      if (isSmall()) dialog.showModal();
      else dialog.show();
    }
    dialog.querySelector<HTMLElement>("h2")?.focus();
  };
}

const languageOf = ({ language }: Plan) => language || document.documentElement.lang || "en";
const directionOf = (plan: Plan) => (/^(ar|he|fa|ur)\b/.test(languageOf(plan)) ? "rtl" : "ltr");

function headerOf(
  title: string,
  { say, state }: Parts,
  dialog: HTMLDialogElement,
  sections: readonly Section[],
): HTMLElement {
  const search = h("input", { type: "search", "aria-label": say("panel.search"), placeholder: say("panel.search") });
  search.addEventListener("input", () => find(search.value, sections, say));
  const side = button("⇆", () => state.change({ atStart: state.settings().atStart ? undefined : true }));
  const shut = button("✕", () => dialog.close());
  side.setAttribute("aria-label", say("panel.side"));
  shut.setAttribute("aria-label", say("panel.close"));
  state.onChange(() => dialog.classList.toggle("at-start", state.settings().atStart === true));
  return h(
    "div",
    { class: "head" },
    h("h2", { id: title, tabindex: "-1" }, say("entry.options")),
    h("div", { class: "tools" }, side, shut),
    h("p", { class: "note" }, say("panel.note")),
    h("p", {}, search),
  );
}

/** Leaves only settings with a word in them, each section open. */
function find(text: string, sections: readonly Section[], say: Say): void {
  const word = text.trim().toLocaleLowerCase();
  let count = 0;
  for (const { element, expand } of sections) {
    if (word) expand(true);
    const fields = [...element.querySelectorAll<HTMLElement>("[data-field]")];
    const found = fields.filter((field) => field.textContent?.toLocaleLowerCase().includes(word));
    for (const field of fields) field.classList.toggle("out", word !== "" && !found.includes(field));
    element.classList.toggle("out", word !== "" && !found.length);
    count += found.length;
  }
  if (word) announce(say("panel.found", { count }));
}

function footerOf({ say, state }: Parts): HTMLElement {
  const undo = button(say("panel.undo"), () => {
    if (!state.canUndo()) return;
    state.undo();
    announce(say("panel.undone"));
  });
  const reset = button(say("panel.reset"), () => {
    state.replace({});
    announce(say("panel.wasReset"));
  });
  state.onChange(() => undo.setAttribute("aria-disabled", String(!state.canUndo())));
  return h("div", { class: "foot" }, undo, reset);
}

/** Each is filled when it is first seen, or when there is time. */
function sectionsOf(plan: Plan, parts: Parts): Section[] {
  const { say } = parts;
  const fields = (controls: typeof CONTROLS) =>
    controls.map((control) => fieldOf(control, parts, /guide|mask/.test(control.name) ? say("panel.moveLine") : ""));
  const checks = () => [
    ...["profile", "singleKeys", "arrowGroups"].map((name) => fieldOf({ name, kind: "check" }, parts)),
    fieldOf({ name: "typing", kind: "check" }, parts, say("panel.typingNote")),
  ];
  const hasFeedback = plan.options.feedback || plan.options.statement;
  const colour = () => [forcedNote(say), ...fields(COLOUR.slice(0, 1)), ownColours(parts), ...fields(COLOUR.slice(1))];
  return [
    section(say("panel.sets"), () => setsSection(parts)),
    section(say("panel.text"), () => fields(TEXT)),
    section(say("panel.colour"), colour),
    section(say("panel.reading"), () => fields(READING)),
    section(say("panel.media"), () => fields(MEDIA)),
    section(say("panel.keyboard"), () => [...checks(), keysFields(parts)]),
    section(say("panel.tools"), () => toolsSection(plan, parts)),
    ...(hasFeedback ? [section(say("feedback.title"), () => feedbackSection(plan, parts))] : []),
    section(say("panel.yours"), () => yoursSection(plan, parts)),
  ];
}

function forcedNote(say: Say): HTMLElement {
  const query = matchMedia("(forced-colors: active)");
  const note = h("p", { class: "note" }, say("panel.forced"));
  const show = () => {
    note.hidden = !query.matches;
  };
  query.addEventListener("change", show);
  show();
  return note;
}

interface Section {
  readonly element: HTMLElement;
  readonly expand: (isOpen: boolean) => void;
  readonly fill: () => void;
}

function section(title: string, fill: () => readonly HTMLElement[]): Section {
  const id = newId();
  const toggle = h("button", { type: "button", "aria-expanded": "false", "aria-controls": id }, title);
  const content = h("div", { class: "content", id, hidden: true });
  const element = h("section", {}, h("h3", {}, toggle), content);
  const fillOnce = () => {
    if (!content.hasChildNodes()) content.append(...fill());
  };
  const expand = (isOpen: boolean) => {
    if (isOpen) fillOnce();
    toggle.setAttribute("aria-expanded", String(isOpen));
    content.hidden = !isOpen;
  };
  toggle.addEventListener("click", () => expand(toggle.getAttribute("aria-expanded") !== "true"));
  return { element, expand, fill: fillOnce };
}
