import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { Page } from "./react.mjs";

window.thrownAway = [];
hydrateRoot(document.getElementById("root"), createElement(Page), {
  onRecoverableError: (error) => window.thrownAway.push(String(error)),
});
