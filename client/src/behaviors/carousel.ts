import type { Behavior } from "./context";

const CAROUSEL =
  "[aria-roledescription=carousel],[class*=carousel i],[class*=slick i],[class*=swiper],[class*=slideshow i]";
/** A slider is one if it holds a slide. */
const SLIDER = "[class*=slider i]";
const SLIDE = "[class*=slide i]:not([class*=slider i])";

/** The window through which a script moves what holds an element. */
export function movedIn(element: Element): Element | undefined {
  const around = element.closest("[style*=transl]")?.parentElement;
  return around && getComputedStyle(around).overflowX !== "visible" ? around : undefined;
}

/** A carousel stands still while the focus is in it, as it does under the pointer. */
export const carousel: Behavior = ({ on, hover, mark }) => {
  let inside: { from: Element; carousel: Element } | undefined;
  on("focusin", ({ target }) => {
    const from = target as Element;
    if (inside?.carousel.contains(from)) return;
    if (inside) {
      hover(inside.from, false, inside.carousel);
      inside = undefined;
    }
    if (!from.matches(":focus-visible")) return;
    const named = [...document.querySelectorAll(`${CAROUSEL},${SLIDER}`)].find(
      (one) => one.contains(from) && (one.matches(CAROUSEL) || one.querySelector(SLIDE)),
    );
    const at = named ?? movedIn(from);
    if (!at) return;
    inside = { from, carousel: at };
    hover(from, true, at);
    mark(at, "paused");
  });
};
