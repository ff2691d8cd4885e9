import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { Page, Whole } from "./react.mjs";
import { Shop } from "./react-shop.mjs";

const pageOf = (title, element, script) => `<html><head><title>${title}</title></head><body>
<div id="root">${renderToString(element)}</div><script src="/hydration/${script}.js"></script></body></html>`;
const shop = (path) => pageOf("Shop", createElement(Shop, { path }), "react-shop-browser");
console.log(JSON.stringify({
  part: pageOf("Prices", createElement(Page), "react-part"),
  whole: renderToString(createElement(Whole)),
  ...Object.fromEntries(["lamp", "rug", "prices"].map((to) => [`shop/${to}`, shop(`/shop/${to}`)])),
}));
