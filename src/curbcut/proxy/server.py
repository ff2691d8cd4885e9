"""Serves the proxy: one process, until it is told to stop."""

import contextlib
import logging
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from curbcut.engine import Settings
from curbcut.errors import UsageError
from curbcut.knowledge.language import preload
from curbcut.middleware.asgi import App
from curbcut.middleware.options import Options
from curbcut.proxy.app import create_app
from curbcut.proxy.failures import GatewayError
from curbcut.proxy.gateway import GatewayOptions

_SECONDS_TO_FINISH = 10


def serve(
    upstream: str,
    *,
    host: str = "127.0.0.1",
    port: int = 8080,
    pack: str | Path | None = None,
    settings: Settings | None = None,
    options: Options | None = None,
    gateway_options: GatewayOptions | None = None,
    announce: Callable[[str], None] | None = None,
) -> None:
    """
    Serves a site, remediated, until SIGINT or SIGTERM; then finishes what it has begun. Raises `UsageError`.

    host, port: where to listen; port 0 takes a free one. announce: called with the proxy's address once it listens.
    """
    app = create_app(upstream, pack=pack, settings=settings, options=options, gateway_options=gateway_options)
    listener = _listener(host, port)
    preload()
    with listener:
        if announce is not None:
            announce(f"http://{_written(host)}:{listener.getsockname()[1]}/")
        with contextlib.suppress(KeyboardInterrupt):  # the server has stopped by then, and raises it again
            uvicorn.Server(configuration_of(app)).run(sockets=[listener])


def _listener(host: str, port: int) -> socket.socket:
    if not 0 <= port <= 65535:
        raise UsageError(f"The proxy cannot listen on port {port}: ports are numbers from 0 to 65535.")
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise UsageError(f"The proxy cannot listen on {_written(host)}:{port}: {error}.") from error


def _written(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def configuration_of(app: App) -> uvicorn.Config:
    """How the proxy is served, as a program and in tests."""
    logging.getLogger("uvicorn.error").addFilter(_in_one_line)
    return uvicorn.Config(
        app,
        access_log=False,
        date_header=False,  # the site's own is passed on
        server_header=False,
        proxy_headers=False,  # the gateway decides whom to believe
        log_level="warning",
        lifespan="on",
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
    )


def _in_one_line(record: logging.LogRecord) -> bool:
    """A site that breaks off is its own affair: one line in the log, which the gateway has written, is enough."""
    return not (record.exc_info and isinstance(record.exc_info[1], GatewayError))
