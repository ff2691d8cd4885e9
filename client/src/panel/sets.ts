import type { Settings } from "../storage";
import type { Parts } from "./fields";
import { h, newId } from "./view";

/** Starting points, named for a need. Each is nothing but single settings, which stay changeable one by one. */
export const SETS: Readonly<Record<string, Settings>> = {
  calm: { motion: true, mute: true },
  clear: { textSize: 140, weight: "600", lineHeight: 1.5, colours: "high", focus: true, cursor: "black" },
  simple: { reader: true, headings: true, links: true, motion: true },
  focused: { motion: true, mute: true, mask: true, saturation: "low" },
  comfort: { font: "sans", textSize: 120, lineHeight: 1.7, spacing: 2, align: "start", guide: true },
  keyboard: { focus: true, singleKeys: true, arrowGroups: true },
  speech: { profile: true, singleKeys: true, motion: true },
};

export function setsSection({ say, state }: Parts): HTMLElement[] {
  const fields = Object.entries(SETS).map(([name, set]) => {
    const noteId = newId();
    const input = h("input", { type: "checkbox", "aria-describedby": noteId });
    const names = Object.keys(set);
    const label = (key: string) => say(`panel.${key}`);
    const note = [...(name === "calm" ? [say("panel.calmNote")] : []), `${names.map(label).join(" · ")}`].join(" ");
    input.addEventListener("change", () => state.change(input.checked ? set : without(set, state.settings())));
    state.onChange(() => {
      input.checked = names.every((key) => state.settings()[key] === set[key]);
    });
    const field = h(
      "div",
      { class: "field check" },
      h("label", {}, input, h("span", {}, say(`panel.${name}`))),
      h("span", { class: "note", id: noteId }, note),
    );
    field.dataset.field = name;
    return field;
  });
  return [h("p", { class: "note" }, say("panel.setsNote")), ...fields];
}

/** Takes a set back, but not what another set that is on asks for too, nor what the visitor has changed since. */
export function without(set: Settings, settings: Settings): Settings {
  const others = Object.values(SETS).filter(
    (other) => other !== set && Object.entries(other).every(([name, value]) => settings[name] === value),
  );
  const isNeeded = (name: string) => others.some((other) => name in other);
  return Object.fromEntries(
    Object.keys(set)
      .filter((name) => !isNeeded(name))
      .map((name) => [name, undefined]),
  );
}
