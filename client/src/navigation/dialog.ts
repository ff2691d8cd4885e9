import { announce } from "../announce";
import { jump } from "../jump";
import type { Say } from "../messages";
import type { Plan } from "../plan";
import { keysOf } from "../single-keys";
import { keepSettings, load } from "../storage";
import { found, KINDS, type Kind, levelOf } from "./kinds";
import { nameOf } from "./name";
import { STYLE } from "./style";

/** More than this nobody reads through; a filter finds the rest. */
const MOST = 500;
const QUIET = 400;
/** What had the focus must have lost it before a modal dialog takes it out of reach: else Orca says nothing in Firefox. */
const LEFT = 100;

const TITLES: Readonly<Record<Kind, string>> = {
  landmarks: "navigation.landmarks",
  headings: "panel.headingsKey",
  links: "navigation.links",
  forms: "panel.forms",
  buttons: "panel.buttons",
  graphics: "panel.graphics",
  menus: "panel.menus",
};

/** Quick navigation: everything one can jump to, by kind, with a filter. A modal dialog: what it lists is behind it. */
export function dialogIn(root: ShadowRoot, plan: Plan, say: Say, signal: AbortSignal): { open(): void } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  let kind: Kind = "headings";
  let opener: HTMLElement | null = null;
  const list = element("ul", {});
  const none = element("p", { class: "none", hidden: "" }, say("panel.nothing"));
  const filter = element("input", { type: "search", id: "quick-filter", autocomplete: "off" });
  const kinds = element("fieldset", {}, element("legend", {}, say("navigation.kinds")));
  const close = element("button", { type: "button", class: "close", "aria-label": say("panel.close") }, "✕");
  const dialog = element(
    "dialog",
    {
      class: "quick",
      "aria-labelledby": "quick-title",
      lang: plan.language,
      dir: root.querySelector("nav")?.dir ?? "",
    },
    element("header", {}, element("h2", { id: "quick-title" }, say("entry.navigate")), close),
    kinds,
    element("label", { for: "quick-filter" }, say("navigation.filter")),
    filter,
    list,
    none,
    element("footer", {}, ...switches(say)),
  );
  for (const each of Object.keys(KINDS) as Kind[]) kinds.append(choice(each));
  root.append(dialog);

  function choice(each: Kind): HTMLElement {
    const input = element("input", { type: "radio", name: "quick-kind", value: each });
    input.addEventListener("change", () => {
      kind = each;
      show();
    });
    return element("label", {}, input, say(TITLES[each]));
  }

  function show(): void {
    const words = filter.value.trim().toLocaleLowerCase();
    const targets = found(kind)
      .map((target) => ({ target, name: nameOf(target) }))
      .filter(({ name }) => name.toLocaleLowerCase().includes(words) && (name || kind !== "headings"))
      .slice(0, MOST);
    list.replaceChildren(...targets.map(({ target, name }, index) => item(target, name, index === 0)));
    none.hidden = targets.length > 0;
    tell(say("navigation.found", { count: targets.length }));
  }

  function item(target: HTMLElement, name: string, isFirst: boolean): HTMLElement {
    const level = levelOf(target);
    const role = kind === "landmarks" ? (target.role ?? target.localName) : "";
    const text = name || (role ? "" : say("navigation.unnamed"));
    const words = [text, role, level ? say("navigation.level", { level }) : ""].filter(Boolean);
    const button = element("button", { type: "button", tabindex: isFirst ? "0" : "-1" }, words[0] ?? "");
    if (words.length > 1) button.append(element("small", {}, ` ${words.slice(1).join(" · ")}`));
    if (level) button.className = `level-${level}`;
    button.addEventListener("click", () => {
      opener = null; // the focus goes to the page
      dialog.close();
      jump(target);
    });
    return element("li", {}, button);
  }

  const buttons = (): HTMLElement[] => [...list.querySelectorAll("button")];
  function move(event: KeyboardEvent): void {
    const all = buttons();
    const here = all.indexOf(root.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 };
    const to = steps[event.key];
    if (to === undefined || !all.length || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to < 0) return filter.focus();
    const next = all[Math.min(to, all.length - 1)];
    for (const each of all) each.tabIndex = each === next ? 0 : -1;
    next?.focus();
  }

  list.addEventListener("keydown", move);
  filter.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(event);
    if (event.key === "Enter") buttons()[0]?.click();
  });
  filter.addEventListener("input", show);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault(); // in a search field the key first empties it, on some engines
    event.stopPropagation();
    dialog.close();
  });
  dialog.addEventListener("close", () => opener?.isConnected && opener.focus());
  signal.addEventListener("abort", () => dialog.remove());

  return {
    open() {
      if (dialog.open) return;
      opener = (root.activeElement ?? document.activeElement) as HTMLElement | null;
      opener?.blur();
      setTimeout(appear, LEFT);
    },
  };

  function appear(): void {
    if (dialog.open || signal.aborted) return;
    filter.value = "";
    if (!found(kind).length) kind = (Object.keys(KINDS) as Kind[]).find((each) => found(each).length) ?? kind;
    dialog.showModal();
    const chosen = dialog.querySelector<HTMLInputElement>(`[value=${kind}]`);
    if (chosen) chosen.checked = true;
    show();
    filter.focus();
  }
}

let telling: ReturnType<typeof setTimeout> | undefined;
/** While somebody types only the last count is worth hearing. */
function tell(text: string): void {
  clearTimeout(telling);
  telling = setTimeout(() => announce(text), QUIET);
}

/** The profile and the single keys, with the letters in force. */
function switches(say: Say): HTMLElement[] {
  const keys = element("p", { id: "quick-keys" });
  const boxes = (["profile", "singleKeys"] as const).map((name) => {
    const box = element("input", {
      type: "checkbox",
      ...(name === "singleKeys" && { "aria-describedby": "quick-keys" }),
    });
    const label = element("label", {}, box, say(`panel.${name}`));
    box.addEventListener("change", () => keepSettings({ ...load().settings, [name]: box.checked }));
    const see = (): void => {
      const settings = load().settings ?? {};
      box.checked = settings[name] === true;
      keys.textContent = Object.entries(keysOf(settings))
        .map(([kind, letter]) => `${letter.toUpperCase()} ${say(TITLES[kind as Kind])}`)
        .join(" · ");
    };
    document.addEventListener("curbcut:settings", see);
    see();
    return label;
  });
  return [...boxes, keys];
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
