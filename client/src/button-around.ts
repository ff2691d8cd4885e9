import { listWithin } from "./list-within";

const LETTER = /[\p{L}\p{N}]/u;

/** An element that reacts to clicks stays what it is, a heading or a cell, with a button around its words, as accordions have
 * it. A pointer goes through it, and what a key does goes on to where a pointer's click would land, so that the page's scripts
 * see no difference. */
export function buttonAround(element: HTMLElement, list = listWithin(element)): HTMLElement | undefined {
  if (Object.keys(element).some((name) => /^__(?:react|vue)/.test(name))) return undefined; // these know each text's place
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walk.nextNode())
    if (walk.currentNode.nodeValue?.trim() && !list?.contains(walk.currentNode)) texts.push(walk.currentNode);
  const spoken = texts.filter((one) => LETTER.test(one.nodeValue as string));
  const [words] = spoken.length ? spoken : texts;
  const around = words?.parentElement;
  if (!around || (spoken.length || texts.length) > 1) return undefined;
  const button = document.createElement("curbcut-button"); // a name that no style rule of the page has
  around.replaceChild(button, words);
  button.append(words);
  button.style.pointerEvents = "none";
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    around.click();
  });
  return button;
}
