"""The Django middleware in a real project, under WSGI and ASGI."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from django.core.checks import Error, run_checks
from django.core.checks import Warning as CheckWarning
from django.core.exceptions import ImproperlyConfigured
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import AsyncClient, Client
from django.test.utils import override_settings
from django.urls import path

from curbcut.engine import Settings
from curbcut.middleware.django import CurbcutMiddleware
from curbcut.middleware.django_checks import OURS
from curbcut.middleware.validators import mark_of
from tests.middleware.doubles import PAGE, REPAIRED, SaysEnglish

CONDITIONAL = "django.middleware.http.ConditionalGetMiddleware"
GZIP = "django.middleware.gzip.GZipMiddleware"
COMMON = "django.middleware.common.CommonMiddleware"
UPDATE_CACHE = "django.middleware.cache.UpdateCacheMiddleware"
FETCH_CACHE = "django.middleware.cache.FetchFromCacheMiddleware"
SAYS_ENGLISH = f"{__name__}.SaysEnglishMiddleware"

LARGE = PAGE + b" " * 100_000


class SaysEnglishMiddleware(CurbcutMiddleware):
    """The middleware with the double; `told` is shared so that tests can look at it."""

    told = SaysEnglish()

    def __init__(self, get_response: object) -> None:
        super().__init__(get_response, remediator=self.told)  # type: ignore[arg-type]


def home(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(PAGE)
    response.set_cookie("a", "1")
    response.set_cookie("b", "2")
    return response


def picture(request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"<html>", content_type="image/png", headers={"ETag": '"a"', "Accept-Ranges": "bytes"})


def streamed(request: HttpRequest) -> StreamingHttpResponse:
    def pieces() -> Iterator[bytes]:
        yield PAGE[:10]
        yield PAGE[10:]

    return StreamingHttpResponse(pieces())


async def streamed_async(request: HttpRequest) -> StreamingHttpResponse:
    async def pieces() -> AsyncIterator[bytes]:
        yield PAGE[:10]
        yield PAGE[10:]

    return StreamingHttpResponse(pieces())


def endless(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse([PAGE, b" " * 6_000_000, b"end"])


async def endless_async(request: HttpRequest) -> StreamingHttpResponse:
    async def pieces() -> AsyncIterator[bytes]:
        for piece in (PAGE, b" " * 6_000_000, b"end"):
            yield piece

    return StreamingHttpResponse(pieces())


def file(request: HttpRequest) -> FileResponse:
    return FileResponse(Path(request.GET["name"]).open("rb"))


def large(request: HttpRequest) -> HttpResponse:
    return HttpResponse(LARGE)


def in_german(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PAGE.decode(), charset="iso-8859-1")


def as_json(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"html": "<html>"})


def fails(request: HttpRequest) -> HttpResponse:
    raise ValueError("theirs")


urlpatterns = [
    path("", home),
    path("picture", picture),
    path("streamed", streamed),
    path("streamed-async", streamed_async),
    path("endless", endless),
    path("endless-async", endless_async),
    path("file", file),
    path("large", large),
    path("german", in_german),
    path("json", as_json),
    path("fails", fails),
]


def answer(
    address: str,
    *,
    middleware: list[str] | None = None,
    is_async: bool = False,
    method: str = "GET",
    headers: dict[str, str] | None = None,
) -> tuple[HttpResponseBase, bytes]:
    """A response of the project, and its body."""
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=middleware or [SAYS_ENGLISH], CURBCUT={"client": False}):
        if is_async:
            return asyncio.run(_answer_async(address, method, headers or {}))
        response: HttpResponseBase = Client().generic(method, address, headers=headers)
        assert isinstance(response, HttpResponse | StreamingHttpResponse)
        return response, b"".join(response)


async def _answer_async(address: str, method: str, headers: dict[str, str]) -> tuple[HttpResponseBase, bytes]:
    response: HttpResponseBase = await AsyncClient().generic(method, address, headers=headers)
    if isinstance(response, StreamingHttpResponse):
        return response, b"".join([piece async for piece in response])
    assert isinstance(response, HttpResponse)
    return response, response.content


BOTH = pytest.mark.parametrize("is_async", [False, True], ids=["wsgi", "asgi"])


@BOTH
@pytest.mark.parametrize("address", ["/", "/streamed", "/german"])
def test_pages_and_streams_are_repaired(address: str, is_async: bool) -> None:
    if is_async and address == "/streamed":
        address = "/streamed-async"
    response, body = answer(address, is_async=is_async)
    assert body == REPAIRED
    assert response["Content-Length"] == str(len(REPAIRED))


@BOTH
def test_a_large_page_is_repaired(is_async: bool) -> None:
    assert answer("/large", is_async=is_async)[1] == LARGE.replace(b"<html>", b'<html lang="en">')


def test_a_stream_for_asgi_is_repaired_under_wsgi_too() -> None:
    with pytest.warns(Warning, match="StreamingHttpResponse must consume asynchronous iterators"):
        assert answer("/streamed-async")[1] == REPAIRED


def test_a_stream_for_wsgi_is_repaired_under_asgi_too() -> None:
    with pytest.warns(Warning, match="StreamingHttpResponse must consume synchronous iterators"):
        assert answer("/streamed", is_async=True)[1] == REPAIRED


@BOTH
def test_a_stream_that_is_too_large_is_passed_on_as_it_comes(is_async: bool) -> None:
    response, body = answer("/endless-async" if is_async else "/endless", is_async=is_async)
    assert body == PAGE + b" " * 6_000_000 + b"end"
    assert not response.has_header("Content-Length")


def test_a_file_is_repaired(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(PAGE)
    response, body = answer(f"/file?name={page}")
    assert (body, response["Content-Length"]) == (REPAIRED, str(len(REPAIRED)))


@BOTH
@pytest.mark.parametrize("address", ["/picture", "/json"])
def test_what_is_not_a_page_is_not_touched(address: str, is_async: bool) -> None:
    before, body_before = answer(address, middleware=[COMMON], is_async=is_async)
    after, body_after = answer(address, middleware=[SAYS_ENGLISH, COMMON], is_async=is_async)
    assert (body_after, list(after.items())) == (body_before, list(before.items()))


def test_cookies_stay_and_make_a_page_personal() -> None:
    SaysEnglishMiddleware.told = SaysEnglish()
    response, _ = answer("/")
    assert sorted(response.cookies) == ["a", "b"]
    assert SaysEnglishMiddleware.told.private == [True]


def test_the_remediator_hears_what_the_response_says() -> None:
    SaysEnglishMiddleware.told = SaysEnglish()
    answer("/german?a=b")
    assert SaysEnglishMiddleware.told.urls == ["http://testserver/german?a=b"]
    assert SaysEnglishMiddleware.told.content_types == ["text/html; charset=iso-8859-1"]


def test_a_host_that_django_refuses_is_not_believed() -> None:
    SaysEnglishMiddleware.told = SaysEnglish()
    answer("/german", headers={"Host": "evil.example"})
    assert SaysEnglishMiddleware.told.urls == ["/german"]


@BOTH
def test_an_error_page_is_repaired(is_async: bool) -> None:
    response, body = answer("/missing", is_async=is_async)
    assert response.status_code == 404
    assert b'<html lang="en">' in body


@BOTH
@pytest.mark.parametrize("middleware", [[CONDITIONAL, SAYS_ENGLISH], [SAYS_ENGLISH, CONDITIONAL]])
def test_conditional_requests_hold_in_either_order(middleware: list[str], is_async: bool) -> None:
    first, _ = answer("/", middleware=middleware, is_async=is_async, headers={"Accept": "text/html"})
    again, body = answer(
        "/", middleware=middleware, is_async=is_async, headers={"Accept": "text/html", "If-None-Match": first["ETag"]}
    )
    assert (again.status_code, again["ETag"], body) == (304, first["ETag"], b"")
    assert first["ETag"].endswith(f'{mark_of("1")}"') is (middleware[0] == SAYS_ENGLISH)


@pytest.mark.parametrize("middleware", [[GZIP, SAYS_ENGLISH], [SAYS_ENGLISH, GZIP]])
def test_compression_holds_in_either_order(middleware: list[str]) -> None:
    import gzip

    response, body = answer("/large", middleware=middleware, headers={"Accept-Encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert response["Content-Length"] == str(len(body))
    assert gzip.decompress(body) == LARGE.replace(b"<html>", b'<html lang="en">')


@BOTH
def test_the_head_says_what_a_get_would(is_async: bool) -> None:
    got, _ = answer("/german", middleware=[SAYS_ENGLISH, COMMON], is_async=is_async)
    head, body = answer("/german", middleware=[SAYS_ENGLISH, COMMON], is_async=is_async, method="HEAD")
    assert body == b""
    assert list(head.items()) == list(got.items())


def test_the_head_of_a_stream_promises_no_length(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(PAGE)
    response, _ = answer(f"/file?name={page}", method="HEAD")
    assert not response.has_header("Content-Length")


def test_pages_from_djangos_cache_are_repaired() -> None:
    middleware = [SAYS_ENGLISH, UPDATE_CACHE, FETCH_CACHE]
    for _ in range(2):
        assert answer("/german", middleware=middleware)[1] == REPAIRED


def test_an_exception_of_a_view_is_its_own() -> None:
    with pytest.raises(ValueError, match="theirs"):
        answer("/fails")


@override_settings(CURBCUT={"max_byte": 1})
def test_a_setting_without_meaning_stops_the_project_with_words() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^CURBCUT has no setting 'max_byte'\. Did you mean 'max_bytes'\?$"):
        CurbcutMiddleware(lambda request: HttpResponse())


@override_settings(CURBCUT={"pack": "curbcut.pack", "max_bytes": 10, "include_fragments": True})
def test_the_setting_of_the_project_counts() -> None:
    middleware = CurbcutMiddleware(lambda request: HttpResponse())
    assert middleware.remediator.settings == Settings(max_bytes=10)
    assert middleware.options.include_fragments


def test_the_checks_look_at_the_settings() -> None:
    with override_settings(MIDDLEWARE=[OURS], CURBCUT={"packs": ""}):
        assert run_checks() == [Error("CURBCUT has no setting 'packs'. Did you mean 'pack'?", id="curbcut.E001")]


@pytest.mark.parametrize(
    ("order", "warnings"),
    [
        ([OURS], []),
        ([GZIP, CONDITIONAL, OURS, UPDATE_CACHE, FETCH_CACHE, "csp.middleware.CSPMiddleware"], []),
        (
            [],
            [
                CheckWarning(
                    "Curbcut is installed, but no page passes it.", f"Add {OURS!r} to MIDDLEWARE.", id="curbcut.W001"
                )
            ],
        ),
        (
            [OURS, GZIP],
            [
                CheckWarning(
                    "Every page is packed, unpacked and packed again.",
                    f"Put {GZIP!r} before {OURS!r} in MIDDLEWARE.",
                    id="curbcut.W002",
                )
            ],
        ),
        (
            [UPDATE_CACHE, OURS, FETCH_CACHE],
            [
                CheckWarning(
                    "The cache keeps pages with the fixes of yesterday.",
                    f"Put {UPDATE_CACHE!r} after {OURS!r} in MIDDLEWARE.",
                    id="curbcut.W003",
                )
            ],
        ),
        (
            ["csp.middleware.CSPMiddleware", OURS],
            [
                CheckWarning(
                    "Curbcut cannot see the Content-Security-Policy, and a style it changes may be refused.",
                    f"Put 'csp.middleware.CSPMiddleware' after {OURS!r} in MIDDLEWARE.",
                    id="curbcut.W004",
                )
            ],
        ),
    ],
)
def test_the_checks_look_at_the_order(order: list[str], warnings: list[CheckWarning]) -> None:
    with override_settings(MIDDLEWARE=order, CURBCUT={}):
        assert run_checks(tags=["compatibility"]) == warnings
