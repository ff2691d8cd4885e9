import type { Behavior } from "./context";
import { closeControlIn, isEditable, isHung, isVisible, itemTyped, leadsAway } from "./elements";
import { isShownByHover } from "./hover";
import { LISTS, popupOf } from "./popup-of";
import {
  close,
  enter,
  isOpening,
  linksIn,
  NAVIGATION,
  open,
  openPopupAround,
  toldClosed,
  track,
  triggerOf,
  unmoved,
  whenVisible,
} from "./popups";
import { watch } from "./reaction";
import { chosenIn, itemsOf } from "./roving";

/** What its author says opens a menu, though what it opens has no such role. */
const OPENS_MENU = "[aria-haspopup=true],[aria-haspopup=menu]";
const BUTTON = "button,[role=button]";
/** A button that was seen with its list closed has been told of it; what lay there open from the start is no list of it. */
const TOLD = ":is(a,button,[role=button])[aria-expanded]";
/** Without a name for it, a link drops what hangs beside it where nothing else could. */
const isAlone = (link: Element, popup: Element): boolean =>
  [...(popup.parentElement?.querySelectorAll("a,button,[role=button]") ?? [])].every(
    (one) => one === link || popup.contains(one),
  );
/** A page that has answered a click may show what it opens a moment later. */
const ANSWERED = 400;
const FRAMES_TO_COME = 3;
const HEARS_CLICKS = "[data-curbcut-keys=click]";
const ELSEWHERE = "[role=tablist],[role=tree],[role=dialog]";

/** The control at hand that opens a menu, a list of options, or in the site's navigation a list of links. */
export function openerAt(target: HTMLElement): { trigger: HTMLElement; popup: HTMLElement } | undefined {
  const trigger = target.closest<HTMLElement>(
    "a,button,[role=button],[role=link],[aria-haspopup],[aria-expanded],[role=combobox]",
  );
  const popup =
    trigger && !isEditable(trigger) && !trigger.matches("[aria-activedescendant]") ? popupOf(trigger) : undefined;
  if (!trigger || !popup || unmoved.has(popup)) return undefined;
  const isClosed = !isVisible(popup) || openPopupAround(popup);
  const isDropped = isClosed || /absolute|fixed/.test(getComputedStyle(popup).position);
  const isDropDown =
    trigger.closest(NAVIGATION) || trigger.matches(OPENS_MENU) || isShownByHover(popup)
      ? isDropped && popup.querySelector("a,button,[role=button]")
      : isHung(popup) && (trigger.matches(isClosed ? BUTTON : TOLD) || (isClosed && isAlone(trigger, popup)));
  return popup.matches(LISTS) || (isDropDown && !popup.matches(ELSEWHERE) && !trigger.closest(`${LISTS},${ELSEWHERE}`))
    ? { trigger, popup }
    : undefined;
}

/** Opens, and goes to what is chosen there, to what was typed, or to an end. */
export function goIn(target: HTMLElement, key = ""): boolean {
  const { trigger, popup } = openerAt(target) ?? {};
  if (!trigger || !popup) return false;
  return enter(trigger, popup, () => {
    const items = popup.matches(LISTS) ? itemsOf(popup) : linksIn(popup);
    const isFromEnd = key === "End" || (key === "ArrowUp" && popup.matches("[role=menu]"));
    const typed = key.length === 1 && key !== " " ? itemTyped(items, undefined, key) : undefined;
    return typed ?? (isFromEnd ? items.at(-1) : (key !== "Home" && chosenIn(items)) || items[0]);
  });
}

/** What drops down: arrows open it and go in, Escape closes it and comes back, leaving closes it. */
export const opener: Behavior = ({ on, onKey }) => {
  onKey(
    "Escape",
    (target) => openPopupAround(target) ?? target.closest<HTMLElement>(LISTS) ?? openerAt(target)?.popup,
    (_key, popup) => !(popup.matches("[role$=dialog]") && closeControlIn(popup)) && !!close(popup),
  );
  onKey(
    "ArrowDown|ArrowUp|Home|End|Enter| |typed",
    (target) => (target.closest("[role=menubar],[role=menu]") ? null : openerAt(target)?.trigger),
    (key, trigger) => {
      const popup = popupOf(trigger) as HTMLElement;
      if (key === "Enter" && isVisible(popup)) return false; // a choice, which many make when the key comes up or writes
      if (
        trigger.matches("[role=combobox]:not(button)") ||
        key === "ArrowDown" ||
        (key === "ArrowUp" && popup.matches(LISTS))
      )
        return goIn(trigger, key);
      return false; // what else opens it is a click
    },
  );
  on("focusin", ({ target }) => {
    const { trigger, popup } = openerAt(target as HTMLElement) ?? {};
    if (
      !popup ||
      !trigger ||
      !isVisible(trigger) ||
      isVisible(popup) ||
      trigger.matches("[aria-expanded],[role^=menuitem]")
    )
      return;
    trigger.setAttribute("aria-expanded", "false");
    toldClosed.add(trigger);
    // some open when the focus comes, and nothing would tell when they close
    whenVisible(popup, () => toldClosed.delete(trigger) && trigger.removeAttribute("aria-expanded"), FRAMES_TO_COME);
  });
  const follow = (target: HTMLElement, wasOpen: boolean, isAnswered: () => boolean): void => {
    const list = target.closest("[role=option]") && target.closest<HTMLElement>("[role=listbox]");
    const owner = list && triggerOf(list);
    if (owner) return track(owner, list);
    const { trigger, popup } = openerAt(target) ?? {};
    if (!trigger || !popup || leadsAway(trigger)) return;
    const isHere = (): boolean => document.activeElement === trigger;
    if (popup.matches(LISTS)) return whenVisible(popup, () => isHere() && goIn(trigger), 3);
    if (isVisible(popup)) return track(trigger, popup);
    setTimeout(() => {
      const comeOver = (): void => {
        if (!wasOpen && !isVisible(popup) && isHere()) open(trigger, popup, true);
      };
      whenVisible(popup, () => track(trigger, popup)); // a busy page may take a moment longer
      if (isAnswered() || trigger.matches(HEARS_CLICKS))
        setTimeout(() => trigger.matches("a,[data-curbcut-keys]") && comeOver(), ANSWERED);
      else comeOver();
    }, 50);
  };
  /** Early, as pages keep such clicks to themselves, and followed up when they have dealt with it. */
  on(
    "click",
    (event) => {
      const { detail, pointerType, target } = event as PointerEvent;
      if ((detail && pointerType !== "") || isOpening) return; // by the mouse, or by ourselves; Firefox counts keys as clicks
      const trigger = (target as HTMLElement).closest<HTMLElement>("a,button,[data-curbcut-keys]");
      const reaction = watch();
      let isAnswered = true;
      setTimeout(follow, 0, target, !!trigger && isVisible(popupOf(trigger)), () => isAnswered);
      setTimeout(() => (isAnswered = reaction.end()), 40);
    },
    true,
  );
};

/** A link that leads nowhere and drops a list under the pointer becomes a button that drops it. */
export function makeOpenerReachable(link: HTMLElement): void {
  const { trigger, popup } = openerAt(link) ?? {};
  if (trigger !== link || isVisible(popup)) return;
  link.tabIndex = 0;
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
}

/** Makes a widget reachable in which nothing can take the focus; where something can, its author has decided. */
export function makeReachable(widget: HTMLElement): void {
  if (
    widget.tabIndex >= 0 ||
    widget.matches("[role=menu],[role=combobox] *,[role=toolbar] *,[role$=grid] *,[aria-activedescendant],[inert] *") ||
    triggerOf(widget)
  )
    return;
  const items = itemsOf(widget);
  const item = chosenIn(items) ?? items[0];
  if (item && items.every((one) => one.tabIndex < 0)) item.tabIndex = 0;
}
