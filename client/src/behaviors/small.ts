import { isVisible } from "./elements";

/** An icon is small; what covers the page, or a part of it, is something else. */
export function isSmall(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const parts = [...element.children];
  return isVisible(element) && ((width < 90 && height < 90) || (height < 90 && !!parts.length && parts.every(isSmall)));
}
