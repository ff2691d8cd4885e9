import { type Plan, planOf } from "./plan";

/** The address of a page without the place in it. */
const pathOf = (): string => location.pathname + location.search;

/** Calls when a script has put another page in place of the last. */
export function onRoute(then: () => void, signal: AbortSignal): void {
  let address = pathOf();
  const look = (): void => {
    const now = pathOf();
    if (now === address) return;
    address = now;
    then();
  };
  window.addEventListener("popstate", look, { signal });
  const titles = new MutationObserver(look); // no event tells of pushState everywhere, but pages get another title
  titles.observe(document.head, { subtree: true, childList: true, characterData: true });
  document.addEventListener("click", () => setTimeout(look, 50), { signal });
  (window as { navigation?: EventTarget }).navigation?.addEventListener("currententrychange", look, { signal });
  signal.addEventListener("abort", () => titles.disconnect());
}

/** A script that swaps the page has its address a little earlier than its parts. */
const SWAPPED = 400;
/** So many pages are asked for, as long as this one is open. */
const MOST_PAGES = 50;

/**
 * Calls with the plan of another page that a script has put in place of the last, and with that page as its server sent
 * it. Some scripts put its head into this one; of an application the server is asked what it would have sent.
 */
export function onPage(
  isApplication: boolean | undefined,
  then: (plan: Plan, page: Document) => void,
  signal: AbortSignal,
): void {
  const heads = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    const plan = added.some((node) => (node as Element).id === "curbcut-plan") && planOf(document);
    if (plan) then(plan, document);
  });
  heads.observe(document.head, { childList: true });
  signal.addEventListener("abort", () => heads.disconnect());
  if (!isApplication) return;

  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  let left = MOST_PAGES;
  let asking: XMLHttpRequest | undefined;
  const ask = (): void => {
    asking?.abort();
    if (left-- <= 0 || connection?.saveData) return;
    const request = new XMLHttpRequest(); // its documents need no parser that Trusted Types would forbid
    asking = request;
    request.responseType = "document";
    request.open("GET", pathOf());
    request.setRequestHeader("Accept", "text/html");
    request.onload = () => {
      const page: Document | null = request.status === 200 ? request.response : null;
      const plan = page && planOf(page);
      if (plan && !signal.aborted) then(plan, page);
    };
    request.send();
  };
  let timer = 0;
  onRoute(() => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, SWAPPED);
  }, signal);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    asking?.abort();
  });
}
