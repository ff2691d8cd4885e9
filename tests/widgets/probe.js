// The first script of every page that is tried: notes what becomes of each event, and says what state the page is in.
(() => {
  const OURS = "curbcut-access,[data-curbcut-added]";
  const NOTED = ["keydown", "keypress", "keyup", "click", "input", "change", "submit", "focusin"];
  const TOLD = ["class", "open", "hidden", "disabled"].concat(
    ["expanded", "selected", "checked", "pressed", "hidden", "current", "modal", "invalid", "valuenow", "haspopup"].map(
      (name) => `aria-${name}`,
    ),
  );
  /** Ids that a person wrote; others are made at random, or are the repair's. */
  const WRITTEN = /^[a-z]{1,12}\d?$/i;
  /** Frames in a row in which nothing is to come: in a slow browser everything is, so moments are not counted in seconds. */
  const QUIET = 4;
  const PATIENCE = 2500;
  /** Timers that wait longer are not what a key has set off. */
  const SOON = 1000;

  let events = [];
  const errors = [];

  const parentOf = (node) => node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);

  /** Where an element is, in the same words whether or not the page was repaired. */
  function placeOf(node) {
    if (!(node instanceof Element)) return String(node?.nodeName ?? "window");
    const parts = [];
    for (let at = node; at; at = parentOf(at)) {
      if (WRITTEN.test(at.id) && at.getRootNode() === document) {
        parts.unshift(`#${at.id}`);
        break;
      }
      let index = 1;
      for (let one = at.previousElementSibling; one; one = one.previousElementSibling)
        if (one.localName === at.localName && !one.matches(OURS)) index++;
      parts.unshift(`${at.localName}${index}`);
    }
    return parts.join(" ");
  }

  const isOurs = (node) => node instanceof Element && !!node.closest(OURS);

  function focused() {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  /** Examples show their own source, in which the repair is seen as well. */
  const SOURCE = "pre,pre *,form:has([name=data]),form:has([name=data]) *";

  function* elementsIn(root) {
    for (const element of root.querySelectorAll("*")) {
      if (isOurs(element) || element.matches(`head,head *,script,style,link,br,svg *,${SOURCE}`)) continue;
      yield element;
      if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    }
  }

  /** The page and its shadow trees, of which each knows only its own animations. */
  const rootsIn = (root) => [
    root,
    ...[...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot && !isOurs(one) ? rootsIn(one.shadowRoot) : [])),
  ];

  function isShown(element) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right > 0 && bottom + scrollY > 0;
  }

  /** A page that marks itself while keys are used does so if the focus comes before the key goes up: either may be first. */
  const isToCompare = (element) => (name) => name && !(element === document.body && /keyboard/.test(name));

  function stateOf(element) {
    const told = {};
    for (const name of TOLD) if (element.hasAttribute(name)) told[name] = element.getAttribute(name);
    if ("class" in told) told.class = told.class.split(/\s+/).filter(isToCompare(element)).sort().join(" ");
    if (element.matches("input,select,textarea")) told.value = `${element.value} ${element.checked ?? ""}`;
    return { shown: isShown(element), ...told };
  }

  for (const type of NOTED)
    addEventListener(
      type,
      (event) => {
        const target = event.composedPath()[0];
        if (!isOurs(target) && !isOurs(event.target)) events.push([event, placeOf(target)]);
      },
      true,
    );
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
  for (const name of ["error", "warn"]) {
    const write = console[name];
    console[name] = (...words) => {
      errors.push(words.join(" ").slice(0, 200));
      write.apply(console, words);
    };
  }

  /** What scripts have put off, by the numbers of their timers. */
  const pending = new Set();
  const { setTimeout: later, clearTimeout: notLater, requestAnimationFrame: nextFrame, cancelAnimationFrame: noFrame } = window;
  window.setTimeout = (act, delay = 0, ...rest) => {
    const number = later(
      (...given) => {
        pending.delete(number);
        return typeof act === "function" ? act(...given) : window.eval(act);
      },
      delay,
      ...rest,
    );
    if (!(delay > SOON)) pending.add(number);
    return number;
  };
  window.clearTimeout = (number) => {
    pending.delete(number);
    notLater(number);
  };
  window.requestAnimationFrame = (act) => {
    const number = nextFrame((time) => {
      pending.delete(`frame ${number}`);
      act(time);
    });
    pending.add(`frame ${number}`);
    return number;
  };
  window.cancelAnimationFrame = (number) => {
    pending.delete(`frame ${number}`);
    noFrame(number);
  };

  /** One control of each kind in the example of a page, in the order of the page, as they were when it was first asked. */
  let items;
  function itemsIn(container) {
    const kinds = new Map();
    for (const one of container?.querySelectorAll("a[href],button,input,select,textarea,[tabindex]") ?? []) {
      const kind = [one.localName, one.getAttribute("role"), one.getAttribute("aria-haspopup")].join();
      if (one.tabIndex >= 0 && isShown(one) && !kinds.has(kind)) kinds.set(kind, one);
    }
    return [...kinds.values()];
  }

  window.probe = {
    item(number) {
      items ??= itemsIn(document.querySelector("[id^=ex]:not([role],h2,[id*=label])") ?? document.querySelector("main"));
      items[number]?.focus();
    },
    focused,
    /** The state of the page, and what has happened since it was asked for the last time. */
    state() {
      const happened = events.map(([event, place]) =>
        [event.type, event.key ?? "", place, event.defaultPrevented ? "prevented" : ""].join(" ").trim(),
      );
      events = [];
      const elements = {};
      for (const element of elementsIn(document)) elements[placeOf(element)] = stateOf(element);
      return { focus: placeOf(focused()), events: happened, errors: errors.splice(0), elements };
    },
    /** Waits until nothing moves, and nothing that was put off for a moment is still to come. */
    settled: () =>
      new Promise((done) => {
        const end = performance.now() + PATIENCE;
        let calm = 0;
        const isMoving = () =>
          pending.size > 0 ||
          document.querySelector(":not(:defined,curbcut-access,curbcut-button)") !== null || // its script is on its way
          rootsIn(document)
            .flatMap((root) => root.getAnimations())
            .some((one) => one.playState === "running" && Number.isFinite(one.effect?.getComputedTiming().endTime));
        const look = () => {
          const now = performance.now();
          calm = isMoving() ? 0 : calm + 1;
          if (now < end && calm < QUIET) nextFrame(look);
          else done(now < end);
        };
        nextFrame(look);
      }),
  };
})();
