type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and content. Text is never read as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  element.append(...children);
  return element;
}

export function button(text: string, act: () => void, look = ""): HTMLButtonElement {
  const element = h("button", { type: "button", class: look }, text);
  element.addEventListener("click", act);
  return element;
}

let last = 0;
/** A name for an element of ours, which only has to be unique in our own shadow root. */
export const newId = (): string => `panel-${++last}`;
