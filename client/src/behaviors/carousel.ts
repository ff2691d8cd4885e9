import type { Behavior } from "./context";
import { hover, mark } from "./hover";

const CAROUSEL =
  "[aria-roledescription=carousel],[class*=carousel i],[class*=slick i],[class*=swiper],[class*=slideshow i],[class*=marquee i]";

/** A carousel stands still while the focus is in it, as it does under the pointer. */
export const carousel: Behavior = ({ on }) => {
  let inside: { from: Element; carousel: Element } | undefined;
  on("focusin", ({ target }) => {
    const from = target as Element;
    if (inside?.carousel.contains(from)) return;
    if (inside) {
      hover(inside.from, false, inside.carousel);
      inside = undefined;
    }
    let at = from.matches(":focus-visible") ? from.closest(CAROUSEL) : null;
    if (!at) return;
    while (at.parentElement?.closest(CAROUSEL)) at = at.parentElement.closest(CAROUSEL) as Element;
    inside = { from, carousel: at };
    hover(from, true, at);
    mark(at, "paused");
  });
};
