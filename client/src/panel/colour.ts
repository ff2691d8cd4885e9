/** Red, green, blue from 0 to 255, and alpha from 0 to 1. */
export type Colour = readonly [number, number, number, number];

const known = new Map<string, Colour>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** Any colour that CSS can compute. What is no `rgb()` is painted and looked at, as only the browser knows every notation. */
export function parse(css: string): Colour {
  let colour = known.get(css);
  if (!colour) {
    const numbers = /^rgba?\(([\d., ]+)\)$/.exec(css)?.[1]?.split(",").map(Number);
    colour = numbers ? [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1] : painted(css);
    known.set(css, colour);
  }
  return colour;
}

function painted(css: string): Colour {
  canvas ??= new OffscreenCanvas(1, 1).getContext("2d", {
    willReadFrequently: true,
  }) as unknown as CanvasRenderingContext2D;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

export const toCss = ([red, green, blue]: Colour): string =>
  `#${[red, green, blue]
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** What is seen when `top` lies over an opaque colour. */
export const over = (top: Colour, under: Colour): Colour =>
  [0, 1, 2].map((i) => top[i as 0] * top[3] + under[i as 0] * (1 - top[3])).concat(1) as unknown as Colour;

const linear = (part: number) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const gamma = (part: number) => 255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** Relative luminance. https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
export const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour made lighter with white or darker with black until it has a luminance: in linear light, so exactly. */
export function lit(colour: Colour, goal: number): Colour {
  const now = luminance(colour);
  if (goal > now) return mixed(colour, (goal - now) / (1 - now), 1);
  return now ? mixed(colour, 1 - goal / now, 0) : colour;
}

/** Another strength of colour, and the same luminance, so that every contrast stays what it was. */
export const saturated = (colour: Colour, strength: number): Colour => mixed(colour, 1 - strength, luminance(colour));

/** `share` of the way from a colour to a grey, both in linear light. */
const mixed = (colour: Colour, share: number, grey: number): Colour => {
  const part = (i: 0 | 1 | 2) => gamma(Math.min(1, Math.max(0, linear(colour[i]) * (1 - share) + grey * share)));
  return [part(0), part(1), part(2), 1];
};

/** The colour, made lighter or darker only as far as it takes to be told from what is behind it. */
export function legible(colour: Colour, behind: Colour, ratio: number): Colour {
  if (contrast(colour, behind) >= ratio) return colour;
  const ground = luminance(behind) + 0.05;
  const lighter = ground * ratio - 0.05;
  const darker = ground / ratio - 0.05;
  const own = luminance(colour) + 0.05 > ground;
  const better = ground < Math.sqrt(1.05 * 0.05); // where white and black are told from it equally well
  const isLighter = lighter > 1 ? darker < 0 && better : darker < 0 || own;
  return lit(colour, isLighter ? Math.min(1, lighter) : Math.max(0, darker));
}
