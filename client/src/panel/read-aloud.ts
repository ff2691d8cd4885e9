import type { Parts } from "./fields";
import { type Passage, passagesOf } from "./passages";
import { button, h } from "./view";

const NAME = "curbcut-aloud";

/** Reads a sentence at a time with a voice of the visitor's device, and shows which. It never starts by itself. */
export function readAloud({ say, signal }: Parts): HTMLElement | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${NAME}){background-color:#ffd60a;color:#111}`);
  let passages: readonly Passage[] = [];
  let at = 0;
  let spoken: SpeechSynthesisUtterance | undefined;

  const quiet = () => {
    spoken = undefined; // what still comes of it is not heard
    speechSynthesis.cancel();
  };
  /** A browser's own pause is not to be relied on: here the sentence is said again from its beginning. */
  const speak = () => {
    const passage = passages[at];
    if (!passage) return stop();
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.lang = passage.language;
    utterance.onstart = () => utterance === spoken && mark(passage.range);
    utterance.onend = () => {
      if (utterance !== spoken) return;
      at++;
      speak();
    };
    utterance.onerror = () => utterance === spoken && stop();
    spoken = utterance;
    speechSynthesis.speak(utterance);
    show();
  };
  const begin = () => {
    passages = passagesOf();
    at = 0;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    speak();
  };
  const pause = () => {
    if (spoken) quiet();
    else speak();
    show();
  };
  const stop = () => {
    quiet();
    passages = [];
    CSS.highlights?.delete(NAME);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    show();
  };
  const startStop = button(say("panel.aloud"), () => (passages.length ? stop() : begin()));
  const pauseResume = button(say("panel.pause"), pause);
  const show = () => {
    startStop.textContent = say(passages.length ? "panel.stop" : "panel.aloud");
    pauseResume.textContent = say(spoken ? "panel.pause" : "panel.resume");
    pauseResume.hidden = !passages.length;
  };
  show();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !passages.length) return;
    event.preventDefault(); // pressed once more, it closes the panel
    stop();
  };
  document.addEventListener("keydown", onKey, { capture: true, signal });
  addEventListener("pagehide", stop, { signal });
  signal.addEventListener("abort", stop);
  return h("div", { class: "field row" }, startStop, pauseResume);
}

/** Shows what is being read without touching the page's elements. */
function mark(range: Range): void {
  CSS.highlights?.set(NAME, new Highlight(range));
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}
