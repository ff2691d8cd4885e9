/** A region must be known before it is filled, or some browsers keep silent; measured with Orca in Firefox. */
const SETTLED = 400;
/** After that it is no news: who reads the page line by line is not to come upon it. */
const STALE = 10_000;
/** Another space at the end makes a repeated text another one, which is then read again. */
const SPACE = "\u00a0";

/** The one place from which a screen reader is told something. It is clipped, not hidden: hidden regions are not read. */
export function announcer(root: ShadowRoot, signal: AbortSignal): void {
  const region = document.createElement("div");
  region.className = "said";
  region.setAttribute("aria-live", "polite");
  root.append(region);
  let ready = performance.now() + SETTLED;
  let said = "";
  let clearing = 0;
  const listen = (event: Event): void => {
    const text = String((event as CustomEvent<string>).detail ?? "");
    const place = root.querySelector("dialog:modal") ?? root; // while one is open, all around it is inert
    if (region.parentNode !== place) {
      place.append(region);
      ready = performance.now() + SETTLED;
    }
    setTimeout(
      () => {
        region.textContent = said = said === text ? text + SPACE : text;
        clearTimeout(clearing);
        clearing = window.setTimeout(() => region.replaceChildren(), STALE);
      },
      Math.max(0, ready - performance.now()),
    );
  };
  document.addEventListener("curbcut:announce", listen, { signal });
}

export const announce = (text: string): unknown =>
  document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: text }));
