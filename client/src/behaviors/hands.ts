import { allRules } from "./rules";

const UNDER = /^[^:|&"]*[^\s:>+~|&"]:hover$/;

/** What takes one of these pointers only while it is over it: `.card:hover { cursor: move }`. */
export function pointedUnder(pointers: RegExp): string {
  const found: string[] = [];
  for (const { selectorText, style } of allRules())
    if (pointers.test(style.cursor))
      for (const one of selectorText.split(",")) if (UNDER.test(one.trim())) found.push(one.replace(":hover", ""));
  return found.join() || "curbcut-none";
}
