// Watches a page while a learner tries its controls: numbers its elements, says what appears after each try and how it
// lies on the page, and names elements by locators. Evaluated once after each load; kept where `components.py` calls it.
() => {
  const MOST_ELEMENTS = 6000;
  const UNSEEN = new Set(["SCRIPT", "STYLE", "LINK", "META", "TEMPLATE", "NOSCRIPT", "BR", "HEAD"]);
  const TYPED = "input:not([type]), input[type=text], input[type=search], input[type=date], input[type=email], input[type=tel], input[type=url]";
  const PRESSED = "button, [role=button], [role=tab], [onclick], a:not([href]), a[href^='#'], a[href^='javascript:'], a[href=''], input[type=button], [aria-haspopup], [aria-expanded], [aria-controls], label[for]";
  const NATIVE = "summary, select, option, video, audio, iframe, input[type=checkbox], input[type=radio], input[type=file], input[type=range], textarea";
  const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";
  const NAME = /^-?[A-Za-z_][\w-]*$/;
  const MADE_UP = /\d{3,}|^(?:css|sc|jsx|svelte|ng|ember|data-v)-|[A-Za-z]\d[A-Za-z]\d|__[A-Za-z0-9]{5,}$|curbcut/;
  const STATE = /(?:^|[-_])(?:is|has|active|open|opened|opening|closed|close|show|shown|showing|in|fade|hidden|hide|collapsed|collapsing|expanded|selected|current|focus|focused|hover|loaded|loading|visible|invisible|first|last|prev|next|cloned|center|on|off|top|bottom|left|right|initialized|animating|disabled|enabled|checked|transition|down|up)(?:$|[-_])/;
  const CERTAIN_STATE = /^(?:is-|has-)|(?:^|-)(?:active|open|opened|closed|show|shown|hidden|collapsed|collapsing|expanded|selected|current|focus|hover|loaded|visible|disabled|animating)$/;
  const CLOSE = /^(?:[×✕✖xX]|(?:close|dismiss|got it|ok|accept|no thanks|cancel|schließen|fermer|cerrar|chiudi|sluiten)\b.{0,24})$/i;

  const numbers = new Map();
  const elements = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (elements.length >= MOST_ELEMENTS) break;
    numbers.set(element, elements.length);
    elements.push(element);
  }
  const numberOf = (element) => numbers.get(element) ?? -1;

  /** Makes short what style sheets let last: only where they say so, since a transition of what has none fools scripts
   * that measure what they have just set. */
  function hurry(rules) {
    for (const rule of rules) {
      if (rule.cssRules?.length) hurry(rule.cssRules);
      const { style } = rule;
      if (!style) continue;
      for (const kind of ["transition", "animation"]) {
        if (!style[kind] && !style[`${kind}Duration`]) continue;
        if (kind === "animation" && /infinite/.test(style.animation)) continue;
        style.setProperty(`${kind}-duration`, "1ms", "important");
        style.setProperty(`${kind}-delay`, "0s", "important");
      }
    }
  }
  for (const sheet of document.styleSheets) {
    try {
      hurry(sheet.cssRules);
    } catch {} // a style sheet of another origin cannot be read
  }
  if (window.jQuery?.fx) window.jQuery.fx.off = true; // its animations end at once: what they lead to is looked at

  const isStable = (name) => NAME.test(name) && !MADE_UP.test(name) && !STATE.test(name);
  const isNamed = (name) => NAME.test(name) && !MADE_UP.test(name) && !CERTAIN_STATE.test(name);
  const classesOf = (element, isGood = isStable) => [...element.classList].filter(isGood).sort();
  const partOf = (element) => `${element.localName}${classesOf(element).map((name) => `.${name}`).join("")}`;
  const textOf = (element) => (element.innerText ?? element.textContent ?? "").trim().replace(/\s+/g, " ");

  /** What elements of one kind in one place have in common. */
  function signatureOf(element) {
    const parts = [];
    for (let at = element; at && at !== document.body && parts.length < 4; at = at.parentElement) parts.push(partOf(at));
    return parts.join(" < ");
  }

  // ------------------------------------------------------------------------------------------------ what can be seen

  function meet(box, clip) {
    const left = Math.max(box.left, clip.left);
    const top = Math.max(box.top, clip.top);
    return { left, top, right: Math.min(box.right, clip.right), bottom: Math.min(box.bottom, clip.bottom) };
  }
  const isThere = ({ left, top, right, bottom }) => right - left >= 2 && bottom - top >= 2;
  const isClippedAway = (style) =>
    (style.clip !== "auto" && /rect\((?:0|1)(?:px)?,? /.test(style.clip) && style.position !== "static") ||
    /inset\((?:50|100)%|circle\(0/.test(style.clipPath);

  /** What can be seen of each element: its box without what is clipped, in coordinates of the page. */
  function look() {
    const seen = new Map();
    const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const all = { left: -scrollX, top: -scrollY, right: document.documentElement.clientWidth, bottom: 1e6 };
    const walk = (parent, clip, clipOfPositioned) => {
      for (const element of parent.children) {
        if (UNSEEN.has(element.tagName)) continue;
        const style = getComputedStyle(element);
        if (style.display === "none" || style.opacity < 0.05 || isClippedAway(style)) continue;
        if (style.display === "contents") {
          walk(element, clip, clipOfPositioned);
          continue;
        }
        const { position } = style;
        const box = element.getBoundingClientRect();
        const own = position === "fixed" ? view : position === "absolute" ? clipOfPositioned : clip;
        const part = meet(box, own);
        if (style.visibility === "visible" && isThere(part)) {
          seen.set(element, { left: part.left + scrollX, top: part.top + scrollY, right: part.right + scrollX, bottom: part.bottom + scrollY });
        }
        const clips = (style.overflowX !== "visible" || style.overflowY !== "visible") && style.display !== "inline";
        const inner = clips ? part : own;
        const isAnchor = position !== "static" || style.transform !== "none";
        walk(element, inner, isAnchor ? inner : clipOfPositioned);
      }
    };
    walk(document.body, all, all);
    return seen;
  }

  const areaOf = ({ left, top, right, bottom }) => (right - left) * (bottom - top);
  const hasContent = (element) => element.textContent.trim() !== "" || element.matches("img, svg, canvas, video, iframe") || element.querySelector("img, svg, canvas, video, iframe, input, button") !== null;
  const areTheSame = (a, b) => Math.abs(a.left - b.left) < 2 && Math.abs(a.top - b.top) < 2 && Math.abs(a.right - b.right) < 2 && Math.abs(a.bottom - b.bottom) < 2;

  /** The outermost of the elements that are in one look and not in the other. */
  function rootsOf(these, others) {
    const roots = [];
    for (const element of these.keys()) {
      if (others.has(element)) continue;
      let at = element.parentElement;
      while (at && at !== document.body && !these.has(at)) at = at.parentElement; // wrappers without a size of their own
      if (at && at !== document.body && !others.has(at)) continue;
      roots.push(element);
    }
    return roots;
  }

  let baseline = look();
  let before = baseline;
  let texts = new Map();
  const pressed = new Set();
  let metBefore = new Set();
  let trigger;

  // ------------------------------------------------------------------------------------------------ what to try

  /** Elements that style rules react to when the pointer is over them, by what they show inside or beside. */
  function hoveredBySheets() {
    const found = new Set();
    const read = (rules) => {
      for (const rule of rules) {
        if (rule.cssRules?.length && !(rule instanceof CSSStyleRule)) read(rule.cssRules);
        if (!(rule instanceof CSSStyleRule) || !/display|visibility|opacity|max-height|height|transform|clip|left|top/.test(rule.style.cssText)) continue;
        for (const selector of rule.selectorText.split(",")) {
          const match = /^(.*?):(?:hover|focus-within)(?:[^\s>+~]*)(?:\s|>|\+|~)+\S/.exec(selector.trim());
          if (!match?.[1]) continue;
          try {
            for (const element of [...document.querySelectorAll(match[1])].slice(0, 40)) found.add(element);
          } catch {}
        }
      }
    };
    for (const sheet of document.styleSheets) {
      try {
        read(sheet.cssRules);
      } catch {} // a style sheet of another origin cannot be read
    }
    return found;
  }

  const leadsAway = (element) => {
    const link = element.closest("a[href]");
    return link !== null && !/^(?:#|javascript:|$)/.test(link.getAttribute("href").trim());
  };
  const hasHint = (element) => element.matches("[aria-haspopup], [aria-expanded], [aria-controls]") || element.getAttributeNames().some((name) => /^(?:data-|uk-|x-on|@click|v-on)/.test(name) && /toggle|target|trigger|open|modal|tab|slide|drop|collapse|click|tip/.test(name));

  /** What may be tried, the most telling first: number, ways, and what others like it have in common.
   * listening: numbers of elements with handlers of their own, by kind. */
  const hear = (listening) => {
    for (const [number, kinds] of listening) if (/click|mousedown|pointerdown/.test(kinds)) pressed.add(elements[number]);
  };

  function candidates(listening) {
    hear(listening);
    const hovered = hoveredBySheets();
    const found = new Map();
    const add = (element, way, score) => {
      if (!element || element === document.body || numberOf(element) < 0 || !baseline.has(element)) return;
      if (element.matches(NATIVE) || element.closest("summary, select, option, svg *")) return;
      const known = found.get(element) ?? { ways: new Set(), score: 0 };
      known.ways.add(way);
      known.score = Math.max(known.score, score);
      found.set(element, known);
    };
    for (const element of baseline.keys()) {
      if (element.matches(TYPED)) {
        add(element, "type", 6);
        continue;
      }
      if (element.matches("label[for]") && !isToggleLabel(element)) continue;
      const isSubmit = element.form && element.matches("button:not([type]), [type=submit]");
      if (element.matches(PRESSED) && !isSubmit) add(element, "click", hasHint(element) ? 8 : 5);
      else if (hasHint(element)) add(element, "click", 6);
      else if (!element.matches("a[href], button, label") && getComputedStyle(element).cursor === "pointer" && getComputedStyle(element.parentElement).cursor !== "pointer" && !element.closest("a[href], button, label")) add(element, "click", 4);
    }
    for (const element of hovered) {
      const own = [...element.children].find((one) => baseline.has(one));
      const words = [...element.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
      add(words || !own || element.matches(FOCUSABLE) ? element : own, "hover", 7);
    }
    for (const [number, kinds] of listening) {
      const element = elements[number];
      if (!element) continue;
      if (/mouseenter|mouseover|pointerenter|pointerover|mousemove/.test(kinds)) add(element, "hover", 6);
      if (/focus/.test(kinds)) add(element, "focus", 4);
      if (!/click|mousedown|pointerdown|mouseup|touchstart/.test(kinds)) continue;
      const parts = [...element.children].filter((one) => baseline.has(one) && textOf(one));
      if (element.matches(FOCUSABLE) || parts.length < 2 || hasAlikes(element)) add(element, "click", 6);
      else for (const one of parts.slice(0, 12)) add(one, "click", 3); // its handler may be meant for what is in it
    }
    for (const [element, known] of found) {
      const inside = element.matches(FOCUSABLE) ? [] : [...element.querySelectorAll("a, button")].filter((one) => found.has(one));
      if (inside.length === 1 && textOf(inside[0]) === textOf(element)) known.ways.delete("click"); // it is the inner one
      if (!known.ways.size) found.delete(element);
    }
    return [...found].filter(([element]) => areaOf(baseline.get(element)) < innerWidth * innerHeight * 0.5 || element.matches(FOCUSABLE))
      .sort(([, a], [, b]) => b.score - a.score)
      .map(([element, { ways, score }]) => ({
        number: numberOf(element), ways: [...ways], score, signature: signatureOf(element), mark: markOf(element), leadsAway: leadsAway(element),
        isTyped: element.matches(TYPED), isReadOnly: element.readOnly === true,
      }));
  }
  /** What tells elements of one place apart that are meant for different things. */
  const markOf = (element) => element.getAttributeNames().filter((name) => !/^(?:style|id|href|class|type|tabindex|aria-.*)$/.test(name))
    .map((name) => (/toggle$|trigger$|role$/.test(name) ? `${name}=${element.getAttribute(name)}` : name)).sort().join(" ") + (element.matches("a[href^='#']") ? " #" : "");
  const hasAlikes = (element) => [...element.parentElement.children].filter((one) => partOf(one) === partOf(element)).length > 1;
  const isToggleLabel = (element) => element.control?.matches("[type=checkbox], [type=radio]") && !baseline.has(element.control);

  // ------------------------------------------------------------------------------------------------ one try

  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

  const moves = () => document.getAnimations().some((one) => one.playState === "running" && one.effect.getComputedTiming().endTime < 3000);

  /** Waits until the page has been quiet for a moment, at least and at most so long. */
  async function settle(least, most) {
    let last = performance.now();
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const start = performance.now();
    await wait(least);
    while (performance.now() - start < most && (performance.now() - last < 90 || moves())) await wait(30);
    observer.disconnect();
  }

  /** What a click would meet, all over the window. */
  function hits() {
    const found = [];
    for (let x = 1; x < 8; x += 1) for (let y = 1; y < 8; y += 1) found.push(document.elementFromPoint((innerWidth * x) / 8, (innerHeight * y) / 8));
    return found;
  }

  function note() {
    before = look();
    metBefore = new Set(hits());
    texts = new Map([...document.querySelectorAll("input, select")].map((one) => [one, one.value]));
  }

  /** Makes ready to try an element: the point at which it can be hit, or nothing. */
  function begin(number) {
    trigger = elements[number];
    if (!trigger?.isConnected) return null;
    trigger.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    note();
    const boxes = [...trigger.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    for (const box of boxes) {
      for (const [across, down] of [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.1, 0.1]]) {
        const x = box.left + box.width * across;
        const y = box.top + box.height * down;
        const hit = document.elementFromPoint(x, y);
        if (hit && (trigger.contains(hit) || hit.closest("label")?.control === trigger)) return { x, y };
      }
    }
    return null;
  }

  const isLifted = (style) => style.position === "fixed" || style.position === "absolute";

  /** Whether something lies over the flow of the page: it or what is around it, up to what the trigger is in too. */
  function isOverlay(panel) {
    if (panel.matches(":popover-open, dialog[open]")) return true;
    for (let at = panel; at && at !== document.body && !(at !== panel && at.contains(trigger)); at = at.parentElement) {
      if (isLifted(getComputedStyle(at))) return true;
    }
    return false;
  }

  /** Whether nothing of the page but this can be hit any more. */
  function blocks(panel) {
    if (panel.matches("dialog:modal")) return true;
    const met = new Set(hits().filter((one) => !panel.contains(one)));
    if (metBefore.size > 2 && met.size === 1 && !panel.contains([...met][0]) && isOverlay(panel)) return true; // all under one layer
    const inset = 3;
    const points = [[inset, inset], [innerWidth - inset, inset], [inset, innerHeight - inset], [innerWidth - inset - 16, innerHeight - inset]];
    let covered = 0;
    for (const [x, y] of points) {
      const hit = document.elementFromPoint(x, y);
      if (!hit || hit === document.body || hit === document.documentElement) return false;
      if (panel.contains(hit) || isInLayer(hit)) covered += 1;
      else if (!isInOldBar(hit)) return false;
    }
    return covered > 1;
  }

  function isInLayer(hit) {
    for (let at = hit; at && at !== document.body; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      if (isLifted(getComputedStyle(at)) && box.width > innerWidth * 0.9 && box.height > innerHeight * 0.9 && !before.has(hit)) return true;
    }
    return false;
  }

  /** Whether it is in a bar that lay over the page before, and now lies over what covers the page. */
  function isInOldBar(hit) {
    for (let at = hit; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).position === "fixed") return before.has(at) && at.getBoundingClientRect().height < innerHeight / 2;
    }
    return false;
  }

  /** How far two boxes are from each other, as long as they are beside each other; else far. */
  function gapBetween(a, b) {
    const across = Math.max(0, Math.max(a.left, b.left) - Math.min(a.right, b.right));
    const down = Math.max(0, Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom));
    return Math.max(across, down);
  }

  /** The largest group of short neighbours of one kind in a panel. */
  function itemsIn(panel, now) {
    const groups = new Map();
    for (const element of panel.querySelectorAll("a, button, li, div, span, option, td, [role=option], [role=menuitem]")) {
      if (!now.has(element) || !element.parentElement) continue;
      const text = textOf(element);
      if (!text || text.length > 80) continue;
      const at = element.parentElement;
      const key = at.localName === "li" || (at.childElementCount === 1 && at !== panel) ? at.parentElement : at;
      const kind = element.localName;
      const byKind = groups.get(key) ?? groups.set(key, new Map()).get(key);
      byKind.set(kind, [...(byKind.get(kind) ?? []), element]);
    }
    let best = [];
    const all = Math.max(1, textOf(panel).length);
    for (const byKind of groups.values()) {
      for (const group of byKind.values()) {
        if (group.length < 2) continue;
        const share = group.reduce((sum, one) => sum + textOf(one).length + 1, 0) / all;
        if (share >= 0.6 && (group.length > best.length || (group.length === best.length && best[0].contains(group[0])))) best = group;
      }
    }
    return best;
  }

  const isPressed = (one) => one.onclick !== null || pressed.has(one) || one.matches("a, button, [role=option], [role=menuitem], [role=menuitemradio], [onclick], [tabindex]") || getComputedStyle(one).cursor === "pointer" || one.querySelector("a, button") !== null;

  function daysIn(panel) {
    const days = new Set();
    for (const one of panel.querySelectorAll("td, a, button, span, div, li")) {
      if (one.childElementCount < 2 && /^(?:[1-9]|[12]\d|3[01])$/.test(textOf(one))) days.add(textOf(one));
    }
    return days.size;
  }

  const isAlike = (one, other) => one.localName === other.localName && (one.parentElement === other.parentElement || signatureOf(one) === signatureOf(other));
  const kept = new Map();
  let keys = 0;
  const handle = (element) => {
    for (const [key, one] of kept) if (one === element) return key;
    kept.set(++keys, element);
    return keys;
  };

  /** What has come of the try so far, against what `note` saw last; null if nothing has appeared or gone. */
  function seen() {
    const now = look();
    const isOther = (element) => element !== trigger && !element.contains(trigger) && (!trigger.contains(element) || isOverlay(element));
    const came = rootsOf(now, before).filter((one) => isOther(one) && !/curbcut-/.test(one.localName));
    const allGone = rootsOf(before, now);
    const gone = allGone.filter((one) => isOther(one));
    const left = allGone.find((one) => one !== trigger && one.contains(trigger));
    const isBackdrop = (one) => {
      const box = now.get(one);
      return !textOf(one) && box.right - box.left > innerWidth * 0.85 && box.bottom - box.top > innerHeight * 0.85 && !one.matches("img, video, canvas");
    };
    const real = came.filter((one) => areaOf(now.get(one)) >= 60 && hasContent(one) && !isBackdrop(one));
    const result = { came: real.length, gone: gone.length, went: gone.map(handle), left: left ? handle(left) : 0, focus: focusIn(real), panel: null };
    if (!real.length) return result;
    const weight = (one) => areaOf(now.get(one)) * (textOf(one) ? 2 : 1);
    const panel = real.reduce((best, one) => (weight(one) > weight(best) ? one : best));
    return { ...result, panel: describe(panel, now, gone, real) };
  }

  const focusIn = (roots) => roots.some((one) => one.contains(document.activeElement));

  function describe(panel, now, gone, came) {
    const box = now.get(panel) ?? before.get(panel);
    const start = before.get(trigger) ?? now.get(trigger);
    const items = itemsIn(panel, now);
    const replaced = gone.filter((one) => isAlike(one, panel) && hasContent(one));
    const first = replaced[0] && before.get(replaced[0]);
    const all = now.get(panel) ? [...panel.querySelectorAll(FOCUSABLE)].filter((one) => now.has(one) && one.tabIndex >= 0) : [];
    const link = items.filter((one) => (one.matches("a[href]") ? one : one.querySelector("a[href]")) && leadsAway(one.matches("a[href]") ? one : one.querySelector("a[href]")));
    return {
      handle: handle(panel), number: numberOf(panel), tag: panel.localName, signature: signatureOf(panel),
      isOverlay: isOverlay(panel), blocks: blocks(panel), gap: start ? gapBetween(start, box) : 1e4,
      width: box.right - box.left, height: box.bottom - box.top, text: textOf(panel).slice(0, 200),
      items: items.map(handle), pressed: items.filter(isPressed).length, links: link.length,
      days: daysIn(panel), focusables: all.length, fields: panel.querySelectorAll("input:not([type=hidden]), select, textarea").length,
      replaced: replaced.map(numberOf), alike: came.filter((one) => isAlike(one, panel)).map(numberOf),
      isInPlace: !!first && Math.abs(first.top - box.top) < 12 && Math.abs(first.left - box.left) < Math.max(12, box.right - box.left),
      siblings: panel.parentElement ? [...panel.parentElement.children].filter((one) => one.localName === panel.localName && partOf(one) === partOf(panel)).length : 1,
      heading: textOf(panel.querySelector("h1, h2, h3, h4, h5, h6, [class*=title i], legend") ?? document.createElement("i")).slice(0, 100),
      isInside: trigger.contains(panel), isWithin: !!start && start.left - 2 <= box.left && start.right + 2 >= box.right && start.top - 2 <= box.top && start.bottom + 2 >= box.bottom, holdsTrigger: panel.contains(trigger),
      isAfter: (trigger.compareDocumentPosition(panel) & 4) !== 0,
    };
  }

  const isShown = (key) => look().has(kept.get(key));
  const pointOf = (key) => {
    const element = kept.get(key);
    if (!element?.isConnected) return null;
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null;
  };

  /** What may close a panel: by its words, by its names, then any small control at its top. */
  function closersIn(key) {
    const panel = kept.get(key);
    const now = look();
    const all = [...panel.querySelectorAll("a, button, [role=button], [onclick], span, div, i, svg")].filter((one) => now.has(one) && !one.querySelector("a, button"));
    const named = (one) => CLOSE.test(textOf(one)) || CLOSE.test(one.getAttribute("aria-label") ?? "") || CLOSE.test(one.title ?? "") || /close|dismiss/i.test(`${one.getAttribute("class")} ${one.id} ${one.getAttributeNames().filter((name) => /dismiss|close/.test(name))}`);
    const controls = all.filter((one) => one.matches("a, button, [role=button], [onclick]") || getComputedStyle(one).cursor === "pointer");
    return [...new Set([...controls.filter(named), ...all.filter(named), ...controls.filter((one) => !textOf(one))])].slice(0, 3).map(handle);
  }

  /** What tells the trigger's choice: its own words and the fields in or beside it. */
  const choice = () => `${textOf(trigger)}|${trigger.value ?? ""}|${[...(trigger.parentElement?.querySelectorAll("input, select") ?? [])].map((one) => one.value)}|${[...(trigger.parentElement?.parentElement?.querySelectorAll("input, select") ?? [])].map((one) => one.value)}`;

  const isAsBefore = () => {
    const now = look();
    if (now.size !== baseline.size) return false;
    for (const [element, box] of baseline) {
      const found = now.get(element);
      if (!found || !areTheSame(found, box)) return false;
    }
    return true;
  };

  // ------------------------------------------------------------------------------------------------ locators

  function common(group, isGood) {
    const [first] = group;
    if (group.some((one) => one.localName !== first.localName)) return "";
    const id = group.length === 1 && NAME.test(first.id) && !MADE_UP.test(first.id) ? `#${first.id}` : "";
    const classes = id ? [] : classesOf(first, isGood).filter((name) => group.every((one) => one.classList.contains(name)));
    return `${first.localName}${id}${classes.map((name) => `.${name}`).join("")}`;
  }
  const above = (group) => [...new Set(group.map((one) => one.parentElement).filter((one) => one && one !== document.body && one !== document.documentElement))];

  /** A selector of tags, ids and classes that finds these elements and nothing but such as are alike; "" if none does. */
  const locatorOf = (group, against = []) => locatorBy(group, against, isStable) || locatorBy(group, against, isNamed);

  function locatorBy(group, against, isName) {
    if (!group.length) return "";
    const kinds = new Set(group.map(signatureOf));
    const isGood = (selector) => {
      if (!/[#.]|^(?:nav|header|footer|aside|main|form)\b.*>/.test(selector)) return false;
      const found = [...document.querySelectorAll(selector)];
      return group.every((one) => found.includes(one)) && found.every((one) => !against.includes(one) && (group.includes(one) || kinds.has(signatureOf(one))));
    };
    let selector = common(group, isName);
    if (!selector) return "";
    let around = group;
    for (let level = 0; level < 4; level += 1) {
      if (isGood(selector)) return selector;
      if (level < 3) {
        let anchors = above(around);
        for (let steps = 0; steps < 8 && anchors.length; steps += 1) {
          const anchor = common(anchors, isName);
          if (anchor && isGood(`${anchor} ${selector}`)) return `${anchor} ${selector}`;
          anchors = above(anchors);
        }
      }
      around = above(around);
      const next = around.length ? common(around, isName) : "";
      if (!next || level === 3) return "";
      selector = `${next} > ${selector}`;
    }
    return "";
  }

  /** The panel that belongs to a trigger, as the client will find it again. */
  function partnerOf(one, triggers, panels) {
    const all = [...document.querySelectorAll(panels)].filter((each) => !each.contains(one));
    for (const { value } of one.attributes) {
      const named = value && all.find((each) => each.id && each.id === value.replace(/^[^#]*#/, ""));
      if (named) return named;
    }
    for (let at = one; at; at = at.parentElement) {
      const inside = all.filter((each) => at.contains(each));
      if (!inside.length) continue;
      const others = [...document.querySelectorAll(triggers)].filter((each) => at.contains(each) && !inside.some((panel) => panel.contains(each)));
      if (others.length === inside.length) return inside[others.indexOf(one)];
      if (inside.length === 1) return others.length === 1 ? inside[0] : undefined;
      const next = inside.find((each) => one.compareDocumentPosition(each) & 4);
      const isBetween = (each) => one.compareDocumentPosition(each) & 4 && each.compareDocumentPosition(next) & 4;
      return next && !others.some(isBetween) ? next : undefined;
    }
    return undefined;
  }

  /** What lies over the page though nobody has asked for it, and whether nothing else can be hit. */
  function uninvited() {
    const found = [];
    for (const [element, box] of baseline) {
      const style = getComputedStyle(element);
      if (!isLifted(style) || style.position !== "fixed" || !hasContent(element) || areaOf(box) < 400) continue;
      if (found.some(({ handle: key }) => kept.get(key).contains(element))) continue;
      trigger = document.documentElement;
      before = new Map();
      found.push({ handle: handle(element), number: numberOf(element), blocks: blocks(element), signature: signatureOf(element) });
    }
    return found;
  }

  const at = (list) => list.map((number) => elements[number]).filter(Boolean);
  const locate = (list, against = []) => locatorOf(at(list), at(against));
  const numberAt = (key) => numberOf(kept.get(key));
  const locateNow = (list) => locatorOf(list.map((key) => kept.get(key)).filter((one) => one?.isConnected));
  const pairs = (triggers, panels, wanted) => wanted.every(([one, panel]) => partnerOf(elements[one], triggers, panels) === elements[panel]);
  const around = (list) => {
    let shared = at(list)[0]?.parentElement;
    while (shared && !at(list).every((one) => shared.contains(one))) shared = shared.parentElement;
    return shared ? numberOf(shared) : -1;
  };
  const words = (number) => textOf(elements[number]).slice(0, 80);
  const find = (number) => {
    const element = elements[number];
    return { signature: element ? signatureOf(element) : "", isShown: !!element && baseline.has(element) };
  };
  const focus = (number) => elements[number].focus({ preventScroll: true });
  const alike = (number) => elements.filter((one) => baseline.has(one) && signatureOf(one) === signatureOf(elements[number]) && markOf(one) === markOf(elements[number])).map(numberOf);

  window[Symbol.for("curbcut components")] = {
    elements, candidates, hear, begin, note, settle, seen, isShown, pointOf, closersIn, choice, isAsBefore, locate, locateNow,
    pairs, around, words, find, focus, alike, uninvited, numberAt,
  };
  return elements.length;
}
