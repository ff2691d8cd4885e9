// How often a second the picture files of a page flash that are large enough: of each what it is, and how often.
// Evaluated in the page, after motion_seen.js, which has fetched them, and flash_measure.js. They are decoded where pages
// are shown, in a process of its own.
async () => {
  const MOST_PICTURES = 10;
  const MOST_FRAMES = 120;
  const WATCHED = 2000; // milliseconds
  const BRIEFEST = 11; // what says that it is shown for less is shown for 100 milliseconds
  const { measure, LEAST_AREA } = window[Symbol.for("curbcut flashes")];
  const { described, ancestorsOf } = window[Symbol.for("curbcut tagged")];

  /** The frames of a picture file for two seconds, each with its time; none if it does not move. */
  async function framesOf({ data, type }) {
    const decoder = new ImageDecoder({ data, type });
    await decoder.tracks.ready;
    await decoder.completed;
    const { frameCount, repetitionCount } = decoder.tracks.selectedTrack;
    const once = [];
    let time = 0;
    for (let at = 0; at < Math.min(frameCount, MOST_FRAMES) && time < WATCHED; at += 1) {
      const { image } = await decoder.decode({ frameIndex: at });
      const shown = (image.duration ?? 0) / 1000;
      once.push({ time, picture: await createImageBitmap(image) });
      time += shown < BRIEFEST ? 100 : shown;
      image.close();
    }
    const frames = [];
    const rounds = frameCount > once.length ? 1 : Math.min(repetitionCount + 1, Math.ceil(WATCHED / time));
    for (let round = 0; round < rounds; round += 1) {
      for (const each of once) frames.push({ ...each, time: each.time + round * time });
    }
    return frames;
  }

  const found = [];
  for (const [image, file] of [...window[Symbol.for("curbcut animated")]].slice(0, MOST_PICTURES)) {
    const { width, height } = image.getBoundingClientRect();
    if (!(width * height > LEAST_AREA)) continue;
    try {
      const flashes = measure(await framesOf(file), width, height);
      if (flashes) found.push({ own: { ...described(image), type: "" }, ancestors: ancestorsOf(image), perSecond: flashes.perSecond });
    } catch {
      // a file that cannot be read tells nothing
    }
  }
  return found;
}
