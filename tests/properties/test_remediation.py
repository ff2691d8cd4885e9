"""What must hold for any bytes."""

from hypothesis import given
from hypothesis import strategies as st

from curbcut.engine import remediate
from curbcut.html import Document, parse
from tests.properties.html import EVERYTHING, markup, page


@given(page())
def test_no_page_makes_a_rule_raise(body: bytes) -> None:
    remediation = remediate(body, url="https://example.com/", settings=EVERYTHING, strict=True)

    assert remediation.failed_rules == ()


@given(page())
def test_without_a_fix_the_bytes_are_the_same_object(body: bytes) -> None:
    remediation = remediate(body, settings=EVERYTHING)

    assert (remediation.body is body) is (not remediation.changed)


@given(page())
def test_a_second_pass_changes_nothing(body: bytes) -> None:
    once = remediate(body, url="https://example.com/", settings=EVERYTHING)
    twice = remediate(once.body, url="https://example.com/", settings=EVERYTHING)

    assert twice.body == once.body


@given(page())
def test_the_text_of_the_page_stays(body: bytes) -> None:
    remediation = remediate(body, settings=EVERYTHING)
    before, after = parse(body), parse(remediation.body)
    if before is None or after is None or not remediation.changed:
        return

    assert text_of(after) == text_of(before)


@given(markup)
def test_what_is_going_to_be_hydrated_keeps_its_elements(inside: str) -> None:
    body = f'<!doctype html><title>t</title><div id="__next"><div>{inside}</div></div>'.encode()
    remediation = remediate(body, url="https://example.com/", settings=EVERYTHING)

    assert elements_of(remediation.body) == elements_of(body)


def elements_of(body: bytes) -> list[str]:
    """The tags inside the root of an application, in document order; none where markup has closed it."""
    document = parse(body, content_type="text/html; charset=utf-8")
    root = document.by_id("__next") if document else None
    return [] if root is None else [each.tag for each in root.descendants()]


def text_of(document: Document) -> str:
    """The page's text without what is only for the tab order or the title bar: skip links and a title put in."""
    body = document.body
    if body is None:
        return ""
    added = set(body.select("[data-curbcut-added]"))
    return "".join(node if isinstance(node, str) else node.text for node in body.nodes if node not in added)


@given(page(), st.sampled_from(["text/html", "text/html; charset=utf-8", "text/html; charset=shift_jis"]))
def test_a_page_stays_in_its_encoding(body: bytes, content_type: str) -> None:
    remediation = remediate(body, content_type=content_type, settings=EVERYTHING)
    before, after = parse(body, content_type=content_type), parse(remediation.body, content_type=content_type)
    if before is None or after is None:
        return

    assert after.encoding.name == before.encoding.name or not before.encoding.is_declared
