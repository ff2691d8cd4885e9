// The kinds of boxes that hold a line of words in larger letters than what is around: the size of the letters in CSS pixels
// by the kind's selector, 0 where something of that kind is not so large. After element_names.js.
() => {
  const MOST = 4000;
  const LONGEST = 80;
  const LARGER = 1.2; // times the size around, in bold,
  const MUCH_LARGER = 1.5; // and without
  const BOLD = 600;
  const SLACK = 4; // CSS pixels by which what follows may reach up
  const LINES = "div[class], p[class], div[id], p[id]";
  const INLINE = "b, strong, font, span, big, u, em, i, br";
  const APART = "header, nav, footer, li, td, th, a, button, label, summary, figure, blockquote, [role], [onclick], [tabindex], [aria-hidden=true]";
  const LETTER = /\p{L}/gu;
  const kindOf = window[Symbol.for("curbcut kind")];

  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** The element in which the words of a line stand, if all of them stand in one. */
  function holderOf(line) {
    let holder = line;
    while (holder.children.length === 1 && holder.textContent.trim() === holder.firstElementChild.textContent.trim())
      holder = holder.firstElementChild;
    return holder;
  }

  function isLarge(line) {
    const { fontSize, fontWeight } = getComputedStyle(holderOf(line));
    const ratio = Number.parseFloat(fontSize) / Number.parseFloat(getComputedStyle(line.parentElement).fontSize);
    return ratio >= MUCH_LARGER || (ratio >= LARGER && Number(fontWeight) >= BOLD);
  }

  function isOfWords(line) {
    const words = line.textContent.trim().replace(/\s+/g, " ");
    const letters = words.match(LETTER)?.length ?? 0;
    return words.length > 2 && words.length <= LONGEST && 2 * letters >= words.length && !/[.,;!\u2026]$/.test(words);
  }

  /** Whether a line stands over what follows it, or the box that it stands in alone, and not beside that. */
  function isOver(line) {
    const box = line.parentElement;
    const isAlone = box.localName === "div" && box.textContent.trim() === line.textContent.trim();
    const follows = line.nextElementSibling ?? (isAlone ? box.nextElementSibling : null);
    return follows !== null && isSeen(follows) && follows.getBoundingClientRect().top >= line.getBoundingClientRect().bottom - SLACK;
  }

  const found = {};
  for (const line of [...document.querySelectorAll(LINES)].slice(0, MOST)) {
    if (line.closest(APART) || !isOfWords(line) || ![...line.querySelectorAll("*")].every((each) => each.matches(INLINE))) continue;
    if (!isSeen(line) || !isLarge(line) || !isOver(line)) continue;
    const kind = kindOf(line);
    if (!kind || kind in found) continue;
    const alike = [...document.querySelectorAll(kind)].filter((each) => isSeen(each) && each.textContent.trim());
    const sizes = alike.map((each) => (isLarge(each) ? Number.parseFloat(getComputedStyle(holderOf(each)).fontSize) : 0));
    found[kind] = Math.min(...sizes);
  }
  return found;
}
