"""
What a Content-Security-Policy says of style sheets in a page, `style` attributes, and a script of the same origin.

https://www.w3.org/TR/CSP3/#directive-style-src
https://www.w3.org/TR/CSP3/#directive-script-src
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

_GOVERNING = {
    "style-src-elem": ("style-src-elem", "style-src", "default-src"),
    "style-src-attr": ("style-src-attr", "style-src", "default-src"),
    "script-src-elem": ("script-src-elem", "script-src", "default-src"),
    "connect-src": ("connect-src", "default-src"),
}
_PINS = ("'nonce-", "'sha256-", "'sha384-", "'sha512-")
_NONCE = re.compile(r"'nonce-([A-Za-z0-9+/_-]+={0,2})'", re.IGNORECASE)
_HOST_SOURCE = re.compile(r"(?:([a-z][a-z0-9+.-]*)://)?(\*|(?:\*\.)?[a-z0-9.-]+)(?::(\d+|\*))?(/.*)?", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}

Policy = dict[str, list[str]]


class ScriptPermission(NamedTuple):
    """Whether policies accept a script of the page's own origin: as it is, or if it has one of these nonces."""

    is_given: bool
    nonces: frozenset[str] = frozenset()

    def and_of(self, other: "ScriptPermission") -> "ScriptPermission":
        """What is accepted by both."""
        if self.is_given:
            return other
        return self if other.is_given else ScriptPermission(False, self.nonces & other.nonces)

    @property
    def nonce(self) -> str | None:
        """The nonce that a script needs: `""` if it needs none, None if there is no way."""
        return "" if self.is_given else min(self.nonces, default=None)


ANY_SCRIPT = ScriptPermission(True)
"""What a page without a policy says."""


def accepts_changed_styles(serialized_policies: str) -> bool:
    """Whether every policy of a list, as in a header field, would accept a changed style sheet or a new `style`
    attribute in the page: none forbids them, or names them by hash or nonce."""
    return all(
        _accepts_any_inline_style(policy, kind)
        for policy in _policies_in(serialized_policies)
        for kind in ("style-src-elem", "style-src-attr")
    )


def script_permission(serialized_policies: str, address: str) -> ScriptPermission:
    """What every policy of a list says of a `<script src>` at an address of the page's own origin, and of what that
    script imports. What is not certain is not accepted."""
    permission = ANY_SCRIPT
    for policy in _policies_in(serialized_policies):
        permission = permission.and_of(_permission_of(policy, address))
    return permission


def accepts_connections(serialized_policies: str, address: str) -> bool:
    """Whether every policy of a list lets scripts fetch an address of the page's own origin."""
    governing = (_governing(policy, "connect-src") for policy in _policies_in(serialized_policies))
    return all(sources is None or _names(sources, address) for sources in governing)


def _policies_in(serialized: str) -> Iterator[Policy]:
    """Each policy as its directives; the first of a name counts. CSP3 2.2.1"""
    for one in serialized.split(","):
        policy: Policy = {}
        for directive in one.split(";"):
            name, *sources = directive.split() or [""]
            if name:
                policy.setdefault(name.lower(), sources)
        yield policy


def _governing(policy: Policy, kind: str) -> list[str] | None:
    """The sources of the directive that governs a kind; None if everything is allowed."""
    return next((policy[name] for name in _GOVERNING[kind] if name in policy), None)


def _accepts_any_inline_style(policy: Policy, kind: str) -> bool:
    sources = _governing(policy, kind)
    if sources is None:
        return True
    words = [source.lower() for source in sources]
    # CSP3 6.7.3.2: a nonce or a hash switches 'unsafe-inline' off.
    return "'unsafe-inline'" in words and not any(word.startswith(_PINS) for word in words)


def _permission_of(policy: Policy, address: str) -> ScriptPermission:
    if _is_without_an_origin(policy):
        return ScriptPermission(False)
    sources = _governing(policy, "script-src-elem")
    if sources is None:
        return ANY_SCRIPT
    # CSP3 8.2: with 'strict-dynamic' neither hosts nor 'self' count for what the page itself loads.
    is_named = "'strict-dynamic'" not in map(str.lower, sources) and _names(sources, address)
    if is_named:
        return ANY_SCRIPT
    return ScriptPermission(False, frozenset(found[1] for each in sources if (found := _NONCE.fullmatch(each))))


def _is_without_an_origin(policy: Policy) -> bool:
    """Whether the page runs no scripts, or as a stranger to its own site, which can neither check nor import them."""
    flags = {flag.lower() for flag in policy.get("sandbox", ())}
    return "sandbox" in policy and not flags >= {"allow-scripts", "allow-same-origin"}


def _names(sources: list[str], address: str) -> bool:
    """Whether a list of sources names an address of the page's own origin. CSP3 6.7.2.7"""
    return any(source.lower() == "'self'" or _matches(source, address) for source in sources)


def _matches(source: str, address: str) -> bool:
    parts = urlsplit(address)
    if source == "*" or source.lower() in {f"{parts.scheme}:", "http:"}:  # http: stands for https: too
        return True
    expression = _HOST_SOURCE.fullmatch(source)
    if expression is None:
        return False
    scheme, host, port, path = expression.groups()
    return (
        (scheme or parts.scheme).lower() in {parts.scheme, "http"}
        and _is_host(host.lower(), parts.hostname or "")
        and _is_port(port, parts.port or _DEFAULT_PORTS.get(parts.scheme), _DEFAULT_PORTS.get(parts.scheme))
        and _is_path(path or "", parts.path)
    )


def _is_host(pattern: str, host: str) -> bool:
    if pattern.startswith("*"):
        return host.endswith(pattern[1:]) and len(host) > len(pattern) - 1
    return pattern == host


def _is_port(pattern: str | None, port: int | None, default: int | None) -> bool:
    return pattern == "*" or (port == default if pattern is None else pattern == str(port))


def _is_path(pattern: str, path: str) -> bool:
    if pattern in {"", "/"}:
        return True
    return path.startswith(pattern) if pattern.endswith("/") else path == pattern
