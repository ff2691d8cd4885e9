// The last part of what readable_colors.py measures: each text with what it looks like and the rules that say so. Keeps
// two functions, for the same texts, where nothing else has a name.
const LARGE = 24; // CSS pixels, which are 18 points. https://www.w3.org/TR/WCAG22/#dfn-large-scale
const LARGE_AND_BOLD = 18.66;
const CONTROLS = "a, button, input, select, textarea, [role=button], .btn, .button, label, summary";

const seen = texts.flatMap((text, number) => looks(text).map((look) => ({ ...look, number })));
const inks = governing(texts.map(([element]) => element), "color");
const grounds = Object.fromEntries(
  ["background-color", "background-image"].map((property) => [
    property,
    governing(
      seen.flatMap((look) => [
        ...(look.property === property ? [look.painter] : []),
        ...(look.below === property ? [look.lowest] : []),
      ]),
      property,
    ),
  ]),
);
const fades = governing(texts.map(([, { fader }]) => fader).filter(Boolean), "opacity");
const origins = [
  ...new Set(
    [inks, ...Object.values(grounds), fades].flatMap(({ rules, sources, roots }) => [
      ...rules.values(),
      ...sources.values(),
      ...roots.values(),
    ]),
  ),
];
const selectors = narrowed(origins);
origins.forEach((origin, at) => (origin.selector = selectors[at]));
const samples = seen.map(({ number, painter, property, isAlone, lowest, below, ...look }) => {
  const [element, { fader }] = texts[number];
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  const isLarge = size >= LARGE || (size >= LARGE_AND_BOLD && Number(style.fontWeight) >= 700);
  const ink = inkRule(element);
  return {
    ...look,
    number,
    needed: isLarge ? 3 : 4.5,
    isControl: lowest.matches(CONTROLS) || isBadge(lowest),
    isEdged: below === "background-color" && grounds[below].sources.get(lowest)?.holder === lowest && isEdged(lowest),
    from: told(inks.sources.get(element) ?? ink),
    inkRule: told(ink),
    inkBranch: told(branchOf(ink)),
    within: around(ink?.holder),
    inkStands: placed(ink?.holder ?? document.documentElement, painter),
    behindFrom: isAlone ? told(grounds[below].sources.get(lowest)) : null,
    theme: isAlone ? told(grounds[below].roots.get(lowest)) : null,
    behindRule: isAlone ? told(grounds[below].rules.get(lowest)) : null,
    ground: told(grounds[property].rules.get(painter)),
    opacityFrom: fader ? told(fades.rules.get(fader)) : null,
  };
});
window[Symbol.for("curbcut texts")] = {
  narrowed,
  looks: () =>
    texts.map((text) => looks(text).map(({ color, behind, opacity, around }) => ({ color, behind, opacity, around }))),
};
still.remove();
return samples;
