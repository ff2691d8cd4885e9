/** What is clicked by itself. */
const CONTROL = "a,button,input,select,textarea,label,summary,[tabindex],[data-curbcut-keys]";

function hitIn(part: Element): Element | null {
  const { left, top, width, height } = part.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2);
}

/** What a pointer comes to that is meant for a box: the innermost of what lies in its middle, or in the middle of its first part where
 * it has no words itself; nothing that is clicked by itself. */
function innermostIn(box: Element): Element {
  const hasWords = [...box.childNodes].some((one) => one instanceof Text && one.data.trim());
  const hits = [box, ...(hasWords ? [] : box.children)].map(hitIn);
  const isPart = (hit: Element | null): hit is Element => {
    const control = hit?.closest(CONTROL);
    return !!hit && hit !== box && box.contains(hit) && (!control || control.contains(box));
  };
  return hits.find(isPart) ?? box;
}

/** Scripts that listen to all of a part ask where the click came: a key's click says what a pointer's would, and nothing of ours.
 * Whoever asks for the way of the event hears the truth. */
export function aim(event: Event): void {
  const at = event.target;
  if (event.isTrusted || !(at instanceof Element) || !at.matches("[data-curbcut-keys=click]")) return;
  const target = innermostIn((at.matches("curbcut-button") && at.parentElement) || at);
  for (const name of ["target", "srcElement"]) Object.defineProperty(event, name, { value: target });
}
