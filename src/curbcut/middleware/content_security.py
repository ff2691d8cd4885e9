"""
What a response's Content-Security-Policy lets Curbcut change.

Curbcut adds no script and loads nothing. It may change style sheets in the page and `style` attributes, and a policy
can name these by their hash, or forbid them.
"""

from curbcut.middleware.headers import Headers, values_of
from curbcut.standards.content_security import accepts_changed_styles


def allows_style_changes(headers: Headers) -> bool:
    """Whether every policy of a response would accept a changed style sheet or a new `style` attribute in the page."""
    return all(map(accepts_changed_styles, values_of(headers, b"content-security-policy")))
