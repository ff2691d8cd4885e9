/** Draws a frame and a tag over every thing that a browser tells assistive technology about. */
(things) => {
  const layer = document.createElement("div");
  layer.style.cssText = "position:absolute;inset:0;z-index:2147483647;pointer-events:none";
  document.body.append(layer);
  const placed = [];
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  const frame = ({ name, x, y, width, height }, colour) => {
    const box = document.createElement("div");
    box.style.cssText =
      `position:absolute;left:${x - 2}px;top:${y - 2}px;width:${width + 4}px;height:${height + 4}px;` +
      `border:2px ${name ? "solid" : "dashed"} ${colour};border-radius:6px;box-sizing:border-box`;
    layer.append(box);
  };

  /** Puts a tag under its thing, further down while it would cover another tag. */
  const tag = ({ role, name, x, y, height }, colour) => {
    const box = document.createElement("span");
    box.style.cssText =
      `position:absolute;left:0;top:0;padding:1px 5px;border-radius:5px;background:${colour};` +
      "color:#fff;font:600 12px/1.35 Figtree,system-ui,sans-serif;white-space:nowrap;box-shadow:0 0 0 1px #fff";
    box.textContent = name ? `${role} “${name.length > 34 ? `${name.slice(0, 32)}…` : name}”` : `${role}, no name`;
    layer.append(box);
    const left = Math.max(2, Math.min(x - 2, document.documentElement.clientWidth - box.offsetWidth - 2));
    const place = { left, right: left + box.offsetWidth, top: y + height, bottom: y + height + box.offsetHeight };
    while (placed.some((other) => meets(place, other))) {
      place.top += 4;
      place.bottom += 4;
    }
    placed.push(place);
    box.style.left = `${place.left}px`;
    box.style.top = `${place.top}px`;
  };

  for (const thing of things) {
    const colour = thing.name ? "#0b6b3a" : "#b3141d";
    frame(thing, colour);
    tag(thing, colour);
  }
}
