import type { Behavior } from "./context";
import { NATIVE } from "./elements";
import { watch } from "./reaction";

/** The line that a thumb runs along: the nearest element around it that is clearly longer. */
function trackOf(slider: HTMLElement, side: "width" | "height"): HTMLElement {
  const { width, height } = slider.getBoundingClientRect();
  const length = 3 * Math.min(width, height);
  let at = slider;
  while (at.parentElement && at.getBoundingClientRect()[side] < length) at = at.parentElement;
  return at;
}

/** Drags a slider to a value with the events of a mouse, which are all that its script knows. */
function drag(slider: HTMLElement, share: number, isVertical: boolean): boolean {
  const track = trackOf(slider, isVertical ? "height" : "width");
  const { left, top, width, height } = track.getBoundingClientRect();
  const clientX = left + width * (isVertical ? 0.5 : share);
  const clientY = top + height * (isVertical ? 1 - share : 0.5);
  const reaction = watch();
  for (const name of ["down", "move", "up"])
    for (const kind of ["pointer", "mouse"]) {
      const init = { clientX, clientY, bubbles: true, cancelable: true, buttons: name === "up" ? 0 : 1 };
      slider.dispatchEvent(new PointerEvent(kind + name, init));
    }
  track.dispatchEvent(new PointerEvent("click", { clientX, clientY, bubbles: true }));
  return reaction.end();
}

export const slider: Behavior = ({ onKey }) => {
  onKey(
    "ArrowLeft|ArrowRight|ArrowUp|ArrowDown|Home|End|PageUp|PageDown",
    (target) =>
      target.matches("[role=slider]:not([aria-disabled=true],[aria-readonly=true])") && !target.matches(NATIVE)
        ? target
        : null,
    (key, at) => {
      const [min = 0, max = 100, now = min] = ["aria-valuemin", "aria-valuemax", "aria-valuenow", "data-step"].map(
        (name) => (at.hasAttribute(name) ? Number(at.getAttribute(name)) : undefined),
      );
      const range = max - min;
      const step = range > 200 || range < 5 ? range / 50 : 1;
      const change = (/Right|Up/.test(key) ? 1 : -1) * (/Page/.test(key) ? Math.max(step, range / 10) : step);
      const value = key === "Home" ? min : key === "End" ? max : Math.min(max, Math.max(min, now + change));
      const told = at.getAttribute("aria-valuenow");
      if (!(range > 0) || value === now) return true;
      if (!drag(at, (value - min) / range, at.matches("[aria-orientation=vertical]"))) return false;
      if (at.getAttribute("aria-valuenow") === told) at.setAttribute("aria-valuenow", String(+value.toFixed(6)));
      return true;
    },
  );
};
