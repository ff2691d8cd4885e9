import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { Shop } from "./react-shop.mjs";

window.thrownAway = [];
hydrateRoot(document.getElementById("root"), createElement(Shop, { path: location.pathname }), {
  onRecoverableError: (error) => window.thrownAway.push(String(error)),
});
