// A page with much to repair, for whatever makes elements: what a server renders and a browser takes over.
const LINKS = Array.from({ length: 9 }, (_, number) => `Page ${number + 1}`);
const PRICES = [["Massage", "60 min", "$80"], ["Facial", "45 min", "$60"]];

export const page = (h, count, press) =>
  h("div", { id: "page" },
    h("div", { class: "nav" },
      h("ul", {}, ...LINKS.map((name) => h("li", { key: name }, h("a", { href: `/${name.slice(5)}` }, name))))),
    h("div", { class: "main-content" },
      h("h1", {}, "Our prices"),
      h("table", {}, h("tbody", {},
        h("tr", { key: "head" }, ...["Treatment", "Length", "Price"].map((name) => h("td", { key: name }, h("b", {}, name)))),
        ...PRICES.map((cells) => h("tr", { key: cells[0] }, ...cells.map((cell) => h("td", { key: cell }, cell)))))),
      h("form", { action: "/book" },
        h("div", {}, h("span", {}, "Your name"), h("input", { type: "text", name: "name" })),
        h("div", {}, "How did you hear about us?", h("br", {}),
          h("label", { key: "a" }, h("input", { type: "radio", name: "how", value: "a" }), "Friends"),
          h("label", { key: "b" }, h("input", { type: "radio", name: "how", value: "b" }), "Newspaper")),
        h("button", { type: "button", id: "press", ...press }, "Book now")),
      h("p", {}, "You need:", h("br", {}), "• a towel", h("br", {}), "• two hours", h("br", {}), "• time"),
      h("p", { id: "count" }, `Pressed ${count} times`)),
    h("div", { class: "footer" }, h("p", {}, "© 2026 Spa")));
