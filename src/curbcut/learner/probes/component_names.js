// A part of `Explorer` in component_tries.py: locators, and what is called from there.
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
/** A selector that finds these elements, and others too. */
const locateWidely = (list) => {
  const own = common(at(list), isStable);
  return /[#.]/.test(own) ? own : "";
};
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
  elements, candidates, hear, begin, note, settle, seen, isShown, pointOf, closersIn, choice, goHome, isAsBefore, locate, locateNow, locateWidely,
  pairs, around, words, find, focus, alike, uninvited, numberAt, isPointedAt,
};
