const SLICE = 8; // milliseconds of work between two chances for the page to answer

/** Takes one step after the other, and lets the page answer in between, until a step says that it was the last. */
export interface Slices {
  begin(step: () => boolean): void;
  /** Takes at once what steps are left. */
  finish(): void;
  stop(): void;
}

export function slices(): Slices {
  let timer = 0;
  let rest: (() => boolean) | undefined;
  const run = (end: number) => {
    const step = rest;
    while (rest && rest === step) {
      if (rest()) rest = rest === step ? undefined : rest;
      if (performance.now() > end) break;
    }
    clearTimeout(timer);
    timer = rest ? setTimeout(() => run(performance.now() + SLICE)) : 0;
  };
  return {
    begin(step) {
      rest = step;
      clearTimeout(timer);
      timer = setTimeout(() => run(performance.now() + SLICE));
    },
    finish() {
      while (rest) run(Number.POSITIVE_INFINITY);
    },
    stop() {
      clearTimeout(timer);
      rest = undefined;
    },
  };
}

/** Has the browser style now what it would style on top of its next frame. */
export const restyle = (): unknown => getComputedStyle(document.documentElement).color;

/** The same, and the layout as well. */
export const update = (): unknown => document.documentElement.offsetHeight;
