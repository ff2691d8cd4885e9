// The share of pixels that differ between a page as it was, twice, and as it became; outside of boxes, and where the
// page itself stays the same from one look to the next.
async ([before, again, after, boxes]) => {
  const VISIBLE = 16;
  const images = await Promise.all([before, again, after].map((data) => opened(data)));
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const [one, two, three] = images.map((image) => {
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    context.fillStyle = "#f0f";
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  });
  const isMasked = new Uint8Array(width * height);
  for (const [left, top, wide, high] of boxes)
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, top + high); y += 1)
      isMasked.fill(1, y * width + Math.max(0, Math.floor(left)), y * width + Math.min(width, Math.ceil(left + wide)));
  const differs = (a, b, at) =>
    Math.abs(a[at] - b[at]) > VISIBLE || Math.abs(a[at + 1] - b[at + 1]) > VISIBLE || Math.abs(a[at + 2] - b[at + 2]) > VISIBLE;
  let seen = 0;
  let changed = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * 4;
    if (isMasked[pixel] || differs(one, two, at)) continue;
    seen += 1;
    if (differs(one, three, at)) changed += 1;
  }
  return changed / Math.max(1, seen);
}
