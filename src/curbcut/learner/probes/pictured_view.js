// Scrolls on to the next texts that were not looked at, and gives those that can be seen now: where their lines are, their
// colour, and whether a picture is behind them. null when all have been looked at.
async () => {
  const MOST_VIEWS = 10;
  const LARGE = 24; // CSS pixels, which are 18 points. https://www.w3.org/TR/WCAG22/#dfn-large-scale
  const LARGE_AND_BOLD = 18.66;
  const PIECE = 4; // a line is judged in pieces of so many times its height
  const MOST_PIECES = 24;
  const PATIENCE = 3000;
  const PICTURES = "img, video, canvas, object, embed, iframe, svg";
  const SLIDES =
    "[class*=carousel i], [class*=slider i], [class*=slideshow i], [class*=swiper i], [class*=slick i], " +
    "[class*=flickity i], [class*=splide i], [aria-roledescription=carousel], marquee";

  const state = window[Symbol.for("curbcut pictured")];
  const waiting = state.texts.filter((each) => !state.done.has(each));
  if (!waiting.length || state.views >= MOST_VIEWS) return null;
  const isFirst = state.views === 0;
  state.views += 1;
  if (!isFirst) {
    waiting[0].scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  }

  const frames = (number) =>
    new Promise((resolve) => {
      const next = (left) => (left ? requestAnimationFrame(() => next(left - 1)) : resolve());
      next(number);
    });
  const late = (value) => new Promise((resolve) => setTimeout(resolve, PATIENCE, value));
  await frames(2);
  await new Promise((resolve) => setTimeout(resolve, isFirst ? 50 : 150)); // what appears when it is scrolled to
  const shown = [...document.images].filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
  await Promise.race([Promise.allSettled(shown.map((image) => image.decode())), late()]);

  const loaded = new Map();
  /** Whether every picture of a background is there. */
  async function isThere(background) {
    const addresses = [...background.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map(([, address]) => address);
    for (const address of addresses) {
      if (!loaded.has(address)) {
        const image = new Image();
        image.src = address;
        loaded.set(address, await Promise.race([image.decode().then(() => true, () => false), late(false)]));
      }
      if (!loaded.get(address)) return false;
    }
    return true;
  }

  const channels = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  function colorOf(css) {
    const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(css);
    if (plain) return [plain[1] / 255, plain[2] / 255, plain[3] / 255, plain[4] === undefined ? 1 : Number(plain[4])];
    channels.clearRect(0, 0, 1, 1);
    channels.fillStyle = css;
    channels.fillRect(0, 0, 1, 1);
    return [...channels.getImageData(0, 0, 1, 1).data].map((level) => level / 255);
  }

  function piecesOf(element) {
    const pieces = [];
    for (const node of state.wordsOf(element)) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, width, height } of range.getClientRects()) {
        if (width < 2 || height < 2 || top < 0 || top + height > innerHeight) continue;
        if (left < 0 || left + width > innerWidth + 1) continue;
        const number = Math.max(1, Math.round(width / (height * PIECE)));
        for (let at = 0; at < number; at += 1) pieces.push([left + (at * width) / number, top, width / number, height]);
      }
    }
    return pieces;
  }

  const isDrawn = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** Whether what an element paints before or after itself is shifted out of its place, as a shine that comes when a
   * button is pointed at. */
  function isAway({ transform, width, height }) {
    const [, x, y] = /^matrix\(1, 0, 0, 1, (-?[\d.]+), (-?[\d.]+)\)$/.exec(transform) ?? [];
    return Math.abs(x) >= Number.parseFloat(width) || Math.abs(y) >= Number.parseFloat(height);
  }

  /** Whether a picture that is not drawn now lies behind a point, too: the next one of slides that fade. */
  function hasWaiting(x, y) {
    return window[Symbol.for("curbcut style rules")]
      .stackAt(x, y)
      .filter((each) => !isDrawn(each))
      .some((each) =>
        [null, "::before", "::after"].some((pseudo) => getComputedStyle(each, pseudo).backgroundImage.includes("url(")) ||
        each.matches(PICTURES),
      );
  }

  /** The layers behind a point of an element's text, the nearest first, down to the first that hides all others; null
   * where something else lies over it. */
  function layersAt(element, x, y) {
    const stack = window[Symbol.for("curbcut style rules")].stackAt(x, y);
    const from = stack.indexOf(element);
    if (from < 0 || !stack.slice(0, from).every((each) => element.contains(each))) return null;
    const layers = [];
    for (const each of stack.slice(from)) {
      if (!isDrawn(each)) continue;
      if (each !== element && each.matches(PICTURES)) return [...layers, { element: each, kind: "picture", pseudo: null }];
      for (const pseudo of ["::after", "::before", null]) {
        const style = getComputedStyle(each, pseudo);
        if (pseudo && (style.content === "none" || style.content === "normal" || isAway(style))) continue;
        const [, , , alpha] = colorOf(style.backgroundColor);
        if (style.backgroundClip.includes("text")) return null;
        if (style.backgroundImage !== "none") {
          layers.push({ element: each, kind: "background", pseudo, image: style.backgroundImage });
          if (!pseudo && (alpha === 1 || style.backgroundImage.includes("url("))) return layers;
        } else if (!pseudo && alpha === 1) {
          return layers;
        }
      }
    }
    return layers;
  }

  const isHeld = (element) => {
    for (let each = element; each; each = each.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(each).position)) return true;
    }
    return false;
  };

  /** Whether something between an element and its painter makes its text other than its colour says. */
  function isTinted(element) {
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.opacity !== "1" || style.filter !== "none" || style.mixBlendMode !== "normal") return true;
    }
    return false;
  }

  const seen = [];
  for (const element of state.texts) {
    if (state.done.has(element)) continue;
    const pieces = piecesOf(element);
    if (!pieces.length) continue;
    state.done.add(element);
    const style = getComputedStyle(element);
    if ((isHeld(element) && !isFirst) || isTinted(element)) continue;
    if (style.webkitTextFillColor !== style.color || Number.parseFloat(style.webkitTextStrokeWidth) > 0) continue;
    const at = pieces.map(([left, top, width, height]) => layersAt(element, left + width / 2, top + height / 2));
    if (at.every((each) => each === null)) continue;
    const layers = at.find((each) => each?.length) ?? [];
    const painter = layers[0] ?? null;
    const there = await Promise.all(layers.map((layer) => isThere(layer.image ?? "")));
    if (there.includes(false)) continue;
    const [[left, top, width, height]] = pieces;
    const isMoving = hasWaiting(left + width / 2, top + height / 2) || layers.some(
      ({ element: by }) => by.matches("video, iframe, object, embed, canvas") || by.closest(SLIDES) !== null
        || state.moving.has(by) || (by.parentElement !== null && state.moving.has(by.parentElement)),
    );
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= LARGE || (size >= LARGE_AND_BOLD && Number(style.fontWeight) >= 700);
    let index = -1;
    if (painter) {
      index = state.painters.findIndex((each) => each.element === painter.element && each.pseudo === painter.pseudo);
      if (index < 0) index = state.painters.push(painter) - 1;
    }
    const step = Math.max(1, Math.ceil(pieces.length / MOST_PIECES));
    seen.push({
      number: state.texts.indexOf(element),
      words: element.textContent.trim().slice(0, 40),
      painter: index,
      isMoving,
      color: colorOf(style.color),
      needed: isLarge ? 3 : 4.5,
      boxes: pieces.filter((_, place) => place % step === 0),
    });
  }
  if (!isFirst) state.done.add(waiting[0]); // it may be out of reach for ever
  return seen;
}
