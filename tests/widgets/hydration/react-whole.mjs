import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { Whole } from "./react.mjs";

window.thrownAway = [];
hydrateRoot(document, createElement(Whole), {
  onRecoverableError: (error) => window.thrownAway.push(String(error)),
});
