import type { Effect } from "./effect";
import { recolour } from "./settings/colours";
import { saturate } from "./settings/saturation";

/** Loaded when the visitor wants other colours. */
export const effects: readonly Effect[] = [saturate, recolour];
