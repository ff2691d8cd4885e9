import { createElement, useEffect, useState } from "react";
import { make, Page } from "./react.mjs";

const THINGS = { lamp: "Green lamp", rug: "Wool rug" };

/** A shop of one page, which shows another when a link is followed; its elements are used again. */
export function Shop({ path: first }) {
  const [path, setPath] = useState(first);
  useEffect(() => {
    const turn = () => setPath(location.pathname);
    addEventListener("popstate", turn);
    return () => removeEventListener("popstate", turn);
  }, []);
  const go = (event) => {
    event.preventDefault();
    history.pushState(null, "", event.currentTarget.href);
    setPath(location.pathname);
  };
  const link = (to) => make("a", { key: to, href: `/shop/${to}`, id: `to-${to}`, onClick: go }, THINGS[to] ?? "Prices");
  const thing = path.slice("/shop/".length);
  return make("div", {},
    make("p", {}, ...["lamp", "rug", "prices"].map(link)),
    thing in THINGS
      ? make("div", { class: "main-content" },
          make("h1", {}, THINGS[thing]),
          make("a", { href: `/order/${thing}` }, make("img", { src: `/${thing}.jpg`, width: 300, height: 200 })))
      : createElement(Page));
}
