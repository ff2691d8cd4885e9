// A part of `Form` in form_tries.py, after those of `Explorer` in component_tries.py: the forms of a page, what is filled
// in, and what a form says of it.
{
  const FIELDS = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
  const NOT_FILLED_IN = "[type=search], [type=range], [type=color], [type=file]";
  const SEARCH = "search, [role=search], form[class*=search i], form[id*=search i], form[action*=search i]";
  const SENDS = "button:not([type]), [type=submit], [type=image]";
  const PRESSED_BY_HAND = "button, [type=button], [role=button], a[class*=btn i], a[class*=button i], [onclick], .btn, .button";
  const UNREAD = "script, style, template, noscript, option, textarea";
  /** A scale of colours or sizes, as in `text-red-500`: no name that a build has made up. */
  const SCALE = /^[a-z]+(?:-[a-z]+)*-\d{2,3}$/;
  const WORDS = /\p{L}{2}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
  const OF_AUTHORS = ["aria-describedby", "aria-errormessage", "aria-labelledby"];

  let form, fields, button;
  /** Words that were to be seen before anything was tried, and the classes of the elements then. */
  let ownWords = new Map();
  const ownClasses = new WeakMap();
  const hints = new WeakSet();
  /** How each field looked, the words that styles drew, and those in attributes of each field. */
  let looks, drawn, values;
  let invalid = [];
  let added = false;

  const isNoName = (name) => !NAME.test(name) || (MADE_UP.test(name) && !SCALE.test(name)) || CERTAIN_STATE.test(name);
  const namesIn = (classes) => classes.filter((name) => !isNoName(name)).sort();
  const selectorOf = (element, classes) => `${element.localName}${namesIn(classes).map((name) => `.${name}`).join("")}`;
  const isUsable = (field) => baseline.has(field) && !field.disabled && !field.readOnly;

  // ------------------------------------------------------------------------------------------------ forms and fields

  const pressedIn = (box, selector) => [...box.querySelectorAll(selector)].filter((one) => baseline.has(one) && !one.matches(FIELDS));

  /** What holds fields and a button together where there is no form. */
  function boxAround(field) {
    for (let at = field.parentElement; at && !at.matches("body, main"); at = at.parentElement) if (pressedIn(at, PRESSED_BY_HAND).length) return at;
    return undefined;
  }

  function found() {
    const usable = [...document.querySelectorAll(FIELDS)].filter((one) => isUsable(one) && !one.closest(SEARCH));
    const boxes = new Set(usable.filter((one) => !one.matches(NOT_FILLED_IN)).map((one) => one.form ?? boxAround(one)));
    const all = [...boxes].filter((one) => one && !one.closest(SEARCH));
    return all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
  }

  const forms = () => found().map((one) => `${signatureOf(one)} ${one.querySelectorAll(FIELDS).length}`);

  const labelOf = (field) => [...(field.labels ?? [])].map(textOf).join(" ") || field.ariaLabel || field.placeholder || "";
  const kindOf = (field) => (field.localName === "input" ? field.type : field.localName);

  /** Makes a form the one that is tried; null if it is not there. */
  function take(number) {
    form = found()[number];
    if (!form) return null;
    fields = [...form.querySelectorAll(FIELDS)].filter((one) => isUsable(one) && !one.matches(NOT_FILLED_IN));
    button = pressedIn(form, SENDS)[0] ?? pressedIn(form, PRESSED_BY_HAND).at(-1);
    for (const element of [form, ...form.querySelectorAll("*")]) ownClasses.set(element, [...element.classList]);
    ownWords = said();
    looks = new Map(fields.map((one) => [one, lookOf(one)]));
    drawn = drawnWords();
    values = new Map(fields.map((one) => [one, attributesOf(one)]));
    const checks = form.localName === "form" && !form.noValidate && !button?.formNoValidate;
    return {
      hasButton: !!button,
      checks,
      fields: fields.map((one) => ({
        kind: kindOf(one), autocomplete: one.autocomplete, label: labelOf(one), name: one.name || one.id, isFilled: isTicked(one) ? one.checked : one.value !== "",
        least: one.min ?? "", most: one.max ?? "", shortest: one.minLength ?? -1, longest: one.maxLength ?? -1,
        hasButton: !!button && topOf(one).contains(button),
      })),
      names: fields.flatMap((one) => [one.name, one.id]).filter(Boolean),
    };
  }

  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
  const alike = (field) => fields.filter((one) => one.type === field.type && one.name === field.name);

  // ------------------------------------------------------------------------------------------------ filling in

  const setter = (field, name) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), name).set;
  const tell = (field) => {
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  /** Puts the focus into a field that is typed into, and selects what stands there. */
  function enter(number) {
    const field = fields[number];
    field.scrollIntoView({ block: "center", behavior: "instant" });
    field.focus();
    field.select?.();
    return document.activeElement === field;
  }

  /** Chooses what is not typed: dates, things to tick, entries of lists; `""` takes it back. */
  function choose(number, value) {
    const field = fields[number];
    field.focus();
    if (isTicked(field)) {
      if (value && !field.checked) field.click();
      else if (!value) for (const one of alike(field)) if (one.checked) one.type === "radio" ? ((one.checked = false), tell(one)) : one.click();
    } else if (field.localName === "select") {
      const last = [...field.options].findLastIndex((one) => one.value && !one.disabled);
      setter(field, "selectedIndex").call(field, value ? last : field.options[0]?.value ? -1 : 0);
      tell(field);
    } else {
      setter(field, "value").call(field, value);
      tell(field);
    }
    field.blur();
  }

  const filled = () => fields.map((one) => (isTicked(one) ? String(one.checked) : one.value));
  const leave = () => document.activeElement?.blur?.();
  const canBePressed = () => !!button?.isConnected && !button.matches(":disabled, [aria-disabled=true]");
  const press = () => {
    if (canBePressed()) button.click();
    return canBePressed();
  };

  /** Where the button can be hit; null if it cannot. */
  function pointOfButton() {
    if (!canBePressed()) return null;
    leave();
    return pointOf(handle(button));
  }

  /** Whether all that is filled in is still there. */
  const isStanding = () => {
    const now = look();
    return now.has(button) && fields.every((one) => now.has(one) && !one.disabled);
  };
  /** Whether it can be sent, too; some buttons rest as long as anything is wrong. */
  const isReady = () => isStanding() && canBePressed();

  // ------------------------------------------------------------------------------------------------ what is said

  const ownTextOf = (element) => [...element.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data).join(" ").trim().replace(/\s+/g, " ");

  /** The words that can be seen, by the elements in which they stand. */
  function said() {
    const words = new Map();
    for (const element of look().keys()) {
      if (element.matches(UNREAD)) continue;
      const text = ownTextOf(element);
      if (text) words.set(element, text);
    }
    return words;
  }

  const lookOf = (field) =>
    [field, field.labels?.[0], field.parentElement, topOf(field)].filter(Boolean).map((one) => {
      const { color, backgroundColor, backgroundImage, borderTopColor, borderBottomColor, borderTopWidth, boxShadow, outlineColor, outlineWidth } = getComputedStyle(one);
      return [color, backgroundColor, backgroundImage, borderTopColor, borderBottomColor, borderTopWidth, boxShadow, outlineColor, outlineWidth].join();
    }).join();
  const attributesOf = (field) => [field.title, field.placeholder, field.ariaLabel, field.validationMessage && field.validity.customError].join();
  const drawnWords = () => [form, ...form.querySelectorAll("*")].slice(0, 1500)
    .flatMap((one) => ["::before", "::after"].map((part) => getComputedStyle(one, part).content))
    .filter((text) => text !== "none" && text !== "normal" && WORDS.test(text)).join();

  const isAlone = (box, field) => [...box.querySelectorAll(FIELDS)].every((one) => one === field);
  /** The largest box in the form that holds this field and no other. */
  function topOf(field) {
    let at = field;
    while (at !== form && at.parentElement && isAlone(at.parentElement, field)) at = at.parentElement;
    return at;
  }
  const holdsField = (element) => element.matches(FIELDS) || element.querySelector(FIELDS) !== null;
  function beside(field, step) {
    const between = [];
    for (let at = topOf(field)[step]; topOf(field) !== form && at && !holdsField(at); at = at[step]) between.push(at);
    return between;
  }
  const PLACES = {
    in: (field) => [topOf(field)],
    after: (field) => beside(field, "nextElementSibling"),
    before: (field) => beside(field, "previousElementSibling"),
  };
  const isIn = (element, field, where) => PLACES[where](field).some((one) => one.contains(element) && !(where === "in" && element.contains(field)));
  const placesOf = (element) => fields.flatMap((one, number) => (one.type === "radio" ? [] : Object.keys(PLACES)).filter((where) => isIn(element, one, where)).map((where) => [number, where]));

  /** The messages that now say something and said nothing before: each the largest element that holds no other words. */
  function messages() {
    const now = said();
    const isNew = (element) => !ownWords.has(element);
    const isOnlyNew = (box) => ![...ownWords.keys()].some((one) => box.contains(one)) && !box.querySelector(`${FIELDS}, button, label`);
    const found = new Set();
    for (const element of now.keys()) {
      if (!form.contains(element) || !isNew(element) || !WORDS.test(now.get(element)) || element.closest("button, a, label, option, legend")) continue;
      let at = element;
      while (at.parentElement !== form && isOnlyNew(at.parentElement)) at = at.parentElement;
      if (!hints.has(at) && isOnlyNew(at)) found.add(at);
    }
    return [...found];
  }

  const isTied = (message) => (number) => OF_AUTHORS.some((name) => {
    const ids = (fields[number].getAttribute(name) ?? "").split(/\s+/);
    return ids.some((id) => id && (document.getElementById(id)?.contains(message) || message.querySelector(`[id="${CSS.escape(id)}"]`)));
  });

  function described(message) {
    const before = ownClasses.get(message);
    const places = placesOf(message);
    return {
      handle: handle(message),
      selector: selectorOf(message, [...message.classList]),
      waiting: before ? selectorOf(message, before.filter((name) => message.classList.contains(name))) : "",
      places,
      tied: [...new Set(places.map(([number]) => number))].filter(isTied(message)),
    };
  }

  // ------------------------------------------------------------------------------------------------ one attempt

  const isRead = (node) => WORDS.test(node.textContent) && !(node.parentElement ?? document.body).closest(UNREAD) && !(node.nodeType === 1 && node.matches(UNREAD));
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, type, target } of records) added ||= (type === "characterData" ? [target] : [...addedNodes]).some(isRead);
  });
  addEventListener("invalid", (event) => invalid.push(event), true);

  /** Before an attempt: what comes from now on is its answer. */
  function begun() {
    invalid = [];
    added = false;
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }

  /** What the form has said. */
  function answered() {
    observer.disconnect();
    const focused = fields.indexOf(document.activeElement);
    leave();
    const now = said();
    const isWordy = (element) => WORDS.test(now.get(element)) && ownWords.get(element) !== now.get(element);
    return {
      native: invalid.filter((event) => !event.defaultPrevented && form.contains(event.target)).length,
      hasWords: added || [...now.keys()].some(isWordy) || drawnWords() !== drawn || fields.some((one) => attributesOf(one) !== values.get(one)),
      hasMarks: fields.some((one) => lookOf(one) !== looks.get(one)),
      leads: focused >= 0,
      messages: messages().map(described),
    };
  }

  /** Goes through the fields once: what comes with the focus and goes with it is a hint. */
  async function visit() {
    for (const field of fields) {
      if (kindOf(field) === "select" || isTicked(field)) continue;
      const before = new Set(messages());
      field.focus();
      await settle(60, 250);
      const came = messages().filter((one) => !before.has(one));
      leave();
      await settle(60, 250);
      for (const one of came) hints.add(one);
    }
  }

  // ------------------------------------------------------------------------------------------------ where it is found again

  /** Whether a selector finds the messages of fields `where` they belong, and nothing else before there is any: while all
   * is right no field has one. Bare tags find but one element for each field. */
  function isReliable(selector, where) {
    const isBare = !selector.includes(".");
    return fields.every((field) => {
      const all = PLACES[where](field).flatMap((box) => [box, ...box.querySelectorAll("*")]).filter((one) => one.matches(selector) && !one.contains(field) && !one.closest("label"));
      return all.every((one) => !hints.has(one) && !wordsBefore(one)) && (!isBare || all.length < 2);
    });
  }
  const wordsBefore = (element) => [...ownWords.keys()].some((one) => element.contains(one));

  /** Whether a message stands there still and says nothing. */
  const isEmpty = (key) => kept.get(key).isConnected && kept.get(key).textContent.trim() === "";

  /** A selector of the form that has found it all the time. */
  function locatorOfForm() {
    const [before, now] = [ownClasses.get(form), [...form.classList]];
    const isLasting = (name) => isStable(name) && before.includes(name) === now.includes(name);
    return locatorBy([form], [], isLasting) || (document.querySelectorAll(form.localName).length === 1 ? form.localName : "");
  }

  window[Symbol.for("curbcut forms")] = {
    forms, take, enter, choose, filled, leave, press, pointOfButton, isStanding, isReady, begun, answered, visit, settle, isReliable, isEmpty, locatorOfForm,
  };
}
