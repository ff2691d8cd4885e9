// The colours behind texts: of each box those under and beside the signs, in steps of 16 levels, as red, green, blue and
// their number. Where the signs are is told by two pictures, one without text and one with it in a colour.
async ([bare, marked, boxes]) => {
  const STEP = 4; // bits that are dropped
  const DIFFERENT = 24;
  const [behind, ink] = await Promise.all([bare, marked].map(pixelsOf));
  const { width, height } = behind;
  const isInk = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < isInk.length; pixel += 1, at += 4) {
    for (let channel = at; channel < at + 3; channel += 1) {
      if (Math.abs(behind.data[channel] - ink.data[channel]) > DIFFERENT) isInk[pixel] = 1;
    }
  }

  function colorsIn([left, top, wide, high]) {
    const [x0, y0] = [Math.max(1, Math.floor(left)), Math.max(1, Math.floor(top))];
    const [x1, y1] = [Math.min(width - 1, Math.ceil(left + wide)), Math.min(height - 1, Math.ceil(top + high))];
    const cells = new Map();
    for (let y = y0; y < y1; y += 1) {
      for (let pixel = y * width + x0; pixel < y * width + x1; pixel += 1) {
        if (!(isInk[pixel] || isInk[pixel - 1] || isInk[pixel + 1] || isInk[pixel - width] || isInk[pixel + width])) continue;
        const red = behind.data[pixel * 4];
        const green = behind.data[pixel * 4 + 1];
        const blue = behind.data[pixel * 4 + 2];
        const key = ((red >> STEP) << 8) | ((green >> STEP) << 4) | (blue >> STEP);
        let cell = cells.get(key);
        if (!cell) cells.set(key, (cell = [0, 0, 0, 0]));
        cell[0] += red;
        cell[1] += green;
        cell[2] += blue;
        cell[3] += 1;
      }
    }
    return [...cells.values()].map(([red, green, blue, number]) =>
      [red / number / 255, green / number / 255, blue / number / 255, number]);
  }

  return boxes.map((of) => of.map(colorsIn));
}
