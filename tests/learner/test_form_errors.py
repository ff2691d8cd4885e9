"""What forms say of what they do not take, found by filling them in, and what becomes of their pages then."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from curbcut.knowledge import FormErrors
from curbcut.knowledge.store import Store
from curbcut.learner.browser import running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import form_errors
from curbcut.middleware.asgi import CurbcutMiddleware
from curbcut.standards.error_places import ErrorPlace, error_places_in
from tests.learner.forms import FORMS, Form
from tests.learner.sites import page, site
from tests.learner.test_learn import learn, needs_a_browser
from tests.proxy.servers import site as served
from tools.browser import find_browser

pytestmark = [*needs_a_browser, pytest.mark.slow, pytest.mark.xdist_group("forms")]

ALL = bool(os.environ.get("CURBCUT_ALL_FORMS"))
TRIED = {name: form for number, (name, form) in enumerate(FORMS.items()) if ALL or number % 3 == 0}
"""A third of the forms, as each takes some seconds; all of them where that is asked for."""


def shown(form: Form) -> str:
    return page(f"{form.body}<script>{form.script}</script>", f"<style>{form.style}</style>")


SENT = (
    '<form class="join" {more}><label>Mail <input name="mail"></label><label>Town <input name="town"></label>'
    "<button>Join</button></form>"
)
EVERY_WAY = """
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const to = '/sent?' + new URLSearchParams(new FormData(event.target));
  fetch(to, { method: 'POST' });
  navigator.sendBeacon(to);
  new Image().src = to;
  window.open(to);
  addEventListener('pagehide', () => { navigator.sendBeacon(to); fetch(to, { keepalive: true }) });
  setTimeout(() => fetch(to), 1500);
  new WebSocket(location.origin.replace('http', 'ws') + to);
  const script = URL.createObjectURL(new Blob([`fetch('${location.origin}${to}')`]));
  new Worker(script);
  if (window.SharedWorker) new SharedWorker(script);
  const link = document.createElement('a');
  Object.assign(link, { href: to, download: 'x' }).click();
  const textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [to] }] });
  document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent }));
  location.href = to;
});
"""
WAYS_OUT = {
    "post": (SENT.format(more='action="/sent" method="post"'), ""),
    "get, into another window": (SENT.format(more='action="/sent" target="_blank"'), ""),
    "get, into a frame": ('<iframe name="f"></iframe>' + SENT.format(more='action="/sent" target="f"'), ""),
    "all that a script can do": (SENT.format(more=""), EVERY_WAY),
}


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[tuple[ErrorPlace, ...], list[str]]]:
    """By form, what it was found to say, and what was asked of the server beside the page."""
    content = {f"/{number}": shown(form) for number, form in enumerate(TRIED.values())}
    content |= {
        f"/out{number}": page(f"{body}<script>{script}</script>")
        for number, (body, script) in enumerate(WAYS_OUT.values())
    }
    found = {}
    with site(content) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            for name, path in zip([*TRIED, *WAYS_OUT], content, strict=True):
                own.requests.clear()
                answer = form_errors.answer(browser, [own.url + path])
                others = [each for each in own.requests if each not in {f"GET {path}", "GET /favicon.ico"}]
                found[name] = (error_places_in(answer.value), others)
    return found


@pytest.mark.parametrize("name", TRIED)
def test_what_a_form_says_is_found_by_filling_it_in(
    told: dict[str, tuple[tuple[ErrorPlace, ...], list[str]]], name: str
) -> None:
    assert told[name][0] == FORMS[name].found


@pytest.mark.parametrize("name", [*TRIED, *WAYS_OUT])
def test_nothing_that_is_filled_in_leaves_the_browser(
    told: dict[str, tuple[tuple[ErrorPlace, ...], list[str]]], name: str
) -> None:
    assert told[name][1] == []


NAMES = [name for name, form in FORMS.items() if form.said]


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one pass over a site with one of these forms has learned."""
    folder = tmp_path_factory.mktemp("learned")
    with site({"/": shown(FORMS[NAMES[0]])}) as own:
        learn(own, folder, "--pause", "0")
    return folder


def test_a_learner_asks_and_keeps_what_forms_say(learned: Path) -> None:
    store = Store(f"{learned}/site.db")
    (answer,) = (answer for question, answer in store.in_force() if isinstance(question, FormErrors))
    assert error_places_in(answer.value) == FORMS[NAMES[0]].found


@pytest.fixture(scope="module")
def opened() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_message_is_tied_to_its_field_as_long_as_it_is_seen(
    opened: Page, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    form = FORMS[name]
    monkeypatch.setattr("curbcut.rule.Page.ask_about_form_errors", lambda _: form.found)

    async def answer(_: Request) -> Response:
        return HTMLResponse(shown(form))

    with served(CurbcutMiddleware(Starlette(routes=[Route("/", answer)]))) as url:
        opened.goto(url)
        opened.wait_for_function("document.querySelector('curbcut-access') !== null")
        opened.wait_for_timeout(600)
        for field, _ in form.said:
            described = opened.locator(f"#{field}").get_attribute("aria-describedby")
            assert described is None or words_of(opened, described) == ""
        opened.locator("main button, main [role=button]").last.click()
        for field, message in form.said:
            expect(opened.locator(f"#{field}")).to_have_attribute("aria-invalid", "true")
            described = opened.locator(f"#{field}").get_attribute("aria-describedby") or ""
            assert words_of(opened, described) == opened.locator(message).inner_text()
        expect(opened.locator(f"#{form.said[0][0]}")).to_be_focused()
        for field, good in (("mail", "maria@example.com"), ("town", "Berlin")):
            opened.locator(f"#{field}").fill(good)
        opened.evaluate("addEventListener('submit', (event) => event.preventDefault())")
        opened.locator("main button, main [role=button]").last.click()
        for field, _ in form.said:
            expect(opened.locator(f"#{field}")).not_to_have_attribute("aria-invalid", "true")


def words_of(shown: Page, ids: str) -> str:
    """What a field is described by."""
    return str(
        shown.evaluate("(ids) => ids.map((id) => document.getElementById(id).textContent).join(' ')", ids.split())
    )
