import { type Control, type Effect, WINS } from "../effect";
import { eachElement } from "./each-element";
import { freezePictures } from "./freeze";

export const motion: Control = { name: "motion", kind: "check" };

/** Animations jump to their end instead of being cut off, as some pages show their text only then. */
const CSS = `*${WINS},*${WINS}::before,*${WINS}::after{animation-delay:-1ms!important;animation-duration:1ms!important;animation-iteration-count:1!important;transition-delay:0s!important;transition-duration:0s!important;scroll-behavior:auto!important}`;

export const stopMotion: Effect = { name: "motion", css: () => CSS, start };

function start(_value: unknown, signal: AbortSignal): void {
  document.addEventListener("play", pauseUnlessAsked, { capture: true, signal });
  for (const animation of document.getAnimations()) endAnimation(animation);
  eachElement<HTMLMediaElement>("video,audio", signal, (media) => {
    if (media.paused || hasSound(media)) return;
    media.pause();
    signal.addEventListener("abort", () => void media.play().catch(() => {}));
  });
  eachElement<HTMLElement & { stop(): void; start(): void }>("marquee", signal, (marquee) => {
    marquee.stop();
    signal.addEventListener("abort", () => marquee.start());
  });
  eachElement<SVGSVGElement>("svg", signal, (svg) => {
    svg.pauseAnimations();
    signal.addEventListener("abort", () => svg.unpauseAnimations());
  });
  freezePictures(signal);
}

/** What a visitor listens to is not motion: only what nobody asked for is paused. */
const hasSound = (media: HTMLMediaElement) => media.localName === "audio" && !media.autoplay;

function pauseUnlessAsked(event: Event): void {
  const wasAsked = navigator.userActivation?.isActive ?? false;
  if (event.target instanceof HTMLMediaElement && !wasAsked) event.target.pause();
}

function endAnimation(animation: Animation): void {
  if (animation instanceof CSSAnimation || animation instanceof CSSTransition) return; // the rules have ended these
  const isEndless = animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
  if (isEndless) animation.pause();
  else animation.finish();
}
