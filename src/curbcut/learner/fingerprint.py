"""
What tells whether a page, or a style sheet, is still what it was.

Some pages are never sent twice the same: tokens against forgery, nonces, comments of caches. What no rule and no probe
looks at is left out before the rest is compared.
"""

import re
from hashlib import blake2b
from typing import Final

_VALUE: Final = rb"""\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*)"""
_TOKEN: Final = rb"csrf|xsrf|nonce|token|timestamp|request-?_?id|captcha"
_VOLATILE: Final = (
    (re.compile(rb"<!--.*?-->", re.S), b""),
    (re.compile(rb"(?i)\snonce" + _VALUE), b""),
    (re.compile(rb"(?i)<meta\b[^>]*\bname\s*=\s*[\"']?[\w.:-]*(?:" + _TOKEN + rb")[^>]*>"), b""),
    # in a script: "csrfToken": "…", csrf_token = '…', timestamp: 1732480000
    (re.compile(rb"(?i)\b([\w-]*(?:" + _TOKEN + rb")\w*)([\"']?\s*[:=]\s*)(?:\"[^\"]*\"|'[^']*'|\d+)"), rb"\1"),
    (re.compile(rb"\s+"), b" "),
)
_HIDDEN_INPUT: Final = re.compile(rb"(?i)<input\b[^>]*\btype\s*=\s*[\"']?hidden\b[^>]*>")
_VALUE_ATTRIBUTE: Final = re.compile(rb"(?i)\svalue" + _VALUE)


def page_digest(body: bytes) -> str:
    """A digest of a page without what changes each time that it is sent."""
    kept = _HIDDEN_INPUT.sub(lambda tag: _VALUE_ATTRIBUTE.sub(b"", tag.group()), body)
    for pattern, instead in _VOLATILE:
        kept = pattern.sub(instead, kept)
    return digest(kept)


def digest(*parts: bytes | str) -> str:
    """A digest of these, in this order."""
    found = blake2b(digest_size=16)
    for part in parts:
        coded = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(len(coded).to_bytes(8, "big") + coded)
    return found.hexdigest()
