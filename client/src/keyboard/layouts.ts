/** The letters of a language as its keyboards have them, row by row. */
export type Layout = readonly string[];

const QWERTY = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const QWERTZ = ["qwertzuiop", "asdfghjkl", "yxcvbnm"];
const AZERTY = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

export const LATIN: Layout = QWERTY;
export const DIGITS = "1234567890";
export const SIGNS: Layout = ["@#&*_+=%/", "-()[]{}<>", "!?;:'\"€$£", "~^|\\§°"];

/** Beside the 26 letters, those that a language writes with. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  ar: ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظذ", "أإآ"],
  be: ["йцукенгшўзх'", "фывапролджэ", "ячсмітьбюё"],
  bg: ["уеишщксдзц", "ьяаожгтнвмч", "юйъфхпрлбѝ"],
  cs: [...QWERTZ, "ěščřžýáíéúůďťňó"],
  da: [...QWERTY, "æøå"],
  de: [...QWERTZ, "äöüß"],
  el: ["ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ", "άέήίόύώϊϋ"],
  es: [...QWERTY, "ñáéíóúü"],
  et: [...QWERTY, "õäöüšž"],
  fa: ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپوئژ", "آأؤء"],
  fi: [...QWERTY, "äöå"],
  fr: [...AZERTY, "éèêëàâçùûîïôœ"],
  ga: [...QWERTY, "áéíóú"],
  he: ["קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ"],
  hr: [...QWERTZ, "čćđšž"],
  hu: [...QWERTZ, "áéíóöőúüű"],
  it: [...QWERTY, "àèéìòù"],
  lt: [...QWERTY, "ąčęėįšųūž"],
  lv: [...QWERTY, "āčēģīķļņšūž"],
  mk: ["љњертѕуиопшѓ", "асдфгхјклчќж", "зџцвбнм"],
  mt: [...QWERTY, "ċġħżàèìòù"],
  nb: [...QWERTY, "æøå"],
  nl: [...QWERTY, "éëïóö"],
  nn: [...QWERTY, "æøå"],
  no: [...QWERTY, "æøå"],
  pl: [...QWERTY, "ąćęłńóśźż"],
  pt: [...QWERTY, "áàâãçéêíóôõú"],
  ro: [...QWERTY, "ăâîșț"],
  ru: ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"],
  sk: [...QWERTZ, "áäčďéíĺľňóôŕšťúýž"],
  sl: [...QWERTZ, "čšž"],
  sr: ["љњертзуиопшђ", "асдфгхјклчћж", "ѕџцвбнм"],
  sv: [...QWERTY, "åäö"],
  tr: [...QWERTY, "ğüşıöç"],
  uk: ["йцукенгшщзхї", "фівапролджє", "ґячсмитьбю'"],
};

/** The layout of a language, then the Latin letters where it has others: addresses need them. */
export function layoutsOf(language: string): readonly Layout[] {
  const own = LAYOUTS[language.toLowerCase().split("-")[0] ?? ""];
  if (/^fr-(?:ca|ch)/i.test(language)) return [[...(/ch$/i.test(language) ? QWERTZ : QWERTY), "éèêëàâçùûîïôœ"]];
  if (!own) return [LATIN];
  return /[a-z]/.test(own[0] ?? "") ? [own] : [own, LATIN];
}
