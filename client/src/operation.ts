/** What an operation may say of an element: what it is and how it is called, never what it runs, loads or looks like. */
export const MAY_BE_SET =
  /^(aria-[a-z]+|role|alt|title|lang|dir|tabindex|scope|headers|for|autocomplete|data-curbcut-[a-z-]+)$/;

/** How often one element is put right against a page that puts it back: then the page has the last word. */
export const MOST_TIMES = 3;

/** Whether the browser knows what such a selector means. */
export function canBeSelected(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
