import { announce } from "../announce";
import type { Parts } from "./fields";
import { legibleOn, OWN, PALETTE } from "./settings/colours";
import { h, newId } from "./view";

type Name = keyof typeof OWN;

/** A surface, and for texts and headings only colours that can be read on it. */
export function ownColours({ say, state }: Parts): HTMLElement {
  const warning = h("p", { class: "warning", hidden: true });
  const chosen = (name: Name) => String(state.settings()[name] ?? OWN[name]);
  const legibleHere = (hex: string, background: string) => legibleOn(background).some((name) => PALETTE[name] === hex);
  const choose = (name: Name, hex: string) => {
    const next = {
      background: chosen("background"),
      textColour: chosen("textColour"),
      headingColour: chosen("headingColour"),
      [name]: hex,
    };
    const changed = (["textColour", "headingColour"] as const).filter(
      (key) => !legibleHere(next[key], next.background),
    );
    for (const key of changed) next[key] = PALETTE[legibleOn(next.background)[0] ?? ""] ?? "#000000";
    state.change(next);
    warning.hidden = !changed.length;
    warning.textContent = changed.map((key) => say("panel.changedPair", { name: say(`panel.${key}`) })).join(" ");
    if (changed.length) announce(warning.textContent);
  };
  const groups = (Object.keys(OWN) as Name[]).map((name) => {
    const group = newId();
    const swatches = Object.entries(PALETTE).map(([colour, hex]) => {
      const input = h("input", { type: "radio", name: group, value: hex });
      const dot = h("span", { class: "swatch" });
      dot.style.setProperty("background-color", hex);
      input.addEventListener("change", () => choose(name, hex));
      return h("label", {}, input, dot, h("span", {}, say(`panel.${colour}`)));
    });
    state.onChange(() => {
      for (const swatch of swatches) {
        const input = swatch.firstChild as HTMLInputElement;
        input.checked = input.value === chosen(name);
        swatch.hidden = name !== "background" && !legibleHere(input.value, chosen("background"));
      }
    });
    return h(
      "fieldset",
      { class: "field choice" },
      h("legend", {}, say(`panel.${name}`)),
      h("div", { class: "options" }, ...swatches),
    );
  });
  const element = h("div", { class: "own" }, ...groups, warning);
  state.onChange(() => {
    element.hidden = state.settings().colours !== "own";
  });
  return element;
}
