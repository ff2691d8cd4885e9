// How many pixels differ between two pictures of one size; and how many of them by a contrast of 3 to 1 or more.
async (pictures) => {
  const VISIBLE = 16;
  const ENOUGH = 3;
  const [{ data: before }, { data: after }] = await Promise.all(pictures.map(pixelsOf));
  if (before.length !== after.length) return { changed: before.length, contrasting: 0 };
  const linear = (level) => (level <= 10 ? level / 3294 : ((level / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (data, at) =>
    0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
  let changed = 0;
  let contrasting = 0;
  for (let at = 0; at < before.length; at += 4) {
    if (![0, 1, 2].some((channel) => Math.abs(before[at + channel] - after[at + channel]) > VISIBLE)) continue;
    changed += 1;
    const [one, other] = [luminance(before, at), luminance(after, at)];
    if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= ENOUGH) contrasting += 1;
  }
  return { changed, contrasting };
}
