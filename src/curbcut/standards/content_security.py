"""
What a Content-Security-Policy says of style sheets in a page and of `style` attributes.

https://www.w3.org/TR/CSP3/#directive-style-src
"""

from collections.abc import Iterator

_GOVERNING = {
    "style-src-elem": ("style-src-elem", "style-src", "default-src"),
    "style-src-attr": ("style-src-attr", "style-src", "default-src"),
}


def accepts_changed_styles(serialized_policies: str) -> bool:
    """Whether every policy of a list, as in a header field, would accept a changed style sheet or a new `style`
    attribute in the page: none forbids them, or names them by hash or nonce."""
    return all(
        _accepts_any_inline_style(policy, kind) for policy in _policies_in(serialized_policies) for kind in _GOVERNING
    )


def _policies_in(serialized: str) -> Iterator[dict[str, list[str]]]:
    """Each policy as its directives; the first of a name counts. CSP3 2.2.1"""
    for one in serialized.split(","):
        policy: dict[str, list[str]] = {}
        for directive in one.split(";"):
            words = directive.lower().split()
            if words:
                policy.setdefault(words[0], words[1:])
        yield policy


def _accepts_any_inline_style(policy: dict[str, list[str]], kind: str) -> bool:
    governing = next((name for name in _GOVERNING[kind] if name in policy), None)
    if governing is None:
        return True
    sources = policy[governing]
    # CSP3 6.7.3.2: a nonce or a hash switches 'unsafe-inline' off.
    pins = any(source.startswith(("'nonce-", "'sha256-", "'sha384-", "'sha512-")) for source in sources)
    return "'unsafe-inline'" in sources and not pins
