import { isClickedBy, readsKeys } from "./button";
import type { Listen, OnKey, Press } from "./context";
import { HOST, isEditable } from "./elements";
import { isAnswer, type Reaction, watch } from "./reaction";

interface Handler {
  readonly keys: string;
  readonly find: Parameters<OnKey>[1];
  readonly press: Press;
}

/** Pages that move to what was typed do so a moment later, as they do not know whether more will be. */
const LATER = 30;

/** Keys of one kind: a widget that answers one of them has decided about the others too. */
const kindOf = (key: string): string => (/^Arrow[LR]/.test(key) ? "<>" : /^Arrow/.test(key) ? "^v" : nameOf(key));
const nameOf = (key: string): string => (key.length === 1 && key !== " " ? "typed" : key);

/**
 * Offers each key to the page first. Only what comes through to `window` without the page having prevented it, moved
 * the focus or changed anything is given to a behaviour; a widget that answered a kind of key once is never helped
 * with that kind again. A click and what Escape does wait for the key's release, when the page's handlers of all three
 * events have had their turn.
 */
export function listenToKeys(on: Listen): OnKey {
  const handlers: Handler[] = [];
  const answered = new WeakMap<Element, string>();
  let offered: { handler: Handler; widget: HTMLElement }[] = [];
  let pressed: HTMLElement | undefined;
  let reaction: Reaction | undefined;
  let meanwhile: Reaction | undefined;
  let isRead: () => boolean;

  const giveUp = (key: string): void => {
    pressed = undefined;
    for (const { widget } of offered) answered.set(widget, (answered.get(widget) ?? "") + kindOf(key));
    offered = [];
  };

  const offer = (event: KeyboardEvent): void => {
    const { key, type } = event;
    const target = event.target as HTMLElement;
    if (reaction?.end() !== undefined) giveUp(key); // the page stopped the event before it: its answer
    reaction = undefined;
    window.removeEventListener(type, settle as EventListener);
    if (type === "keydown") {
      offered = [];
      pressed = undefined;
      meanwhile?.end();
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || target.closest(HOST)) return;
      if (event.shiftKey && key !== "Escape" && key.length > 1) return;
      const name = key !== "Escape" && isEditable(target) ? `field ${key}` : nameOf(key);
      for (const handler of handlers) {
        const widget = handler.keys.split("|").includes(name) && handler.find(target);
        if (widget && !answered.get(widget)?.includes(kindOf(key))) offered.push({ handler, widget });
      }
      if (!event.repeat && !event.shiftKey && isClickedBy(key, target)) pressed = target;
    }
    if (!pressed && (!offered.length || type === "keypress")) return;
    isRead = readsKeys(event);
    reaction = watch();
    window.addEventListener(type, settle as EventListener, { once: true }); // the last in the line
  };

  const settle = (event: KeyboardEvent): void => {
    const { type, key } = event;
    const isAnswered = reaction?.end() || event.defaultPrevented;
    reaction = undefined;
    if (isAnswered) return giveUp(key);
    if (isRead()) pressed = undefined;
    if (key === "Escape" && offered.length) {
      if (type === "keydown") meanwhile = watch();
      if (type === "keyup" && !hasBegun()) press(event);
    } else if (type === "keydown" && nameOf(key) === "typed") {
      const [focused, given] = [document.activeElement, offered];
      setTimeout(() => document.activeElement === focused && press(event, given), LATER);
    } else if (type === "keydown") press(event);
    else if (pressed && type === "keypress") {
      event.preventDefault(); // no scrolling: the key is taken
    } else if (type === "keyup") {
      if (document.activeElement === pressed) pressed?.click();
      pressed = undefined;
    }
  };

  const press = (event: KeyboardEvent, given = offered): void => {
    if (!given.some(({ handler, widget }) => handler.press(event.key, widget, event))) return;
    event.preventDefault();
    pressed = undefined;
    if (isEditable(event.target as Element)) offered = []; // many draw their list anew when any key comes up
  };

  /** Whether the page has begun to change a widget between two events of a key, as one does that waits for a moment. */
  const hasBegun = (): boolean => {
    meanwhile?.end();
    return !!meanwhile?.records
      .filter(isAnswer)
      .some(({ target }) =>
        offered.some(({ widget }) => target !== document.body && (widget.contains(target) || target.contains(widget))),
      );
  };

  for (const type of ["keydown", "keypress", "keyup"] as const) on(type, offer, true);
  return (keys, find, press, isInner) => handlers[isInner ? "unshift" : "push"]({ keys, find, press });
}
