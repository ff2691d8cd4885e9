"""
Curbcut in front of a site whose code cannot be changed.

    curbcut proxy http://localhost:8000

`gateway` carries requests and responses, and knows nothing of accessibility; around it goes the same middleware that an
application would use. What a visitor can reach is the one site named at the start, and nothing else.
"""

from curbcut.proxy.app import create_app
from curbcut.proxy.server import serve

__all__ = ["create_app", "serve"]
