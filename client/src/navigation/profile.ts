import { announce } from "../announce";
import { onRoute } from "../route";
import { nameOf } from "./name";

const POPUPS = "dialog[open],[role=dialog],[role=alertdialog]";
/** A page that is swapped by a script has its title a little later than its address. */
const SWAPPED = 400;

/** What the profile says by itself: popups that open, and pages that a script puts in place of the last. */
export function narrate(isOn: () => boolean, opened: (name: string) => string, signal: AbortSignal): void {
  tellPopups(isOn, opened, signal);
  tellPages(isOn, signal);
}

/** A popup that takes the focus is read by the screen reader itself; the others would open unheard. */
function tellPopups(isOn: () => boolean, opened: (name: string) => string, signal: AbortSignal): void {
  const known = new WeakSet<Element>([...document.querySelectorAll<HTMLElement>(POPUPS)].filter(isShown));
  let waiting = 0;
  const look = (): void => {
    waiting = 0;
    for (const popup of document.querySelectorAll<HTMLElement>(POPUPS)) {
      if (!isShown(popup)) known.delete(popup);
      else if (!known.has(popup)) {
        known.add(popup);
        const name = nameOf(popup);
        if (isOn() && name && !popup.contains(document.activeElement)) announce(opened(name));
      }
    }
  };
  const observer = new MutationObserver(() => {
    if (isOn()) waiting ||= window.setTimeout(look, 250);
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden", "open", "role", "aria-hidden"],
  });
  signal.addEventListener("abort", () => observer.disconnect());
}

const isShown = (popup: HTMLElement): boolean =>
  popup.checkVisibility?.({ visibilityProperty: true }) ?? popup.offsetParent !== null;

function tellPages(isOn: () => boolean, signal: AbortSignal): void {
  const tell = (): void => {
    const heading = document.querySelector<HTMLElement>("main h1,h1");
    if (isOn() && !signal.aborted) announce((heading && nameOf(heading)) || document.title);
  };
  onRoute(() => setTimeout(tell, SWAPPED), signal);
}
