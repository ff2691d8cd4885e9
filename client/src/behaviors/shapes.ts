type Point = readonly [number, number];

const NUMBERS = /[a-z]|-?(?:\d+\.?\d*|\.\d+)/gi;
/** Two places are as good as one within so much of a drawing's size. */
const NEAR = 0.2;

/** The strokes of a path, each by its corners; none where one is bent. */
function strokesOf(path: string): Point[][] {
  const strokes: Point[][] = [];
  let [x, y, command] = [0, 0, ""];
  const all = path.match(NUMBERS) ?? [];
  for (let at = 0; at < all.length; ) {
    if (/[a-z]/i.test(all[at] as string)) command = all[at++] as string;
    if (/z/i.test(command)) {
      command = ""; // a number after it is a mistake
      continue;
    }
    if (!/[mlhv]/i.test(command)) return [];
    const isRelative = command > "Z";
    const next = (): number => Number(all[at++]);
    const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
    if (!/v/i.test(command)) x = fromX + next();
    if (!/h/i.test(command)) y = fromY + next();
    if (/m/i.test(command)) {
      strokes.push([]);
      command = isRelative ? "l" : "L";
    }
    strokes.at(-1)?.push([x, y]);
  }
  return strokes;
}

const inSvg = (svg: Element): Point[][] =>
  [...svg.querySelectorAll("path,line,polyline,polygon")].flatMap((one) => {
    const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => one.getAttribute(name) ?? 0);
    const points = one.matches("line") ? `${x1},${y1},${x2},${y2}` : one.getAttribute("points");
    return strokesOf(one.getAttribute("d") ?? `M${points}`);
  });

/** Whether two numbers are the same in a drawing. */
type IsNear = (one: number, other: number) => boolean;

/** Whether two strokes cross from corner to corner, or one goes around such a cross. */
function isCross(strokes: readonly Point[][], isCorner: (point: Point) => boolean): boolean {
  const [first, second] = strokes;
  if (!second) return first?.filter(isCorner).length === 8;
  const slopes = strokes.map(([one, other]) => (one && other ? (other[1] - one[1]) / (other[0] - one[0]) : 0));
  return strokes.flat().every(isCorner) && (slopes[0] ?? 0) * (slopes[1] ?? 0) < 0;
}

type Shape = "close" | "menu" | "left" | "right" | "back-to-top" | undefined;

const isFixed = (at: Element | null): boolean =>
  !!at && (getComputedStyle(at).position === "fixed" || isFixed(at.parentElement));

/** The side to which a corner of two strokes points; up in what stays where it is while the page moves leads back to the top. */
function sideOf([from, tip, to]: readonly Point[], isNear: IsNear, svg: Element): Shape {
  if (!from || !tip || !to) return undefined;
  const isMiddle = (side: 0 | 1): boolean => isNear(tip[side], (from[side] + to[side]) / 2);
  const isUp = isNear(from[1], to[1]) && tip[1] < from[1] && isMiddle(0);
  if (isUp && !isNear(from[1], tip[1])) return isFixed(svg) ? "back-to-top" : undefined;
  if (!isNear(from[0], to[0]) || isNear(from[0], tip[0]) || !isMiddle(1)) return undefined;
  return tip[0] < from[0] ? "left" : "right";
}

/** What a drawing of a few straight strokes shows: a cross, three bars, or a corner that points to a side. */
export function shapeIn(svg: Element): Shape {
  if (svg.querySelector("circle,rect,ellipse,use,text,image")) return undefined;
  const strokes = inSvg(svg);
  const points = strokes.flat();
  if (!points.length || points.flat().some(Number.isNaN)) return undefined;
  const [across = [], down = []] = [0, 1].map((side) => points.map((point) => point[side] as number));
  const [left, right, top, bottom] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
  const isNear: IsNear = (one, other) => Math.abs(one - other) < Math.max(right - left, bottom - top) * NEAR;
  const isCorner = ([x, y]: Point): boolean =>
    (isNear(x, left) || isNear(x, right)) && (isNear(y, top) || isNear(y, bottom));
  switch (strokes.map((one) => one.length).join()) {
    case "2,2":
    case "12":
      return isNear(right - left, bottom - top) && isCross(strokes, isCorner) ? "close" : undefined;
    case "2,2,2":
      return strokes.every(([one, other]) => one?.[1] === other?.[1]) ? "menu" : undefined;
    case "3":
      return sideOf(points, isNear, svg);
    default:
      return undefined;
  }
}
