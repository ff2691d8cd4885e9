"""How an element is marked that the server has sent, where a page is looked at as its scripts have made it."""

from typing import Final

SENT: Final = "data-curbcut-sent"
