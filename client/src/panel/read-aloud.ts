import type { Parts } from "./fields";
import { button, h } from "./view";

const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,figcaption,blockquote,summary,label";

/** Reads the selection, or the page's main part, with a voice of the visitor's device. It never starts by itself. */
export function readAloud({ say, signal }: Parts): HTMLElement | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  const toggle = button(say("panel.aloud"), () => (speechSynthesis.speaking ? stop() : readAll()));
  const show = (isReading: boolean) => {
    toggle.textContent = say(isReading ? "panel.stop" : "panel.aloud");
    if (!isReading) CSS.highlights?.delete("curbcut-aloud");
  };
  const stop = () => {
    speechSynthesis.cancel();
    show(false);
  };
  const readAll = () => {
    const passages = passagesOf();
    passages.forEach(({ text, element }, index) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = (element?.closest("[lang]") ?? document.documentElement).getAttribute("lang") ?? "";
      utterance.onstart = () => element && mark(element);
      utterance.onend = () => index === passages.length - 1 && show(false);
      utterance.onerror = () => show(false);
      speechSynthesis.speak(utterance);
    });
    show(passages.length > 0);
  };
  document.addEventListener("keydown", ({ key }) => key === "Escape" && stop(), { signal });
  addEventListener("pagehide", stop, { signal });
  signal.addEventListener("abort", stop);
  return h("div", { class: "field" }, toggle);
}

function passagesOf(): { text: string; element?: HTMLElement }[] {
  const selected = getSelection()?.toString().trim();
  if (selected) return [{ text: selected }];
  const main = document.querySelector("main,[role=main],article") ?? document.body;
  return [...main.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((element) => element.checkVisibility?.() !== false && !element.querySelector(BLOCKS))
    .map((element) => ({ text: element.innerText.trim(), element }))
    .filter(({ text }) => text);
}

/** Shows what is being read without touching the page's elements. */
function mark(element: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  CSS.highlights?.set("curbcut-aloud", new Highlight(range));
  element.scrollIntoView({ block: "nearest" });
}
