import type { Behavior } from "./context";
import { isVisible } from "./elements";

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

/** How far around the focus parts are looked for that take turns. */
const HOPS = 4;

/** Whether parts of a box lie over each other and fill it, one of them to be seen at a time. */
function takesTurns(box: Element): boolean {
  const parts = [...box.children].filter((one) => getComputedStyle(one).position === "absolute");
  const [shown, other] = parts.filter((one) => isVisible(one) && one.clientWidth * 2 > box.clientWidth);
  const alike = parts.filter((one) => one.localName === shown?.localName && one.classList[0] === shown.classList[0]);
  return !!shown && !other && alike.length > 1;
}

function stackAround(element: Element): Element | undefined {
  let at = element.parentElement;
  for (let hops = HOPS; at && hops && !at.matches("body,main"); hops -= 1, at = at.parentElement)
    if (takesTurns(at)) return at;
  return undefined;
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
    const at = named ?? movedIn(from) ?? stackAround(from);
    if (!at) return;
    inside = { from, carousel: at };
    hover(from, true, at);
    mark(at, "paused");
  });
};
