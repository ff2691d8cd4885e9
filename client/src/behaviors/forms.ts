import { whenUsed } from "./begun";
import type { Behavior } from "./context";
import { focusablesIn, isVisible, nameOf } from "./elements";
import { type Tied, tie } from "./tied";
import { tellAnew } from "./told-anew";

const FIELDS = "input:not([type=hidden]),select,textarea";
const MESSAGES = "[class*=error i],[class*=invalid i],[role=alert]";
const BUTTONS = "button,[type=submit],[role=button]";
const UNTOUCHED = ":required:invalid:not([aria-invalid],[role])";
const SHOWN = 150;

/** The visible words about a field's error, in the nearest element around that holds this field alone: by the name that
 * its author gave it, else one of those that have just turned up in red. */
function messageOf(field: Element, red: readonly HTMLElement[]): HTMLElement | undefined {
  /** Where a learner has seen it: ../errors.ts. */
  let found = document.getElementById(field.getAttribute("data-curbcut-error") ?? "") ?? undefined;
  for (let at = field.parentElement; !found && at && at.querySelectorAll(FIELDS).length < 2; at = at.parentElement) {
    const around = at;
    const named = [...around.querySelectorAll<HTMLElement>(MESSAGES)].filter(isTold);
    found = [...named, ...red].find(
      (one) => around.contains(one) && !one.contains(field) && !one.matches(`label,label *,${FIELDS}`),
    );
  }
  return found;
}

/** What a form says in red, in words and not only by a mark. */
const inRed = (form: Element): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>("*")].filter((one) => {
    if (one.childElementCount || nameOf(one).length < 4) return false;
    const [red = 0, green = 0, blue = 0] = getComputedStyle(one).color.match(/\d+/g)?.map(Number) ?? [];
    return red > 120 && red > 1.7 * green && red > 1.7 * blue && isVisible(one);
  });

/** The words of a field's own label; `""` where it lies around the field, and so around more than its words. */
const labelOf = (field: HTMLElement): string => {
  const label = (field as HTMLInputElement).labels?.[0];
  return field.ariaLabel ?? (label && !label.contains(field) ? nameOf(label) : "");
};

/** Where there is no form: what holds a button together with fields. */
function fieldsAround(button: Element | null): Element | undefined {
  for (let at = button?.parentElement; at && !at.matches("body,main"); at = at.parentElement)
    if (at.querySelector(FIELDS)) return at;
  return undefined;
}

const isTold = (message: Element): boolean => isVisible(message) && nameOf(message) !== "";

/** Errors that a page only shows are told: which field, in which words, and the focus goes to the first. */
export const forms: Behavior = (context, signal) => {
  const { on, onChange } = context;
  const tied = new Map<Element, Tied>();
  const calmed = new WeakSet<Element>();
  let named = 0;

  const check = (
    form: Element,
    focused: Element | null,
    before: ReadonlyMap<Element, string>,
    isSent: boolean,
  ): void => {
    const red = inRed(form).filter((one) => before.get(one) !== nameOf(one));
    const found = new Map<HTMLElement, HTMLElement>();
    for (const field of focusablesIn(form)) {
      const message = field.matches(FIELDS) && (tied.get(field)?.message ?? messageOf(field, red));
      if (message) found.set(field, message);
    }
    const fresh = [...found].filter(([field]) => !tied.has(field));
    for (const [field, message] of fresh) tied.set(field, tie(field, message, `curbcut-${++named}`));
    if (!isSent && !fresh.length) return;
    if (document.activeElement === focused || document.activeElement === document.body) [...found.keys()][0]?.focus();
    const news = fresh.flatMap(([field, message]) => {
      const isHeard = field === document.activeElement || message.closest("[role=alert],[aria-live]");
      return isHeard ? [] : [labelOf(field), nameOf(message)].filter(Boolean).join(": ");
    });
    if (news.length) document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: news.join(" ") }));
  };

  /** A press on a button that sends, or what it sends: the page may hold back either. Another button may check as well. */
  const attempt = ({ target }: Event): void => {
    const at = target as Element;
    const form = at.closest("form") ?? fieldsAround(at.closest(BUTTONS));
    if (!form || (at !== form && !at.closest(BUTTONS))) return;
    const isSent = at === form || !!at.closest("form :is([type=submit],button:not([type]))");
    setTimeout(
      check,
      SHOWN,
      form,
      document.activeElement,
      new Map(inRed(form).map((one) => [one, nameOf(one)])),
      isSent,
    );
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

  /** An empty field that must be filled in is read as wrong before anybody has typed, unless it says that it is not. */
  const calm = (): void => {
    for (const field of document.querySelectorAll<HTMLElement>(UNTOUCHED)) {
      if (calmed.has(field)) continue;
      calmed.add(field);
      const tell = (isInvalid: string | null): void => {
        field.ariaInvalid = isInvalid;
        tellAnew(field);
      };
      tell("false");
      field.addEventListener("invalid", () => tell(null), { once: true, signal }); // from now on the browser's word counts
    }
  };
  whenUsed(context, signal, () => {
    calm();
    onChange(calm);
  });
};
