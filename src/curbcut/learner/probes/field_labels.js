// The fields that nothing names, and the one text beside each that can only be its label: for the tag, id, name, type and
// value of the field, in their order, and the words.
() => {
  const MOST = 400;
  const LONGEST = 80;
  const SLACK = 3; // CSS pixels by which neighbours may overlap
  const BESIDE = 160; // how far before its field a label may end,
  const TICKED = 40; // how far from its box to tick,
  const ABOVE = 24; // and how far over its field
  const FIELDS = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
  const NAMED = "[aria-label], [aria-labelledby], [title], [placeholder]";
  const APART = "a, button, label, legend, option, script, style, noscript, [role=button], [aria-hidden=true], h1, h2";
  const MADE = "[role]:not([role=none], [role=presentation], [role=group], [role=cell], [role=gridcell])";
  const WORD = /[\p{L}\p{N}]/u;

  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const isOnLine = (one, other) =>
    (middle(one) > other.top && middle(one) < other.bottom) || (middle(other) > one.top && middle(other) < one.bottom);

  /** The largest element around a text that holds no field and nothing but a line of words; or the text itself. */
  function unitOf(text) {
    let unit = text;
    for (let at = text.parentElement; at && at !== document.body; at = at.parentElement) {
      if (at.querySelector(FIELDS) || at.textContent.trim().length > LONGEST || at.matches("td, th, li, tr, form")) break;
      unit = at;
    }
    return unit;
  }

  function placeOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  }

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const units = new Set();
    while (walker.nextNode() && units.size < MOST) {
      const { data, parentElement } = walker.currentNode;
      if (WORD.test(data) && data.trim().length <= LONGEST && !parentElement.closest(APART) && !parentElement.matches(MADE) && isSeen(parentElement))
        units.add(unitOf(walker.currentNode));
    }
    return [...units]
      .map((node) => ({ words: node.textContent.trim().replace(/\s+/g, " "), place: placeOf(node) }))
      .filter(({ words, place }) => words.length <= LONGEST && place.width > 1 && place.height > 1);
  }

  const isTicked = (field) => field.matches("[type=checkbox], [type=radio]");

  /** How far a text is from a field, if it stands where the label of such a field does; Infinity elsewhere. */
  function distance(field, { words, place: text }) {
    const box = field.place;
    if (isOnLine(box, text)) {
      const isAfter = text.left >= box.right - SLACK;
      const gap = isAfter ? text.left - box.right : box.left - text.right;
      if (field.isTicked && !isAfter && /[:\uff1a]$/.test(words)) return Infinity; // what is asked of all
      if (gap < -SLACK || (isAfter && !field.isTicked) || gap > (field.isTicked ? TICKED : BESIDE)) return Infinity;
      return Math.max(0, gap) + (field.isTicked && !isAfter ? TICKED : 0);
    }
    const over = box.top - text.bottom;
    const isOver = over >= -SLACK && over <= ABOVE && text.left >= box.left - 2 * SLACK && text.left < box.right;
    return isOver && !field.isTicked ? Math.max(0, over) + Math.abs(text.left - box.left) / 4 : Infinity;
  }

  function nearest(all, distanceTo) {
    const [first, second] = all
      .map((one) => ({ one, far: distanceTo(one) }))
      .filter(({ far }) => far < Infinity)
      .sort((one, other) => one.far - other.far);
    return first && (!second || second.far - first.far > SLACK) ? first.one : undefined;
  }

  const fields = [...document.querySelectorAll(FIELDS)]
    .filter((element) => isSeen(element) && element.getBoundingClientRect().width > 1)
    .slice(0, MOST)
    .map((element) => ({ element, place: element.getBoundingClientRect(), isTicked: isTicked(element) }));
  const words = texts();
  const found = [];
  for (const field of fields) {
    const { element } = field;
    if (element.labels?.length || element.matches(NAMED)) continue;
    const text = nearest(words, (one) => distance(field, one));
    if (!text || nearest(fields, (one) => distance(one, text)) !== field) continue;
    const told = ["id", "name", "type", "value"].map((name) => element.getAttribute(name) ?? "");
    found.push({ field: [element.localName, ...told], words: text.words });
  }
  return found;
}
