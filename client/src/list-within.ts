/** The list within an item of a list: what the item opens, and no part of its own words. */
export const listWithin = (item: Element): Element | null =>
  item.matches("li") ? item.querySelector(":scope > :is(ul,ol)") : null;
