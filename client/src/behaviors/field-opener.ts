import { boxBelow } from "./below";
import type { Behavior } from "./context";

/** What its author or the browser answers arrows in. */
const OTHERS =
  ":not([list],[role],[aria-haspopup],[aria-controls],[aria-owns],[aria-autocomplete],[aria-activedescendant])";
const FIELD = `input:is(:not([type]),[type=text],[type=search])${OTHERS}`;

/** What a click into a field opens, a calendar or a list, opens by Down as well, if no key has opened it and nothing else
 * answers. Where nothing can be written, Space does so, too. */
export const fieldOpener: Behavior = ({ click, onKey }) => {
  onKey(
    "ArrowDown|Enter| ",
    (target) => (target.matches("input[readonly]") ? target : null),
    (_key, field) => click(field),
  );
  onKey(
    "field ArrowDown",
    (target) => (target.matches(FIELD) && !boxBelow(target) ? target : null),
    (_key, field) => click(field),
  );
};
