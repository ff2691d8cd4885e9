"""
Curbcut in a Flask application.

    Curbcut(app)                       # or, in a factory: curbcut = Curbcut(); curbcut.init_app(app)

`app.config["CURBCUT"]` holds what there is to choose, as `{"pack": "curbcut.pack", "skip": ["image-alt"]}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from curbcut.engine import Remediator
from curbcut.middleware.configuration import configuration_from
from curbcut.middleware.exchange import RemediatesPages
from curbcut.middleware.wsgi import CurbcutMiddleware

if TYPE_CHECKING:
    from flask import Flask


class Curbcut:
    """The extension. It goes around the application's WSGI callable, so that error pages and streams pass it too."""

    def __init__(self, app: Flask | None = None, *, remediator: RemediatesPages | None = None) -> None:
        """remediator: used instead of one made from the application's configuration."""
        self._remediator = remediator
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        """Starts remediating what the application sends. Raises `ConfigurationError`."""
        if "curbcut" in app.extensions:
            return
        pack, settings, options = configuration_from(app.config.get("CURBCUT", {}))
        remediator = self._remediator or Remediator(settings=settings, pack=pack)
        # Flask's way for an extension to go around it: https://flask.palletsprojects.com/en/stable/quickstart/#hooking-in-wsgi-middleware
        app.wsgi_app = CurbcutMiddleware(app.wsgi_app, remediator=remediator, options=options)  # type: ignore[method-assign]
        app.extensions["curbcut"] = remediator
