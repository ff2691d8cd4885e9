/** Marks of how somebody moves about, which pages keep on whatever has the focus: they are no answer to a key. */
const MARK = /focus|keyboard|whatinput|what-input|curbcut|hover|ripple/i;

/** Whether a change is the page's answer to what the visitor did. */
export function isAnswer(record: MutationRecord): boolean {
  const { target, type, attributeName, oldValue } = record;
  if (target instanceof Element && target.closest("curbcut-access,head")) return false;
  if (type !== "attributes" || !(target instanceof Element)) return true;
  if (target === document.documentElement || target === document.body || MARK.test(attributeName ?? "")) return false;
  const value = target.getAttribute(attributeName ?? "");
  if (value === oldValue) return false;
  return attributeName !== "class" || tokensThatDiffer(oldValue ?? "", value ?? "").some((token) => !MARK.test(token));
}

function tokensThatDiffer(before: string, after: string): string[] {
  const [one, other] = [before, after].map((text) => new Set(text.split(/\s+/)));
  return [...before.split(/\s+/), ...after.split(/\s+/)].filter((token) => one?.has(token) !== other?.has(token));
}

/** Sees what a page does between two moments. Its scripts' microtasks run between listeners, so records come early. */
export class Reaction {
  readonly records: MutationRecord[] = [];
  private readonly observer = new MutationObserver((records) => this.records.push(...records));
  private readonly focused = document.activeElement;

  constructor() {
    this.observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
    });
  }

  /** Ends the watch; whether the page did something. */
  end(): boolean {
    this.records.push(...this.observer.takeRecords());
    this.observer.disconnect();
    return document.activeElement !== this.focused || this.records.some(isAnswer);
  }
}

/** Clicks as a visitor would, and tells whether the page answered. */
export function click(element: HTMLElement): boolean {
  const reaction = new Reaction();
  element.click();
  return reaction.end();
}
