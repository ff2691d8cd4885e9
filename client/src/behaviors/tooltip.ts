import type { Behavior } from "./context";
import { focusablesIn, isVisible, nameOf, referred } from "./elements";
import { KEYS } from "./made";
import { areNear } from "./near";
import type { Reaction } from "./reaction";
import { findTips, type Tips } from "./tips";

/** What a script shows a tip for once the pointer comes over it. */
const SCRIPTED =
  "[class*=tooltip i],[data-tooltip],[data-tip],[data-toggle=tooltip],[data-tippy-content],[data-curbcut-keys=hover]";
const CONTROL = "a,button,input,select,textarea,summary,label,[role]:not([role=img],[role=none],[role=presentation])";

/** By then something has come up under the pointer, if anything does. */
const SHOWN = 700;

/** Those that a script listens to, of a kind with one of them. */
const listenedLike = ({ localName, classList: [kind], parentElement }: Element): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`${localName}[${KEYS}=hover]`)].filter((one) =>
    kind ? one.classList[0] === kind : one.parentElement === parentElement,
  );

/** A script may do no more than change how a thing looks while a pointer is over it: that is no reason to stop there. */
function passOver(one: HTMLElement): void {
  const forget = (): void => {
    one.setAttribute(KEYS, "none");
    one.removeAttribute("tabindex");
  };
  if (one === document.activeElement) one.addEventListener("blur", forget, { once: true });
  else forget();
}

/** By then a tip that a script adds is there. */
const COME = 150;
const NEAR = 40;
let numbered = 0;

/** What a script has added for the pointer, and is only words, describes what it came up for as long as it is there. */
function describe(owner: Element, { records }: Reaction): void {
  const tip = records
    .flatMap(({ addedNodes }) => [...addedNodes])
    .find((one): one is HTMLElement => one instanceof HTMLElement && isVisible(one) && !!nameOf(one));
  if (
    !tip ||
    !areNear(tip, owner, NEAR) ||
    owner.contains(tip) ||
    focusablesIn(tip).length ||
    owner.hasAttribute("aria-describedby")
  )
    return;
  tip.id ||= `curbcut-tip-${++numbered}`;
  owner.setAttribute("aria-describedby", tip.id);
  owner.addEventListener("blur", () => owner.removeAttribute("aria-describedby"), { once: true });
}

let tips: Tips = new Map();

const tipOf = (element: HTMLElement): HTMLElement | undefined =>
  tips.get(element)?.words ??
  [...referred(element, "aria-describedby"), element.nextElementSibling].find(
    (one): one is HTMLElement => !!one?.matches("[role=tooltip],[class*=tooltip i],[class^=tip i]"),
  );

/** Tooltips show on focus as they do under the pointer, and Escape puts them away. */
export const tooltip: Behavior = ({ on, onKey, onChange, hover, mark, reveal, watch }) => {
  let styled = -1;
  const learn = (): void => {
    if (styled === document.styleSheets.length) return;
    styled = document.styleSheets.length;
    tips = findTips(reveal);
    for (const one of tips.keys()) if (!one.closest(CONTROL) && one.tabIndex < 0) one.tabIndex = 0;
  };
  learn();
  onChange(learn);
  let owner: HTMLElement | undefined;
  let around: HTMLElement;
  const hide = (): void => {
    if (owner) hover(owner, false, around);
    owner = undefined;
  };
  const show = (target: HTMLElement): void => {
    const tip = tipOf(target);
    const isScripts =
      !tip &&
      target.matches(":focus-visible:not([aria-expanded],[aria-haspopup])") &&
      (tips.has(target) || target.matches(SCRIPTED));
    if (!tip && !isScripts) return;
    if (tip) mark(tip, "");
    setTimeout(() => {
      if (isVisible(tip) || document.activeElement !== target) return;
      if (isScripts && target.matches("[aria-describedby]")) return; // it shows for the focus too
      owner = tips.get(target)?.at ?? target;
      around = tip?.parentElement?.contains(owner) ? tip.parentElement : owner; // a style may show it there
      const [reaction, words] = [watch(), document.body.innerText];
      hover(owner, true, around);
      if (isScripts) setTimeout(describe, COME, target, reaction);
      if (!target.matches(`[${KEYS}=hover]`) || target.childElementCount) return;
      setTimeout(() => {
        reaction.end();
        const isMore = words !== document.body.innerText || reaction.records.some((one) => one.target !== target);
        if (!isMore && document.activeElement === target) listenedLike(target).forEach(passOver);
      }, SHOWN);
    }, 60);
  };
  if (document.activeElement) show(document.activeElement as HTMLElement); // we come with the first key
  let isBack = false;
  on("focusin", ({ target }) => {
    if (!isBack && !owner?.contains(target as Node)) show(target as HTMLElement);
  });
  on("focusout", ({ relatedTarget }) => owner?.contains(relatedTarget as Node) || hide()); // it may hold a link
  onKey(
    "Escape",
    (target) => (isVisible(tipOf(target)) ? tipOf(target) : owner?.contains(target) ? owner : null),
    (_key, tip) => {
      const isOwners = tip === owner;
      hide();
      isBack = true;
      if (isOwners) tip.focus();
      else if (isVisible(tip)) mark(tip, "no");
      isBack = false;
      return true;
    },
  );
};
