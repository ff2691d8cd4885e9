import type { Behavior } from "./context";
import { closeControlIn, focusablesIn, HOST, isEditable, isVisible, lend, moveFocus, nameOf } from "./elements";
import { DIALOGS, isBehind, isModal, layerAt, popupAround } from "./evidence";

const CANCEL =
  /^(?:cancel|no|no,? thank.+|not now|.*later|keep(?: it)?|go back|skip|abbrechen|nein|nein,? danke|behalten|später|annuler|non|non,? merci|plus tard|cancelar|no,? gracias|más tarde|annulla|annuleren|nee|anuluj|nie)$/i;
const TITLES = "h1,h2,h3,h4,h5,h6,[role=heading],[class*=title i],[class*=heading i]";
const SIGN = "[data-curbcut-keys],button,a";
const BUDGET = 4;
/** So many are looked at in any case: on a busy machine the time may pass without us. */
const FEW = 20;
const FIELDS = "input,textarea";
/** What is written in a popup that opened for it comes first, or after a cross. */
const FIRST = 2;
const RECENT = 1000;
/** What changes by the hundred is no popup. */
const MANY = 200;
/** A page that moves the focus itself does so when its popup has come to rest, or a moment after. */
const SETTLED = 50;
const TO_GIVE_BACK = 300;
const FRAMES_TO_REST = 60;
/** Where the focus comes from must still be there when a screen reader looks: else it says nothing, or not what opened. */
const HEARD = 500;
/** What must stay alive beside an open dialog: what is spoken. What is hidden may be lifted over it, and stays too. */
const SPARED = `${HOST},[inert],[aria-live],[role=status],[role=alert]`;

interface Open {
  readonly opener: HTMLElement | undefined;
  /** What was clicked to open it, if anything was. */
  readonly clicked: HTMLElement | null;
  isModal: boolean;
  readonly undo: AbortController;
  /** Whether the page itself put the focus in: then it has the first word on where it goes. */
  isPages: boolean;
}

/** The button that leaves everything as it was. */
const cancelControlIn = (root: Element): HTMLElement | undefined =>
  focusablesIn(root).find((one) => CANCEL.test(nameOf(one)));

/** The one control in it that has no words, nor a name. */
const onlySignIn = (root: Element): HTMLElement | undefined => {
  const [one, other] = focusablesIn(root).filter((each) => each.matches(SIGN) && !nameOf(each));
  return other ? undefined : one;
};

/** Whether the focus is in a popup, or on the layer in which it lies. */
function hasFocus(popup: HTMLElement): boolean {
  const focused = document.activeElement;
  return popup.contains(focused) || (focused !== document.body && !!focused?.contains(popup));
}

/** Whether a popup is still on its way in: by a transition, or by a script that makes it less and less transparent. */
function isComing(popup: HTMLElement): boolean {
  for (let at: Element | null = popup; at; at = at.parentElement) if (getComputedStyle(at).opacity < "1") return true;
  return popup
    .getAnimations({ subtree: true })
    .some((one) => one.playState === "running" && Number.isFinite(one.effect?.getComputedTiming().endTime));
}

function whenAtRest(popup: HTMLElement, then: () => void, frames = FRAMES_TO_REST): void {
  if (frames && isComing(popup)) requestAnimationFrame(() => whenAtRest(popup, then, frames - 1));
  else setTimeout(then, SETTLED);
}

/** Makes the page behind dialogs unreachable, but for what must be heard or used all the same. */
function silenceRest(dialogs: readonly Element[], undo: AbortSignal, element: Element = document.body): void {
  if (dialogs.includes(element) || element.matches(SPARED)) return;
  if (dialogs.some((one) => element.contains(one)) || element.querySelector(SPARED))
    for (const one of element.children) silenceRest(dialogs, undo, one);
  else if (isVisible(element)) lend(element, "inert", "", undo);
}

/** Says that it is a dialog, and which, where its author does not. */
function introduce(dialog: HTMLElement, opener: Element | undefined, undo: AbortSignal): void {
  if (!dialog.matches("dialog,[role]")) lend(dialog, "role", "dialog", undo);
  const name =
    [...dialog.querySelectorAll(TITLES)].find((one) => isVisible(one) && /\p{L}/u.test(nameOf(one))) ?? opener;
  if (name && !dialog.matches("[aria-label],[aria-labelledby]")) lend(dialog, "aria-label", nameOf(name), undo);
}

/** Keeps Tab inside: only while the dialog is open, and only at its ends. A page that has put the focus in may know how
 * to keep it there, so `isPages` waits until it has left, and brings it back only if the page does not. */
function keepTabInside(dialog: HTMLElement, isPages: boolean, signal: AbortSignal): void {
  const keep = (event: KeyboardEvent): void => {
    const { key, code, shiftKey, defaultPrevented } = event;
    if ((key !== "Tab" && code !== "Tab") || defaultPrevented || event.ctrlKey) return;
    const stops = focusablesIn(dialog).filter((one) => one.tabIndex >= 0);
    const focused = document.activeElement ?? document.body;
    const [from, to] = shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    const isAtEnd = !from || focused === from || (shiftKey && focused === dialog);
    if (dialog.contains(focused) ? !isAtEnd : focused !== document.body && !focused.closest("[inert]")) return;
    if (!isPages) event.preventDefault();
    const move = (): unknown => (isPages && hasFocus(dialog)) || moveFocus(to ?? dialog);
    if (isPages) setTimeout(move);
    else move();
  };
  window.addEventListener("keydown", keep, { signal });
}

/** Whether all that can be done with a popup is to close it: then it is said, and the focus stays where the work is. */
function isMessage(popup: HTMLElement): boolean {
  const closer = closeControlIn(popup);
  return !popup.matches(DIALOGS) && focusablesIn(popup).every((one) => one === closer);
}

/** Popups that open over the page: the focus goes in, stays while a modal one is open, and comes back. */
export const dialog: Behavior = ({ click, lastAction, on, onKey, onChange }, signal) => {
  const opened = new Map<HTMLElement, Open>();
  let focusBefore = document.querySelector<HTMLElement>(":focus") ?? undefined; // somebody may be quicker than this file
  /** When what was touched of late: a drawer is seen once it has slid in. */
  const recent = new Map<Element, number>();
  /** Fields that could not be seen when a key was pressed: one that can be seen now came in answer to it. */
  let unseen: HTMLElement[] = [];
  /** Tab asks for nothing: what comes up then has come by itself. */
  let tabbed: unknown;
  const isAsked = (): boolean => lastAction() !== tabbed && performance.now() - lastAction().at < RECENT;

  const begin = (popup: HTMLElement): void => {
    if (popup.matches("dialog:modal,[popover]")) return; // the browser itself does all this
    const undo = new AbortController();
    const at = isAsked() ? (lastAction().target as Element).closest<HTMLElement>("a,button,[tabindex]") : null;
    const own = document.getElementById(at?.getAttribute("aria-controls") ?? "");
    /** What was pressed has had its answer: this one has come by itself meanwhile. */
    const isOther = isVisible(own) && !popup.contains(own) && !own?.contains(popup);
    const clicked = isOther ? null : at;
    const isAnswer = isAsked() && !isOther;
    const one = { opener: clicked ?? focusBefore, clicked, isModal: isModal(popup), undo, isPages: false };
    opened.set(popup, one);
    signal.addEventListener("abort", () => undo.abort(), { signal: undo.signal });
    whenAtRest(popup, () => {
      const focused = document.activeElement;
      if (undo.signal.aborted || !focused || !isVisible(popup)) return;
      if (isBehind(popup)) return void opened.delete(popup); // what lies over it came a moment later
      one.isPages = hasFocus(popup);
      one.isModal ||= isModal(popup); // what covers the page may come a moment later
      if (one.isModal) keepTabInside(popup, one.isPages, undo.signal);
      if (one.isModal) introduce(popup, clicked ?? undefined, undo.signal);
      if (one.isPages || (!one.isModal && (!isAnswer || isEditable(focused) || isMessage(popup)))) return;
      const field = one.isModal ? undefined : unseen.find((each) => popup.contains(each) && isVisible(each));
      moveFocus(popup.querySelector<HTMLElement>("[autofocus]") ?? field ?? focusablesIn(popup)[0] ?? popup);
      /** Not while something may be about to open: it would be silenced too. */
      const silence = (): void => {
        if (undo.signal.aborted) return;
        if (isAsked()) return void setTimeout(silence, HEARD);
        const all = [...opened.keys()];
        const over = all.slice(all.indexOf(popup)); // another may lie over it
        const layer = layerAt(4, 4);
        const isBare = layer && focusablesIn(layer).length < 2 && !over.some((one) => layer.contains(one));
        silenceRest(isBare ? [...over, layer] : over, undo.signal); // a click on the layer closes the popup
      };
      if (one.isModal) setTimeout(silence, HEARD);
    });
  };

  const endClosed = (): void => {
    for (const [popup, { opener, undo, isPages }] of [...opened]) {
      if (isVisible(popup)) continue;
      opened.delete(popup);
      undo.abort();
      setTimeout(
        () => {
          const focused = document.activeElement;
          if (opener && isVisible(opener) && (focused === document.body || !isVisible(focused))) moveFocus(opener);
        },
        isPages ? TO_GIVE_BACK : SETTLED,
      );
    }
  };

  onChange((touched) => {
    endClosed();
    const asked = isAsked() ? (lastAction().target as Element) : undefined;
    const until = performance.now() + BUDGET;
    for (const popup of document.querySelectorAll<HTMLElement>(DIALOGS))
      if (!opened.has(popup) && isVisible(popup)) begin(popup);
    const field = asked && unseen.find(isVisible);
    const form = field && popupAround(field, asked, true);
    if (form && !opened.has(form) && focusablesIn(form).indexOf(field) < FIRST) begin(form);
    /** What lies in the middle and at both sides, where drawers slide in though only the page itself was touched. */
    const places = [0.5, 0.01, 0.99].flatMap((at) => document.elementFromPoint(at * innerWidth, innerHeight / 2) ?? []);
    for (const [element, at] of recent) if (at < performance.now() - RECENT) recent.delete(element);
    let count = 0;
    for (const element of new Set([...places, ...touched, ...recent.keys()])) {
      const popup = (count++ < FEW || performance.now() < until) && popupAround(element, asked);
      if (popup && !opened.has(popup)) begin(popup);
    }
    if (touched.size < MANY) for (const element of touched) recent.set(element, performance.now());
  });
  onKey(
    "Escape",
    (target) =>
      [...opened].findLast(
        ([popup, one]) => isVisible(popup) && (one.isModal || popup.contains(target) || one.opener === target),
      )?.[0],
    (_key, popup) => {
      const { isModal, clicked } = opened.get(popup) ?? {};
      const other = isModal ? (document.elementFromPoint(4, 4) as HTMLElement | null) : clicked;
      const control = closeControlIn(popup) ?? cancelControlIn(popup) ?? other;
      const sign = isModal ? onlySignIn(popup) : undefined;
      const isClosed = [control, sign].some((one) => !!one && click(one));
      endClosed();
      return isClosed;
    },
  );
  /** A picture that fills the window, with nothing around it, is put away by a click on it: the focus has stayed where it was. */
  onKey(
    "Escape",
    () => {
      const layer = layerAt(4, 4) as HTMLElement | undefined;
      return layer?.querySelector("img,video") && !focusablesIn(layer).length ? layer : undefined;
    },
    (_key, layer) => click(layer),
  );
  on(
    "keydown",
    ({ key, code }) => {
      if (code === "Tab") tabbed = lastAction();
      const fields = /^(?:Enter| )$/.test(key) ? document.querySelectorAll<HTMLElement>(FIELDS) : [];
      unseen = [...fields].filter((one) => !isVisible(one));
    },
    true,
  );
  on("focusin", ({ target }) => {
    if (!(target as Element).closest(DIALOGS)) focusBefore = target as HTMLElement;
  });
};
