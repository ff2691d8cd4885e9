"""
Curbcut in a Django project.

    MIDDLEWARE = ["curbcut.middleware.django.CurbcutMiddleware", ...]
    CURBCUT = {"pack": BASE_DIR / "curbcut.pack"}

With `"curbcut.middleware.django_checks.CurbcutConfig"` in `INSTALLED_APPS`, `manage.py check` looks at the order of the
middleware and at `CURBCUT`.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from itertools import chain

from asgiref.sync import async_to_sync, iscoroutinefunction, markcoroutinefunction, sync_to_async
from django.conf import settings as django_settings
from django.core.exceptions import DisallowedHost, ImproperlyConfigured
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from curbcut.engine import Remediator
from curbcut.errors import ConfigurationError
from curbcut.middleware.configuration import Configuration, configuration_from
from curbcut.middleware.exchange import INLINE_BYTES, Exchange, RemediatesPages
from curbcut.middleware.headers import Headers, headers_from_text, text_of
from curbcut.middleware.own_answers import MOST_BYTES, Answer, Asked
from curbcut.middleware.own_paths import OwnPaths, own_paths_for
from curbcut.middleware.responses import Request, Response

GetResponse = Callable[[HttpRequest], HttpResponseBase | Awaitable[HttpResponseBase]]


class CurbcutMiddleware:
    """Remediates the HTML that a project sends, under WSGI and ASGI."""

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: GetResponse, remediator: RemediatesPages | None = None) -> None:
        """remediator: used instead of one made from the setting `CURBCUT`."""
        self.get_response = get_response
        configuration = _configuration()
        self.options = configuration.options
        self.remediator: RemediatesPages = remediator or Remediator(
            settings=configuration.settings, pack=configuration.pack
        )
        self._own_paths = own_paths_for(self.options)
        self._is_async = iscoroutinefunction(get_response)
        if self._is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        own = self._own_paths
        name = own.name_in(request.path_info) if own else None
        if own is not None and name is not None:
            return _answered_async(own, name, request) if self._is_async else _answered(own, name, request)
        root = request.path.removesuffix(request.path_info)
        exchange = Exchange(_request_of(request), self.remediator, self.options, own, root)
        if self._is_async:
            return self._respond(request, exchange)
        with _conditions_put_as_the_site_knows_them(request, exchange):
            response = self.get_response(request)
        if isinstance(response, Awaitable):
            raise TypeError("Django gave a coroutine where it had promised a response.")
        return _Response(exchange, response).remediated()

    async def _respond(self, request: HttpRequest, exchange: Exchange) -> HttpResponseBase:
        with _conditions_put_as_the_site_knows_them(request, exchange):
            response = self.get_response(request)
            if isinstance(response, Awaitable):
                response = await response
        return await _Response(exchange, response).remediated_async()


def _answered(own: OwnPaths, name: str, request: HttpRequest) -> HttpResponseBase:
    """What Curbcut itself answers."""
    asked = _request_of(request)
    headers = (*asked.headers, (b"content-type", request.META.get("CONTENT_TYPE", "").encode("latin-1", "replace")))
    body = request.read(MOST_BYTES + 1) if own.reads_body(asked.method, name) else b""
    visitor, query = str(request.META.get("REMOTE_ADDR", "")), str(request.META.get("QUERY_STRING", ""))
    return _response_from(own.answer(Asked(asked.method, name, headers, body, visitor, query)))


async def _answered_async(own: OwnPaths, name: str, request: HttpRequest) -> HttpResponseBase:
    return await sync_to_async(_answered, thread_sensitive=False)(own, name, request)


def _response_from(answer: Answer) -> HttpResponse:
    response = HttpResponse(answer.body, status=answer.status)
    del response["Content-Type"]  # Django's own guess
    for name, value in text_of(answer.headers):
        response[name] = value
    return response


class _Response:
    """One response on its way out."""

    def __init__(self, exchange: Exchange, response: HttpResponseBase) -> None:
        self._exchange = exchange
        self._response = response
        self._came = Response(response.status_code, _headers_of(response))

    def remediated(self) -> HttpResponseBase:
        response = self._response
        if not self._is_to_be_finished():
            return response
        if isinstance(response, HttpResponse):
            self._finish(response.content)
        elif isinstance(response, StreamingHttpResponse):
            if response.is_async:
                async_to_sync(self._finish_async_stream)(response)
            else:
                self._finish_stream(response)
        return response

    async def remediated_async(self) -> HttpResponseBase:
        response = self._response
        if not self._is_to_be_finished():
            return response
        if isinstance(response, StreamingHttpResponse) and response.is_async:
            await self._finish_async_stream(response)
        elif isinstance(response, HttpResponse) and len(response.content) <= INLINE_BYTES:
            self._finish(response.content)
        else:
            await sync_to_async(self.remediated, thread_sensitive=False)()
        return response

    def _is_to_be_finished(self) -> bool:
        """Whether the page is to be remediated; else the head is made right here and now."""
        reason = self._exchange.reason_to_pass_on(self._came)
        if reason is not None:
            self._write(self._exchange.headers_passed_on(self._came, reason))
            return False
        # Django answers HEAD with the page and cuts it off later; only a page that is missing must be guessed at.
        if self._exchange.is_head and not getattr(self._response, "content", b""):
            self._write(self._exchange.headers_of_head(self._came))
            return False
        return True

    def _finish(self, body: bytes) -> None:
        finished = self._exchange.finished(self._came, body)
        self._write(finished.headers)
        if isinstance(self._response, StreamingHttpResponse):
            self._response.streaming_content = _in_one_piece(finished.body, is_async=self._response.is_async)
        elif isinstance(self._response, HttpResponse) and finished.body is not body:
            self._response.content = finished.body

    def _finish_stream(self, response: StreamingHttpResponse) -> None:
        held = self._exchange.hold()
        pieces = iter(response)
        for piece in pieces:
            held.add(piece)
            if held.is_too_large or held.is_too_slow:
                response.streaming_content = chain([held.take()], pieces)
                return
        self._finish(held.take())

    async def _finish_async_stream(self, response: StreamingHttpResponse) -> None:
        held = self._exchange.hold()
        pieces = aiter(response)
        async for piece in pieces:
            held.add(piece)
            if held.is_too_large or held.is_too_slow:
                response.streaming_content = _followed_by(held.take(), pieces)
                return
        self._finish(held.take())

    def _write(self, headers: Headers) -> None:
        """Puts the new head into Django's response; cookies live elsewhere there and stay as they are."""
        if headers is self._came.headers:
            return
        fields = {name.lower(): (name, value) for name, value in text_of(headers)}
        for name in [name for name, _ in self._response.items() if name.lower() not in fields]:
            del self._response[name]
        for lower, (name, value) in fields.items():
            if lower != "set-cookie":
                self._response[name] = value


async def _followed_by(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for piece in rest:
        yield piece


def _in_one_piece(body: bytes, *, is_async: bool) -> Iterator[bytes] | AsyncIterator[bytes]:
    """A stream of the kind that the response is."""

    async def pieces() -> AsyncIterator[bytes]:
        yield body

    return pieces() if is_async else iter([body])


@contextmanager
def _conditions_put_as_the_site_knows_them(request: HttpRequest, exchange: Exchange) -> Iterator[None]:
    """Changes the conditions of a request for whoever is inside, and back for the middleware around this one."""
    before, after = set(exchange.request.headers), set(exchange.request_headers)
    theirs = {_key_of(name): value.decode("latin-1") for name, value in before - after}
    ours = {_key_of(name): value.decode("latin-1") for name, value in after - before}
    _exchange_in(request, theirs, ours)
    try:
        yield
    finally:
        _exchange_in(request, ours, theirs)


def _exchange_in(request: HttpRequest, old: dict[str, str], new: dict[str, str]) -> None:
    if not old and not new:
        return
    for key in old:
        request.META.pop(key, None)
    request.META.update(new)
    request.__dict__.pop("headers", None)  # Django keeps there what it once read from META


def _key_of(name: bytes) -> str:
    return "HTTP_" + name.decode("latin-1").upper().replace("-", "_")


def _headers_of(response: HttpResponseBase) -> Headers:
    cookies = [("Set-Cookie", morsel.OutputString()) for morsel in response.cookies.values()]
    return headers_from_text([*response.items(), *cookies])


def _request_of(request: HttpRequest) -> Request:
    headers = tuple(
        (key[5:].replace("_", "-").lower().encode(), value.encode("latin-1", "replace"))
        for key, value in request.META.items()
        if key.startswith("HTTP_") and isinstance(value, str)
    )
    return Request(request.method or "GET", _address_of(request), headers)


def _address_of(request: HttpRequest) -> str:
    """The address as the visitor sees it; without its host if Django refuses to believe that."""
    try:
        return request.build_absolute_uri()
    except DisallowedHost:
        return request.get_full_path()


def _configuration() -> Configuration:
    try:
        return configuration_from(getattr(django_settings, "CURBCUT", {}))
    except ConfigurationError as error:
        raise ImproperlyConfigured(str(error)) from error
