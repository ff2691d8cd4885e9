// What Tab reaches on a page, a few of each look, and what of the styles around each changes while it has the focus.
// Evaluated in the page after a key was pressed, so that `:focus-visible` holds for what is focused then. Keeps its
// state in one object that nothing else names. After tagged_elements.js.
(known) => {
  const { described, ancestorsOf } = window[Symbol.for("curbcut tagged")];
  const MOST = 120;
  const OF_A_LOOK = 2;
  const MOST_MILLISECONDS = 6000;
  const AROUND = 60; // elements whose styles are compared
  const APART = 32; // of 255: colours that differ by less are compared as pixels
  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";
  const STYLES = [
    "outline-style", "outline-width", "outline-color", "outline-offset", "box-shadow", "background-color",
    "background-image", "background-position", "background-size", "color", "text-decoration-line",
    "text-decoration-color", "text-decoration-style", "text-decoration-thickness", "text-underline-offset",
    "text-shadow", "font-weight", "opacity", "visibility", "display", "transform", "translate", "scale", "rotate",
    "filter", "backdrop-filter", "fill", "stroke", "stroke-width", "clip", "clip-path", "width", "height", "left",
    "right", "top", "bottom", "animation-name", "content",
    ...["top", "right", "bottom", "left"].flatMap((side) =>
      ["width", "style", "color"].map((what) => `border-${side}-${what}`),
    ),
  ];

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  /** Red, green, blue and alpha of any CSS colour, each 0 to 255. */
  function channels(color) {
    const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(color);
    if (plain) return [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 255 : plain[4] * 255];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }
  function areApart(one, other) {
    const [a, b] = [channels(one), channels(other)];
    const shown = Math.max(a[3], b[3]);
    if (Math.abs(a[3] - b[3]) > APART) return true;
    return [0, 1, 2].some((at) => (Math.abs(a[at] - b[at]) * shown) / 255 > APART);
  }

  /** Whether anybody sees an element, wherever the page is scrolled to. */
  function isSeen(element) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (width < 3 || height < 3 || right + scrollX <= 0 || bottom + scrollY <= 0) return false;
    if (left >= Math.max(innerWidth, document.documentElement.scrollWidth)) return false;
    for (let each = element; each; each = each.parentElement ?? each.getRootNode().host) {
      const style = getComputedStyle(each);
      if (Number(style.opacity) < 0.05 || /rect\((0px|1px)[ ,]+\1[ ,]/.test(style.clip)) return false;
      if (/inset\((50|100)%/.test(style.clipPath)) return false;
      const box = each.getBoundingClientRect();
      if (style.overflow !== "visible" && style.display !== "inline" && (box.width < 3 || box.height < 3)) return false;
    }
    return true;
  }

  function stylesOf(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && (style.content === "none" || style.content === "normal")) return null;
    const found = {};
    for (const name of STYLES) found[name] = style.getPropertyValue(name);
    if (found["outline-style"] === "none" || found["outline-width"] === "0px" || channels(found["outline-color"])[3] < 8)
      for (const what of ["style", "width", "color", "offset"]) found[`outline-${what}`] = "none";
    for (const side of ["top", "right", "bottom", "left"])
      if (/^(none|hidden)$/.test(found[`border-${side}-style`]) || found[`border-${side}-width`] === "0px")
        found[`border-${side}-style`] = found[`border-${side}-color`] = found[`border-${side}-width`] = "none";
    if (found["text-decoration-line"] === "none")
      for (const what of ["color", "style", "thickness"]) found[`text-decoration-${what}`] = "none";
    if (!(element instanceof SVGElement)) found.fill = found.stroke = found["stroke-width"] = "";
    return found;
  }

  /** The elements that may tell that one has the focus: those around it, what holds it, what names it. */
  function around(element) {
    let root = element;
    for (let up = 0; up < 2 && root.parentElement && root.parentElement !== document.body; up += 1) {
      if (root.parentElement.getElementsByTagName("*").length > AROUND) break;
      root = root.parentElement;
    }
    const found = new Set([element, ...[...root.querySelectorAll("*")].slice(0, AROUND), root]);
    for (const label of element.labels ?? []) for (const each of [label, ...label.querySelectorAll("*")]) found.add(each);
    for (const each of [...(element.parentElement?.children ?? [])].slice(0, 12)) found.add(each);
    for (const each of [...element.querySelectorAll("*")].slice(0, AROUND)) found.add(each);
    for (let each = element, up = 0; each && up < 8; up += 1) {
      found.add(each);
      each = each.parentElement ?? each.getRootNode().host;
    }
    return [...found].slice(0, 3 * AROUND);
  }

  /** What all around an element looks like now. */
  function snapshot(element) {
    const shown = new Map();
    for (const each of around(element))
      shown.set(each, { isSeen: isSeen(each), of: [null, "::before", "::after"].map((pseudo) => stylesOf(each, pseudo)) });
    return shown;
  }

  /** Whether a shadow is more than a transparent one or one of no size. */
  function isShadow(value) {
    return value
      .split(/,(?![^(]*\))/)
      .some((layer) => /(?:^|\s)-?(?:[1-9]|0\.[5-9])[\d.]*px/.test(layer) && !/, 0(?:\.0\d*)?\)/.test(layer));
  }

  /** How sure a change is to be seen: 2 for certain, 1 perhaps, 0 not. */
  function weight(before, after, name) {
    const [was, is] = [before[name], after[name]];
    if (was === is) return 0;
    if (name.startsWith("outline-")) return after["outline-style"] !== "none" ? 2 : 1;
    if (name === "box-shadow") return isShadow(is) ? 2 : 1;
    if (/^border-.*-width$/.test(name)) return 2;
    if (/color$/.test(name) && was !== "none" && is !== "none" && !/^text-decoration/.test(name)) return areApart(was, is) ? 2 : 1;
    if (/^(text-decoration-line|background-image|display|visibility|clip|clip-path|animation-name)$/.test(name)) return 2;
    return 1;
  }

  /** How sure it is that something is seen to change between two snapshots. */
  function difference(before, after) {
    let most = 0;
    for (const [element, now] of after) {
      const then = before.get(element);
      if (!then) {
        most = Math.max(most, now.isSeen ? 1 : 0);
        continue;
      }
      if (then.isSeen !== now.isSeen) return 2;
      if (!now.isSeen) continue;
      for (const at of [0, 1, 2]) {
        const [was, is] = [then.of[at], now.of[at]];
        if (!was && !is) continue;
        if (!was || !is) return 2;
        for (const name of STYLES) {
          most = Math.max(most, weight(was, is, name));
          if (most === 2) return 2;
        }
      }
    }
    return before.size > after.size ? Math.max(most, 1) : most;
  }

  /** By what somebody sees a control that is itself not seen, such as an `input` under a drawn box. */
  function standIn(element) {
    if (element.localName !== "input" || element.getRootNode() !== document) return null;
    const isFree = (each) =>
      each && isSeen(each) && !each.matches(STOPS) && !each.querySelector("a[href], button, select, textarea");
    const next = element.nextElementSibling;
    if (isFree(next) && next.matches(element.type === "file" ? "label" : "label, span, div, i, b, em, svg"))
      return { how: "next", ...described(next), element: next };
    const label = element.closest("label");
    if (isFree(label)) return { how: "holder", ...described(label), element: label };
    return null;
  }

  function* stopsIn(root) {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(STOPS)) yield element;
      if (element.shadowRoot && element.localName !== "curbcut-access") yield* stopsIn(element.shadowRoot);
    }
  }

  function isReachable(element) {
    if (element.tabIndex < 0 || element.matches(":disabled, [inert], [inert] *, input[type=hidden]")) return false;
    const { type, checked, name } = element;
    if (type !== "radio" || checked || !name) return true;
    const group = [...element.getRootNode().querySelectorAll("input[type=radio]")].filter((each) => each.name === name);
    return group[0] === element && !group.some((each) => each.checked); // Tab goes to one of a group
  }

  function activeElement() {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** Every style rule of the page that can be read. */
  function* rulesIn(rules) {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) yield rule;
      if (rule instanceof CSSMediaRule && /prefers-color-scheme:\s*dark/.test(rule.conditionText)) hasDarkColors = true;
      if (rule instanceof CSSGroupingRule) yield* rulesIn(rule.cssRules);
      if (rule instanceof CSSImportRule && rule.styleSheet) yield* readable(rule.styleSheet);
    }
  }
  function* readable(sheet) {
    let rules = [];
    try {
      rules = sheet.cssRules;
    } catch {
      // a sheet of another site that does not let itself be read
    }
    yield* rulesIn(rules);
  }

  let hasDarkColors = /dark/.test(document.querySelector("meta[name=color-scheme]")?.content ?? "");
  const marked = new Set(); // classes of elements for which a style sheet says how they look with the focus
  const marking = new Set(); // selectors of elements that a style sheet marks, as they are without the focus
  for (const sheet of document.styleSheets) {
    for (const { selectorText, style } of readable(sheet)) {
      if (!selectorText.includes(":focus")) continue;
      const marks = [...style].some((name) => !name.startsWith("outline")) || !/^(none|0px)?$/.test(style.outlineStyle || "none");
      for (const selector of selectorText.split(/,(?![^()]*\))/)) {
        const [, focused] = /^(.*:focus[^\s>+~]*)/.exec(selector) ?? [];
        if (!focused) continue;
        const compound = focused.split(/[\s>+~]+/).at(-1);
        for (const [, name] of compound.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)) marked.add(name);
        if (marks && !/:not\([^)]*:focus/.test(focused))
          marking.add(focused.replace(/:focus-within/g, "").replace(/:focus(-visible)?/g, "").trim() || "*");
      }
    }
  }
  /** Whether a style sheet marks an element that cannot have the focus now, or what holds it. */
  function isMarkedByRule(element) {
    return [...marking].some((selector) => {
      try {
        return element.closest(selector) !== null;
      } catch {
        return true;
      }
    });
  }

  const earlier = window[Symbol.for("curbcut focus")];
  if (earlier) for (const style of [earlier.added, earlier.still]) style.remove();
  const still = document.createElement("style");
  still.textContent =
    "*,::before,::after{transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important}";
  const added = document.createElement("style");
  window[Symbol.for("curbcut style rules")].put(added, still);

  const state = { elements: [], standIns: [], added, still, snapshot, difference, activeElement, isSeen };
  window[Symbol.for("curbcut focus")] = state;
  const until = performance.now() + MOST_MILLISECONDS;
  const counted = new Map(known.map((look) => [look, OF_A_LOOK]));
  const looks = [];
  for (const element of stopsIn(document)) {
    if (looks.length >= 4 * MOST) break;
    const isHidden = !element.checkVisibility({ visibilityProperty: true });
    if (!(isHidden ? isMarkedByRule(element) : isReachable(element))) continue;
    const own = described(element);
    const ancestors = ancestorsOf(element);
    const look = JSON.stringify([own.tag, own.type, own.written, ...ancestors.slice(0, 2).map((each) => `${each.tag}.${each.written}`)])
      .replace(/\d+/g, "");
    const kind = isHidden ? `hidden ${look}` : look;
    const count = counted.get(kind) ?? 0;
    if (count >= OF_A_LOOK) continue;
    counted.set(kind, count + 1);
    if (isHidden || looks.length >= MOST || performance.now() > until) {
      state.elements.push(element); // what nobody looked at must not get a ring either
      state.standIns.push(null);
      looks.push({ look, own, ancestors, shown: -1, isSeen: false, hasWords: false, standIn: null, host: null });
      continue;
    }
    activeElement()?.blur?.();
    const before = snapshot(element);
    const wasSeen = before.get(element).isSeen;
    const stand = wasSeen ? null : standIn(element);
    element.focus({ preventScroll: true });
    if (activeElement() !== element || !element.matches(":focus-visible")) continue;
    const shown = difference(before, snapshot(element));
    const host = element.getRootNode().host;
    state.elements.push(element);
    state.standIns.push(stand?.element ?? null);
    if (stand) delete stand.element;
    looks.push({
      look, own, ancestors, shown, isSeen: wasSeen, hasWords: /\S/.test(element.textContent), standIn: stand,
      host: host ? described(host) : null,
    });
  }
  activeElement()?.blur?.();
  return { looks, marked: [...marked].slice(0, 1000), hasDarkColors };
}
