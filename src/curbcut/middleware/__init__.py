"""
Ways into an application: `asgi`, `wsgi`, `django` and `flask`.

`responses` decides which responses are touched and `exchange` what becomes of them; the interfaces only carry bytes.
"""

from curbcut.middleware.exchange import RemediatesPages
from curbcut.middleware.options import Options

__all__ = ["Options", "RemediatesPages"]
