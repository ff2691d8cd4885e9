import type { Behavior, Context } from "./context";
import { closeControlIn, HOST, isVisible, moveFocus, nameOf, tabbablesIn } from "./elements";
import { DIALOGS, isModal, looksLikePopup } from "./evidence";
import { click } from "./reaction";

const BUDGET = 4;
const RECENT = 1000;
/** What must stay alive beside an open dialog: what is spoken, what was lifted above it by its own scripts. */
const SPARED = `${HOST},script,style,link,template,[inert],[aria-live],[role=status],[role=alert],[role=log],dialog[open]`;

interface Open {
  readonly opener: HTMLElement | undefined;
  readonly isModal: boolean;
  readonly undo: AbortController;
}

/** Sets an attribute until the dialog closes, then puts back what was there. */
function lend(element: Element, name: string, value: string, undo: AbortSignal): void {
  const before = element.getAttribute(name);
  element.setAttribute(name, value);
  undo.addEventListener("abort", () => {
    if (element.getAttribute(name) !== value) return; // the page has changed it since
    if (before === null) element.removeAttribute(name);
    else element.setAttribute(name, before);
  });
}

/** Makes the page behind unreachable, but for what must be heard or used all the same. */
function silenceRest(dialog: HTMLElement, undo: AbortSignal): void {
  const silence = (element: Element): void => {
    if (element === dialog || element.matches(SPARED)) return;
    if (element.contains(dialog) || element.querySelector(SPARED)) for (const one of element.children) silence(one);
    else lend(element, "inert", "", undo);
  };
  for (const one of document.body.children) silence(one);
}

/** Says that it is a dialog, and which, where its author does not. */
function introduce(dialog: HTMLElement, undo: AbortSignal): void {
  if (!dialog.matches("dialog,[role]")) lend(dialog, "role", "dialog", undo);
  if (!dialog.hasAttribute("aria-modal") && dialog.matches("[role=dialog],[role=alertdialog]"))
    lend(dialog, "aria-modal", "true", undo);
  const heading = dialog.querySelector("h1,h2,h3,h4,h5,h6,[role=heading]");
  if (heading && isVisible(heading) && !dialog.matches("[aria-label],[aria-labelledby],[title]"))
    lend(dialog, "aria-label", nameOf(heading), undo);
}

function firstPlaceIn(dialog: HTMLElement): HTMLElement {
  const chosen = dialog.querySelector<HTMLElement>("[autofocus]");
  if (chosen && isVisible(chosen)) return chosen;
  const first = tabbablesIn(dialog)[0];
  const isFarDown = first && first.getBoundingClientRect().top > innerHeight;
  return (isFarDown ? null : first) ?? dialog;
}

/** Keeps Tab inside: only while the dialog is open, and only at its ends, where the page has not moved it itself. */
function keepTabInside(dialog: HTMLElement, undo: AbortSignal): void {
  const keep = (event: KeyboardEvent): void => {
    if (
      (event.key !== "Tab" && event.code !== "Tab") ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    const stops = tabbablesIn(dialog);
    const focused = document.activeElement;
    const isInside = dialog.contains(focused);
    if (!isInside && focused && focused !== document.body && !focused.closest("[inert]")) return;
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (isInside && focused !== from && !(event.shiftKey && focused === dialog) && stops.length) return;
    event.preventDefault();
    moveFocus(to ?? dialog);
  };
  window.addEventListener("keydown", keep, { signal: undo });
}

export const dialog: Behavior = (context, signal) => {
  const opened = new Map<HTMLElement, Open>();
  const seen = new WeakSet<HTMLElement>();
  let focusBefore: HTMLElement | undefined;

  const openerOf = ({ lastAction }: Context): HTMLElement | undefined => {
    if (focusBefore && isVisible(focusBefore)) return focusBefore;
    const { element, at } = lastAction();
    return performance.now() - at < RECENT
      ? (element?.closest<HTMLElement>("a,button,[tabindex],[role=button]") ?? undefined)
      : undefined;
  };

  const begin = (popup: HTMLElement): void => {
    seen.add(popup);
    if (popup.matches("dialog:modal,[popover]")) return; // the browser itself does all this
    const undo = new AbortController();
    const isTrue = isModal(popup);
    const isAsked = performance.now() - context.lastAction().at < RECENT;
    const isSelfManaged = popup.contains(document.activeElement);
    opened.set(popup, { opener: openerOf(context), isModal: isTrue, undo });
    signal.addEventListener("abort", () => undo.abort(), { signal: undo.signal });
    if (isTrue) {
      keepTabInside(popup, undo.signal);
      if (isSelfManaged) return;
      introduce(popup, undo.signal);
      silenceRest(popup, undo.signal);
    }
    const isTyping = document.activeElement?.matches("input,textarea,select,[contenteditable]") ?? false;
    if (!isSelfManaged && (isTrue || (isAsked && !isTyping))) moveFocus(firstPlaceIn(popup));
  };

  const end = (popup: HTMLElement, { opener, undo }: Open): void => {
    opened.delete(popup);
    seen.delete(popup);
    undo.abort();
    const focused = document.activeElement;
    const isLost = !focused || focused === document.body || popup.contains(focused) || !isVisible(focused);
    if (isLost && opener && isVisible(opener)) moveFocus(opener);
  };

  const look = (touched: ReadonlySet<Element>): void => {
    for (const [popup, one] of [...opened]) if (!isVisible(popup)) end(popup, one);
    const started = performance.now();
    for (const popup of document.querySelectorAll<HTMLElement>(DIALOGS))
      if (isVisible(popup)) {
        if (!seen.has(popup) && !popup.closest(HOST)) begin(popup);
      } else seen.delete(popup);
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    for (const element of middle ? [middle, ...touched] : touched) {
      if (performance.now() - started > BUDGET) return;
      const popup = element.isConnected && looksLikePopup(element);
      if (!popup || seen.has(popup) || popup.querySelector(DIALOGS)) continue;
      if (isModal(popup) || performance.now() - context.lastAction().at < RECENT) begin(popup);
      else seen.add(popup);
    }
  };

  const dismiss = (popup: HTMLElement): boolean => {
    const control = closeControlIn(popup);
    if (control) return click(control);
    if (popup.matches("[role=alertdialog]")) return false;
    const beside = document.elementFromPoint(4, innerHeight - 4);
    const isBackdrop =
      beside instanceof HTMLElement && (beside === popup || beside.contains(popup) || !popup.contains(beside));
    return !!opened.get(popup)?.isModal && isBackdrop && !beside.matches("body,html") && click(beside);
  };

  const topmost = (): HTMLElement | undefined =>
    [...opened].reverse().find(([popup, one]) => one.isModal && isVisible(popup))?.[0];
  context.onKey(
    "Escape",
    (target) => topmost() ?? [...opened.keys()].find((popup) => popup.contains(target)),
    (_key, popup) => {
      const isClosed = dismiss(popup);
      const one = opened.get(popup);
      if (one && !isVisible(popup)) end(popup, one);
      return isClosed;
    },
  );
  window.addEventListener(
    "focusin",
    ({ target }) => {
      if (target instanceof HTMLElement && !target.closest(DIALOGS)) focusBefore = target;
    },
    { signal },
  );
  window.addEventListener("pointerdown", () => look(new Set()), { capture: true, signal });
  context.onChange(look);
};
