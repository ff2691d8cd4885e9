// What moves on a page: animations of style sheets and scripts that go on for more than five seconds, films, pictures
// that move, and, in `watched` milliseconds, what scripts move again and again. Evaluated in the page, after
// tagged_elements.js.
async (watched) => {
  const { described, ancestorsOf } = window[Symbol.for("curbcut tagged")];
  const LONG = 5000;
  const MOST = 40;
  const MOST_WATCHED = 500;
  const STEP = 400;
  const LEAST = 8; // CSS pixels wide and high
  const LEAST_MOVED = 4;
  const LARGER = 4; // what is so many times as large holds other things, too
  const MOST_FRAMES = 200;
  const STOPS = /pause|stop|play|halt|anhalten|wiedergabe|arrêt|lecture|pausa|detener|reproducir|ferma|afspelen/i;

  function isSeen(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return width >= LEAST && height >= LEAST && right + scrollX > 0 && bottom + scrollY > 0;
  }

  /** Whether a control beside it says that it stops or plays. */
  function canBeStopped(element) {
    const area = ({ offsetWidth, offsetHeight }) => offsetWidth * offsetHeight;
    let around = element;
    for (let up = 0; up < 4 && around && !around.matches("body, main"); up += 1) {
      if (up > 0 && area(around) > LARGER * area(element)) return false;
      for (const control of around.querySelectorAll("button, [role=button], a, input[type=button]")) {
        const words = `${control.textContent} ${control.getAttribute("aria-label") ?? ""} ${control.title} ${control.className}`;
        if (STOPS.test(words)) return true;
      }
      around = around.parentElement;
    }
    return false;
  }

  const found = [];
  const moving = new Set();
  function note(kind, element, more = {}) {
    if (found.length >= MOST || element.getRootNode() !== document) return;
    found.push({ kind, own: { ...described(element), type: "" }, ancestors: ancestorsOf(element), pseudo: "", isStopped: canBeStopped(element), ...more });
  }

  const changesStyle = ({ composite, computedOffset, easing, offset, ...styles }) => Object.keys(styles).length > 0;
  for (const animation of document.getAnimations()) {
    const { effect } = animation;
    const element = effect?.target;
    if (!element || animation.playState !== "running" || animation.timeline !== document.timeline) continue;
    if (!effect.getKeyframes().some(changesStyle)) continue;
    moving.add(element);
    const { endTime } = effect.getComputedTiming();
    if (endTime <= LONG || !isSeen(element)) continue;
    const pseudo = effect.pseudoElement ?? "";
    const isStyle = animation instanceof CSSAnimation && ["", "::before", "::after"].includes(pseudo);
    note(isStyle && endTime === Number.POSITIVE_INFINITY ? "endless" : "long", element, { pseudo });
  }

  for (const film of document.querySelectorAll("video")) {
    if (film.paused || film.ended || film.controls || film.autoplay || !isSeen(film)) continue;
    if (film.loop || !(film.duration <= LONG / 1000)) note("film", film);
  }

  const withFrames = new Map();
  window[Symbol.for("curbcut animated")] = withFrames;
  /** Whether a picture file moves for longer than five seconds. */
  async function isLong(shown) {
    const response = await fetch(shown.currentSrc);
    const type = (response.headers.get("content-type") ?? "").split(";")[0].trim();
    if (!/^image\/(gif|webp|png|apng|avif)$/.test(type)) return false;
    const data = await response.arrayBuffer();
    const decoder = new ImageDecoder({ data, type });
    await decoder.tracks.ready;
    await decoder.completed;
    const { animated, frameCount, repetitionCount } = decoder.tracks.selectedTrack;
    if (!animated || frameCount < 2) return false;
    withFrames.set(shown, { data, type }); // for flash_pictures.js
    if (repetitionCount === Number.POSITIVE_INFINITY) return true;
    let microseconds = 0;
    for (let at = 0; at < Math.min(frameCount, MOST_FRAMES); at += 1) {
      const { image } = await decoder.decode({ frameIndex: at });
      microseconds += image.duration ?? 0;
      image.close();
    }
    return (microseconds / 1000) * (repetitionCount + 1) > LONG;
  }
  const pictures = [...document.images].filter(
    (image) => /\.(gif|webp|apng|avif)(?:$|[?#])/i.test(image.currentSrc) && new URL(image.currentSrc).origin === location.origin && isSeen(image),
  );
  for (const image of pictures.slice(0, 20)) {
    try {
      if (await isLong(image)) note("picture", image);
    } catch {
      // a file that cannot be read tells nothing
    }
  }

  /** Whether scripts may move something before then: they wait for a time to come, draw now, or have something on its way
   * that has an end. */
  function mayMove(until) {
    const { intervals, waits, drawnAt } = window[Symbol.for("curbcut timers")];
    const isOnItsWay = ({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    return (
      [...intervals.values()].some((period) => period <= watched) ||
      [...waits.values()].some((due) => due <= until) ||
      performance.now() - drawnAt < 500 ||
      document.getAnimations().some(isOnItsWay)
    );
  }
  if (watched > 0 && mayMove(performance.now() + watched)) for (const element of await movedByScripts()) note("moved", element);
  return found;

  /** What is around the elements that go on changing their place or their strength. */
  async function movedByScripts() {
    const isMoving = (element) => {
      for (let each = element; each; each = each.parentElement) if (moving.has(each)) return true;
      return false;
    };
    const candidates = [...document.body.querySelectorAll("*")]
      .filter((each) => isSeen(each) && !(each instanceof SVGElement && each.localName !== "svg") && !isMoving(each))
      .slice(0, MOST_WATCHED);
    const look = (element) => {
      const { left, top } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return [left + scrollX, top + scrollY, Number(style.opacity) * 100 * (style.visibility === "visible" && style.display !== "none")];
    };
    const start = performance.now();
    const last = new Map(candidates.map((each) => [each, look(each)]));
    const changes = new Map();
    while (performance.now() - start < watched) {
      await new Promise((resolve) => setTimeout(resolve, STEP));
      const now = performance.now() - start;
      if (!mayMove(start + watched) || (changes.size === 0 && now > watched - LONG / 2)) break; // nothing can go on for long any more
      for (const element of candidates) {
        const is = look(element);
        const was = last.get(element);
        if (is.some((value, at) => Math.abs(value - was[at]) >= LEAST_MOVED)) {
          changes.set(element, [...(changes.get(element) ?? []), now]);
          last.set(element, is);
        }
      }
    }
    const goesOn = (times) => times && times.at(-1) > LONG && times.at(-1) - times[0] > LONG / 2;
    const movers = new Set(candidates.filter((each) => each.isConnected && goesOn(changes.get(each))));
    const tops = [...movers].filter((each) => !movers.has(each.parentElement));
    const around = tops.map((each) => (each.parentElement === document.body ? each : each.parentElement));
    return [...new Set(around)].slice(0, 10);
  }
}
