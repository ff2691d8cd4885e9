import { KEYS, keysOf } from "../single-keys";
import type { Parts } from "./fields";
import { h, newId } from "./view";

/** Which key goes to what: one letter or digit each, none twice. */
export function keysFields({ say, state }: Parts): HTMLElement {
  const keysNow = () => keysOf(state.settings());
  const fields = Object.keys(KEYS).map((name) => {
    const errorId = newId();
    const input = h("input", {
      type: "text",
      maxlength: 1,
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      "aria-describedby": errorId,
    });
    const error = h("span", { class: "error", id: errorId });
    input.addEventListener("change", () => {
      const key = input.value.toLowerCase();
      const isTaken = Object.entries(keysNow()).some(([other, taken]) => other !== name && taken === key);
      const isGood = /^[\p{L}\p{N}]$/u.test(key) && !isTaken;
      error.textContent = isGood ? "" : say("panel.keyTaken");
      input.setAttribute("aria-invalid", String(!isGood));
      if (isGood) state.change({ keys: { ...keysNow(), [name]: key } });
    });
    input.addEventListener("focus", () => input.select());
    state.onChange(() => {
      input.value = keysNow()[name] ?? "";
      input.setAttribute("aria-invalid", "false");
      error.textContent = "";
    });
    const word = say(name === "headings" ? "panel.headingsKey" : `panel.${name}`);
    return h("label", { class: "key" }, h("span", {}, word), input, error);
  });
  return h("div", { class: "field keys" }, h("p", { class: "note" }, say("panel.keysNote")), ...fields);
}
