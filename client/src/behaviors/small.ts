import { isVisible } from "./elements";

/** An icon is small; what covers the page, or a part of it, is something else, and so is a cell with nothing in it. */
export function isSmall(element: Element): boolean {
  if (element.matches(":is(th,td):empty")) return false;
  const { width, height } = element.getBoundingClientRect();
  const parts = [...element.children];
  return isVisible(element) && ((width < 90 && height < 90) || (height < 90 && !!parts.length && parts.every(isSmall)));
}

/** The one empty sign in a line of words that has nothing but links in it: the box of what can be agreed to. */
export function boxIn(line: Element): HTMLElement | undefined {
  const [box, other] = [...line.children].filter((one) => !one.firstChild && isSmall(one));
  const isLine = line.querySelector("a[href]") && !line.querySelector("button,input,img,[role],[tabindex]");
  return isLine && !other && box?.matches("div,span,i,b") ? (box as HTMLElement) : undefined;
}
