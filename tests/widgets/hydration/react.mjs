import { createElement, useState } from "react";
import { page } from "./page.mjs";

export const make = (tag, { class: className, ...attributes }, ...children) =>
  createElement(tag, className ? { className, ...attributes } : attributes, ...children);

export function Page() {
  const [count, setCount] = useState(0);
  return page(make, count, { onClick: () => setCount(count + 1) });
}

/** The whole document, as Remix renders it. */
export const Whole = () =>
  make("html", {},
    make("head", {}, make("title", {}, "Prices")),
    make("body", {},
      make(Page, {}),
      make("script", { dangerouslySetInnerHTML: { __html: "window.__remixContext = {}" } }),
      make("script", { src: "/hydration/react-whole.js", async: true })));
