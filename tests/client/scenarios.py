"""What a key must do on pages whose own scripts know only the mouse, pattern by pattern of the WAI-ARIA APG.

A step is a key, in Playwright's names, and an expression that must become true after it. An empty key presses nothing;
`js:` runs a script, for what only a mouse or a timer would do.
"""

from typing import NamedTuple


class Scenario(NamedTuple):
    page: str
    title: str
    steps: tuple[tuple[str, str], ...]


def on(ident: str) -> str:
    return f"document.activeElement.id === '{ident}'"


def focus(ident: str) -> tuple[str, str]:
    return f"js:document.getElementById('{ident}').focus()", on(ident)


def shown(ident: str) -> str:
    return f"document.getElementById('{ident}').checkVisibility()"


def has(ident: str, name: str, value: str | None) -> str:
    wanted = "null" if value is None else f"'{value}'"
    return f"document.getElementById('{ident}').getAttribute('{name}') === {wanted}"


def clicks(ident: str, count: int) -> str:
    return f"(window.counts['{ident}'] || 0) === {count}"


SCENARIOS = [
    Scenario("buttons.html", "Enter and Space click a scripted button once each, and do not scroll", (
        focus("plain"), ("Enter", clicks("plain", 1)), ("Space", clicks("plain", 2) + " && scrollY === 0"))),
    Scenario("buttons.html", "Enter alone clicks a scripted link", (
        focus("link"), ("Space", clicks("link", 0)), ("Enter", clicks("link", 1)))),
    Scenario("buttons.html", "Space clicks a link with the role of a button, Enter is the browser's", (
        focus("anchor"), ("Space", clicks("anchor", 1)), ("Enter", clicks("anchor", 2)))),
    *(Scenario("buttons.html", f"a button whose author handles keys is left alone ({ident})", (
        focus(ident), ("Enter", clicks(ident, 1)), ("Space", clicks(ident, 2)), ("Enter", clicks(ident, 3))))
      for ident in ("down", "pressed", "up", "stops")),
    Scenario("buttons.html", "a disabled button stays one", (focus("off"), ("Enter", clicks("off", 0)))),
    Scenario("buttons.html", "a native button is clicked once", (
        focus("native"), ("Enter", clicks("native", 1)), ("Space", clicks("native", 2)))),
    Scenario("buttons.html", "with a modifier a key is not ours", (focus("plain"), ("Control+Enter", clicks("plain", 0)))),
    Scenario("buttons.html", "Space fills a checkbox, and its state is told", (
        focus("box"), ("Space", has("box", "aria-checked", "true")), ("Space", has("box", "aria-checked", "false")),
        ("Enter", has("box", "aria-checked", "false")))),
    Scenario("buttons.html", "a state that the author keeps is the author's", (
        focus("own"), ("Space", has("own", "aria-checked", "true")), ("Space", has("own", "aria-checked", "false")))),
    Scenario("buttons.html", "a toggle button tells that it is pressed", (
        focus("toggle"), ("Enter", has("toggle", "aria-pressed", "true")))),
    Scenario("tabs.html", "Tab comes to the selected tab, arrows show the others and go round", (
        focus("before"), ("Tab", on("t1")), ("ArrowRight", on("t2") + " && " + shown("p2")),
        ("", has("t2", "aria-selected", "true") + " && " + has("t1", "aria-selected", "false")),
        ("ArrowRight", on("t3")), ("ArrowRight", on("t1")), ("ArrowLeft", on("t3")), ("Home", on("t1")),
        ("End", on("t3") + " && " + shown("p3")), ("ArrowDown", on("t3")), ("Shift+Tab", on("before")), ("Tab", on("t3")))),
    Scenario("tabs.html", "a tab whose panel is not in the page waits for Enter", (
        focus("before"), ("Tab", on("t1")), ("Tab", "document.activeElement.textContent === 'link'"), ("Tab", on("l1")),
        ("ArrowRight", on("l2") + " && content.textContent === \"Alpha's\""), ("Enter", "content.textContent === \"Beta's\""))),
    Scenario("tabs.html", "tabs that move by themselves are left alone, at their ends too", (
        focus("o1"), ("ArrowRight", on("o2")), ("ArrowRight", on("o3")), ("ArrowRight", on("o3")), ("ArrowLeft", on("o2")))),
    Scenario("dialogs.html", "a modal dialog takes the focus, keeps it, and gives it back", (
        focus("open"), ("Enter", on("x")), ("", "!!document.getElementById('open').closest('[inert]') && !news.closest('[inert]')"), ("Tab", on("y")), ("Tab", on("ok")), ("Tab", on("x")),
        ("Shift+Tab", on("ok")), ("Escape", on("open") + " && !document.querySelector('main[inert], main [inert]')"), ("", "aside.inert"))),
    Scenario("dialogs.html", "a dialog that its own button closes gives the focus back", (
        focus("open"), ("Enter", on("x")), ("Tab", on("y")), ("Tab", on("ok")), ("Enter", on("open")), ("Enter", on("x")), ("Escape", on("open")))),
    Scenario("dialogs.html", "Escape answers an alert with no, never with yes", (
        focus("ask"), ("Enter", on("no")), ("Tab", on("yes")), ("Escape", on("ask") + " && !window.deleted"),
        ("Enter", on("no")), ("Tab", on("yes")), ("Tab", on("no")), ("Enter", on("ask")))),
    Scenario("dialogs.html", "where the focus was stays alive until it can be heard that a dialog has opened", (
        focus("open"), ("js:window.order = []; new MutationObserver(() => { if (document.querySelector('main[inert], main [inert]') && !order.includes('silenced')) order.push('silenced') }).observe(document, {subtree: true, attributes: true}); addEventListener('focusin', () => order.push('moved'), {once: true})", "true"),
        ("Enter", on("x")), ("", "order.join() === 'moved,silenced'"))),
    Scenario("dialogs.html", "a popup over everything is a dialog, though nobody says so", (
        focus("mouse"), ("Enter", on("z")), ("", "document.activeElement.closest('[role=dialog]').getAttribute('aria-label') === 'Ten per cent off'"),
        ("Tab", on("mail")), ("Tab", on("z")), ("Escape", on("mouse") + " && !document.querySelector('#plain, #plain *').hasAttribute('role')"))),
    Scenario("dialogs.html", "a native dialog is the browser's", (focus("native"), ("Enter", on("n") + " && !document.querySelector('main[inert], main [inert]')"), ("Escape", on("native")))),
    Scenario("dialogs.html", "a chat that was asked for gets the focus and does not keep it", (
        focus("chat"), ("Enter", on("say") + " && !document.querySelector('main[inert], main [inert]')"), ("Shift+Tab", on("after")), focus("say"), ("Tab", on("bye")), ("Escape", on("chat")))),
    Scenario("popups.html", "a cookie bar that comes by itself takes no focus", (
        focus("first"), ("js:setTimeout(cookie, 1200)", "cookies.checkVisibility()"), ("", on("first")), ("Tab", on("search")))),
    Scenario("popups.html", "a letter over everything takes the focus even from a field, and gives it back", (
        focus("search"), ("js:setTimeout(letter, 1200)", on("mail")), ("Tab", on("shut")), ("Tab", on("mail")), ("Escape", on("search")))),
    Scenario("navigation.html", "Down opens what the pointer would, arrows go through, Escape comes back", (
        focus("products"), ("", has("products", "aria-expanded", "false")), ("ArrowDown", on("a")), ("ArrowDown", on("b")), ("ArrowRight", on("rye")), ("Escape", on("b")),
        ("End", on("c")), ("ArrowDown", on("a")), ("ArrowUp", on("c")), ("Home", on("a")), ("Escape", on("products") + " && !a.checkVisibility()"))),
    Scenario("navigation.html", "leaving a drop-down with Tab closes it", (
        focus("products"), ("ArrowDown", on("a")), ("End", on("c")), ("Tab", on("about") + " && !a.checkVisibility()"))),
    Scenario("navigation.html", "a menu of scripts opens with Enter where its link leads nowhere", (
        focus("help"), ("Enter", shown("faq")), ("ArrowDown", on("faq")), ("Escape", on("help") + " && !faq.checkVisibility()"))),
    Scenario("navigation.html", "a button says whether its list is open, and Escape closes it", (
        focus("shop"), ("Enter", shown("n") + " && " + has("shop", "aria-expanded", "true")), ("ArrowDown", on("n")), ("ArrowDown", on("s")),
        ("Escape", on("shop") + " && " + has("shop", "aria-expanded", "false")), ("Enter", shown("n")), ("Escape", "!n.checkVisibility()"))),
    Scenario("navigation.html", "Tab goes on from an open list, which closes behind it", (
        focus("shop"), ("Enter", shown("n")), ("Tab", on("n")), ("Tab", on("s")), ("Tab", on("end") + " && !n.checkVisibility()"))),
    Scenario("menus.html", "a menu button opens with Enter, Space, Down and Up", (
        focus("actions"), ("Enter", on("copy")), ("Escape", on("actions") + " && !m.checkVisibility()"), ("Space", on("copy")), ("Escape", on("actions")),
        ("ArrowDown", on("copy")), ("Escape", on("actions")), ("ArrowUp", on("undo")))),
    Scenario("menus.html", "in a menu arrows go round, letters go to names, Enter chooses", (
        focus("actions"), ("ArrowDown", on("copy")), ("ArrowDown", on("cut")), ("ArrowDown", on("undo")), ("ArrowDown", on("copy")), ("ArrowUp", on("undo")), ("Home", on("copy")),
        ("End", on("undo")), ("c", on("copy")), ("Enter", "document.title === 'copy' && !m.checkVisibility() && " + on("actions")))),
    Scenario("menus.html", "Tab leaves a menu, which closes", (
        focus("actions"), ("ArrowDown", on("copy")), ("Tab", "!m.checkVisibility() && document.activeElement.id !== 'copy'"))),
    Scenario("menus.html", "a menu bar goes sideways, its menus down", (
        focus("after"), ("Tab", on("file")), ("ArrowRight", on("edit")), ("ArrowRight", on("file")), ("ArrowDown", on("new")), ("ArrowDown", on("save")),
        ("ArrowRight", on("edit") + " || " + on("find")), ("Escape", on("edit")), ("Home", on("file")), ("Enter", on("new")), ("Escape", on("file")))),
    Scenario("choices.html", "a list that leaves the page hears of a choice when Enter is pressed", (
        focus("go"), ("ArrowDown", "go.value === 'b' && !window.gone"), ("ArrowDown", "go.value === 'c' && !window.gone"),
        ("Enter", "window.gone === 'c'"), ("ArrowUp", "go.value === 'b' && gone === 'c'"),
        ("js:go.dispatchEvent(new Event('change'))", "gone === 'cb'"), ("Enter", "gone === 'cbb'"))),
    Scenario("choices.html", "a drawn select opens, chooses and closes", (
        focus("combo"), ("ArrowDown", on("s")), ("", has("combo", "aria-expanded", "true")), ("ArrowDown", on("m")), ("End", on("l")), ("ArrowDown", on("l")), ("Home", on("s")), ("l", on("l")),
        ("Enter", on("combo") + " && combo.textContent === 'Large'"), ("", has("combo", "aria-expanded", "false")), ("Enter", on("s")), ("Escape", on("combo") + " && !s.checkVisibility()"),
        ("Space", on("s")), ("ArrowDown", on("m")), ("Space", "combo.textContent === 'Medium' && " + on("combo")))),
    Scenario("choices.html", "a button with a list opens at what is chosen", (
        focus("colour"), ("Enter", on("green")), ("g", on("grey")), ("ArrowUp", on("green")), ("Enter", on("colour") + " && colour.textContent === 'Green'"))),
    Scenario("choices.html", "arrows move in a list, Space chooses", (
        focus("colour"), ("Tab", on("apple")), ("ArrowDown", on("pear")), ("Space", has("pear", "aria-selected", "true")), ("ArrowDown", on("plum")), ("p", on("pear")))),
    Scenario("choices.html", "arrows check drawn radio buttons, going round", (
        focus("colour"), ("Tab", on("apple")), ("Tab", on("card")), ("ArrowRight", on("bill") + " && " + has("bill", "aria-checked", "true") + " && " + has("card", "aria-checked", "false")),
        ("ArrowDown", on("cash")), ("ArrowUp", on("bill")), ("Tab", on("c1")), ("Shift+Tab", on("bill")))),
    Scenario("choices.html", "a native checkbox stays native", (focus("c1"), ("ArrowDown", on("c1")), ("Space", "c1.checked"), ("Enter", "c1.checked"))),
    Scenario("choices.html", "for who wants it, arrows go through checkboxes and Enter fills", (
        ("js:document.dispatchEvent(new CustomEvent('curbcut:settings', {detail: {arrowGroups: true}}))", "true"),
        focus("c1"), ("ArrowDown", on("c2")), ("Enter", "c2.checked && document.title !== 'sent'"), ("ArrowDown", on("c1")))),
    Scenario("others.html", "a tree opens, closes and goes to the parent", (
        focus("last"), ("js:document.getElementById('docs').focus()", on("docs")), ("ArrowRight", has("docs", "aria-expanded", "true") + " && " + shown("cv")), ("ArrowRight", on("cv")), ("ArrowDown", on("letter")),
        ("ArrowDown", on("pics")), ("ArrowUp", on("letter")), ("ArrowLeft", on("docs")), ("ArrowLeft", has("docs", "aria-expanded", "false")),
        ("ArrowDown", on("pics")), ("d", on("docs")), ("End", on("pics")), ("Home", on("docs")), ("End", on("pics")), ("Enter", "document.title === 'pics'"))),
    Scenario("others.html", "arrows drag a slider", (
        focus("thumb"), ("ArrowRight", has("thumb", "aria-valuenow", "1") + " && value === 1"), ("PageUp", "value === 11"), ("End", "value === 100 && " + has("thumb", "aria-valuenow", "100")),
        ("ArrowLeft", "value === 99"), ("Home", "value === 0"))),
    Scenario("others.html", "an accordion tells what is open", (
        focus("q1"), ("Enter", has("q1", "aria-expanded", "true")), ("Space", has("q1", "aria-expanded", "false")),
        focus("q2"), ("Enter", has("q2", "aria-expanded", "true")), ("Space", has("q2", "aria-expanded", "false")), ("ArrowDown", on("q2")))),
    Scenario("others.html", "a tooltip shows on focus, Escape hides it", (
        focus("tip"), ("", shown("words")), ("Escape", "getComputedStyle(words).visibility === 'hidden' || !words.checkVisibility()"), ("", on("tip")))),
    Scenario("others.html", "a carousel stands still while the focus is in it", (
        focus("tip"), ("Tab", on("next") + " && !runs && getComputedStyle(moving).animationPlayState === 'paused'"), ("Tab", on("last") + " && runs && getComputedStyle(moving).animationPlayState === 'running'"))),
    Scenario("form.html", "errors are told, tied to their fields, and the first takes the focus", (
        focus("name"), ("", has("name", "aria-invalid", "false")), focus("send"), ("Enter", on("name") + " && " + has("name", "aria-invalid", "true")),
        ("", has("mail", "aria-describedby", "hint mailerror")), ("", "JSON.stringify(said) === JSON.stringify(['Mail: Enter a mail address.'])"),
        ("x", has("name", "aria-invalid", "false") + " && " + has("name", "aria-describedby", None)))),
]  # fmt: skip
