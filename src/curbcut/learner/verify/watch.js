// Counts what the page's scripts find by each selector that they use, and gives them the same random numbers each time:
// a page that shuffles its pictures must look the same twice to be compared. Run before any script of the page.
() => {
  let state = 0x2545f491;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const MOST = 3000;
  const found = new Map();
  window[Symbol.for("curbcut selectors")] = found;
  const count = (selector, number) => {
    if (typeof selector !== "string" || selector.length > 400 || (found.size >= MOST && !found.has(selector))) return;
    found.set(selector, Math.max(number, found.get(selector) ?? 0));
  };
  const watch = (prototype, name, number, key = (selector) => selector) => {
    const own = prototype[name];
    if (!own) return;
    prototype[name] = function (selector) {
      const result = own.call(this, selector);
      count(key(String(selector)), number(result));
      return result;
    };
  };
  for (const { prototype } of [Document, Element, DocumentFragment]) {
    watch(prototype, "querySelectorAll", (all) => all.length);
    watch(prototype, "querySelector", (one) => (one ? 1 : 0));
    watch(prototype, "getElementsByClassName", (all) => all.length, (name) => `class ${name}`);
    watch(prototype, "getElementsByTagName", (all) => all.length, (name) => `tag ${name}`);
  }
  watch(Document.prototype, "getElementById", (one) => (one ? 1 : 0), (id) => `id ${id}`);
  watch(Element.prototype, "matches", Number);
  watch(Element.prototype, "closest", (one) => (one ? 1 : 0));
}
