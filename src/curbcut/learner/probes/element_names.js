// Puts two functions into the page that other probes call. "curbcut name": a selector made of tags, ids and classes that
// finds an element first, or the nearest one around it that has such a selector; "" where there is none. "curbcut kind":
// such a selector for an element and all that are like it, with their parents' if they have no class themselves.
() => {
  const NAME = /^-?[A-Za-z_][\w-]*$/;
  const MADE_UP = /\d{3,}|^(?:css|sc|jsx|svelte|ng|ember|data-v)-|[A-Za-z]\d[A-Za-z]\d|__[A-Za-z0-9]{5,}$/;
  const STATES = /^(?:is-|has-)|^(?:active|open|opened|closed|show|shown|hidden|collapsed|expanded|selected|current|focus|hover|loaded|visible)$/;
  const isStable = (name) => NAME.test(name) && !MADE_UP.test(name) && !STATES.test(name);
  const classesOf = (element) => [...element.classList].filter(isStable).map((name) => `.${name}`).join("");

  function own(element) {
    const id = element.id && isStable(element.id) ? `#${element.id}` : "";
    return `${element.localName}${id || classesOf(element)}`;
  }

  function exact(element) {
    let selector = own(element);
    let above = element.parentElement;
    for (let level = 0; level < 4; level += 1) {
      if (/[#.]/.test(selector) && document.querySelector(selector) === element) return selector;
      if (!above || above === document.documentElement || level === 3) return "";
      selector = `${own(above)} > ${selector}`;
      above = above.parentElement;
    }
    return "";
  }

  window[Symbol.for("curbcut kind")] = (element) => {
    const name = own(element);
    const kind = /[#.]/.test(name) ? name : `${own(element.parentElement)} > ${name}`;
    return /[#.]/.test(kind) ? kind : "";
  };

  window[Symbol.for("curbcut name")] = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const selector = exact(each);
      if (selector) return selector;
    }
    return "";
  };
}
