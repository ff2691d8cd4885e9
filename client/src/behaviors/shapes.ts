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
    if (/z/i.test(command)) continue;
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

/** What a drawing of a few straight strokes shows: a cross, three bars, or a corner that points to a side. */
export function shapeIn(svg: Element): "close" | "menu" | "left" | "right" | undefined {
  if (svg.querySelector("circle,rect,ellipse,use,text,image")) return undefined;
  const strokes = inSvg(svg);
  const points = strokes.flat();
  const [all, other] = [0, 1].map((side) => points.map((point) => point[side] as number));
  if (!all || !other || points.some((point) => point.some(Number.isNaN))) return undefined;
  const [left, top, right, bottom] = [Math.min(...all), Math.min(...other), Math.max(...all), Math.max(...other)];
  const size = Math.max(right - left, bottom - top);
  const isNear = (one: number, another: number): boolean => Math.abs(one - another) < size * NEAR;
  const isSquare = isNear(right - left, bottom - top);
  const isCorner = ([x, y]: Point): boolean =>
    (isNear(x, left) || isNear(x, right)) && (isNear(y, top) || isNear(y, bottom));
  const lengths = strokes.map((one) => one.length).join();
  const isLevel = strokes.every(([one, another]) => one && another && one[1] === another[1]);
  if (lengths === "2,2" && isSquare && points.every(isCorner) && !isLevel) {
    const [first, second] = strokes.map(([one, another]) =>
      Math.sign(((one?.[0] ?? 0) - (another?.[0] ?? 0)) * ((one?.[1] ?? 0) - (another?.[1] ?? 0))),
    );
    return first && first === -(second ?? 0) ? "close" : undefined;
  }
  if (lengths === "12" && isSquare && points.filter(isCorner).length === 8) return "close";
  if (lengths === "2,2,2" && isLevel) return "menu";
  const [from, tip, to] = points;
  if (lengths !== "3" || !from || !tip || !to || !isNear(from[0], to[0]) || !isNear(tip[1], (top + bottom) / 2))
    return undefined;
  return isNear(tip[0], left) && !isNear(from[0], left)
    ? "left"
    : isNear(tip[0], right) && !isNear(from[0], right)
      ? "right"
      : undefined;
}
