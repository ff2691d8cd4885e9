/** A region must be known before it is filled, or some browsers keep silent; measured with Orca in Firefox. */
const SETTLED = 150;
/** Another space at the end makes a repeated text another one, which is then read again. */
const SPACE = "\u00a0";

/** The one place from which a screen reader is told something. It is clipped, not hidden: hidden regions are not read. */
export function announcer(root: ShadowRoot, signal: AbortSignal): void {
  const region = document.createElement("div");
  region.className = "said";
  region.setAttribute("aria-live", "polite");
  root.append(region);
  const ready = performance.now() + SETTLED;
  document.addEventListener(
    "curbcut:announce",
    (event) => {
      const text = String((event as CustomEvent<string>).detail ?? "");
      const say = (): void => {
        region.textContent = region.textContent === text ? text + SPACE : text;
      };
      const wait = ready - performance.now();
      if (wait > 0) setTimeout(say, wait);
      else say();
    },
    { signal },
  );
}

export const announce = (text: string): unknown =>
  document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: text }));
