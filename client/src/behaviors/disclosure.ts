import type { Behavior } from "./context";
import { isEditable, isVisible, itemAfter } from "./elements";
import {
  close,
  enter,
  leadsAway,
  linksIn,
  onKeyboardClick,
  open,
  openPopupAround,
  popupOf,
  track,
  triggerOf,
} from "./popups";

const NAVIGATION = "nav,[role=navigation],header,[class*=nav i],[class*=menu i]";
const ROLES = "[role^=menu],[role=tablist],[role=listbox],[role=tree],[role=combobox],[role=dialog]";

/** A control of the site's navigation with a list of links that drops down from it. */
function dropDownAt(target: HTMLElement): { trigger: HTMLElement; popup: HTMLElement } | undefined {
  const trigger = target.closest<HTMLElement>("a,button,[role=button],[role=link],[aria-expanded]");
  if (!trigger?.closest(NAVIGATION) || isEditable(trigger) || trigger.closest(ROLES)) return undefined;
  const popup = popupOf(trigger);
  if (!popup?.querySelector("a,button,[role=link]") || popup.matches(ROLES)) return undefined;
  const isDropped =
    !isVisible(popup) || /absolute|fixed/.test(getComputedStyle(popup).position) || openPopupAround(popup);
  return isDropped ? { trigger, popup } : undefined;
}

const goIn = (target: HTMLElement): boolean => {
  const found = dropDownAt(target);
  return !!found && enter(found.trigger, found.popup, () => linksIn(found.popup)[0]);
};

/** Drop-down navigation: Down goes in, arrows go through, Escape comes back, leaving closes. */
export const disclosure: Behavior = ({ on, onKey }) => {
  onKey("ArrowDown|ArrowUp|ArrowLeft|ArrowRight|Home|End|Escape", openPopupAround, (key, popup, event) => {
    const target = event.target as HTMLElement;
    if (popup.matches(ROLES) || !isVisible(popup)) return false;
    if (key === "Escape" || (key === "ArrowLeft" && openPopupAround(triggerOf(popup) ?? popup) !== undefined))
      return !!close(popup);
    if (/Left|Right/.test(key)) return key === "ArrowRight" && goIn(target);
    const next = itemAfter(linksIn(popup), target, key, true);
    next?.focus();
    return !!next;
  });
  onKey(
    "ArrowDown|Escape",
    (target) => dropDownAt(target)?.trigger,
    (key, trigger) => (key === "Escape" ? !!close(popupOf(trigger) as HTMLElement) : goIn(trigger)),
  );
  on("focusin", ({ target }) => {
    const { trigger, popup } = dropDownAt(target as HTMLElement) ?? {};
    if (trigger && !isVisible(popup) && !trigger.hasAttribute("aria-expanded"))
      trigger.setAttribute("aria-expanded", "false");
  });
  onKeyboardClick(on, (target) => {
    const { trigger, popup } = dropDownAt(target) ?? {};
    if (!trigger || !popup || leadsAway(trigger)) return;
    if (isVisible(popup)) return track(trigger, popup);
    setTimeout(() => {
      if (isVisible(popup)) track(trigger, popup);
      else if (trigger.matches("[href]") && document.activeElement === trigger && !openPopupAround(popup))
        open(trigger, popup);
    }, 50);
  });
};
