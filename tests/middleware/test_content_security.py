"""What a Content-Security-Policy lets Curbcut change."""

import pytest

from curbcut.middleware.content_security import allows_style_changes, connections_allowed, script_allowed


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


ADDRESS = "https://example.com/_curbcut/loader.1.js"


@pytest.mark.parametrize(
    ("policies", "nonce"),
    [
        ([], ""),
        ([b"style-src 'none'"], ""),
        ([b"default-src 'self'"], ""),
        ([b"DEFAULT-SRC 'SELF'; require-trusted-types-for 'script'; trusted-types 'none'"], ""),
        ([b"default-src 'none'; script-src 'self'"], ""),
        ([b"script-src 'none'; script-src-elem 'self'"], ""),
        ([b"script-src 'self'; script-src-elem 'none'"], None),
        ([b"script-src https:"], ""),
        ([b"script-src http:"], ""),
        ([b"script-src *"], ""),
        ([b"script-src example.com"], ""),
        ([b"script-src https://example.com:443"], ""),
        ([b"script-src https://*.com/_curbcut/"], ""),
        ([b"script-src *.example.com"], None),
        ([b"script-src https://example.com:8443"], None),
        ([b"script-src example.com/scripts/"], None),
        ([b"script-src cdn.example.net 'unsafe-inline' 'unsafe-eval'"], None),
        ([b"script-src data: blob:"], None),
        ([b"script-src"], None),
        ([b"script-src 'none'"], None),
        ([b"script-src 'sha256-abc='"], None),
        ([b"script-src 'nonce-aB3+/_-=='"], "aB3+/_-=="),
        ([b"script-src 'nonce-\"onload=x'"], None),
        ([b"script-src 'strict-dynamic' 'self' https:"], None),
        ([b"script-src 'strict-dynamic' 'nonce-abc' https:"], "abc"),
        ([b"script-src 'self' 'nonce-abc'"], ""),
        ([b"script-src 'nonce-abc'", b"default-src 'self'"], "abc"),
        ([b"script-src 'nonce-abc', script-src 'nonce-abc' 'nonce-def'"], "abc"),
        ([b"script-src 'nonce-abc', script-src 'nonce-def'"], None),
        ([b"sandbox allow-scripts"], None),
        ([b"sandbox allow-scripts allow-same-origin allow-forms"], ""),
    ],
)
def test_our_script_comes_into_a_page_only_as_its_policies_allow(policies: list[bytes], nonce: str | None) -> None:
    headers = tuple((b"Content-Security-Policy", policy) for policy in policies)
    assert script_allowed(headers, ADDRESS).nonce == nonce


def test_where_every_script_must_show_its_hash_ours_stay_out() -> None:
    assert script_allowed(((b"Integrity-Policy", b"blocked-destinations=(script)"),), ADDRESS).nonce is None
    assert script_allowed(((b"Integrity-Policy", b"blocked-destinations=(style)"),), ADDRESS).nonce == ""


@pytest.mark.parametrize(
    ("policy", "allows"),
    [
        (b"script-src 'none'", True),
        (b"default-src 'self'", True),
        (b"default-src 'none'; connect-src https://example.com/_curbcut/", True),
        (b"default-src 'none'", False),
        (b"default-src 'self'; connect-src api.example.com", False),
    ],
)
def test_what_is_fetched_later_needs_a_policy_that_allows_it(policy: bytes, allows: bool) -> None:
    headers = ((b"Content-Security-Policy", policy),)
    assert connections_allowed(headers, "https://example.com/_curbcut/feedback") is allows
