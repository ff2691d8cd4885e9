"""The one place where text becomes HTML source."""

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What a character reference cannot carry: controls, lone surrogates, noncharacters."""


_PLAIN = re.compile(r"[ !#-%(-;=?-~]*")
"""Text that stands as it is anywhere in a page."""


def writable(text: str) -> str:
    """Text without the characters that HTML has no way to write."""
    return _UNWRITABLE.sub("", text)


def escape_attribute(value: str, quote: str = '"') -> str:
    """A value as it stands between `quote`s."""
    if _PLAIN.fullmatch(value):
        return value  # as most are
    escaped = writable(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return escaped.replace('"', "&quot;") if quote == '"' else escaped.replace("'", "&#39;")


def escape_text(text: str) -> str:
    """Text as it stands between tags."""
    return writable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
