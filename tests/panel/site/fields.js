// What pages do with what is typed: they count it, control it, refuse it, and send it.
globalThis.heard = [];
globalThis.sent = 0;
document.getElementById("form").addEventListener("submit", (event) => {
  event.preventDefault();
  sent++;
});
for (const kind of ["keydown", "beforeinput", "input", "keyup"])
  document.getElementById("name").addEventListener(kind, (event) => heard.push([kind, event.key ?? event.data ?? event.inputType]));
document.getElementById("refused").addEventListener("beforeinput", (event) => event.preventDefault());

// As React does: it remembers what was last written to `value`, and takes an event for news only if that has changed.
const controlled = document.getElementById("controlled");
const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
let remembered = controlled.value;
Object.defineProperty(controlled, "value", {
  get() {
    return get.call(this);
  },
  set(value) {
    remembered = value;
    set.call(this, value);
  },
});
controlled.addEventListener("input", () => {
  if (remembered === controlled.value) return;
  controlled.value = controlled.value.toUpperCase(); // the page's own idea of it, written back
});
