import { type Control, type Effect, HOST } from "../effect";
import { layerOf } from "../layer";

export const magnifier: Control = { name: "magnifier", kind: "check" };

/** Shows in large letters what the pointer is on or what has the focus. Escape sends it away until something else is. */
export const magnifyText: Effect = {
  name: "magnifier",
  start(_value, signal) {
    const box = layerOf(signal).appendChild(document.createElement("div"));
    box.className = "magnifier";
    box.hidden = true;
    const show = (event: Event) => {
      const target = event.target;
      const text = target instanceof Element && target.localName !== HOST ? textOf(target) : "";
      if (text !== "" && text === box.textContent) return;
      box.textContent = text;
      box.hidden = text === "";
      if (target instanceof Element) box.classList.toggle("high", target.getBoundingClientRect().top > innerHeight / 2);
    };
    document.addEventListener("pointerover", show, { passive: true, signal });
    document.addEventListener("focusin", show, { signal });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && (box.hidden = true), { signal });
  },
};

/** A whole page is no answer: containers with much text or with further blocks in them are passed over. */
function textOf(element: Element): string {
  const word = element.getAttribute("alt") ?? element.getAttribute("aria-label");
  if (word) return word.trim();
  if (element.querySelector("p,div,section,ul,table,form,nav")) return "";
  return ((element as HTMLInputElement).labels?.[0] ?? element).textContent?.trim() ?? "";
}
