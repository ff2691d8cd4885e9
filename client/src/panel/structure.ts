import { focusOnce } from "../jump";
import type { Parts } from "./fields";
import { button, h } from "./view";

const HEADINGS = "h1,h2,h3,h4,h5,h6,[role=heading]";

/** The page's headings, indented by level; choosing one goes there. */
export function pageStructure({ say }: Parts): HTMLElement {
  const list = h("ul", { class: "outline" });
  const details = h("details", { class: "field" }, h("summary", {}, say("panel.structure")), list);
  details.addEventListener("toggle", () => {
    if (details.open) list.replaceChildren(...itemsOf(say("panel.nothing")));
  });
  return details;
}

function itemsOf(nothing: string): HTMLElement[] {
  const headings = [...document.querySelectorAll<HTMLElement>(HEADINGS)].filter(
    (heading) => heading.checkVisibility?.() !== false,
  );
  if (!headings.length) return [h("li", {}, nothing)];
  return headings.map((heading) => {
    const level = Number(heading.getAttribute("aria-level") ?? heading.localName[1]) || 2;
    const item = h(
      "li",
      {},
      button(`${level} ${heading.innerText.trim()}`, () => goTo(heading), "quiet"),
    );
    item.style.setProperty("padding-inline-start", `${Math.min(level - 1, 5)}em`);
    return item;
  });
}

function goTo(heading: HTMLElement): void {
  focusOnce(heading);
  heading.scrollIntoView({ block: "start" });
}
