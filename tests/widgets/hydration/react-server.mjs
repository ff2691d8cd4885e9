import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { Page, Whole } from "./react.mjs";

const part = `<html><head><title>Prices</title></head><body><div id="root">${renderToString(createElement(Page))}</div>
<script src="/hydration/react-part.js"></script></body></html>`;
console.log(JSON.stringify({ part, whole: renderToString(createElement(Whole)) }));
