// The texts that are cut off or lie over others as the page is, and those that are with the spacing that people need:
// what each is called, by which box, and which style rule gives that box its size. `before`: the texts that are so anyway.
([before, css]) => {
  const layout = window[Symbol.for("curbcut layout")];
  const origins = window[Symbol.for("curbcut origins")];
  const nameOf = window[Symbol.for("curbcut name")];
  layout.add(css);
  const now = layout.faults();
  const already = new Set(before ?? now.map(([text]) => layout.key(text)));
  let found = now;
  if (!before) {
    layout.space(true);
    found = layout.faults();
  }
  const fresh = found.filter(([text, box]) => !already.has(layout.key(text)) && (!before || layout.isPartOf(text, box)));

  const SIZES = [["height", "12345px"], ["max-height", "12345px"]];
  function sizeOf(box, axis) {
    for (const [name, mark] of axis === "y" ? SIZES : [["white-space", "break-spaces"]]) {
      const origin = origins([box], name, mark).get(box);
      if (origin) return { ...origin, name };
    }
    return null;
  }

  const boxes = new Map();
  const faults = fresh.map(([text, box, axis]) => {
    const target = axis === "x" ? text : box;
    if (!boxes.has(target)) boxes.set(target, sizeOf(target, axis));
    return { text: layout.key(text), name: nameOf(text), size: boxes.get(target) };
  });
  layout.space(false);
  layout.add("");
  return { already: [...already], faults };
}
