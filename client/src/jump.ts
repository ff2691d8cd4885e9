/** Moves the focus to a part of the page, and shows it. */
export function jump(target: HTMLElement): void {
  focusOnce(target);
  target.scrollIntoView({ block: target.offsetHeight > innerHeight / 2 ? "start" : "center", inline: "nearest" });
}

/** Moves the focus, without scrolling. What takes no focus by itself takes it once, and is left as it was. */
export function focusOnce(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  if (holdsFocus(target)) return;
  const before = target.getAttribute("tabindex");
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.addEventListener(
    "blur",
    () => (before === null ? target.removeAttribute("tabindex") : target.setAttribute("tabindex", before)),
    { once: true },
  );
}

const holdsFocus = (target: HTMLElement): boolean =>
  (target.getRootNode() as Document | ShadowRoot).activeElement === target;
