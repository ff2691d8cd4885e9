import type { Start } from "../plan";

export const start: Start = () => {};
