"""Images, and which of them convey nothing."""

from curbcut.aria.roles import role_of
from curbcut.html import Element


def is_decorative(element: Element) -> bool:
    """Whether the author declared the image decorative and nothing contradicts it: `alt=""`, or the role `none`."""
    return role_of(element) == "none"
