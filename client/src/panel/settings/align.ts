import { ANY, type Control, type Effect } from "../effect";

export const align: Control = { name: "align", kind: "choice", options: ["start", "center", "end"] };

export const alignText: Effect = { name: "align", css: (value) => `${ANY}{text-align:${value}!important}` };
