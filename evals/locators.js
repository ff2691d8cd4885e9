// Names every control of a page by a locator, changes the page as its makers would, and counts what the locators find
// then: all that they were for (kept), some of it (fewer), nothing of it (lost), or something else (wrong). What the
// change has added counts for nothing. In a page in which the learner's explorer is at work.
(change) => {
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role], [onclick], [data-toggle], [data-bs-toggle]";
  const STATES = ["active", "open", "show", "is-visible", "current", "collapsed"];
  const { elements, locate } = window[Symbol.for("curbcut components")];
  const every = () => [...document.body.querySelectorAll("*")];

  const inLists = () => every().filter((each) => each.children.length > 3 && new Set([...each.children].map((one) => one.localName)).size === 1);
  const hashed = (seed) =>
    every().forEach((each, at) => {
      for (const name of [...each.classList].filter((one) => /^css-|__/.test(one))) each.classList.remove(name);
      const made = (at + seed).toString(36).padStart(2, "a");
      each.classList.add(`css-1${made}q7z`, `Part_root__q${made}Xk`);
    });
  const CHANGES = {
    "lists in another order": () => inLists().forEach((each) => each.append(...[...each.children].reverse())),
    "every third entry of a list gone": () =>
      inLists().forEach((each) => [...each.children].filter((_, at) => at % 3 === 2).forEach((one) => one.remove())),
    "a variant with a banner and two more boxes around the page": () => {
      const around = document.createElement("div");
      around.className = "variant";
      const inner = document.createElement("div");
      inner.append(...document.body.children);
      around.append(inner);
      const banner = document.createElement("section");
      banner.innerHTML = '<p>Only this week</p><a href="#offer">See the offer</a>';
      document.body.append(banner, around);
    },
    "states that scripts set, set and taken away": () =>
      every().forEach((each, at) => {
        for (const state of STATES) each.classList.remove(state);
        if (at % 2) each.classList.add(STATES[at % STATES.length]);
      }),
    "class names that a build makes up, made up anew": () => hashed(1000),
    "a redesign: every third class name is another": () => {
      const names = [...new Set(every().flatMap((each) => [...each.classList]))].filter((_, at) => at % 3 === 0);
      for (const name of names) every().forEach((each) => each.classList.replace(name, `${name}-anew`));
    },
  };
  if (!change) return Object.keys(CHANGES);

  if (change.startsWith("class names that a build")) hashed(0);
  const meant = new Map();
  elements.forEach((element, number) => {
    const selector = element.isConnected && element.matches(CONTROLS) ? locate([number]) : "";
    if (selector) meant.set(selector, [...document.querySelectorAll(selector)]);
  });
  const known = new Set(every());
  CHANGES[change]();
  const counts = { kept: 0, fewer: 0, lost: 0, wrong: 0 };
  for (const [selector, before] of meant) {
    const found = [...document.querySelectorAll(selector)].filter((each) => known.has(each));
    const left = before.filter((each) => each.isConnected);
    if (found.some((each) => !before.includes(each))) counts.wrong += 1;
    else if (left.every((each) => found.includes(each))) counts.kept += 1;
    else counts[found.length ? "fewer" : "lost"] += 1;
  }
  return counts;
}
