// The second part of what readable_colors.py measures: which style rule a colour comes from. Everything that it touches
// is put back.
const MOST_OTHERS = 30;
const MOST_VARIABLES = 3; // of which one has its value from the next
const LASTING = /^[#.](?!(?:active|animated|current|focus|hover|in|open|selected|show|visible)$)[a-z_][a-z_-]*\d?$/i;
const { sheets, sheetRules, isLate, parts, heavier, styleSelector } = window[Symbol.for("curbcut style rules")];

const FIRST = 0x01fe03; // a colour that nobody has, and so are those after it
const color = (number) => `rgb(${number >> 16}, ${(number >> 8) & 255}, ${number & 255})`;
/** For a property its name in scripts, and a value for each number that shows in what is computed. */
const MARKS = {
  color: ["color", (number) => color(FIRST + number)],
  "background-color": ["backgroundColor", (number) => color(FIRST + number)],
  "background-image": [
    "backgroundImage",
    (number) => `linear-gradient(${color(FIRST + number)}, ${color(FIRST + number)})`,
  ],
  opacity: ["opacity", (number) => String((number + 50_001) / 100_000)], // less would be written as 1e-05
};

const HINTS = { color: "color", "background-color": "bgcolor" };

/** For each of the elements the rule that sets the property, and the declaration that its value comes from: where it
 * is a variable, the one that sets that, so that what else uses the rule keeps its own colour. `roots` are the last of
 * the variables where one has its value from another. */
function governing(elements, property) {
  const set = new Set(elements);
  const [rules, variables] = marked(set, property, property);
  for (const [element, origin] of markedInline(set, property)) rules.set(element, origin);
  for (const [element, origin] of hinted(set, property, rules)) rules.set(element, origin);
  const sources = new Map(rules);
  const roots = new Map(rules);
  const known = new Set();
  let names = variables;
  for (let depth = 0; depth < MOST_VARIABLES && names.size; depth += 1) {
    const next = new Set();
    for (const name of names) {
      known.add(name);
      const [found, inner] = marked(set, property, name);
      for (const [element, origin] of found) {
        if (depth === 0) sources.set(element, origin);
        roots.set(element, origin);
      }
      for (const each of inner) if (!known.has(each)) next.add(each);
    }
    names = next;
  }
  return { rules, sources, roots };
}

/** Whether a style says something of a property, by itself or, as with a variable in it, in a shorthand alone. */
function declares(style, property) {
  const isInShorthand = property.startsWith("background-") && style.getPropertyValue("background");
  return Boolean(style.getPropertyValue(property) || isInShorthand);
}

/** The same for `style` attributes, which are named by their value. */
function markedInline(set, property) {
  const by = new Map();
  const [shown, valueOf] = MARKS[property];
  const styled = new Set([...set].map((element) => element.closest("[style]")));
  for (const holder of styled) {
    const text = holder?.getAttribute("style") ?? "";
    const named = styleSelector(text, property);
    if (!named || !declares(holder.style, property)) continue;
    holder.style.setProperty(property, valueOf(0), "important");
    for (const element of set) {
      if (!holder.contains(element) || getComputedStyle(element)[shown] !== valueOf(0)) continue;
      const selector = `${holder.localName}${named}`;
      by.set(element, { selector, conditions: [], property, isImportant: true, holder });
    }
    holder.setAttribute("style", text);
  }
  return by;
}

/** The same for colours that stand in attributes of their own, as in `font color` and `bgcolor`, where no style says
 * anything else. */
function hinted(set, property, rules) {
  const by = new Map();
  const attribute = HINTS[property];
  const [shown, valueOf] = MARKS[property];
  for (const element of attribute ? set : []) {
    const holder = rules.has(element) ? null : element.closest(attribute === "color" ? "font[color]" : `[${attribute}]`);
    const value = holder?.getAttribute(attribute) ?? "";
    if (!/^#?\w{1,30}$/.test(value)) continue;
    const text = holder.getAttribute("style");
    holder.style.setProperty(property, valueOf(0));
    const isSource = getComputedStyle(element)[shown] === valueOf(0);
    if (text === null) holder.removeAttribute("style");
    else holder.setAttribute("style", text);
    const selector = `${holder.localName}[${attribute}="${value}"]`;
    if (isSource) by.set(element, { selector, conditions: [], property, isImportant: false, holder });
  }
  return by;
}

/** The declarations of `name` that show in the elements' `property`: found by giving each another value. */
function marked(set, property, name) {
  const by = new Map();
  const variables = new Set();
  const [shown, valueOf] = MARKS[property];
  const shorthand = name.startsWith("background-") ? ["background"] : [];
  const tried = new Map(); // by the value that it has been given
  for (const sheet of sheets()) {
    for (const [rule, conditions, selector] of sheetRules(sheet, [], [name, ...shorthand])) {
      const declared = rule.style.getPropertyValue(name) ? name : "background";
      const value = rule.style.getPropertyValue(declared);
      const priority = rule.style.getPropertyPriority(declared);
      const mark = valueOf(tried.size);
      tried.set(mark, { rule, conditions, selector, value, priority, isLate: isLate(sheet), before: rule.style.cssText });
      rule.style.setProperty(name, mark, priority);
    }
  }
  for (const element of set) {
    const found = tried.get(getComputedStyle(element)[shown]);
    const holder = found && closest(element, found.selector);
    if (!holder) continue;
    const { conditions, selector, value, priority, isLate } = found;
    by.set(element, { selector, conditions, property: name, isImportant: priority !== "", isLate, holder });
    for (const [, variable] of value.matchAll(/var\(\s*(--[\w-]+)/g)) variables.add(variable);
  }
  for (const { rule, before } of tried.values()) rule.style.cssText = before;
  return [by, variables];
}

/** Which other rules give elements that an origin's selector matches their value and would lose it to a rule with that
 * selector that is added to the page, where it stands later than the origin itself or weighs more. */
function losers(name, origins) {
  const tried = new Map();
  const shorthand = name.startsWith("background-") ? ["background"] : [];
  const valueOf = MARKS[name]?.[1] ?? MARKS.color[1];
  for (const sheet of sheets()) {
    for (const [rule, , selector] of sheetRules(sheet, [], [name, ...shorthand])) {
      const declared = rule.style.getPropertyValue(name) ? name : "background";
      const mark = valueOf(tried.size);
      tried.set(mark, { rule, selector, before: rule.style.cssText });
      rule.style.setProperty(name, mark, rule.style.getPropertyPriority(declared));
    }
  }
  const valueAt = (element) => getComputedStyle(element).getPropertyValue(name).trim();
  const others = origins.map(({ selector }) =>
    [...document.querySelectorAll(selector)]
      .map((element) => [element, tried.get(valueAt(element))?.selector])
      .filter(([, by]) => by && by !== selector),
  );
  for (const { rule, before } of tried.values()) rule.style.cssText = before;
  return origins.map(({ selector, isImportant, isLate }, at) => {
    if (others[at].length === 0) return [];
    const last = document.createElement("style");
    last.textContent = `${isLate ? heavier(selector) : selector}{${name}:${valueOf(tried.size)}${isImportant ? "!important" : ""}}`;
    put(last);
    const lost = others[at].filter(([element]) => valueAt(element) === valueOf(tried.size));
    last.remove();
    return [...new Set(lost.flatMap(([element, by]) => parts(by).filter((each) => matches(element, each))))];
  });
}

function matches(element, selector) {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/** Selectors that match nothing any more that other rules are about, for origins: theirs, or with exceptions. */
function narrowed(origins) {
  const found = origins.map((origin) => origin.selector);
  const isSpecial = ({ selector }) => /\[style[*^$]?=/.test(selector) || selector.startsWith(":is(");
  const byName = Map.groupBy(
    origins.map((origin, at) => ({ ...origin, at })).filter((origin) => !isSpecial(origin)),
    (origin) => origin.property,
  );
  for (const [name, group] of byName) {
    const unique = [...new Map(group.map((each) => [`${each.selector} ${each.isImportant}`, each])).values()];
    const lost = losers(name, unique);
    const others = new Map(unique.map((each, at) => [`${each.selector} ${each.isImportant}`, lost[at]]));
    for (const { selector, isImportant, at } of group) {
      const except = others.get(`${selector} ${isImportant}`);
      if (except.length === 0 || except.length > MOST_OTHERS) continue;
      const elements = parts(selector).filter((each) => !/:(?::|before|after|first-l)/.test(each));
      found[at] = elements.map((each) => `${each}:not(:where(${except.join(", ")}))`).join(", ");
    }
  }
  return found;
}

function closest(element, selector) {
  try {
    return element.closest(selector);
  } catch {
    return null;
  }
}

/** What gives a link its colour where no style sheet does: the browser, whom any rule of a page outranks. */
function linkColor(element) {
  const holder = element.closest("a[href]");
  return holder && { selector: ":where(a[href])", conditions: [], property: "color", isImportant: false, holder };
}

/** The rule that sets an element's colour, told apart by the one that sets the variable in it on the same element. */
function inkRule(element) {
  const rule = inks.rules.get(element) ?? linkColor(element);
  const source = inks.sources.get(element);
  if (!rule || !source || source === rule || source.holder !== rule.holder) return rule;
  return { ...rule, selector: `:is(${rule.selector}):is(${source.selector})` };
}

/** The one selector of a rule's list that finds the element; nothing where there are more, or no list. */
function branchOf(origin) {
  const all = origin ? parts(origin.selector) : [];
  const own = all.filter((each) => closest(origin.holder, each) === origin.holder);
  return all.length > 1 && own.length === 1 ? { ...origin, selector: own[0] } : null;
}

/** What is around an element that its author has given names, the outermost first. */
function around(element) {
  const found = [];
  for (let each = element?.parentElement; each && each !== document.body; each = each.parentElement) {
    const names = [...(each.id ? [`#${each.id}`] : []), ...[...each.classList].map((name) => `.${name}`)];
    const name = names.find((one) => LASTING.test(one));
    if (name) found.push(`${each.localName}${name}`);
  }
  return found.reverse();
}

/** What a sample says of an origin: everything but where it was seen. */
function told(origin) {
  if (!origin) return null;
  const { selector, conditions, property, isImportant, isLate } = origin;
  return { selector, conditions, property, isImportant, heavier: isLate ? heavier(selector) : "" };
}

/** Where the element with the rule of the text's colour stands to the one that paints what is behind it. */
function placed(holder, painter) {
  if (holder === painter) return "same";
  return painter.contains(holder) ? "inside" : "around";
}
