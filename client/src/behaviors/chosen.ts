import { KEYS } from "./made";

export const OURS = `[role=button][${KEYS}]`;
/** What may be one of several to choose from: also links that lead nowhere else and buttons, of which their author tells nothing. */
export const ONE_OF = `${OURS},a:is([href^="#"],[href^="javascript:"]):not([role]),button:not([role],[type=submit])`;
export const NO_OPENER = ":not([aria-expanded],[aria-haspopup])";
/** Classes by which authors tell what is chosen: alone, after a prefix, before what a bundler adds. */
const CHOSEN =
  /(?:^|[ _-])(?:act|a[ckt]?ti[fv][eoa]?|s[eé]l(?:e[ckz]\w*(?:ed|[dt][oa]|née?))?|(?:aus)?gew(?:ae|ä)hlt|cur(?:rent)?|checked|chosen|picked|here|on)(?: |__|$)|[a-z](?:Active|Selected|Current|Checked)(?: |_|$)/;

/** Whether a class tells that something is chosen. */
export type IsState = (name: string) => boolean;
export const isChosen: IsState = (name) => CHOSEN.test(name) || CHOSEN.test(name.toLowerCase());

/** Attributes of its author's own by which styles show that, and what they say then; nothing, where they are there only then. */
const CHOSEN_BY = /^data-(?:state|active|selected|checked|current|pressed)$/;
const SAYS_YES = /^(?:true|on|yes|active|selected|checked|current|pressed)?$/;
const SAYS_NO = /^(?:false|off|no|none|idle|(?:in|un|de)\w+)$/;

export const isChoosing = (name: string): boolean => CHOSEN_BY.test(name);

/** Whether the value of such an attribute says that it is chosen; `undefined` if it says something else. */
export const saysYes = (value: string | null): boolean | undefined =>
  value === null || SAYS_NO.test(value) ? false : SAYS_YES.test(value) || undefined;

/** A selector of what its author calls the same, but for what tells a state. */
export const kindOf = (one: Element, isState: IsState): string =>
  [one.localName, ...[...one.classList].filter((name) => !isState(name)).map((name) => CSS.escape(name))].join(".");

/** Those of a kind that stand in boxes of a kind, wherever; those beside each other where their author has no name for them. */
export function alike(one: Element, isState: IsState): Element[] {
  const kind = kindOf(one, isState);
  const isAny: IsState = (name) => isState(name) || isChosen(name);
  const standsIn = ({ parentElement: box }: Element): string => {
    if (!box) return "";
    return kindOf(box, isAny) + (box.classList.length || box.matches("body") ? "" : `#${box.id} ${standsIn(box)}`);
  };
  const all =
    kind === one.localName
      ? (one.parentElement?.children ?? [])
      : (one.getRootNode() as ParentNode).querySelectorAll(kind);
  return [...all].filter((each) => kindOf(each, isState) === kind && standsIn(each) === standsIn(one));
}

/** What our button stands in for, or a control itself. */
export const boxOf = (control: Element): Element =>
  control.matches("curbcut-button") ? (control.parentElement ?? control) : control;

/** The one control in a box, or around it. */
export const controlAt = (box: Element, kind = OURS): Element | undefined => {
  const [one, other] = box.matches(kind) ? [box] : box.querySelectorAll(kind);
  return other ? undefined : (one ?? box.closest(kind) ?? undefined);
};

export const isMarked = ({ attributes, classList }: Element): boolean =>
  [...classList].some(isChosen) || [...attributes].some(({ name, value }) => isChoosing(name) && SAYS_YES.test(value));

/** Which one is shown is not chosen by what it holds. */
const SLIDE = /slide(?!r)|owl-item/i;

/** Whether it is nothing but a control, or a box that our button fills. */
const isFilledBy = (box: Element, control: Element): boolean =>
  control === box || box.childElementCount === 1 || control.matches("curbcut-button");

/** Whether others of its kind stand beside it, not all of them chosen, each but a control, and none that opens something. */
export function isOneOfRow(box: Element): boolean {
  const kind = kindOf(box, isChosen);
  const row = [...(box.parentElement?.children ?? [])].filter((one) => kindOf(one, isChosen) === kind);
  if (row.length < 2 || row.every(isMarked) || SLIDE.test(kind)) return false;
  return row.every((one) => {
    const control = controlAt(one, ONE_OF);
    return control?.matches(NO_OPENER) && isFilledBy(one, control);
  });
}

/** Whether something tells that it is chosen; `undefined` if that was no state after all. */
export type IsOn = (box: Element) => boolean | undefined;

/** Tells of a control, and of those alike, what is seen of the box that it stands in. */
export type TellAll = (box: Element, isOn: IsOn, isState: IsState) => void;
