/** What frameworks fill later with what they expect to find: no element may come between. */
const FILLED = "#__next,#root,#app,#__nuxt,#svelte,[data-reactroot],[data-v-app],[ng-version],astro-island";
/** Some have no framework at all. */
const IS_PERHAPS_FILLED = "#root,#app,#svelte";

/** Whether a framework has made the element its own: it keeps count of what is in it. */
export const isFrameworks = (element: Element): boolean =>
  Object.keys(element).some((key) => key.startsWith("__")) || Object.getOwnPropertySymbols(element).length > 0;

const empty = new WeakSet<Element>();

/** Whether it stands in what a framework fills. */
export function isFilledIn(element: Element): boolean {
  const root = element.closest(FILLED);
  if (!root || empty.has(root)) return false;
  const isPlain =
    root.matches(IS_PERHAPS_FILLED) &&
    document.readyState === "complete" &&
    ![root, ...root.querySelectorAll("*")].some(isFrameworks);
  if (isPlain) empty.add(root);
  return !isPlain;
}
