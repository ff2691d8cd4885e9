"""What a visitor sees when the site behind the proxy does not answer: a page that everybody can read."""

import html
import logging
from collections.abc import Awaitable, Callable
from email.utils import formatdate
from http import HTTPStatus

from curbcut.middleware.asgi import App, Message, Receive, Scope, Send

log = logging.getLogger("curbcut.proxy")

_WORDS = {
    400: ("This address cannot be read", "The address or the request is not as the web expects it."),
    405: ("This is not possible here", "The site does not take requests of this kind."),
    413: ("What you sent is too large", "Please send a smaller file, or less at a time."),
    431: ("Your browser sent too much about itself", "Deleting this site's cookies often helps."),
    502: ("The site cannot be reached", "The site does not answer at the moment. Please try again in a few minutes."),
    504: ("The site takes too long", "The site did not answer in time. Please try again in a few minutes."),
    508: ("The site leads back to itself", "The people who run this site have to correct its set-up."),
}
"""Title and advice by status; no more than a visitor can use, and nothing about the machines behind."""

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{advice}</p>
<p>Error {status}</p>
</main>
</body>
</html>
"""


class GatewayError(Exception):
    """The site could not be asked or did not answer. Its text is for the log, not for the visitor."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


def page_of(status: int) -> bytes:
    """A whole page for a status of `GatewayError`."""
    title, advice = _WORDS[status]
    return _PAGE.format(title=html.escape(title), advice=html.escape(advice), status=status).encode()


def with_failure_pages(app: App) -> App:
    """The application, with a page for each `GatewayError` that comes before its response has begun.

    One that comes later goes on to the server, which breaks the connection off: half a page must not pass for a whole.
    """

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        watched = _Watched(send)
        try:
            await app(scope, receive, watched)
        except GatewayError as error:
            log.warning("%s %r: %s", scope["method"], scope["path"], error)  # %r: a path may hold line breaks
            if watched.has_begun:
                raise
            await _answer(scope, send, error.status)

    return answering


class _Watched:
    """A `send` that remembers whether anything went out."""

    def __init__(self, send: Callable[[Message], Awaitable[None]]) -> None:
        self._send = send
        self.has_begun = False

    async def __call__(self, message: Message) -> None:
        self.has_begun = True
        await self._send(message)


async def _answer(scope: Scope, send: Send, status: int) -> None:
    body = page_of(status)
    headers = [
        (b"date", formatdate(usegmt=True).encode()),
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers.append((b"allow", b"GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope.get("method") == "HEAD" else body})
