import type { Say } from "../messages";
import type { Control } from "./effect";
import type { State } from "./state";
import { effectiveValues, type Value } from "./values";
import { h, newId } from "./view";

/** What a part of the panel is made from. */
export interface Parts {
  readonly say: Say;
  readonly state: State;
  readonly signal: AbortSignal;
}

/** A native control for a setting, kept up to date with whatever else changes it. */
export function fieldOf(control: Control, parts: Parts, note = ""): HTMLElement {
  const field =
    control.kind === "check"
      ? checkField(control, parts, note)
      : control.kind === "range"
        ? rangeField(control, parts)
        : choiceField(control, parts);
  field.dataset.field = control.name;
  return field;
}

const valueOf = ({ state }: Parts, name: string): Value | undefined => effectiveValues(state.settings())[name];

/** Says when a setting is on because the system asks for it, and not because the visitor chose it. */
function systemNote({ say, state }: Parts, name: string): HTMLElement {
  const note = h("span", { class: "note", id: newId() });
  state.onChange(() => {
    const isFollowed = state.settings()[name] === undefined && effectiveValues(state.settings())[name] !== undefined;
    note.textContent = isFollowed ? say("panel.fromSystem") : "";
    note.hidden = !isFollowed;
  });
  return note;
}

function checkField({ name }: Control, parts: Parts, note: string): HTMLElement {
  const fromSystem = systemNote(parts, name);
  const noteId = newId();
  const described = note ? `${noteId} ${fromSystem.id}` : fromSystem.id;
  const input = h("input", { type: "checkbox", "aria-describedby": described });
  input.addEventListener("change", () => {
    const isDefault =
      !input.checked && effectiveValues({ ...parts.state.settings(), [name]: undefined })[name] === undefined;
    parts.state.change({ [name]: isDefault ? undefined : input.checked });
  });
  parts.state.onChange(() => {
    input.checked = Boolean(valueOf(parts, name));
  });
  const notes = [...(note ? [h("span", { class: "note", id: noteId }, note)] : []), fromSystem];
  return h("div", { class: "field check" }, h("label", {}, input, h("span", {}, parts.say(`panel.${name}`))), ...notes);
}

function rangeField(control: Control & { kind: "range" }, parts: Parts): HTMLElement {
  const { name, min, max, step, initial } = control;
  const id = newId();
  const input = h("input", { type: "range", id, min, max, step });
  const output = h("output", { for: id });
  const back = h("button", { type: "button", class: "quiet" }, parts.say("panel.asPage"));
  back.setAttribute("aria-label", `${parts.say(`panel.${name}`)}: ${parts.say("panel.asPage")}`);
  const set = (value: number) => parts.state.change({ [name]: value === initial ? undefined : value });
  input.addEventListener("input", () => set(input.valueAsNumber));
  back.addEventListener("click", () => {
    set(initial);
    input.focus();
  });
  parts.state.onChange(() => {
    const value = valueOf(parts, name);
    const text = wordsFor(control, Number(value ?? initial));
    input.value = String(value ?? initial);
    output.textContent = value === undefined ? parts.say("panel.asPage") : text;
    input.setAttribute("aria-valuetext", output.textContent);
    back.hidden = value === undefined;
  });
  return h("div", { class: "field range" }, h("label", { for: id }, parts.say(`panel.${name}`)), output, input, back);
}

const wordsFor = ({ min, max, initial }: Control & { kind: "range" }, value: number) =>
  initial === 100 ? `${value}%` : initial === min && initial === 0 ? `${value} / ${max}` : `${value}×`;

function choiceField({ name, options }: Control & { kind: "choice" }, parts: Parts): HTMLElement {
  const group = newId();
  const fromSystem = systemNote(parts, name);
  const radios = ["", ...options].map((option) => {
    const input = h("input", { type: "radio", name: group, value: option });
    input.addEventListener("change", () => parts.state.change({ [name]: option || undefined }));
    return h(
      "label",
      { "data-option": option },
      input,
      h("span", {}, parts.say(option ? optionKey(name, option) : "panel.asPage")),
    );
  });
  parts.state.onChange(() => {
    const value = String(valueOf(parts, name) ?? "");
    for (const { firstChild } of radios)
      (firstChild as HTMLInputElement).checked = (firstChild as HTMLInputElement).value === value;
  });
  return h(
    "fieldset",
    { class: "field choice" },
    h("legend", {}, parts.say(`panel.${name}`), fromSystem),
    h("div", { class: "options" }, ...radios),
  );
}

/** "High" is a contrast for colours and a strength for saturation. */
const optionKey = (name: string, option: string) =>
  name === "saturation" && option === "high" ? "panel.strong" : `panel.${option}`;
