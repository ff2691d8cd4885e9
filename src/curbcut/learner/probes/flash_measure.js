// Puts a function into the page that tells how often a series of pictures flashes, by the definitions of WCAG 2.1: a
// flash is a pair of opposing changes of relative luminance by a tenth or more, of which the darker is below 0.8, or of a
// saturated red; it counts where more than a quarter of 341 by 256 CSS pixels flash, more than three times in a second.
() => {
  const CELL = 8; // CSS pixels wide and high, whose colour is one
  const FIELD = [341 / CELL, 256 / CELL];
  const QUARTER = (341 * 256) / 4 / CELL ** 2;
  const LEAST = 0.1;
  const BRIGHT = 0.8;
  const RED = 20;
  const SATURATED = 0.8;
  const MOST = 3; // in a second
  const SLACK = 1; // milliseconds
  const linear = Float32Array.from({ length: 256 }, (_, level) => (level <= 10 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4));

  /** Of each cell of a picture the relative luminance, and how much of a saturated red it has; -1 in front of one that has none. */
  function cellsOf(source, columns, rows) {
    const context = new OffscreenCanvas(columns, rows).getContext("2d", { willReadFrequently: true });
    context.fillStyle = "#fff";
    context.fillRect(0, 0, columns, rows);
    context.imageSmoothingQuality = "medium";
    context.drawImage(source, 0, 0, columns, rows);
    const { data } = context.getImageData(0, 0, columns, rows);
    const light = new Float32Array(columns * rows);
    const red = new Float32Array(columns * rows);
    const isRed = new Uint8Array(columns * rows);
    for (let cell = 0; cell < light.length; cell += 1) {
      const [r, g, b] = [linear[data[cell * 4]], linear[data[cell * 4 + 1]], linear[data[cell * 4 + 2]]];
      light[cell] = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      red[cell] = Math.max(0, (r - g - b) * 320);
      isRed[cell] = r > 0 && r / (r + g + b) >= SATURATED ? 1 : 0;
    }
    return { light, red, isRed };
  }

  /** When a value turned: the times of opposing changes. isOne: whether two values differ as much as it takes. */
  function turnsOf(times, values, isOne) {
    const turns = [];
    let extreme = 0; // the frame with the highest or lowest value since it last turned
    let direction = 0;
    for (let at = 1; at < values.length; at += 1) {
      const step = Math.sign(values[at] - values[extreme]);
      if (step === direction) extreme = at;
      else if (step !== 0 && isOne(extreme, at)) {
        turns.push(times[at]);
        direction = step;
        extreme = at;
      }
    }
    return turns;
  }

  /** The most pairs of turns that there are within a second. */
  function flashesIn(turns) {
    let most = 0;
    for (let first = 0, last = 0; last < turns.length; last += 1) {
      while (turns[last] - turns[first] > 1000 + SLACK) first += 1;
      most = Math.max(most, Math.floor((last - first + 1) / 2));
    }
    return most;
  }

  /** Whether somewhere a quarter of the field flashes, and the box around all that does. */
  function placeOf(flashing, columns, rows) {
    const sums = new Float64Array((columns + 1) * (rows + 1));
    let box = null;
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < columns; x += 1) {
        const own = flashing[y * columns + x];
        sums[(y + 1) * (columns + 1) + x + 1] = own + sums[y * (columns + 1) + x + 1] + sums[(y + 1) * (columns + 1) + x] - sums[y * (columns + 1) + x];
        if (own) box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x + 1), Math.max(box[3], y + 1)] : [x, y, x + 1, y + 1];
      }
    const wide = Math.min(columns, Math.ceil(FIELD[0]));
    const high = Math.min(rows, Math.ceil(FIELD[1]));
    for (let y = 0; y + high <= rows; y += 1)
      for (let x = 0; x + wide <= columns; x += 1) {
        const at = (row, column) => sums[row * (columns + 1) + column];
        if (at(y + high, x + wide) - at(y, x + wide) - at(y + high, x) + at(y, x) > QUARTER) return box;
      }
    return null;
  }

  /** How often a second a series of pictures flashes, and where, in CSS pixels; null if it does not. frames: each with its
   * time in milliseconds and what can be drawn. width, height: of what is shown, in CSS pixels. */
  function measure(frames, width, height) {
    const columns = Math.max(1, Math.round(width / CELL));
    const rows = Math.max(1, Math.round(height / CELL));
    const times = frames.map(({ time }) => time);
    const seen = frames.map(({ picture }) => cellsOf(picture, columns, rows));
    const flashing = new Uint8Array(columns * rows);
    let most = 0;
    for (let cell = 0; cell < flashing.length; cell += 1) {
      const light = seen.map((each) => each.light[cell]);
      const red = seen.map((each) => each.red[cell]);
      const bright = turnsOf(times, light, (one, other) => Math.abs(light[one] - light[other]) >= LEAST && Math.min(light[one], light[other]) < BRIGHT);
      const reddish = turnsOf(times, red, (one, other) => Math.abs(red[one] - red[other]) > RED && (seen[one].isRed[cell] || seen[other].isRed[cell]));
      const number = Math.max(flashesIn(bright), flashesIn(reddish));
      if (number > MOST) {
        flashing[cell] = 1;
        most = Math.max(most, number);
      }
    }
    const box = most > 0 ? placeOf(flashing, columns, rows) : null;
    return box && { perSecond: most, box: box.map((side) => side * CELL) };
  }

  window[Symbol.for("curbcut flashes")] = { measure, LEAST_AREA: (341 * 256) / 4 };
}
