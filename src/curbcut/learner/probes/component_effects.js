// A part of `Explorer` in component_tries.py: what has come of a try, and how it lies on the page.
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
  const boxes = [...trigger.getClientRects(), boxOf(trigger)].filter((box) => box.width > 1 && box.height > 1);
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

/** Whether something is there again as it was, since a script has written a whole part of the page anew. */
const isAnew = (one, gone) => {
  const holds = (each) => `${each.textContent.trim()}|${[...each.querySelectorAll("img")].map((image) => image.src)}`;
  return gone.some((other) => !other.isConnected && partOf(one) === partOf(other) && holds(one) !== "|" && holds(one) === holds(other));
};

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
  const sorted = trigger.closest("th, [role=columnheader]")?.closest("table, [role=table], [role=grid]"); // its rows change places
  const real = came.filter((one) => areaOf(now.get(one)) >= 60 && hasContent(one) && !isBackdrop(one) && !sorted?.contains(one) && !isAnew(one, gone));
  const result = { came: real.length, gone: gone.length, went: gone.map(handle), left: left ? handle(left) : 0, focus: focusIn(real), panel: null };
  if (!real.length) return result;
  const weight = (one) => areaOf(now.get(one)) * (textOf(one) ? 2 : 1);
  const panel = real.reduce((best, one) => (weight(one) > weight(best) ? one : best));
  return { ...result, panel: describe(panel, now, gone, real) };
}

/** Which part of its words stands in links and buttons, 0 to 1; 0 where there are fields. */
function partInControls(panel, all) {
  if (panel.querySelector("input:not([type=hidden]), select, textarea")) return 0;
  const inside = all.reduce((sum, one) => sum + textOf(one).length, 0);
  return Math.min(1, inside / Math.max(1, textOf(panel).length));
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
    days: daysIn(panel), pressable: partInControls(panel, all), focusables: all.length, fields: panel.querySelectorAll("input:not([type=hidden]), select, textarea").length,
    isControl: panel.matches(FOCUSABLE), replaced: replaced.map(numberOf), alike: came.filter((one) => isAlike(one, panel)).map(numberOf),
    isInPlace: !!first && Math.abs(first.top - box.top) < 12 && Math.abs(first.left - box.left) < Math.max(12, box.right - box.left),
    siblings: panel.parentElement ? [...panel.parentElement.children].filter((one) => one.localName === panel.localName && partOf(one) === partOf(panel)).length : 1,
    heading: textOf(panel.querySelector("h1, h2, h3, h4, h5, h6, [class*=title i], legend") ?? document.createElement("i")).slice(0, 100),
    isInside: trigger.contains(panel), isWithin: !!start && start.left - 2 <= box.left && start.right + 2 >= box.right && start.top - 2 <= box.top && start.bottom + 2 >= box.bottom, holdsTrigger: panel.contains(trigger),
    isAfter: (trigger.compareDocumentPosition(panel) & 4) !== 0,
  };
}

/** Whether it is still there, be it that a script has written it anew. */
const isShown = (key) => {
  const now = look();
  const one = kept.get(key);
  return now.has(one) || (!one.isConnected && [...now.keys()].some((other) => isAnew(other, [one])));
};
const pointOf = (key) => {
  const element = kept.get(key);
  if (!element?.isConnected) return null;
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null;
};

/** What may close a panel: by its words, by its names, then any small control at its top. A picture in a control with words is
 * a part of that one. */
function closersIn(key) {
  const panel = kept.get(key);
  const now = look();
  const all = [...panel.querySelectorAll("a, button, [role=button], [onclick], span, div, i, svg")].filter((one) => now.has(one) && !one.querySelector("a, button"));
  const named = (one) => CLOSE.test(textOf(one)) || CLOSE.test(one.getAttribute("aria-label") ?? "") || CLOSE.test(one.title ?? "") || /close|dismiss/i.test(`${one.getAttribute("class")} ${one.id} ${one.getAttributeNames().filter((name) => /dismiss|close/.test(name))}`);
  const controls = all.filter((one) => one.matches("a, button, [role=button], [onclick]") || getComputedStyle(one).cursor === "pointer");
  return [...new Set([...controls.filter(named), ...all.filter(named), ...controls.filter((one) => !textOf(one.closest("a, button, [role=button]") ?? one))])].slice(0, 3).map(handle);
}

const isPointedAt = () => trigger.matches(":hover");

/** What tells the trigger's choice: its own words and the fields in or beside it. */
const choice = () => `${textOf(trigger)}|${trigger.value ?? ""}|${[...(trigger.parentElement?.querySelectorAll("input, select") ?? [])].map((one) => one.value)}|${[...(trigger.parentElement?.parentElement?.querySelectorAll("input, select") ?? [])].map((one) => one.value)}`;

/** Where what is fixed to the window was seen first, in coordinates of the page. */
const goHome = () => scrollTo({ left: home.x, top: home.y, behavior: "instant" });

const isAsBefore = () => {
  const now = look();
  if (now.size !== baseline.size) return false;
  for (const [element, box] of baseline) {
    const found = now.get(element);
    if (!found || !areTheSame(found, box)) return false;
  }
  return true;
};
