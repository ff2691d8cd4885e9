import { lend } from "./elements";
import { tellAnew } from "./told-anew";

/** The message of a field, tied to it until it is undone. */
export interface Tied {
  readonly message: HTMLElement;
  readonly undo: AbortController;
}

/** Ties a message to its field, which is in error as long as it is. id: what the message is called where it has no id. */
export function tie(field: HTMLElement, message: HTMLElement, id: string): Tied {
  const undo = new AbortController();
  message.id ||= id;
  const before = field.getAttribute("aria-describedby") ?? "";
  if (!before.split(/\s+/).includes(message.id))
    lend(field, "aria-describedby", `${before} ${message.id}`.trim(), undo.signal);
  lend(field, "aria-invalid", "true", undo.signal);
  tellAnew(field);
  return { message, undo };
}
