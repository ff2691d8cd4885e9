// What the loader does for the panel: the one host element, a button in it, and the module when somebody asks for it.
const plan = JSON.parse(document.getElementById("curbcut-plan").textContent);
const stop = new AbortController();
globalThis.stopCurbcut = () => stop.abort();
globalThis.said = [];
document.addEventListener("curbcut:announce", ({ detail }) => said.push(detail));
const host = document.createElement("curbcut-access");
const button = document.createElement("button");
button.id = "options";
button.textContent = plan.labels.options;
host.attachShadow({ mode: "open" }).append(button);
document.body.prepend(host);
let loaded;
button.addEventListener("click", () => {
  if (loaded) document.dispatchEvent(new CustomEvent("curbcut:options"));
  else loaded = import(plan.files.panel).then(({ start }) => start(plan, stop.signal));
});
let stored = null;
try {
  stored = localStorage.getItem("curbcut");
} catch {}
if (stored) import(plan.files.settings).then(({ start }) => start(plan, stop.signal));
