import { jump } from "../jump";
import { isEditable } from "../shortcut";
import { keysOf } from "../single-keys";
import type { Settings } from "../storage";
import { found, type Kind } from "./kinds";

/** Where letters have a meaning of their own: what is typed into, what plays, and widgets that find items by letters. */
const COMPOSITE =
  "select,video,audio,iframe,embed,object,[role=textbox],[role=searchbox],[role=combobox],[role=listbox],[role=menu]," +
  "[role=menubar],[role=tree],[role=grid],[role=treegrid],[role=tablist],[role=radiogroup],[role=slider],[role=spinbutton],[role=application]";

/** Jumps by single letters, Shift back; only while `isOn`. A letter that leads nowhere is left to the page. */
export function listenToKeys(settings: () => Settings, isOn: () => boolean, signal: AbortSignal): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!isOn() || event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.getModifierState("AltGraph")) return;
      const key = event.key.toLowerCase();
      const kind = Object.entries(keysOf(settings())).find(([, letter]) => letter.toLowerCase() === key)?.[0];
      const target = event.composedPath()[0];
      if (!kind || isEditable(target) || isOwn(target) || (target instanceof Element && target.closest(COMPOSITE)))
        return;
      const next = nextOf(kind as Kind, event.shiftKey);
      if (!next) return;
      event.preventDefault();
      jump(next);
    },
    { signal },
  );
}

const isOwn = (target: EventTarget | undefined): boolean =>
  target instanceof Element && target.getRootNode() instanceof ShadowRoot;

/** The next of a kind after the focus, or what the visitor went to last; the first again after the last. */
function nextOf(kind: Kind, isBack: boolean): HTMLElement | undefined {
  const all = found(kind);
  const here = document.activeElement ?? document.body;
  const { DOCUMENT_POSITION_FOLLOWING: after, DOCUMENT_POSITION_PRECEDING: before } = Node;
  const lies = (element: Element, where: number): boolean =>
    element !== here && (here === document.body || (here.compareDocumentPosition(element) & where) !== 0);
  const ahead = all.filter((element) => lies(element, isBack ? before : after));
  return (isBack ? ahead.at(-1) : ahead[0]) ?? (isBack ? all.at(-1) : all[0]);
}
