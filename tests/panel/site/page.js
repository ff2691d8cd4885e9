customElements.define("garden-card", class extends HTMLElement {
  constructor() {
    super();
    const text = document.createElement("p");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("p { color: #ccc; background: #fff; font-size: 14px }");
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    text.textContent = "Words in a component";
    root.append(text);
  }
});
