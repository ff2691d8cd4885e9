// The colours behind texts: of each box those under and beside the signs, in steps of 16 levels, as red, green, blue and
// their number. Where the signs are is told by two pictures, one without text and one with it in a colour.
async ([bare, marked, boxes]) => {
  const STEP = 4; // bits that are dropped
  const DIFFERENT = 24;
  const [behind, ink] = await Promise.all(
    [bare, marked].map(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }),
  );
  const { width, height } = behind;
  const isInk = (x, y) => {
    const at = (y * width + x) * 4;
    return [0, 1, 2].some((channel) => Math.abs(behind.data[at + channel] - ink.data[at + channel]) > DIFFERENT);
  };

  function colorsIn([left, top, wide, high]) {
    const [x0, y0] = [Math.max(1, Math.floor(left)), Math.max(1, Math.floor(top))];
    const [x1, y1] = [Math.min(width - 1, Math.ceil(left + wide)), Math.min(height - 1, Math.ceil(top + high))];
    const cells = new Map();
    for (let y = y0; y < y1; y += 1) {
      for (let x = x0; x < x1; x += 1) {
        if (![[x, y], [x - 1, y], [x + 1, y], [x, y - 1], [x, y + 1]].some(([a, b]) => isInk(a, b))) continue;
        const at = (y * width + x) * 4;
        const [red, green, blue] = behind.data.subarray(at, at + 3);
        const key = ((red >> STEP) << 8) | ((green >> STEP) << 4) | (blue >> STEP);
        const cell = cells.get(key) ?? [0, 0, 0, 0];
        cells.set(key, [cell[0] + red, cell[1] + green, cell[2] + blue, cell[3] + 1]);
      }
    }
    return [...cells.values()].map(([red, green, blue, number]) =>
      [red / number / 255, green / number / 255, blue / number / 255, number]);
  }

  return boxes.map((of) => of.map(colorsIn));
}
