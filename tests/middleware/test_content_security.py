"""What a Content-Security-Policy lets Curbcut change."""

import pytest

from curbcut.middleware.responses import allows_style_changes


@pytest.mark.parametrize(
    ("policies", "allows"),
    [
        ([], True),
        ([b""], True),
        ([b"script-src 'self'"], True),
        ([b"style-src 'self' 'unsafe-inline'"], True),
        ([b"STYLE-SRC 'UNSAFE-INLINE'"], True),
        ([b"style-src 'self'"], False),
        ([b"style-src"], False),
        ([b"default-src 'self'"], False),
        ([b"default-src 'self' 'unsafe-inline'"], True),
        ([b"default-src 'none'; style-src 'unsafe-inline'"], True),
        ([b"style-src 'unsafe-inline' 'sha256-abc='"], False),
        ([b"style-src 'unsafe-inline' 'nonce-abc'"], False),
        ([b"style-src 'unsafe-inline'; style-src-attr 'none'"], False),
        ([b"style-src 'none'; style-src-attr 'unsafe-inline'; style-src-elem 'unsafe-inline'"], True),
        ([b"style-src 'unsafe-inline', style-src 'self'"], False),
        ([b"style-src 'unsafe-inline'", b"default-src 'none'"], False),
        ([b"style-src 'unsafe-inline'; style-src 'none'"], True),
    ],
)
def test_style_may_change_where_every_policy_accepts_any_inline_style(policies: list[bytes], allows: bool) -> None:
    headers = tuple((b"Content-Security-Policy", policy) for policy in policies)
    assert allows_style_changes(headers) is allows


def test_a_policy_that_only_reports_forbids_nothing() -> None:
    assert allows_style_changes(((b"content-security-policy-report-only", b"style-src 'none'"),))
