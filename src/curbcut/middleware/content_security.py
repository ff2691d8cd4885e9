"""
What a response's policies let Curbcut do.

It may change style sheets in the page and `style` attributes, and add a script of the same origin; a policy can name
these by hash, nonce or host, or forbid them. No policy is ever changed.
"""

from curbcut.middleware.headers import Headers, members_of, values_of
from curbcut.standards.content_security import (
    ScriptPermission,
    accepts_changed_styles,
    accepts_connections,
    script_permission,
)

_POLICY = b"content-security-policy"


def allows_style_changes(headers: Headers) -> bool:
    """Whether every policy of a response would accept a changed style sheet or a new `style` attribute in the page."""
    return all(map(accepts_changed_styles, values_of(headers, _POLICY)))


def script_allowed(headers: Headers, address: str) -> ScriptPermission:
    """What all policies of a response say of a script at an address of the page's own origin."""
    permission = ScriptPermission(_wants_no_integrity(headers))
    for policies in values_of(headers, _POLICY):
        permission = permission.and_of(script_permission(policies, address))
    return permission


def connections_allowed(headers: Headers, address: str) -> bool:
    """Whether scripts of the page may fetch an address of its own origin."""
    return all(accepts_connections(policies, address) for policies in values_of(headers, _POLICY))


def _wants_no_integrity(headers: Headers) -> bool:
    """Whether scripts may be imported without a hash; a script that imports another cannot give one.
    https://www.w3.org/TR/SRI/#integrity-policy-section"""
    return not any(
        member.replace(" ", "").startswith("blocked-destinations=") and "script" in member
        for member in members_of(headers, b"integrity-policy")
    )
