import type { Plan } from "../plan";
import type { Parts } from "./fields";
import { readAloud } from "./read-aloud";
import { pageStructure } from "./structure";
import { button, h, newId } from "./view";

export function toolsSection(plan: Plan, parts: Parts): HTMLElement[] {
  const { say } = parts;
  const jump = button(say("entry.navigate"), () => document.dispatchEvent(new CustomEvent("curbcut:navigate")));
  const print = button(say("panel.print"), () => globalThis.print());
  const aloud = readAloud(parts);
  return [
    h("div", { class: "field" }, jump),
    pageStructure(parts),
    ...(aloud ? [aloud] : []),
    h("div", { class: "field" }, print),
    ...(plan.options.dictionary ? [dictionary(plan, parts)] : []),
  ];
}

/** Asks the site's own server, and only when told to; what it answers is shown as plain text. */
function dictionary({ options, labels }: Plan, { say }: Parts): HTMLElement {
  const id = newId();
  const input = h("input", { type: "text", id, name: "word", autocomplete: "off", maxlength: 64, required: true });
  const answer = h("div", { role: "status", class: "answer" });
  const form = h(
    "form",
    { class: "field" },
    h("label", { for: id }, say("panel.dictionary")),
    h("div", { class: "row" }, input, h("button", {}, say("panel.lookUp"))),
    answer,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const meaning = await meaningOf(options.dictionary, input.value.trim()).catch(() => labels.failed);
    answer.textContent = meaning || say("panel.nothing");
  });
  return form;
}

async function meaningOf(address: string, word: string): Promise<string> {
  const url = new URL(address, location.href);
  url.searchParams.set("word", word);
  const response = await fetch(url, { credentials: "omit", headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(response.statusText);
  const { definitions = [] } = (await response.json()) as { definitions?: string[] };
  return definitions.join("\n\n");
}
