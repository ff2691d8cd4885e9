/** What people jump to, by kind, in the order in which they are offered. */
export const KINDS = {
  landmarks:
    "main,nav,aside,header,footer,search,form[aria-label],form[aria-labelledby],section[aria-label],section[aria-labelledby]," +
    "[role=main],[role=navigation],[role=complementary],[role=banner],[role=contentinfo],[role=search],[role=region],[role=form]",
  headings: "h1,h2,h3,h4,h5,h6,[role=heading]",
  links: "a[href],area[href],[role=link]",
  forms:
    "input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image]),select,textarea,[contenteditable=true],[role=textbox]," +
    "[role=searchbox],[role=combobox],[role=listbox],[role=checkbox],[role=radio],[role=switch],[role=slider],[role=spinbutton]",
  buttons: "button,summary,input:is([type=button],[type=submit],[type=reset],[type=image]),[role=button]",
  graphics: "img,svg[role=img],[role=img],[role=graphics-document],canvas[role=img],canvas[aria-label]",
  menus: "nav,[role=navigation],[role=menu],[role=menubar],[aria-haspopup=true],[aria-haspopup=menu]",
} as const;

export type Kind = keyof typeof KINDS;

const NO_ROLE = /^(?:none|presentation)$/;
const SECTIONS = "article,aside,main,nav,section,[role=article],[role=main]";

/** The elements of a kind that are there for everybody, in the order of the page. */
export function found(kind: Kind): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(KINDS[kind])].filter((element) => isThere(element, kind));
}

function isThere(element: HTMLElement, kind: Kind): boolean {
  if (element.closest("[aria-hidden=true],[inert],curbcut-access")) return false;
  if (!(element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0)) return false;
  const role = element.getAttribute("role");
  if (role && (NO_ROLE.test(role) || (kind === "headings" && role !== "heading"))) return false; // its author took it away
  if (kind === "landmarks" && /^(?:header|footer)$/.test(element.localName) && !role)
    return !element.parentElement?.closest(SECTIONS); // HTML-AAM: a header inside of a section is none of the page's
  return kind !== "graphics" || element.getAttribute("alt") !== "";
}

/** The level of a heading, 0 of anything else. */
export function levelOf(element: Element): number {
  const written = Number(element.getAttribute("aria-level"));
  const own = /^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : 0;
  return written || own || (element.getAttribute("role") === "heading" ? 2 : 0);
}
