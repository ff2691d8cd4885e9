const LONGEST = 120;

/** How an element is called, as short as a list of many can be: what a screen reader would say of it, without its rarer
 * sources. https://www.w3.org/TR/accname-1.2/ */
export function nameOf(element: HTMLElement): string {
  const name = referred(element) || label(element) || native(element) || textOf(element) || title(element);
  const tidy = name.replace(/\s+/g, " ").trim();
  return tidy.length > LONGEST ? `${tidy.slice(0, LONGEST)}…` : tidy;
}

function referred(element: Element): string {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  return ids
    .map((id) => (id && textOf(element.ownerDocument.getElementById(id))) || "")
    .join(" ")
    .trim();
}

const label = (element: Element): string => element.getAttribute("aria-label")?.trim() ?? "";
const title = (element: Element): string => element.getAttribute("title") ?? element.getAttribute("placeholder") ?? "";

function native(element: HTMLElement): string {
  if (element instanceof HTMLInputElement && /^(?:button|submit|reset)$/.test(element.type)) return element.value;
  const labels = (element as HTMLInputElement).labels;
  if (labels?.length) return [...labels].map(textOf).join(" ");
  return element.getAttribute("alt") ?? "";
}

/** The words of an element, with those of its images. Regions are called by their labels only: their text is the page. */
function textOf(element: Element | null): string {
  if (!element || /^(?:main|nav|aside|header|footer|form|section|search|select|textarea)$/.test(element.localName))
    return "";
  let text = "";
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof HTMLElement && node.getAttribute("aria-hidden") !== "true") {
      if (/^(?:script|style|template|noscript)$/.test(node.localName)) continue;
      text += ` ${label(node) || node.getAttribute("alt") || textOf(node)} `;
    } else if (node instanceof SVGElement)
      text += ` ${label(node) || (node.querySelector(":scope > title")?.textContent ?? "")} `;
  }
  return text;
}
