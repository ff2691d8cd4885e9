/** A place where text is typed. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const TYPED = /^(?:text|search|url|tel|email|password|number)$/;

const isControl = (field: Field): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;

/** The element itself if text can be typed into it. */
export function fieldIn(target: EventTarget | undefined): Field | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  if (isControl(target)) {
    const takesText = target.localName === "textarea" || TYPED.test(target.type);
    return takesText && !target.readOnly && !target.disabled ? target : undefined;
  }
  return target.isContentEditable ? target : undefined;
}

/** Types as a keyboard does: scripts of the page hear of the key and of the text, and may refuse either. */
export function type(field: Field, text: string): void {
  press(field, text, () => edit(field, "insertText", text));
}

export function deleteBack(field: Field): void {
  press(field, "Backspace", () => edit(field, "delete", ""));
}

/** A new line where there can be several, else what the form does by itself. */
export function enter(field: Field): void {
  press(field, "Enter", () => {
    if (field instanceof HTMLTextAreaElement) edit(field, "insertText", "\n");
    else if (!(field instanceof HTMLInputElement)) edit(field, "insertParagraph", "");
    else if (field.form?.querySelector("[type=submit],[type=image],button:not([type])")) field.form.requestSubmit();
  });
}

function press(field: Field, key: string, act: () => void): void {
  const about = { key, bubbles: true, cancelable: true, composed: true };
  if (field.dispatchEvent(new KeyboardEvent("keydown", about))) act();
  field.dispatchEvent(new KeyboardEvent("keyup", about));
}

/** The browser's own editing, so that undo works; with the focus elsewhere, as when the key itself has it, it is given back.
 * Not all browsers ask before a command, so we do, and theirs is not heard. */
function edit(field: Field, command: string, text: string): void {
  const before = deepFocus();
  const isHere = before === field;
  if (!isHere) field.focus({ preventScroll: true });
  const inputType = command === "delete" ? "deleteContentBackward" : command;
  const about = { inputType, data: text || null, bubbles: true, composed: true };
  if (field.dispatchEvent(new InputEvent("beforeinput", { ...about, cancelable: true }))) {
    addEventListener("beforeinput", unheard, { capture: true });
    const isDone = document.execCommand(command, false, text);
    removeEventListener("beforeinput", unheard, { capture: true });
    if (!isDone && isControl(field)) editByHand(field, about, text);
  }
  if (!isHere) before?.focus({ preventScroll: true });
}

const unheard = (event: Event) => event.stopImmediatePropagation();

/** What `execCommand` would do, for a browser that has no such command here. */
function editByHand(field: HTMLInputElement | HTMLTextAreaElement, about: InputEventInit, data: string): void {
  const { selectionStart, selectionEnd, value, maxLength } = field;
  let start = selectionStart ?? value.length;
  const end = selectionEnd ?? value.length;
  if (!data && start === end) start -= [...value.slice(0, start)].at(-1)?.length ?? 0;
  if (data && maxLength >= 0 && value.length - (end - start) + data.length > maxLength) return;
  if (data === "" && start === end) return;
  if (selectionStart === null) setValue(field, value.slice(0, start) + data);
  else field.setRangeText(data, start, end, "end");
  field.dispatchEvent(new InputEvent("input", about));
}

/** Past what a framework has put over `value`, as else it would not notice that anything has changed. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
}

/** What has the focus, in whatever shadow root it is. */
export function deepFocus(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}
