/** Firefox keeps what it has told of a field that it finds wrong itself, whatever the field says of that later, until it is
 * made anew, as it is with another role. Not while somebody is in it. */
export function tellAnew(field: HTMLElement): void {
  if (!field.matches(":invalid:not([role],:focus)")) return;
  field.role = "none";
  field.role = null;
}
