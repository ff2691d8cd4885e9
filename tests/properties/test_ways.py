"""Whichever way a page comes in, and in whatever encoding, it comes out the same."""

import asyncio
from collections.abc import MutableMapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.engine import Remediator, Resolved, Settings, remediate
from curbcut.middleware.asgi import CurbcutMiddleware as AsgiMiddleware
from curbcut.middleware.options import Options
from curbcut.middleware.wsgi import CurbcutMiddleware as WsgiMiddleware
from curbcut.middleware.wsgi import Environ, StartResponse
from tests.properties.html import markup, page

ADDRESS = "http://example.com/"
PATIENT = Settings(time_budget=30)
PIECES_TOO = Options(include_fragments=True, client=False)
ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "windows-1252", "iso-8859-2", "iso-8859-15", "koi8-r", "windows-1251",
    "windows-1256", "shift_jis", "euc-jp", "iso-2022-jp", "gbk", "gb18030", "big5", "euc-kr", "macintosh",
)  # fmt: skip
"""One of every family that browsers know."""
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
PYTHONS_NAMES = {"macintosh": "mac-roman"}
FAULTS = '<a href="/cart"><i class="fa fa-shopping-cart"></i></a><p onclick="go()">{}</p><input placeholder="{}">'


def as_wsgi(body: bytes, content_type: str) -> bytes:
    def app(environ: Environ, start_response: StartResponse) -> list[bytes]:
        start_response("200 OK", [("Content-Type", content_type), ("Content-Length", str(len(body)))])
        return [body]

    environ: Environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": "/", "HTTP_HOST": "example.com", "wsgi.url_scheme": "http"
    }  # fmt: skip
    return b"".join(WsgiMiddleware(app, settings=PATIENT, options=PIECES_TOO)(environ, lambda *_: lambda _: None))


def as_asgi(body: bytes, content_type: str) -> bytes:
    sent: list[bytes] = []

    async def app(scope: object, receive: object, send: object) -> None:
        assert callable(send)
        headers = [(b"content-type", content_type.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        half = len(body) // 2
        await send({"type": "http.response.body", "body": body[:half], "more_body": True})
        await send({"type": "http.response.body", "body": body[half:]})

    async def receive() -> MutableMapping[str, object]:
        return {"type": "http.request", "body": b""}

    async def send(message: MutableMapping[str, object]) -> None:
        part = message.get("body", b"")
        assert isinstance(part, bytes)
        sent.append(part)

    scope: MutableMapping[str, object] = {
        "type": "http", "method": "GET", "path": "/", "raw_path": b"/", "query_string": b"", "root_path": "",
        "scheme": "http", "http_version": "1.1", "headers": [(b"host", b"example.com")], "server": ("example.com", 80),
    }  # fmt: skip
    asyncio.run(AsgiMiddleware(app, settings=PATIENT, options=PIECES_TOO)(scope, receive, send))
    return b"".join(sent)


@given(page(), st.sampled_from(["text/html", "text/html; charset=utf-8", "text/html; charset=shift_jis"]))
def test_a_page_comes_out_the_same_by_every_way(body: bytes, content_type: str) -> None:
    directly = remediate(body, content_type=content_type, url=ADDRESS, settings=PATIENT).body
    by_remediator = Remediator(settings=PATIENT).remediate(body, content_type=content_type, url=ADDRESS).body

    assert by_remediator == directly
    assert as_wsgi(body, content_type) == directly
    assert as_asgi(body, content_type) == directly


@given(page())
def test_a_page_that_is_remembered_comes_out_as_it_did_the_first_time(body: bytes) -> None:
    remediator = Remediator(settings=PATIENT)

    assert remediator.remediate(body, url=ADDRESS).body == remediator.remediate(body, url=ADDRESS).body


@given(page())
def test_a_page_whose_findings_nobody_reads_comes_out_the_same(body: bytes) -> None:
    without = remediate(body, url=ADDRESS, settings=PATIENT, keep_findings=False)

    assert without.body == remediate(body, url=ADDRESS, settings=PATIENT).body
    assert without.findings == ()


@given(page())
def test_of_a_page_that_nobody_reads_the_same_is_said(body: bytes) -> None:
    without = remediate(body, url=ADDRESS, settings=PATIENT, keep_body=False)
    with_body = remediate(body, url=ADDRESS, settings=PATIENT)

    assert without.body is body
    assert without.changed == with_body.changed
    assert list(map(_told, without.findings)) == list(map(_told, with_body.findings))


def _told(found: Resolved) -> tuple[object, ...]:
    return found.rule.id, found.outcome, found.line_and_column, found.finding.message, found.because


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_page_is_repaired_in_its_encoding_and_a_second_pass_changes_nothing(encoding: str) -> None:
    codec = PYTHONS_NAMES.get(encoding, encoding)
    words = "".join(letter for letter in "àéłśяبあ値한ß" if letter in letter.encode(codec, "ignore").decode(codec))
    text = f'<!doctype html><html lang="en"><title>{words}x</title>{FAULTS.format(words or "x", words or "x")}'
    body = MARKS.get(encoding, b"") + text.encode(codec)
    content_type = f"text/html; charset={encoding}"

    once = remediate(body, content_type=content_type, url=ADDRESS, settings=PATIENT, strict=True)
    twice = remediate(once.body, content_type=content_type, url=ADDRESS, settings=PATIENT, strict=True)

    assert once.changed
    assert words in once.body.decode(codec)
    assert twice.body == once.body


@given(markup, st.sampled_from(ENCODINGS))
def test_no_encoding_makes_a_rule_raise_or_a_second_pass_change_anything(text: str, encoding: str) -> None:
    body = MARKS.get(encoding, b"") + text.encode(PYTHONS_NAMES.get(encoding, encoding), "replace")
    content_type = f"text/html; charset={encoding}"

    once = remediate(body, content_type=content_type, url=ADDRESS, settings=PATIENT, strict=True)
    twice = remediate(once.body, content_type=content_type, url=ADDRESS, settings=PATIENT, strict=True)

    assert twice.body == once.body
