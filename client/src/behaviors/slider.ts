import type { Behavior, Context } from "./context";
import { NATIVE } from "./elements";

/** Drags a slider to a value with the events of a mouse, which are all that its script knows. What came of it, if anything. */
export function drag(
  slider: HTMLElement,
  share: number,
  isVertical: boolean,
  watch: Context["watch"],
  line = slider,
): readonly MutationRecord[] | undefined {
  const side = isVertical ? "height" : "width";
  const length = slider.clientWidth + slider.clientHeight;
  let track = line; // the nearest element around that is clearly longer than a thumb, or the slider itself
  while (track.parentElement && track.getBoundingClientRect()[side] < 0.8 * length) track = track.parentElement;
  const { left, top, width, height } = track.getBoundingClientRect();
  const clientX = left + width * (isVertical ? 0.5 : share);
  const clientY = top + height * (isVertical ? 1 - share : 0.5);
  const thumb = slider.getBoundingClientRect();
  /** Where it is taken: some reckon by how far the pointer has gone from there. */
  const from =
    track === slider
      ? { clientX, clientY }
      : { clientX: thumb.left + thumb.width / 2, clientY: thumb.top + thumb.height / 2 };
  const reaction = watch();
  for (const name of ["down", "move", "up"])
    for (const kind of ["pointer", "mouse"])
      slider.dispatchEvent(
        new PointerEvent(kind + name, {
          ...(name === "down" ? from : { clientX, clientY }),
          bubbles: true,
          buttons: name === "up" ? 0 : 1,
          pointerId: 1,
        }),
      );
  track.dispatchEvent(new PointerEvent("click", { clientX, clientY, bubbles: true }));
  return reaction.end() ? reaction.records : undefined;
}

/** What a slider fills as far as its value, if its script tells that by its length. */
const filledBy = ({ style, parentElement }: HTMLElement): HTMLElement | undefined =>
  [style.width, style.height].some((length) => length.endsWith("%")) ? (parentElement ?? undefined) : undefined;

/** Those of our making, of which more is known. */
export const drawn = new WeakSet<Element>();

/** Arrows, Page Up, Page Down, Home and End drag a slider. */
export const slider: Behavior = ({ onKey, watch }) => {
  onKey(
    "ArrowLeft|ArrowRight|ArrowUp|ArrowDown|Home|End|PageUp|PageDown",
    (target) =>
      !drawn.has(target) && target.matches(`[role=slider]:not([aria-disabled=true],[data-curbcut-keys],${NATIVE})`)
        ? target
        : null,
    (key, at) => {
      const [min = 0, max = 0, now = 0] = ["min", "max", "now"].map((name) =>
        Number(at.getAttribute(`aria-value${name}`) ?? (name === "max" && 100)),
      );
      const range = max - min;
      const step = /Page/.test(key) ? range / 10 : range > 200 || range < 5 ? range / 50 : 1;
      const wanted = now + (/Right|Up/.test(key) ? step : -step);
      const value = key === "Home" ? min : key === "End" ? max : Math.min(max, Math.max(min, wanted));
      if (value === now) return true;
      const line = filledBy(at);
      const isVertical = at.matches("[aria-orientation=vertical]") || (!!line && line.clientHeight > line.clientWidth);
      const records = drag(at, (value - min) / range, isVertical, watch, line);
      if (!records) return false;
      if (!records.some((one) => one.target === at && one.attributeName === "aria-valuenow"))
        at.setAttribute("aria-valuenow", String(+value.toFixed(6))); // its script tells of no value
      return true;
    },
  );
};
