import type { Behavior } from "./context";
import { hover, mark } from "./hover";

const CAROUSEL =
  "[aria-roledescription=carousel],[class~=carousel],[class~=swiper],[class~=slick-slider],[class~=splide],[class~=glide],[class~=owl-carousel],[class~=flexslider],[class*=slideshow i],[class*=marquee i],[class*=ticker i]";

/** A carousel stands still while the focus is in it, as it does under the pointer. */
export const carousel: Behavior = (_context, signal) => {
  let inside: HTMLElement | undefined;
  const leave = (next: Element | null): void => {
    if (!inside || inside.contains(next)) return;
    hover(inside, false);
    mark(inside, "");
    inside = undefined;
  };
  window.addEventListener(
    "focusin",
    ({ target }) => {
      const element = target as Element;
      leave(element);
      const at = element.closest<HTMLElement>(CAROUSEL);
      if (!at || inside || !element.matches(":focus-visible")) return;
      inside = at;
      hover(at, true);
      mark(at, "paused");
    },
    { signal },
  );
  window.addEventListener("focusout", ({ relatedTarget }) => leave(relatedTarget as Element | null), { signal });
};
