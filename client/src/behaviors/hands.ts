import { allRules } from "./rules";

const UNDER = /^[^:|&"]*[^\s:>+~|&"]:hover$/;

/** For each of some kinds of pointers, what takes one only while it is over it: `.card:hover { cursor: pointer }`. */
export function pointedUnder(...kinds: readonly RegExp[]): string[] {
  const found = kinds.map((): string[] => ["curbcut-none"]);
  for (const { selectorText, style } of allRules())
    for (const [at, kind] of kinds.entries())
      if (kind.test(style.cursor))
        for (const one of selectorText.split(","))
          if (UNDER.test(one.trim())) found[at]?.push(one.replace(":hover", ""));
  return found.map(String);
}
