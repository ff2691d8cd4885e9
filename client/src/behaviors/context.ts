import type { Settings } from "../storage";
import type * as Elements from "./elements";
import type * as Hover from "./hover";
import type * as Reaction from "./reaction";

/** What a key does in a widget; whether it did something. */
export type Press<W extends HTMLElement = HTMLElement> = (key: string, item: W, event: KeyboardEvent) => boolean;

/** Listens on `window`, where an event comes last, or with `isEarly` first. */
export type Listen = <K extends keyof WindowEventMap>(
  type: K,
  listener: (event: WindowEventMap[K]) => void,
  isEarly?: boolean,
) => void;

export type OnKey = (
  keys: string,
  find: (target: HTMLElement) => HTMLElement | null | undefined,
  press: Press,
  isInner?: boolean,
) => void;

export interface Context {
  readonly on: Listen;
  readonly settings: () => Settings;
  /** Calls `press` for a key that the page leaves unanswered, while the focus is in what `find` gives. What `isInner` is
   * offered it before all that was there. */
  readonly onKey: OnKey;
  /** Calls after the page has changed, once per frame at most, with what was touched. */
  readonly onChange: (see: (touched: ReadonlySet<Element>) => void) => void;
  /** What was clicked last, by whatever device, and when. */
  readonly lastAction: () => { readonly target?: EventTarget | null; readonly at: number };
  /** What files that are loaded later need too, and need not bring along. */
  readonly hover: typeof Hover.hover;
  readonly mark: typeof Hover.mark;
  readonly reveal: ReturnType<typeof Hover.revealing>;
  readonly watch: typeof Reaction.watch;
  readonly click: typeof Reaction.click;
  readonly isAnswer: typeof Reaction.isAnswer;
  readonly closeControlIn: typeof Elements.closeControlIn;
  readonly focusablesIn: typeof Elements.focusablesIn;
  readonly isVisible: typeof Elements.isVisible;
}

/** One pattern of the WAI-ARIA Authoring Practices. */
export type Behavior = (context: Context, signal: AbortSignal) => void;
