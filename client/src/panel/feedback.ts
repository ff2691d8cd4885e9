import { announce } from "../announce";
import type { Plan } from "../plan";
import type { Parts } from "./fields";
import { h, newId } from "./view";

const DRAFT = "curbcut-draft";

/** What a visitor tells the site's owner. What was typed is kept until it has arrived. */
export function feedbackSection({ options }: Plan, { say }: Parts): HTMLElement[] {
  const link = options.statement ? [h("p", {}, h("a", { href: options.statement }, say("feedback.statement")))] : [];
  if (!options.feedback) return link;
  const message = h("textarea", { rows: 5, maxlength: 5000, "aria-required": "true", "aria-invalid": "false" });
  const email = h("input", { type: "email", autocomplete: "email", "aria-invalid": "false" });
  const result = h("p", { class: "result", tabindex: "-1" });
  const fields = [
    withError(say("feedback.message"), message, () => (message.value.trim() ? "" : say("feedback.noMessage"))),
    withError(say("feedback.email"), email, () => (email.validity.typeMismatch ? say("feedback.badEmail") : "")),
  ];
  const send = h("button", { class: "primary" }, say("feedback.send"));
  const form = h("form", { novalidate: true }, ...fields.map(({ field }) => field), send, result);
  const draft = () => remember({ message: message.value, email: email.value });
  form.addEventListener("input", draft);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = fields.filter(({ check }) => !check());
    if (wrong[0]) return wrong[0].control.focus();
    send.setAttribute("aria-disabled", "true");
    const isSent = await post(options.feedback, {
      message: message.value.trim(),
      email: email.value.trim(),
      page: location.href,
    });
    send.removeAttribute("aria-disabled");
    result.textContent = say(isSent ? "feedback.sent" : "feedback.failed");
    result.classList.toggle("error", !isSent);
    announce(result.textContent);
    if (isSent) form.reset();
    draft();
  });
  ({ message: message.value, email: email.value } = recalled());
  return [form, ...link];
}

/** A control whose error is tied to it, and goes when it is no longer true. */
function withError(text: string, control: HTMLInputElement | HTMLTextAreaElement, problem: () => string) {
  const id = newId();
  const error = h("span", { class: "error", id: newId() });
  control.id = id;
  control.setAttribute("aria-describedby", error.id);
  const check = () => {
    error.textContent = problem();
    control.setAttribute("aria-invalid", String(error.textContent !== ""));
    return error.textContent === "";
  };
  control.addEventListener("input", () => control.getAttribute("aria-invalid") === "true" && check());
  return { control, check, field: h("div", { class: "field" }, h("label", { for: id }, text), control, error) };
}

async function post(address: string, body: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok;
  } catch {
    return false;
  }
}

const NO_DRAFT = { message: "", email: "" };
let kept = NO_DRAFT;

function remember(draft: typeof NO_DRAFT): void {
  kept = draft;
  try {
    if (draft.message || draft.email) sessionStorage.setItem(DRAFT, JSON.stringify(draft));
    else sessionStorage.removeItem(DRAFT);
  } catch {} // blocked: kept as long as the page is open
}

function recalled(): typeof NO_DRAFT {
  try {
    return { ...NO_DRAFT, ...JSON.parse(sessionStorage.getItem(DRAFT) ?? "null") };
  } catch {
    return kept;
  }
}
