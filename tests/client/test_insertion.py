"""Where the client's two elements come to stand, and where they do not."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.client import ClientOptions, built_files
from curbcut.client.plan import ICONS
from curbcut.engine import Remediator, Settings, remediate
from curbcut.knowledge import NOTHING, instant
from curbcut.standards.content_security import ScriptPermission
from curbcut.standards.operations import Operation
from tests.client.pages import NO_RULES, added, insertion, plan_in, script, with_mark
from tests.properties.html import page

PAGE = b'<!doctype html><html lang="en"><head><title>Books</title></head><body><p>Welcome</p></body></html>'


@pytest.mark.parametrize(
    ("page", "becomes"),
    [
        (PAGE, PAGE.replace(b"</head>", b"[client]</head>")),
        (b"<!doctype html>\n<title>x</title>\n<p>y", b"<!doctype html>\n<title>x</title>[client]\n<p>y"),
        (b"<!doctype html><html><p>y", b"<!doctype html><html>[client]<p>y"),
        (b"<!doctype html>\n<p>y", b"<!doctype html>\n[client]<p>y"),
        (b'<?xml version="1.0"?>\n<!doctype html><p>y', b'<?xml version="1.0"?>\n<!doctype html>[client]<p>y'),
        (b"<!doctype html><head><link rel=a><body>", b"<!doctype html><head><link rel=a>[client]<body>"),
        (b"<!doctype html><head>\r\n<link>\r\n</head>", b"<!doctype html><head>\r\n<link>\r\n[client]</head>"),
        (b'<!doctype html><base href="/shop/"><p>y', b'<!doctype html><base href="/shop/">[client]<p>y'),
        (
            b'<!doctype html><base href="http://example.com/shop/"><p>y',
            b'<!doctype html><base href="http://example.com/shop/">[client]<p>y',
        ),
    ],
)  # fmt: skip
def test_they_are_the_last_of_the_head(page: bytes, becomes: bytes) -> None:
    assert with_mark(added(page)) == becomes


@pytest.mark.parametrize(
    "page",
    [
        b"<li>One</li>",
        b"<!doctype html><frameset><frame src=a></frameset>",
        "<!doctype html><html ⚡><head></head>".encode(),
        b"<!doctype html><html amp lang=en><head></head>",
        b"<!doctype html><html amp4email><head></head>",
        b"<!doctype html><html data-curbcut-ignore><head></head>",
        b'<!doctype html><html data-curbcut-ignore="image-alt client"><head></head>',
        b'<!doctype html><base href="https://cdn.example.net/"><p>y',
        b"<!doctype html><head><meta http-equiv=content-security-policy content=\"script-src 'none'\"></head>",
        b"<!doctype html><head><title>not closed</head><p>y",
    ],
)
def test_a_page_that_cannot_take_them_stays_as_it_came(page: bytes) -> None:
    assert added(page) == page


def test_they_come_once() -> None:
    assert added(added(PAGE)) == added(PAGE)


def test_what_a_visitor_wrote_does_not_keep_them_out() -> None:
    comment = PAGE.replace(b"<p>", b'<p id="curbcut-plan">')
    assert with_mark(added(comment)) == comment.replace(b"</head>", b"[client]</head>")


def test_the_plan_says_which_files_there_are_and_what_the_owner_wants() -> None:
    files, options = built_files(), ClientOptions(key="KeyQ", panel=False, welcome=False, statement="/access")
    operation = Operation("#menu", "aria-label", 'Öffnen </script><!-- & "x"\u2028')
    plan = plan_in(added(PAGE, options=options, folder="/shop/_curbcut/", feedback=True, operations=(operation,)))
    assert plan == {
        "version": 1,
        "language": "en",
        "files": {
            "operations": f"/shop/_curbcut/{files.scripts['operations'].name}",
            "kept": f"/shop/_curbcut/{files.scripts['kept'].name}",
            "errors": f"/shop/_curbcut/{files.scripts['errors'].name}",
            "behaviors": f"/shop/_curbcut/{files.scripts['behaviors'].name}",
            "composite": f"/shop/_curbcut/{files.scripts['composite'].name}",
            "fields": f"/shop/_curbcut/{files.scripts['fields'].name}",
            "scripted": f"/shop/_curbcut/{files.scripts['scripted'].name}",
            "listeners": f"/shop/_curbcut/{files.scripts['listeners'].name}",
            "signs": f"/shop/_curbcut/{files.scripts['signs'].name}",
            "drawn": f"/shop/_curbcut/{files.scripts['drawn'].name}",
            "gestures": f"/shop/_curbcut/{files.scripts['gestures'].name}",
            "opened": f"/shop/_curbcut/{files.scripts['opened'].name}",
            "hovered": f"/shop/_curbcut/{files.scripts['hovered'].name}",
            "handmade": f"/shop/_curbcut/{files.scripts['handmade'].name}",
            "rows": f"/shop/_curbcut/{files.scripts['rows'].name}",
            "marked": f"/shop/_curbcut/{files.scripts['marked'].name}",
            "untold": f"/shop/_curbcut/{files.scripts['untold'].name}",
            "inferred": f"/shop/_curbcut/{files.scripts['inferred'].name}",
            "named": f"/shop/_curbcut/{files.scripts['named'].name}",
            "hung": f"/shop/_curbcut/{files.scripts['hung'].name}",
            "navigation": f"/shop/_curbcut/{files.scripts['navigation'].name}",
            "settings": f"/shop/_curbcut/{files.scripts['settings'].name}",
            "colours": f"/shop/_curbcut/{files.scripts['colours'].name}",
            "aids": f"/shop/_curbcut/{files.scripts['aids'].name}",
            "keyboard": f"/shop/_curbcut/{files.scripts['keyboard'].name}",
            "launcher": f"/shop/_curbcut/{files.scripts['launcher'].name}",
            "panel": f"/shop/_curbcut/{files.scripts['panel'].name}",
            "locale": f"/shop/_curbcut/{files.catalogues['en'].name}",
        },
        "labels": {
            "skip": "Skip to content",
            "navigate": "Quick navigation",
            "options": "Accessibility options",
            "bar": "Accessibility",
            "failed": "This could not be loaded. Please try again.",
            "welcome": "",
        },
        "options": {
            "key": "KeyQ",
            "panel": False,
            "launcher": "",
            "feedback": "/shop/_curbcut/feedback",
            "dictionary": "",
            "statement": "/access",
        },
        "operations": [{"at": "#menu", "name": "aria-label", "value": 'Öffnen </script><!-- & "x"\u2028'}],
    }


def test_the_plan_says_that_a_framework_takes_over_the_document() -> None:
    taken_over = PAGE.replace(b"</body>", b"<script>window.__remixContext = {}</script></body>")
    assert ("hydrates" in plan_in(added(PAGE)), plan_in(added(taken_over))["hydrates"]) == (False, True)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "shift_jis", "utf-16-le", "iso-2022-jp"])
def test_the_plan_is_plain_in_every_encoding(encoding: str) -> None:
    operation = Operation("p", "title", "Öffnen 開く </script>")
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    after = added(mark + PAGE.decode().encode(encoding), f"text/html; charset={encoding}", operations=(operation,))
    text = after[len(mark) :].decode(encoding)
    assert text.isascii()
    assert plan_in(text)["operations"] == [{"at": "p", "name": "title", "value": "Öffnen 開く </script>"}]


def test_the_language_is_what_the_page_will_say() -> None:
    words = "Willkommen in unserem kleinen Laden für Bücher, wir freuen uns sehr auf Ihren Besuch. " * 3
    german = f"<!doctype html><html><head><title>Bücher</title></head><main><h1>Bücher</h1><p>{words}</p></main></html>"
    knowledge, patient = instant(NOTHING, may_wait=True), Settings(time_budget=30)
    after = remediate(german.encode(), settings=patient, knowledge=knowledge, addition=insertion()).body
    assert b'<html lang="de">' in after
    assert plan_in(after)["language"] == "de"


@pytest.mark.parametrize(
    ("permission", "policy", "becomes"),
    [
        (ScriptPermission(True), "default-src 'self'", script()),
        (ScriptPermission(True), "script-src 'nonce-abc'", script(nonce="abc")),
        (ScriptPermission(False, frozenset({"abc"})), "", script(nonce="abc")),
        (ScriptPermission(False, frozenset({"abc"})), "script-src 'nonce-def'", ""),
        (ScriptPermission(False), "", ""),
    ],
)
def test_a_policy_is_kept_to_and_never_changed(permission: ScriptPermission, policy: str, becomes: str) -> None:
    declared = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode() if policy else b""
    before = PAGE.replace(b"<head>", b"<head>" + declared)
    after = added(before, permission=permission)
    assert after == before if not becomes else becomes.encode() + b"</head>" in after
    assert declared in after


def test_where_nothing_may_be_fetched_nothing_is_offered_that_needs_it() -> None:
    plan = plan_in(added(PAGE, may_connect=False, feedback=True))
    assert (plan["files"]["locale"], plan["options"]["feedback"]) == ("", "")


def test_fixes_and_the_client_come_together_and_a_second_time_brings_nothing() -> None:
    before = (
        b"<!doctype html><html><head></head><body><div role=button onclick=go()>Open</div><img src=a.png></body></html>"
    )
    once = remediate(before, addition=insertion(), strict=True).body
    assert once.count(script().encode()) == 1
    assert remediate(once, addition=insertion(), strict=True).body == once


@given(page())
def test_everything_but_the_two_elements_is_as_it_was(before: bytes) -> None:
    after = added(before, "text/html")
    same = next(
        (place for place, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before)
    )
    assert after[:same] + after[same + len(after) - len(before) :] == before


class Broken:
    """An addition with a fault."""

    version = "1"

    def changes(self, document: object, made: object) -> list[object]:
        raise RuntimeError("a bug")


def test_a_fault_in_what_is_added_costs_no_fix() -> None:
    without = remediate(PAGE.replace(b' lang="en"', b"") + b"<img src=a>", settings=NO_RULES)
    assert remediate(without.body, settings=NO_RULES, addition=Broken()).body == without.body  # type: ignore[arg-type]


def test_a_remembered_page_is_remembered_with_its_client() -> None:
    remediator = Remediator(settings=NO_RULES)
    assert remediator.remediate(PAGE).body == PAGE
    assert remediator.remediate(PAGE, addition=insertion()).body == added(PAGE)
    assert remediator.remediate(PAGE, addition=insertion(folder="/a/_curbcut/")).body == added(
        PAGE, folder="/a/_curbcut/"
    )
    assert remediator.remediate(PAGE).body == PAGE


@given(st.text())
def test_no_language_tag_breaks_anything(tag: str) -> None:
    assert built_files().catalogue_for(tag) in built_files().catalogues


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "跳到内容"),
        ("zh-CN", "跳到内容"),
        ("zh-Hans-HK", "跳到内容"),
        ("zh-TW", "跳到內容"),
        ("zh-HK", "跳到內容"),
        ("zh_TW", "跳到內容"),
        ("zh-Hant", "跳到內容"),
        ("zh-Hant-SG", "跳到內容"),
        ("de-AT", "Zum Inhalt"),
        ("tlh", "Skip to content"),
    ],
)
def test_words_come_in_the_script_that_a_page_is_written_in(language: str, words: str) -> None:
    page = f'<!doctype html><html lang="{language}"><head><title>x</title></head><body><p>x</p></body></html>'
    assert plan_in(added(page.encode()))["labels"]["skip"] == words


def test_the_plan_names_every_purpose_that_the_client_can_tell_a_sign_to_have() -> None:
    behaviors = Path(__file__).parents[2] / "client/src/behaviors"
    signs = re.findall(r'/i, "([a-z-]+)"\]', (behaviors / "hints.ts").read_text("utf-8"))
    beside = re.findall(r"\b(?:increase|decrease|remove)\b", (behaviors / "called.ts").read_text("utf-8"))
    assert {*signs, *beside} == set(ICONS)
