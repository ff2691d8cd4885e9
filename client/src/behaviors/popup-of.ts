import { isHung, referred } from "./elements";

export const LISTS = "[role=menu],[role=listbox]";
const DRAWN = `${LISTS},ul,[class*=dropdown i],[class*=sub i],[class*=menu i]`;

/** What a control opens: what it says it controls, else what lies right beside it. */
export function popupOf(trigger: HTMLElement): HTMLElement | undefined {
  const parent = trigger.parentElement;
  const beside = [trigger.nextElementSibling, parent?.childElementCount === 1 ? parent.nextElementSibling : null];
  const near = trigger.matches("[aria-haspopup],[aria-expanded],[role=combobox]")
    ? (parent?.querySelectorAll(LISTS) ?? [])
    : [];
  return (
    [...referred(trigger, "aria-controls"), ...referred(trigger, "aria-owns")][0] ??
    [...beside.filter((one) => one && (one.matches(DRAWN) || isHung(one))), ...near].find(
      (one): one is HTMLElement => !!one && !one.contains(trigger),
    )
  );
}
