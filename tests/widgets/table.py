"""
What is tried: a row for each widget of each library. A row's steps are what somebody does with a keyboard; its claims say
what should come of it, by the WAI-ARIA APG; its outcome is what the client must do about it: leave everything the `same`,
or make it `better`.
"""

from typing import NamedTuple

from tests.widgets.playing import Step


class Widget(NamedTuple):
    page: str
    package: str
    title: str
    steps: tuple[Step, ...]
    outcome: str = "same"
    lacks: str = ""
    """Why some of what is claimed is still not true."""

    @property
    def name(self) -> str:
        return f"{self.page}: {self.title}"


def element(name: str) -> str:
    """By its id, or by any selector."""
    return f"document.querySelector('{name if name[0] in '.#[' else f'#{name}'}')"


def on(name: str) -> str:
    return f"document.activeElement === {element(name)}"


def within(name: str) -> str:
    return f"{element(name)}.contains(document.activeElement)"


def inside(name: str) -> str:
    """From a native dialog, Tab leads to the browser's own controls too."""
    return f"{within(name)} || document.activeElement === document.body"


def shown(name: str) -> str:
    return (
        f"{element(name)}?.checkVisibility({{opacityProperty: true, visibilityProperty: true}}) "
        f"&& {element(name)}.getBoundingClientRect().height > 1"
    )


def gone(name: str) -> str:
    return f"!({shown(name)})"


def all_of(*claims: str) -> str:
    return " && ".join(f"({claim})" for claim in claims)


def steps(*given: str | tuple[str, str]) -> tuple[Step, ...]:
    return tuple(Step(one) if isinstance(one, str) else Step(*one) for one in given)


def menu(trigger: str, first: str, second: str) -> tuple[Step, ...]:
    """A drop-down of links: opened, gone through, left, and opened with the mouse."""
    return steps(
        f"focus {trigger}",
        ("Enter", shown(first)),
        ("ArrowDown", on(first)),
        ("ArrowDown", on(second)),
        ("ArrowUp", on(first)),
        ("Escape", all_of(on(trigger), gone(first))),
        ("ArrowDown", shown(first)),
        ("Escape", all_of(on(trigger), gone(first))),
        (f"click {trigger}", shown(first)),
        (f"click {trigger}", gone(first)),
    )


def dialog(opener: str, popup: str, closer: str) -> tuple[Step, ...]:
    """A modal dialog: takes the focus, keeps it, gives it back."""
    return steps(
        f"focus {opener}",
        ("Enter", all_of(shown(popup), within(popup))),
        ("Tab", inside(popup)),
        ("Tab", inside(popup)),
        ("Tab", inside(popup)),
        ("Shift+Tab", inside(popup)),
        ("Escape", all_of(on(opener), gone(popup))),
        (f"click {opener}", all_of(shown(popup), within(popup))),
        (f"click {closer}", all_of(on(opener), gone(popup))),
    )


def tabs(first: str, second: str, panel: str, *, key: str = "ArrowRight") -> tuple[Step, ...]:
    return steps(
        f"focus {first}",
        (key, all_of(on(second), shown(panel))),
        (key, ""),
        (f"focus {first}", ""),
        ("Enter", gone(panel)),
        (f"click {second}", shown(panel)),
        ("Shift+Tab", ""),
        ("Tab", ""),
    )


def disclosure(button: str, content: str, *, is_open: bool = False) -> tuple[Step, ...]:
    change, back = (gone(content), shown(content)) if is_open else (shown(content), gone(content))
    return steps(
        f"focus {button}", ("Enter", change), ("Space", back), (f"click {button}", change), "ArrowDown", "Escape", "Tab"
    )


def walk(*selectors_and_keys: str) -> tuple[Step, ...]:
    return steps(*selectors_and_keys)


ARROWS = ("ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "Home", "End")

WIDGETS = [
    Widget("bootstrap5", "bootstrap", "dropdown", menu("drop", "action", "another")),
    Widget("bootstrap5", "bootstrap", "modal", dialog("launch", "modal", "x")),
    Widget("bootstrap5", "bootstrap", "tabs", tabs("home-tab", "profile-tab", "profile")),
    Widget("bootstrap5", "bootstrap", "accordion", disclosure("two", "c2")),
    Widget("bootstrap5", "bootstrap", "offcanvas", dialog("openside", "side", "sidex")),
    Widget("bootstrap5", "bootstrap", "carousel", walk("focus prev", "Tab", "Enter", *ARROWS, "Space", "click prev")),
    Widget("bootstrap5", "bootstrap", "tooltip", steps(("focus tip", shown(".tooltip")), ("Escape", gone(".tooltip")), ("Shift+Tab", gone(".tooltip")), ("Tab", shown(".tooltip"))), "better"),
    Widget("bootstrap4", "bootstrap4", "dropdown", menu("drop", "action", "another")),
    Widget("bootstrap4", "bootstrap4", "modal", dialog("launch", "modal", "x")),
    Widget("bootstrap4", "bootstrap4", "tabs", tabs("home-tab", "profile-tab", "profile"), "better"),
    Widget("bootstrap4", "bootstrap4", "collapse", disclosure("one", "c1")),
    Widget("bootstrap4", "bootstrap4", "tooltip", steps(("focus tip", shown(".tooltip")), ("Escape", gone(".tooltip")), ("Shift+Tab", gone(".tooltip")), ("Tab", shown(".tooltip"))), "better"),
    Widget("bootstrap3", "bootstrap3", "dropdown", menu("drop", "action", "another")),
    Widget("bootstrap3", "bootstrap3", "modal", dialog("launch", "modal", "x")),
    Widget("bootstrap3", "bootstrap3", "tabs", tabs("home-tab", "profile-tab", "profile"), "better"),
    Widget("bootstrap3", "bootstrap3", "collapse", disclosure("one", "c1"), "better"),
    Widget("jqueryui", "jquery-ui-dist", "dialog", steps(
        "focus launch", ("Enter", shown("dialog")), "Tab", "Tab", "Tab", "Shift+Tab", ("Escape", all_of(on("launch"), gone("dialog"))))),
    Widget("jqueryui", "jquery-ui-dist", "tabs", walk("focus before", "Tab", "Tab", *ARROWS, "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "accordion", walk("focus h1", "Enter", "Space", *ARROWS, "Enter", "click h1", "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "menu", walk("focus menu", *ARROWS, "m", "ArrowRight", "ArrowDown", "ArrowLeft", "Escape", "Enter", "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "autocomplete", walk("focus auto", "a", "ArrowDown", "ArrowDown", "Enter", "a", "Escape", "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "selectmenu", walk("focus auto", "Tab", "ArrowDown", "Enter", "ArrowUp", "Enter", "Space", "Home", "Escape", "f", "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "slider", walk("focus #slider .ui-slider-handle", *ARROWS, "PageUp", "PageDown", "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "datepicker", walk("focus date", "PageDown", "Control+ArrowRight", "Enter", "Escape", "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "spinner", walk("focus spinner", "ArrowUp", "ArrowDown", "PageUp", "7", "Tab")),
    Widget("jqueryui", "jquery-ui-dist", "tooltip", walk("focus tip", "Escape", "Shift+Tab", "Tab")),
    Widget("foundation", "foundation-sites", "dropdown menu", walk("focus item1", "ArrowDown", "ArrowDown", "ArrowUp", "Escape", "ArrowRight", "ArrowLeft", "ArrowDown", "Tab", "Tab", "click item1")),
    Widget("foundation", "foundation-sites", "dropdown pane", walk("focus drop", "Enter", "Tab", "Escape", "Space", "Tab", "Tab", "click drop")),
    Widget("foundation", "foundation-sites", "accordion", (*disclosure(".accordion-title", ".accordion-content"), *walk("focus .accordion-title", *ARROWS))),
    Widget("foundation", "foundation-sites", "tabs", tabs("tab1", "tab2", "panel2")),
    Widget("foundation", "foundation-sites", "modal", dialog("launch", "reveal", "x")),
    Widget("uikit", "uikit", "navbar", steps("focus active", ("Tab", on("parent")), ("ArrowDown", shown("item1")), ("ArrowDown", ""), ("Escape", ""), ("Tab", ""), ("Tab", ""))),
    Widget("uikit", "uikit", "dropdown", steps("focus drop", ("Enter", shown("paneLink")), "Tab", ("Escape", all_of(on("drop"), gone("paneLink"))), ("Space", shown("paneLink")), ("ArrowDown", on("paneLink")), ("Escape", on("drop"))), "better"),
    Widget("uikit", "uikit", "accordion", disclosure("two", "c2")),
    Widget("uikit", "uikit", "modal", dialog("launch", "modal", "x")),
    Widget("uikit", "uikit", "tabs", steps("focus tab1", ("ArrowRight", on("tab2")), ("Enter", shown("p2")), "ArrowLeft", "Space", "click tab1", "Tab", "Shift+Tab")),
    Widget("uikit", "uikit", "tooltip", walk("focus tip", "Escape", "Shift+Tab", "Tab")),
    Widget("bulma", "bulma", "dropdown", menu("drop", "action", "another"), "better"),
    Widget("bulma", "bulma", "modal", dialog("launch", "modal", "x"), "better"),
    Widget("bulma", "bulma", "hover menu", steps("focus homelink", ("Tab", on("more")), ("ArrowDown", on("about")), ("ArrowDown", on("jobs")), ("Escape", all_of(on("more"), gone("about")))), "better"),
    Widget("bulma", "bulma", "tabs", steps("focus launch", ("Tab", on("tab1")), ("Tab", on("tab2")), ("Enter", shown("p2"))), "better"),
    Widget("materialize", "@materializecss/materialize", "dropdown", walk("focus drop", "Enter", "ArrowDown", "ArrowDown", "ArrowUp", "Escape", "ArrowDown", "Escape", "click drop")),
    Widget("materialize", "@materializecss/materialize", "modal", dialog("launch", "modal", "x")),
    Widget("materialize", "@materializecss/materialize", "tabs", steps("focus tab2", ("Enter", shown("t2")), ("ArrowLeft", all_of(on("tab1"), shown("t1"))), ("ArrowRight", all_of(on("tab2"), shown("t2")))), "better"),
    Widget("materialize", "@materializecss/materialize", "collapsible", disclosure("one", "c1"), lacks="its headers answer Enter, but nothing says that they are buttons, which Space would press"),
    Widget("materialize", "@materializecss/materialize", "select", walk("focus two", "Tab", "Enter", "ArrowDown", "Enter", "Escape", "Tab")),
    Widget("shoelace", "@shoelace-style/shoelace", "dropdown", walk("focus drop", "Enter", "ArrowDown", "ArrowUp", "End", "Escape", "ArrowDown", "Escape", "Space", "Enter", "click drop", "Tab")),
    Widget("shoelace", "@shoelace-style/shoelace", "dialog", walk("focus launch", "Enter", "Tab", "Tab", "Tab", "Shift+Tab", "Escape", "click launch", "click x")),
    Widget("shoelace", "@shoelace-style/shoelace", "tabs", tabs("tab1", "tab2", "p2")),
    Widget("shoelace", "@shoelace-style/shoelace", "details", walk("focus details >> summary", "Enter", "Space", "ArrowDown", "ArrowUp", "Tab")),
    Widget("shoelace", "@shoelace-style/shoelace", "select", walk("focus sel", "ArrowDown", "ArrowDown", "Enter", "o", "Escape", "Space", "Home", "Escape", "Tab")),
    Widget("shoelace", "@shoelace-style/shoelace", "form controls", walk("focus range", "ArrowRight", "ArrowLeft", "Tab", "Space", "ArrowRight", "Tab", *ARROWS, "Tab")),
    Widget("fluent", "@fluentui/web-components", "menu", steps("focus m1", *ARROWS, "Enter", ("m", on("m1")), "Tab"), "better"),
    Widget("fluent", "@fluentui/web-components", "tabs", tabs("tab1", "tab2", "p2")),
    Widget("fluent", "@fluentui/web-components", "accordion", walk("focus one >> button", "Enter", "Space", *ARROWS, "Enter", "Tab")),
    Widget("fluent", "@fluentui/web-components", "select", walk("focus sel", "ArrowDown", "Enter", "ArrowUp", "Escape", "Space", "Home", "Escape", "Tab")),
    Widget("fluent", "@fluentui/web-components", "form controls", walk("focus slider", *ARROWS, "Tab", "Space", "Enter", "Tab", "Space", "Enter", "Tab", *ARROWS, "Tab")),
    Widget("fluent", "@fluentui/web-components", "dialog", steps("focus launch", "Enter", "Tab", "Tab", "Shift+Tab", "Tab", ("Space", on("launch"))), "better"),
    Widget("flowbite", "flowbite", "dropdown", menu("drop", "action", "another"), "better"),
    Widget("flowbite", "flowbite", "modal", dialog("launch", "modal", "x"), "better"),
    Widget("flowbite", "flowbite", "tabs", tabs("tab1", "tab2", "p2"), "better"),
    Widget("flowbite", "flowbite", "accordion", disclosure("two", "c2")),
    Widget("flowbite", "flowbite", "tooltip", steps(("focus tip", shown("words")), ("Escape", gone("words")), "Shift+Tab", "Tab")),
    Widget("micromodal", "micromodal", "modal", dialog("launch", "[role=dialog]", "x")),
    Widget("a11ydialog", "a11y-dialog", "dialog", dialog("launch", "dialog", "x")),
    Widget("tippy", "tippy.js", "tooltip", walk("focus tip", "Escape", "Tab", "Shift+Tab")),
    Widget("tippy", "tippy.js", "menu", walk("focus drop", "Enter", "Tab", "Tab", "Escape", "click drop", "ArrowDown", "Tab")),
    Widget("swiper", "swiper", "carousel", walk("focus before", "Tab", "Tab", "Tab", "ArrowRight", "ArrowLeft", "Enter", "Space", "Tab", "Enter", "click next")),
    Widget("glide", "@glidejs/glide", "carousel", walk("focus before", "Tab", "Tab", "Enter", "ArrowRight", "ArrowLeft", "Space", "click next")),
    Widget("splide", "@splidejs/splide", "carousel", walk("focus before", "Tab", "Tab", "Enter", "Space", "Tab", *ARROWS, "Tab")),
    Widget("slick", "slick-carousel", "carousel", walk("focus before", "Tab", "Enter", "Tab", "Tab", "ArrowRight", "Tab", "Tab", "Enter", "ArrowLeft")),
    Widget("owl", "owl.carousel", "carousel", walk("focus before", "Tab", "Tab", "Enter", "Space", "ArrowRight", "Tab")),
    Widget("select2", "select2", "one choice", walk("focus before", "Tab", "Enter", "ArrowDown", "Enter", "ArrowDown", "Escape", "w", "Enter", "Space", "Escape", "Tab")),
    Widget("select2", "select2", "several choices", walk("focus before", "Tab", "Tab", "Enter", "ArrowDown", "Enter", "w", "Enter", "Backspace", "Escape", "Tab")),
    Widget("choices", "choices.js", "select", walk("focus before", "Tab", "ArrowDown", "ArrowDown", "Enter", "Enter", "Escape", "l", "Escape", "Tab")),
    Widget("choices", "choices.js", "words", walk("focus before", "Tab", "Tab", "x", "Enter", "Backspace", "Backspace", "Tab")),
    Widget("tomselect", "tom-select", "select", walk("focus before", "Tab", "ArrowDown", "Enter", "n", "ArrowDown", "Escape", "Backspace", "Tab")),
    Widget("chosen", "chosen-js", "select", walk("focus before", "Tab", "ArrowDown", "ArrowDown", "Enter", "c", "Escape", "Tab")),
    Widget("flatpickr", "flatpickr", "date", walk("focus date", "ArrowDown", "ArrowRight", "ArrowDown", "Enter", "Tab", "Escape", "Tab")),
    Widget("flatpickr", "flatpickr", "range", walk("focus range", "Tab", "Shift+Tab", "Escape", "Shift+Tab", "Tab")),
    Widget("alpine", "alpinejs", "dropdown", menu("drop", "action", "another"), "better"),
    Widget("alpine", "alpinejs", "toggle", disclosure("simple", "content")),
    Widget("alpine", "alpinejs", "dialog", dialog("launch", "overlay", "x"), "better"),
    Widget("alpine", "alpinejs", "links as tabs", steps("focus tab1", ("Tab", on("tab2")), ("Enter", shown("p2")), "ArrowLeft", "Shift+Tab", ("Enter", shown("p1")))),
    Widget("alpine", "alpinejs", "clicked div", steps("focus tab2", ("Tab", on("div")), ("Enter", shown("details")), ("Space", gone("details"))), "better"),
    Widget("fomantic", "fomantic-ui-css", "dropdown", walk("focus drop", "ArrowDown", "ArrowDown", "Enter", "Enter", "Escape", "Space", "Tab")),
    Widget("fomantic", "fomantic-ui-css", "select", walk("focus before", "Tab", "Tab", "ArrowDown", "Enter", "m", "Escape", "Tab")),
    Widget("fomantic", "fomantic-ui-css", "modal", steps("focus launch", ("Enter", all_of(shown("modal"), within("modal"))), ("Tab", on("x")), ("Tab", inside("modal")), ("Tab", inside("modal")), ("Escape", all_of(on("launch"), gone("modal")))), "better"),
    Widget("fomantic", "fomantic-ui-css", "accordion", steps("focus launch", ("Tab", on("one")), ("Enter", shown("c1")), ("Space", gone("c1")), ("Tab", on("two")), ("Enter", shown("c2"))), "better"),
    Widget("fomantic", "fomantic-ui-css", "tabs", steps("focus real", ("Shift+Tab", on("tab2")), ("Enter", shown("p2"))), "better"),
    Widget("pico", "@picocss/pico", "dropdown", walk("focus drop", "Enter", "Tab", "Escape", "Tab", "Tab", "click drop")),
    Widget("pico", "@picocss/pico", "accordion", disclosure("two", "c2")),
    Widget("pico", "@picocss/pico", "dialog", dialog("launch", "modal", "x")),
    Widget("superfish", "superfish", "menu", steps("focus a", ("ArrowDown", on("a1")), ("ArrowDown", on("a2")), ("ArrowRight", on("a21")), ("Escape", on("a2")), ("Escape", all_of(on("a"), gone("a1"))), "Tab"), "better"),
    Widget("magnific", "magnific-popup", "popup", walk("focus launch", "Enter", "Tab", "Tab", "Shift+Tab", "Escape")),
    Widget("radix", "@radix-ui/react-dropdown-menu", "menu", walk("focus drop", "Enter", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowLeft", "Escape", "ArrowDown", "o", "Enter", "Space", "Escape", "Tab")),
    Widget("radix", "@radix-ui/react-dialog", "dialog", walk("focus launch", "Enter", "Tab", "Tab", "Tab", "Shift+Tab", "Escape", "click launch", "click x")),
    Widget("radix", "@radix-ui/react-tabs", "tabs", walk("focus tab1", *ARROWS, "Tab", "Shift+Tab", "click tab2")),
    Widget("radix", "@radix-ui/react-accordion", "accordion", walk("focus aOne", "Enter", "Space", *ARROWS, "Enter", "Tab")),
    Widget("radix", "@radix-ui/react-select", "select", walk("focus select", "ArrowDown", "ArrowDown", "Enter", "b", "Escape", "Space", "End", "Escape", "Tab")),
    Widget("radix", "@radix-ui/react-slider", "slider", walk("focus thumb", *ARROWS, "PageUp", "PageDown", "Tab")),
    Widget("headless", "@headlessui/react", "menu", walk("focus drop", "Enter", "ArrowDown", "ArrowUp", "s", "Escape", "ArrowUp", "Escape", "Space", "Tab")),
    Widget("headless", "@headlessui/react", "listbox", walk("focus select", "ArrowDown", "ArrowDown", "Enter", "Space", "t", "Escape", "ArrowUp", "Tab")),
    Widget("headless", "@headlessui/react", "switch and disclosure", walk("focus switch", "Space", "Enter", "Tab", "Enter", "Space", "ArrowDown", "Tab")),
    Widget("headless", "@headlessui/react", "dialog", walk("focus launch", "Enter", "Tab", "Tab", "Shift+Tab", "Escape", "Enter", "click x")),
    Widget("headless", "@headlessui/react", "radio group", walk("focus startup", *ARROWS, "Space", "Enter", "Tab")),
    Widget("headless", "@headlessui/react", "tabs", walk("focus tab1", *ARROWS, "Tab", "Shift+Tab")),
]  # fmt: skip
