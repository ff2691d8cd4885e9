import type { Behavior } from "./context";
import { hover, mark } from "./hover";

const CAROUSEL =
  "[aria-roledescription=carousel],[class*=carousel i],[class*=slick i],[class*=swiper],[class*=slideshow i]";

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
    const all = from.matches(":focus-visible") ? [...document.querySelectorAll(CAROUSEL)] : [];
    const at = all.find((one) => one.contains(from));
    if (!at) return;
    inside = { from, carousel: at };
    hover(from, true, at);
    mark(at, "paused");
  });
};
