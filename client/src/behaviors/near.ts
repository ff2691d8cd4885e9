/** How far apart what hangs on something may be from it. */
const FAR = 9;

/** Whether two elements lie over each other, or beside each other. */
export function areNear(one: Element, other: Element, far = FAR): boolean {
  const [from, to] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const isBeside = from.left < to.right + far && from.right > to.left - far;
  return isBeside && from.top < to.bottom + far && from.bottom > to.top - far;
}
