/** What a page writes beside a control, and no press opens. */
export const NOT_A_PANEL = /error|message|spinner|loader|success|alert|hint/i;
