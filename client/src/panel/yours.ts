import { announce } from "../announce";
import type { Plan } from "../plan";
import { KEYS } from "../single-keys";
import { load, type Settings, save } from "../storage";
import { CONTROLS } from "./controls";
import type { Parts } from "./fields";
import { fieldOf } from "./fields";
import { PALETTE } from "./settings/colours";
import { systemValues } from "./values";
import { button, h, newId } from "./view";

export function yoursSection(plan: Plan, parts: Parts): HTMLElement[] {
  const note = parts.say("panel.noLauncherNote");
  const launcher = plan.options.launcher ? [fieldOf({ name: "noLauncher", kind: "check" }, parts, note)] : [];
  return [systemField(parts), transfer(parts), ...launcher, hideField(parts)];
}

/** Takes effect at once: all that is ours leaves the page, this panel too. What brings it back is a link of the page, or `?curbcut=on`. */
function hideField({ say }: Parts): HTMLElement {
  const noteId = newId();
  const input = h("input", { type: "checkbox", "aria-describedby": noteId });
  input.checked = load().off === true;
  input.addEventListener("change", () => {
    const off = (input.checked || undefined) as true;
    save({ off });
    document.dispatchEvent(new CustomEvent("curbcut:off", { detail: input.checked }));
  });
  return h(
    "div",
    { class: "field check", "data-field": "hide" },
    h("label", {}, input, h("span", {}, say("panel.hide"))),
    h("span", { class: "note", id: noteId }, say("panel.hideNote")),
  );
}

function systemField(parts: Parts): HTMLElement {
  const { say, state } = parts;
  const field = fieldOf({ name: "system", kind: "check" }, parts, " ");
  const note = field.querySelector(".note") as HTMLElement;
  state.onChange(() => {
    const { motion, colours } = systemValues();
    const wishes = [motion && say("panel.motion"), colours && say(`panel.${colours}`)].filter(Boolean);
    note.textContent = wishes.length
      ? say("panel.systemAsks", { wishes: wishes.join(", ") })
      : say("panel.systemSilent");
  });
  return field;
}

function transfer({ say, state }: Parts): HTMLElement {
  const id = newId();
  const error = h("span", { class: "error", id: newId() });
  const text = h("textarea", { id, rows: 3, spellcheck: "false", dir: "ltr", "aria-describedby": error.id });
  const file = h("input", {
    type: "file",
    accept: "application/json,.json",
    hidden: true,
    "aria-label": say("panel.open"),
  });
  const use = (source: string) => {
    const settings = settingsFrom(source);
    error.textContent = settings ? "" : say("panel.badText");
    text.setAttribute("aria-invalid", String(!settings));
    if (!settings) return text.focus();
    state.replace(settings);
    announce(say("panel.used"));
  };
  const download = () => {
    const address = URL.createObjectURL(new Blob([text.value], { type: "application/json" }));
    h("a", { href: address, download: "accessibility-options.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  file.addEventListener("change", async () => {
    use((await file.files?.[0]?.text()) ?? "");
    file.value = "";
  });
  state.onChange(() => {
    text.value = JSON.stringify(state.settings());
  });
  const row = h(
    "div",
    { class: "row" },
    button(say("panel.use"), () => use(text.value)),
    button(say("panel.save"), download),
    button(say("panel.open"), () => file.click()),
  );
  return h("div", { class: "field" }, h("label", { for: id }, say("panel.copy")), text, error, row, file);
}

/** Settings from a stranger's text: only names we know, only values they can have. */
export function settingsFrom(text: string): Settings | undefined {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof given !== "object" || !given || Array.isArray(given)) return undefined;
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => isPossible(name, value)));
}

const CHECKS = new Set(["typing", "profile", "singleKeys", "arrowGroups", "system", "atStart", "noLauncher"]);
const OWN = new Set(["background", "textColour", "headingColour"]);

function isPossible(name: string, value: unknown): boolean {
  if (CHECKS.has(name)) return typeof value === "boolean";
  if (OWN.has(name)) return Object.values(PALETTE).includes(String(value));
  if (name === "keys") return areKeys(value);
  const control = CONTROLS.find((other) => other.name === name);
  if (control?.kind === "choice") return control.options.includes(String(value));
  if (control?.kind === "range") return typeof value === "number" && value >= control.min && value <= control.max;
  return control?.kind === "check" && typeof value === "boolean";
}

function areKeys(value: unknown): boolean {
  if (typeof value !== "object" || !value) return false;
  const entries = Object.entries(value);
  const keys = new Set(entries.map(([, key]) => key));
  return (
    keys.size === entries.length && entries.every(([name, key]) => name in KEYS && /^[\p{L}\p{N}]$/u.test(String(key)))
  );
}
