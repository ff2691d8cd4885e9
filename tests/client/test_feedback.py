"""What visitors write, through every way in."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from curbcut.client import ClientOptions
from curbcut.engine import Outcome, remediate
from curbcut.errors import ConfigurationError
from curbcut.feedback import Delivery, Limit, Message
from curbcut.knowledge.store.inbox import Inbox
from curbcut.middleware import Options
from curbcut.middleware.asgi import CurbcutMiddleware
from curbcut.middleware.feedback import Feedback
from curbcut.middleware.feedback_page import page_of
from curbcut.middleware.own_answers import MOST_BYTES, Answer, Asked
from tests.client.pages import plan_in
from tests.client.ways import PAGE, WAYS, Way
from tests.proxy.servers import site
from tools.browser import find_browser

BROWSER = find_browser()
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
POLICY = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

each_way = pytest.mark.parametrize(("way", "root"), WAYS, ids=lambda part: getattr(part, "__name__", ""))


def kept_in(store: str) -> list[tuple[str, str, str]]:
    return [(kept.text, kept.email, kept.page) for kept in Inbox(store).messages()]


@each_way
def test_what_a_script_or_a_form_sends_is_kept(way: Way, root: str, tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    with way(ClientOptions(feedback=store)) as ask:
        address = plan_in(ask(f"{root}/").body)["options"]["feedback"]
        message = {"message": "I cannot reach the menu.", "email": "a@example.com", "page": "https://example.com/"}
        by_script = ask(address, "POST", json.dumps(message).encode(), content_type=JSON, sec_fetch_site="same-origin")
        by_form = ask(
            address, "POST", urlencode({"message": "Ünd hier?"}).encode(), content_type=FORM, accept="text/html"
        )
    assert address == f"{root}/_curbcut/feedback"
    assert (by_script.status, by_script.headers["content-type"], json.loads(by_script.body)) == (
        202,
        JSON,
        {"status": 202, "about": "thanks"},
    )
    assert (by_form.status, b"<p>Sent. Thank you.</p>" in by_form.body) == (202, True)
    assert kept_in(store) == [
        ("Ünd hier?", "", ""),
        ("I cannot reach the menu.", "a@example.com", "https://example.com/"),
    ]


@each_way
def test_a_form_that_needs_no_script_is_there(way: Way, root: str, tmp_path: Path) -> None:
    with way(ClientOptions(feedback=str(tmp_path / "store.db"))) as ask:
        page = ask(f"{root}/_curbcut/feedback", referer='https://example.com/a"b')
        head = ask(f"{root}/_curbcut/feedback", "HEAD")
        other = ask(f"{root}/_curbcut/feedback", "PUT", b"x")
    assert (page.status, page.headers["content-security-policy"], page.headers["cache-control"]) == (
        200,
        POLICY,
        "no-store",
    )
    assert page.body == page_of("form", Message("", page='https://example.com/a"b'), [])
    assert (head.status, head.body) == (200, b"")
    assert (other.status, other.headers["allow"]) == (405, "GET, HEAD, POST")


@each_way
def test_a_body_is_never_read_beyond_what_may_be_sent(way: Way, root: str, tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    with way(ClientOptions(feedback=store)) as ask:
        answer = ask(f"{root}/_curbcut/feedback", "POST", b"message=" + b"x" * 200_000, content_type=FORM)
    assert (answer.status, answer.body) == (413, b"This takes 51200 bytes.\n")
    assert not Path(store).exists()


def test_a_visitor_who_writes_very_often_waits(tmp_path: Path) -> None:
    feedback = Feedback(Delivery(str(tmp_path / "store.db"), None), Limit(at_once=1, seconds_each=60))
    answers = [answer_of(feedback), answer_of(feedback)]
    assert [answer.status for answer in answers] == [202, 429]
    assert 50 <= int(dict(answers[1].headers)[b"retry-after"]) <= 60  # the minute, less what the two took


def answer_of(feedback: Feedback, body: bytes = b"message=Hi", **headers: Any) -> Answer:
    told = {"content-type": FORM, "host": "example.com", **{key.replace("_", "-"): v for key, v in headers.items()}}
    fields = tuple((name.encode(), value.encode()) for name, value in told.items())
    return feedback.answer(Asked("POST", "feedback", fields, body, "192.0.2.7"))


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 202),
        ({"sec_fetch_site": "same-origin"}, 202),
        ({"sec_fetch_site": "none"}, 202),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site", "origin": "https://example.com"}, 403),
        ({"origin": "https://example.com"}, 202),
        ({"origin": "https://EXAMPLE.com:443"}, 202),
        ({"origin": "https://example.com:8443"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "https://shop.example", "x_forwarded_host": "shop.example"}, 202),
        ({"origin": "null"}, 403),
        ({"content_type": "text/plain"}, 415),
        ({"content_type": "multipart/form-data; boundary=x"}, 415),
        ({"content_type": f"{FORM}; charset=utf-8"}, 202),
    ],
)
def test_only_the_sites_own_pages_may_send(headers: dict[str, Any], status: int, tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    assert answer_of(Feedback(Delivery(store, None)), **headers).status == status
    assert Path(store).exists() is (status == 202)


@pytest.mark.parametrize(
    ("body", "about"),
    [(b"message=", "message"), (b"message=x&email=x", "email"), (b"message=" + b"x" * 6_000, "message")],
)
def test_a_form_at_fault_comes_back_with_what_was_entered(body: bytes, about: str, tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    answer = answer_of(Feedback(Delivery(store, None)), body, accept="text/html")
    assert (answer.status, f'id="{about}-fault"'.encode() in answer.body) == (400, True)
    assert not Path(store).exists()


def test_a_machine_is_thanked_and_not_heard(tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    answer = answer_of(Feedback(Delivery(store, None)), b"message=Buy&website=https://spam.example")
    assert (answer.status, Path(store).exists()) == (202, False)


def test_what_cannot_be_kept_is_not_thanked_for(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(
        b"no database at all, but a text of some length, so that SQLite looks at it" * 20
    )
    answer = answer_of(Feedback(Delivery(str(tmp_path / "store.db"), None)))
    assert (answer.status, dict(answer.headers)[b"retry-after"]) == (503, b"60")


def test_a_body_of_the_largest_size_is_read_whole(tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    body = b"message=Hi&other=" + b"x" * (MOST_BYTES - 17)
    assert answer_of(Feedback(Delivery(store, None)), body).status == 202
    assert answer_of(Feedback(Delivery(store, None)), body + b"x").status == 413


@pytest.mark.parametrize("about", ["form", "thanks", "message", "email", "failed"])
def test_our_own_pages_give_no_finding(about: str) -> None:
    given = Message('</textarea><script>alert("1")</script>', '"><b>', "https://example.com/?a&b")
    page = page_of(about, given, ["xx", "en-GB"])
    found = remediate(page, content_type="text/html; charset=utf-8", strict=True).findings
    assert [each.rule.id for each in found if each.outcome is not Outcome.YIELDED] == []
    assert b"<script" not in page
    assert b"<b>" not in page


def test_a_store_must_be_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curbcut.middleware.feedback.is_possible", lambda: False)
    with pytest.raises(ConfigurationError, match=r"Run: pip install 'curbcut\[learn\]'"):
        CurbcutMiddleware(Starlette(), options=Options(client=ClientOptions(feedback="store.db")))


@pytest.fixture
def form(tmp_path: Path) -> Iterator[tuple[Page, str]]:
    """The form in a browser that runs no scripts, and the store behind it."""
    store = str(tmp_path / "store.db")
    options = Options(client=ClientOptions(feedback=store))
    app = CurbcutMiddleware(Starlette(routes=[Route("/", lambda _: HTMLResponse(PAGE))]), options=options)
    with site(app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(BROWSER), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{address}/_curbcut/feedback", referer=f"{address}/")
        yield page, store
        browser.close()


@pytest.mark.browser
@pytest.mark.skipif(BROWSER is None, reason="no Chromium here: make setup")
def test_a_person_writes_without_any_script(form: tuple[Page, str]) -> None:
    page, store = form
    page.get_by_label("What went wrong?").fill("The menu does not open.\nNot with Enter either.")
    page.get_by_label("Your e-mail").fill("me@example")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Sent. Thank you.", exact=True)).to_be_visible()
    address = page.url.removesuffix("_curbcut/feedback")
    expect(page.get_by_role("link")).to_have_attribute("href", address)
    assert kept_in(store) == [("The menu does not open.\nNot with Enter either.", "me@example", address)]
