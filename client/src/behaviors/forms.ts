import type { Behavior } from "./context";
import { focusablesIn, isVisible, lend, nameOf } from "./elements";

const FIELDS = "input:not([type=hidden]),select,textarea";
const MESSAGES = "[class*=error i],[class*=invalid i],[role=alert]";
const SHOWN = 150;

/** The visible words about a field's error, in the nearest element around that holds this field alone. */
function messageOf(field: Element): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (let at = field.parentElement; !found && at && at.querySelectorAll(FIELDS).length < 2; at = at.parentElement)
    found = [...at.querySelectorAll<HTMLElement>(MESSAGES)].find(
      (one) => !one.contains(field) && !one.matches(`label,${FIELDS}`) && isTold(one),
    );
  return found;
}

/** The words of a field's own label; `""` where it lies around the field, and so around more than its words. */
const labelOf = (field: HTMLElement): string => {
  const label = (field as HTMLInputElement).labels?.[0];
  return field.ariaLabel ?? (label && !label.contains(field) ? nameOf(label) : "");
};

const isTold = (message: Element): boolean => isVisible(message) && nameOf(message) !== "";

/** Errors that a page only shows are told: which field, in which words, and the focus goes to the first. */
export const forms: Behavior = ({ on, onChange }, signal) => {
  const tied = new Map<Element, { message: HTMLElement; undo: AbortController }>();
  let named = 0;

  const tie = (field: Element, message: HTMLElement): void => {
    const undo = new AbortController();
    tied.set(field, { message, undo });
    message.id ||= `curbcut-${++named}`;
    const before = field.getAttribute("aria-describedby") ?? "";
    if (!before.split(" ").includes(message.id))
      lend(field, "aria-describedby", `${before} ${message.id}`.trim(), undo.signal);
    lend(field, "aria-invalid", "true", undo.signal);
  };

  const check = (form: Element, focused: Element | null): void => {
    const wrong = focusablesIn(form).filter((one) => one.matches(FIELDS) && messageOf(one));
    const fresh = wrong.filter((field) => !tied.has(field));
    for (const field of fresh) tie(field, messageOf(field) as HTMLElement);
    if (document.activeElement === focused || document.activeElement === document.body) wrong[0]?.focus();
    const news = fresh.flatMap((field) => {
      const message = messageOf(field) as HTMLElement;
      const isHeard = field === document.activeElement || message.closest("[role=alert],[aria-live]");
      return isHeard ? [] : [labelOf(field), nameOf(message)].filter(Boolean).join(": ");
    });
    if (news.length) document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: news.join(" ") }));
  };

  /** A press on a button that sends, or what it sends: the page may hold back either. */
  const attempt = ({ target }: Event): void => {
    const form = (target as Element).closest("form");
    if (!form || (target !== form && !(target as Element).closest("[type=submit],button:not([type])"))) return;
    const focused = document.activeElement;
    setTimeout(check, SHOWN, form, focused);
  };
  on("click", attempt, true);
  on("submit", attempt, true);
  onChange(() => {
    for (const [field, { message, undo }] of tied)
      if (!isTold(message)) {
        undo.abort();
        tied.delete(field);
      }
  });

  on("focusin", ({ target }) => {
    const field = target as HTMLInputElement;
    if (!field.required || field.value || field.hasAttribute("aria-invalid")) return;
    field.setAttribute("aria-invalid", "false"); // or an empty field is read as wrong before anybody has typed
    field.addEventListener("invalid", () => field.removeAttribute("aria-invalid"), { once: true, signal });
  });
};
