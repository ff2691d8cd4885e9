import { announce } from "./announce";
import { isVisible, lend, nameOf } from "./behaviors/elements";
import { type Tied, tie } from "./behaviors/tied";
import type { ErrorPlace, Start } from "./plan";

const FIELDS = "input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea";
/** Between two looks at a page that changes. */
const PAUSE = 60;
/** What comes up so soon after a press is told with the others by behaviors/forms.ts, which looks then. */
const ANSWER = 150;
/** A page with more is no form. */
const MANY = 300;

const all = (selector: string, root: ParentNode = document): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].slice(0, MANY);

const holdsOther = (box: Element, field: Element): boolean => all(FIELDS, box).some((one) => one !== field);

/** The largest box in a form that holds this field and no other. */
function boxOf(field: Element, form: Element): Element {
  let at = field;
  while (at !== form && at.parentElement && !holdsOther(at.parentElement, field)) at = at.parentElement;
  return at;
}

/** Where a message of the field may stand, as the learner has seen others do. */
function* around(field: Element, form: Element, where: ErrorPlace["where"]): Iterable<Element> {
  const box = boxOf(field, form);
  if (where === "in") yield box;
  else if (box !== form) {
    const step = where === "after" ? "nextElementSibling" : "previousElementSibling";
    for (let at = box[step]; at && !at.matches(FIELDS) && !at.querySelector(FIELDS); at = at[step]) yield at;
  }
}

/** The messages of a field that have words, whether or not they are seen. */
function* messagesOf(field: Element, form: Element, { message, where }: ErrorPlace): Iterable<HTMLElement> {
  for (const box of around(field, form, where))
    for (const one of [box as HTMLElement, ...all(message, box)])
      if (one.matches(message) && !one.contains(field) && !one.closest("label") && nameOf(one)) yield one;
}

/** Ties what a form says is wrong with a field to it, as long as it is seen: where a learner has seen it said. */
export const start: Start = ({ errors = [] }, signal) => {
  const tied = new Map<Element, Tied>();
  /** What stood there when the page came is no answer to anything. */
  const stood = new WeakMap<Element, string>();
  let named = 0;
  let pressed = -ANSWER;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function* fields(): Iterable<[HTMLElement, Element, ErrorPlace]> {
    for (const place of errors)
      for (const form of all(place.form))
        for (const field of all(FIELDS, form)) if (!field.matches("[type=radio]")) yield [field, form, place];
  }

  const tell = (field: HTMLElement, message: HTMLElement): void => {
    const one = tie(field, message, `curbcut-error-${++named}`);
    tied.set(field, one);
    lend(field, "data-curbcut-error", message.id, one.undo.signal);
    if (
      performance.now() - pressed > ANSWER &&
      document.activeElement !== field &&
      !message.closest("[role=alert],[role=status],[aria-live]")
    )
      announce(nameOf(message));
  };

  const look = (): void => {
    timer = undefined;
    const seen = new Map<HTMLElement, HTMLElement>();
    for (const [field, form, place] of fields())
      for (const message of messagesOf(field, form, place))
        if (!seen.has(field) && stood.get(message) !== nameOf(message) && isVisible(message)) seen.set(field, message);
    for (const [field, { message, undo }] of tied)
      if (seen.get(field as HTMLElement) !== message) {
        undo.abort();
        tied.delete(field);
      }
    for (const [field, message] of seen) if (!tied.has(field)) tell(field, message);
  };
  const plan = (): void => {
    timer ??= setTimeout(look, PAUSE);
  };

  try {
    for (const [field, form, place] of fields())
      for (const message of messagesOf(field, form, place)) if (isVisible(message)) stood.set(message, nameOf(message));
  } catch {
    return; // a selector that this browser does not know
  }
  const observer = new MutationObserver(plan);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden"],
  });
  for (const type of ["input", "change", "focusout", "transitionend", "animationend"])
    addEventListener(type, plan, { signal, passive: true });
  for (const type of ["click", "submit"])
    addEventListener(
      type,
      () => {
        pressed = performance.now();
        plan(); // a style may show what the browser finds wrong
      },
      { signal, capture: true, passive: true },
    );
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const { undo } of tied.values()) undo.abort();
  });
};
