// For each of these elements, by their number, a selector made of tags, ids and classes that finds nothing but elements
// of `numbers`; "" where there is none.
(numbers) => {
  const NAME = /^-?[A-Za-z_][\w-]*$/;
  const MADE_UP = /\d{3,}|^(?:css|sc|jsx|svelte|ng|ember|data-v)-|[A-Za-z]\d[A-Za-z]\d|__[A-Za-z0-9]{5,}$/;
  const STATES = /^(?:is-|has-)|^(?:active|open|opened|closed|show|shown|hidden|collapsed|expanded|selected|current|focus|hover|loaded|visible)$/;
  const all = window[Symbol.for("curbcut clicked")];
  const wanted = new Set(numbers.map((number) => all[number]));

  const isStable = (name) => NAME.test(name) && !MADE_UP.test(name) && !STATES.test(name);
  const classesOf = (element) => [...element.classList].filter(isStable).map((name) => `.${name}`).join("");

  function own(element) {
    const id = element.id && isStable(element.id) ? `#${element.id}` : "";
    return `${element.localName}${id || classesOf(element)}`;
  }

  function isExact(selector) {
    const found = document.querySelectorAll(selector);
    return found.length > 0 && [...found].every((each) => wanted.has(each));
  }

  return numbers.map((number) => {
    let selector = own(all[number]);
    let above = all[number].parentElement;
    for (let level = 0; level < 4; level += 1) {
      if (/[#.]/.test(selector) && isExact(selector)) return selector;
      if (!above || above === document.documentElement || level === 3) return "";
      selector = `${own(above)} > ${selector}`;
      above = above.parentElement;
    }
    return "";
  });
}
