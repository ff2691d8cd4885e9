const EDITABLE =
  "input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio],[type=image]),textarea,select";

/** Whether the focus is where keys write something. */
export function isEditable(target: EventTarget | null | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(EDITABLE));
}

/** Whether the browsers of a platform take Alt with this key for themselves: on Linux and ChromeOS a digit goes to a tab,
 * or starts a program. */
export function isTaken(key: string, agent: string): boolean {
  return /^Digit\d$/.test(key) && /Linux|CrOS/.test(agent) && !/Android/.test(agent);
}

/** Calls `open` for Alt with that key and nothing else, where neither the page nor the platform has a use for it. */
export function onShortcut(key: string, open: () => void, signal: AbortSignal): void {
  if (!key || isTaken(key, navigator.userAgent)) return;
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.code !== key || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.defaultPrevented || event.repeat || event.isComposing || event.getModifierState("AltGraph")) return;
      if (isEditable(event.composedPath()[0]) || isAccessKey(key)) return;
      event.preventDefault();
      open();
    },
    { signal },
  );
}

/** Whether the page has given the key a use of its own. */
function isAccessKey(code: string): boolean {
  const name = code.replace(/^(?:Digit|Key)/, "").toLowerCase();
  return [...document.querySelectorAll("[accesskey]")].some((element) =>
    element.getAttribute("accesskey")?.toLowerCase().split(/\s+/).includes(name),
  );
}
