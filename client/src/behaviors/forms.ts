import type { Behavior } from "./context";
import { focusablesIn, isVisible, nameOf } from "./elements";

const FIELDS = "input:not([type=hidden],[type=submit],[type=button],[type=reset]),select,textarea";
const FLAG = /(?:^|[\s_-])(?:error|errors|invalid|danger|fehler|erreur)(?:$|[\s_-])/i;
const MESSAGES =
  "[class*=error i],[class*=invalid i],[class*=danger i],[class*=help i],[class*=message i],[role=alert],[id*=error i]";
const TIMES = [60, 500];

const isFlagged = (field: Element): boolean =>
  FLAG.test(field.className) || field.getAttribute("aria-invalid") === "true";

/** The visible words about a field's error: beside it, in the nearest element around that holds this field alone. */
function messageOf(field: Element): HTMLElement | undefined {
  for (let at = field.parentElement; at && !at.matches("form,body"); at = at.parentElement) {
    if (at.querySelectorAll(FIELDS).length > 1) break;
    const found = [...at.querySelectorAll<HTMLElement>(MESSAGES)].find(
      (one) =>
        !one.contains(field) &&
        isVisible(one) &&
        nameOf(one) !== "" &&
        !one.matches(`label,${FIELDS}`) &&
        (/help|message/i.test(one.className)
          ? isFlagged(field) || FLAG.test(one.className) || FLAG.test(at.className)
          : true),
    );
    if (found) return found;
  }
  return undefined;
}

const ours = new Map<Element, HTMLElement>();
let named = 0;

/** Ties a field to the words about its error, until they are gone. */
function tie(field: Element, message: HTMLElement): void {
  message.id ||= `curbcut-error-${++named}`;
  const ids = (field.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean);
  if (!ids.includes(message.id)) field.setAttribute("aria-describedby", [...ids, message.id].join(" "));
  field.setAttribute("aria-invalid", "true");
  ours.set(field, message);
}

function untie(): void {
  for (const [field, message] of ours) {
    if (isVisible(message) && nameOf(message) !== "") continue;
    ours.delete(field);
    field.setAttribute("aria-invalid", "false");
    const ids = (field.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((id) => id && id !== message.id);
    if (ids.length) field.setAttribute("aria-describedby", ids.join(" "));
    else field.removeAttribute("aria-describedby");
  }
}

/** Errors that a page only shows are told: which field, in which words, and the focus goes to the first. */
export const forms: Behavior = ({ onChange }, signal) => {
  const check = (form: HTMLFormElement, focused: Element | null, isLast: boolean): void => {
    const wrong = focusablesIn(form).flatMap((field) => {
      const message = field.matches(FIELDS) ? messageOf(field) : undefined;
      return message ? [{ field, message }] : [];
    });
    const news = wrong.filter(({ field, message }) => ours.get(field) !== message);
    for (const { field, message } of news) tie(field, message);
    const first = wrong[0]?.field;
    if (!first || !(news.length || isLast)) return;
    const stays = document.activeElement === focused || document.activeElement === document.body;
    if (stays && first !== document.activeElement) first.focus();
    if (
      !news.length ||
      news.every(({ message }) => message.closest("[role=alert],[aria-live=polite],[aria-live=assertive]"))
    )
      return;
    const text = news.map(({ message }) => nameOf(message)).join(" ");
    document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: text }));
  };

  /** A press on a button that sends, or what it sends: the page may hold back either. */
  const attempt = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const isSend =
      event.type === "submit" ||
      target?.closest("button:not([type=button],[type=reset]),input[type=submit],input[type=image]");
    const form = target?.closest("form");
    if (!isSend || !form) return;
    const focused = document.activeElement;
    TIMES.forEach((time, at) => setTimeout(() => form.isConnected && check(form, focused, at === 0), time));
  };
  for (const type of ["click", "submit"]) window.addEventListener(type, attempt, { capture: true, signal });
  onChange(untie);

  window.addEventListener(
    "focusin",
    ({ target }) => {
      const field = target as HTMLInputElement;
      if (!field.matches(FIELDS) || !field.required || field.value || field.hasAttribute("aria-invalid")) return;
      field.setAttribute("aria-invalid", "false"); // or an empty field is read as wrong before anybody has typed
      for (const type of ["invalid", "input"])
        field.addEventListener(
          type,
          () => ours.has(field) || field.setAttribute("aria-invalid", String(type === "invalid")),
          { signal },
        );
    },
    { signal },
  );
};
