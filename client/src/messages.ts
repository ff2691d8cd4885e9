import type { Plan } from "./plan";

export type Messages = Readonly<Record<string, string | boolean>>;
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of the page's language. What a catalogue lacks is said in English, so that nothing is ever unsaid. */
export async function messagesOf(plan: Plan, english: Messages = {}): Promise<Say> {
  let own: Messages = {};
  try {
    const response = plan.files.locale ? await fetch(plan.files.locale) : undefined;
    if (response?.ok) own = await response.json();
  } catch {} // blocked or offline: English
  return (key, values = {}) => {
    const text = typeof own[key] === "string" ? own[key] : english[key];
    return typeof text === "string" ? format(text, values, String(own["@@locale"] ?? "en")) : key;
  };
}

/** Fills `{name}` and `{name, plural, one {…} other {…}}`, the part of ICU's message format that the catalogues use. */
export function format(text: string, values: Readonly<Record<string, string | number>>, language: string): string {
  let result = "";
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("{", at);
    if (open < 0) break;
    const close = closing(text, open);
    result += text.slice(at, open) + argument(text.slice(open + 1, close), values, language);
    at = close + 1;
  }
  return result + text.slice(at);
}

function argument(inside: string, values: Readonly<Record<string, string | number>>, language: string): string {
  const [name = "", kind, ...rest] = inside.split(",");
  const value = values[name.trim()] ?? "";
  if (kind?.trim() !== "plural") return String(value);
  const branches = branchesOf(rest.join(","));
  const chosen =
    branches[`=${value}`] ?? branches[new Intl.PluralRules(language).select(Number(value))] ?? branches.other;
  return format((chosen ?? "").replaceAll("#", String(value)), values, language);
}

function branchesOf(text: string): Record<string, string> {
  const branches: Record<string, string> = {};
  for (let open = text.indexOf("{"), at = 0; open >= 0; open = text.indexOf("{", at)) {
    const close = closing(text, open);
    branches[text.slice(at, open).trim()] = text.slice(open + 1, close);
    at = close + 1;
  }
  return branches;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}
