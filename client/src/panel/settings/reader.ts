import { type Control, type Effect, HOST, WINS } from "../effect";

export const reader: Control = { name: "reader", kind: "check" };

const MAIN = ":is(main,[role=main])";
const POPUPS = ":is(dialog,[role=dialog],[role=alertdialog],[aria-live])";

/** The page's own main part, alone and in one column: its forms and scripts go on working, as nothing is copied. */
export const showMainOnly: Effect = {
  name: "reader",
  css: () => `
body:has(${MAIN}) :not(${MAIN},${MAIN} *,:has(${MAIN}),${POPUPS},${POPUPS} *,:has(${POPUPS}),${HOST},script,style)${WINS},${MAIN} :is(aside,[role=complementary],iframe)${WINS}{display:none!important}
:has(>${MAIN}):not(html,body)${WINS},:has(${MAIN}):not(html,body,${MAIN})${WINS}{display:block!important;float:none!important;width:auto!important;max-width:none!important;margin:0!important;padding:0!important;position:static!important}
${MAIN}${WINS}{display:block!important;float:none!important;box-sizing:border-box!important;width:auto!important;max-width:42em!important;margin:0 auto!important;padding:1.5em 1em!important;position:static!important}
${MAIN} :is(section,article,div)${WINS}{max-width:100%!important}`,
};
