import type { Behavior } from "./context";
import { focusablesIn, HOST, isVisible, lettersOf, nameOf } from "./elements";

/** What tells of itself, or belongs to what does, or is no message. */
const SPOKEN =
  "[aria-live],[role=status],[role=alert],[role=log],[role=timer],[role=marquee],[role=tabpanel],[role=listbox],[role^=menu],[role=tooltip],[role=button],[role=link],[role=tab],output,a,button,label,select,tr,pre,svg";
const FOR_NOW = "[class*=skeleton i],[class*=spinner i],[class*=load i]";
/** By then what opens is known to have opened, then what a server says has come. */
const LOOKS = [500, 1600, 3200];
/** What is longer is there to be read. */
const LONGEST = 120;
/** What comes in greater numbers is a list. */
const MOST = 2;

/** Whether it has come up over the page, alone or onto a pile: that is told already. */
const hasComeUp = (one: Element, pressed: Element): boolean =>
  [one, one.parentElement].some((at) => at && getComputedStyle(at).position === "fixed" && !at.contains(pressed)) ||
  one.closest("[role$=dialog],dialog")?.contains(pressed) === false;

/** Whether a field is told of it, or what was pressed says that it opens it. */
function isTold(one: Element, pressed: Element): boolean {
  for (let at: Element | null = one; at; at = at.parentElement) {
    const id = at.id && CSS.escape(at.id);
    const isOpened = id && pressed.closest(`[aria-controls~="${id}"]`);
    if (isOpened || (id && document.querySelector(`[aria-describedby~="${id}"],[aria-errormessage~="${id}"]`)))
      return true;
  }
  return false;
}

/** Whether it says something by itself to somebody who is elsewhere; what lies at the edge of the window is others'. */
const isMessage = (one: Element, pressed: Element): boolean =>
  isVisible(one) &&
  nameOf(one).length <= LONGEST &&
  lettersOf(one).length > 2 &&
  !one.closest(`${SPOKEN},${HOST},${FOR_NOW}`) &&
  !one.querySelector("[role],[aria-live],tr,label,input") &&
  focusablesIn(one).length < 2 &&
  one !== document.activeElement &&
  !isTold(one, pressed) &&
  !hasComeUp(one, pressed);

/** A few words that a press has brought into the page are said, where its author tells nobody but the eyes: "Correct!", "We have
 * got your order". https://www.w3.org/WAI/WCAG22/Understanding/status-messages */
export const answers: Behavior = ({ on, watch }) => {
  let end = (): unknown => 0;
  on(
    "click",
    (event) => {
      end();
      const pressed = event.composedPath()[0] as Element;
      const reaction = watch();
      let from = 0;
      const look = (): void => {
        const records = reaction.records.slice(from);
        from = reaction.records.length;
        const came = new Set<Element>();
        const gone = new Set([lettersOf(pressed)]);
        for (const { addedNodes, removedNodes, target } of records) {
          for (const { textContent } of removedNodes) gone.add((textContent ?? "").replace(/\P{L}/gu, ""));
          for (const one of addedNodes)
            if (one instanceof HTMLElement) came.add(one);
            else if (one instanceof Text && target instanceof HTMLElement) came.add(target);
        }
        const all = [...came].filter((one) => !gone.has(lettersOf(one)) && isMessage(one, pressed));
        const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
        for (const one of outer.length > MOST ? [] : outer)
          document.dispatchEvent(new CustomEvent("curbcut:announce", { detail: nameOf(one) }));
      };
      const timers = LOOKS.map((time) => setTimeout(look, time));
      const last = setTimeout(reaction.end, Math.max(...LOOKS) + 1);
      end = () => {
        for (const one of [...timers, last]) clearTimeout(one);
        reaction.end();
      };
    },
    true,
  );
};
