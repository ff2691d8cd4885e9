/** Files that `behaviors` fetches where a page has something for them. */
export type Helper =
  | "composite"
  | "fields"
  | "scripted"
  | "listeners"
  | "signs"
  | "drawn"
  | "gestures"
  | "opened"
  | "hovered"
  | "handmade"
  | "rows"
  | "marked"
  | "untold"
  | "inferred"
  | "named"
  | "hung";

/** What the server tells the client about a page: which files there are, what to do to which elements, and words. */
export interface Plan {
  readonly version: 1;
  /** The page's language, a BCP 47 tag; `""` if nobody knows it. */
  readonly language: string;
  /** There where React takes over the document itself: nothing may be put into it before. */
  readonly hydrates?: true;
  /** Addresses, same origin, with a hash of the content in their name. */
  readonly files: {
    readonly [name in
      | "operations"
      | "kept"
      | "errors"
      | "behaviors"
      | Helper
      | "navigation"
      | "settings"
      | "colours"
      | "aids"
      | "keyboard"
      | "panel"
      | "launcher"
      | "locale"]: string;
  };
  /** Words needed before the catalogue of messages is loaded, in the page's language. */
  readonly labels: {
    readonly skip: string;
    readonly navigate: string;
    readonly options: string;
    readonly bar: string;
    /** Said where a file could not be loaded. */
    readonly failed: string;
    /** Said once, on the first visit; `""` if the site's owner does not want it. */
    readonly welcome: string;
  };
  /** What icons stand for, by purpose, in the page's language; left out where nobody knows. */
  readonly icons?: Readonly<Record<string, string>>;
  readonly options: {
    /** The key that opens quick navigation together with Alt: a `KeyboardEvent.code`, or `""` for none. */
    readonly key: string;
    /** Whether the bar offers the accessibility interface. */
    readonly panel: boolean;
    /** The corner in which a button for it stands, as in `bottom-end`; `""` for none. */
    readonly launcher: string;
    /** Where feedback is posted; `""` if nobody reads it. */
    readonly feedback: string;
    /** Where a word is looked up; `""` if the owner has not opted in. */
    readonly dictionary: string;
    /** Where the site's accessibility statement is; `""` if there is none. */
    readonly statement: string;
  };
  /** Changes to elements that only scripts make. */
  readonly operations: readonly Operation[];
  /** What was written into the page and is to stay true; left out where there is nothing, and no other page to come. */
  readonly kept?: readonly Kept[];
  /** There where scripts draw the pages of the site, one in place of the last. */
  readonly application?: true;
  /** What scripts make of plain elements; left out where there is none. */
  readonly components?: readonly Component[];
  /** Where forms say what is wrong with a field; left out where nobody knows. */
  readonly errors?: readonly ErrorPlace[];
}

/** Where the messages of a form's fields come up, as a learner has seen: in the largest box that holds a field and no
 * other, or beside it. */
export interface ErrorPlace {
  readonly form: string;
  readonly message: string;
  readonly where: "in" | "after" | "before";
}

/** A component as a learner saw it used, by selectors of its parts; those that it does not have are left out. */
export interface Component {
  readonly kind: "accordion" | "dropdown" | "menu" | "modal" | "popup" | "tabs" | "tooltip";
  /** What shows the panel. */
  readonly on: "click" | "focus" | "hover" | "load" | "type";
  readonly trigger?: string;
  readonly panel?: string;
  readonly item?: string;
}

/** One change to every element that a selector finds, now or later. The attribute is only set where it is missing,
 * unless `replaces` says which value it may replace. */
export interface Operation {
  readonly at: string;
  readonly name: string;
  readonly value: string;
  readonly replaces?: string;
}

/** An attribute that was written into elements of the page. */
export interface Kept extends Operation {
  /** Words of the value that stand in the element so many levels `up`: without them there it is of something else. */
  readonly near?: string;
  readonly up?: number;
  /** Of how many elements it was true; one, if it is left out. */
  readonly times?: number;
}

/** What every file that is loaded later exports as `start`. Everything it does ends when `signal` is aborted. */
export type Start = (plan: Plan, signal: AbortSignal) => void | Promise<void>;

/** A page's plan, or `undefined` where there is none; the last, where a script has put another page's head into it. */
export function planOf(page: Document): Plan | undefined {
  const text = [...page.querySelectorAll("#curbcut-plan")].pop()?.textContent;
  return text ? (JSON.parse(text) as Plan) : undefined;
}
