/** What names a thing without words, in the classes that authors and icon fonts give it: the purpose, as the plan names it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/close|dismiss|\btimes\b|xmark|\bfa-x\b|^[×✕✖✗⨯╳]$/i, "close"], // also that of a menu
  [/burger|\bmenu|\bbars\b|nav-?(?:toggle|icon|btn)|^☰$/i, "menu"],
  [/search|magnif|^🔍/i, "search"],
  [/(?:back|scroll|go|to)[-_]?(?:to[-_]?)?top/i, "back-to-top"],
  [/prev(?!iew)/i, "previous"],
  [/next(?=\b|\d|btn|button)/i, "next"],
  [/play(?!er|list)|^[▶►]/i, "play"],
  [/pause|^(?:⏸|❚❚)/i, "pause"],
  [/mute|^🔇/i, "mute"],
  [/\bvol\b|volume|speaker|^🔊/i, "volume"],
  [/full-?screen/i, "fullscreen"],
  [/chat/i, "chat"],
  [/\bcart\b|basket|^🛒/i, "cart"],
  [/\bwish/i, "wishlist"],
  [/trash|delete|remove|\bdel\b|^🗑/i, "delete"],
  [/\bedit\b|pencil|^[✎✏]/i, "edit"],
  [/\bcopy\b|clipboard/i, "copy"],
  [/share/i, "share"],
  [/print/i, "print"],
  [/download/i, "download"],
  [/filter/i, "filter"],
  [/\bgear|\bcog\b|settings|^⚙/i, "settings"],
  [/calendar/i, "calendar"],
  [/\bglobe|lang/i, "language"],
  [/\beye\b|^👁/i, "show"],
  [/theme|dark-?mode|\bmoon\b/i, "dark-mode"],
  [/\bbell\b|notif|^🔔/i, "notifications"],
  [/\buser\b|account|profile/i, "account"],
  [/\bphone\b/i, "phone"],
  [/envelope|\bmail\b/i, "mail"],
  [/ellipsis|kebab|\b(?:3-?)?dots\b|^[⋮⋯…]$/i, "more"],
  [/refresh|reload/i, "refresh"],
  [/-question|\bhelp\b/i, "help"],
  [/info/i, "information"],
  [/paper-?plane|\bsend\b/i, "send"],
];
/** Proper names, which are the same in all languages. */
const BRANDS =
  "Facebook Instagram LinkedIn YouTube Twitter Pinterest WhatsApp Telegram TikTok GitHub Reddit Snapchat Mastodon Discord".split(
    " ",
  );

/** The proper name in what an author calls a sign; `""` if there is none. */
export const brandIn = (hints: string): string =>
  BRANDS.find((name) => new RegExp(`\\b${name}\\b`, "i").test(hints)) ?? "";

/** The purpose that it stands for, as the plan names it; `""` if nobody can know. */
export const signIn = (hints: string): string => SIGNS.find(([names]) => names.test(hints))?.[1] ?? "";
