"""
Another parser's tree of a page before and after: nothing is there or missing but what the fixes meant.

selectolax (Lexbor) shares no code with the parser that the edits are placed by.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from hypothesis import example, given
from selectolax.lexbor import LexborHTMLParser

from curbcut.engine import Outcome, Remediation, remediate
from curbcut.patch import AddStyle, Change, Insert, NewElement, Rename, Wrap, WrapBetween
from tests.properties.html import EVERYTHING, page


def tags_in(body: bytes) -> list[str]:
    """The tags of a page's elements in document order, as Lexbor sees them. The bytes are read as latin-1, in which
    every byte is a character: what markup they are does not depend on the encoding."""
    root = LexborHTMLParser(body.replace(b"\0", b" ").decode("latin-1")).root
    return [node.tag for node in root.traverse() if node.tag] if root is not None else []


def made_by(remediation: Remediation) -> list[Change]:
    return [change for each in remediation.findings if each.outcome is Outcome.FIXED for change in each.changes]


def tags_added(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        if isinstance(change, Rename | Wrap | WrapBetween):
            yield change.tag
        elif isinstance(change, AddStyle):
            yield "style"
        elif isinstance(change, Insert):
            yield from tags_of(change.content)


def tags_of(content: NewElement | str) -> Iterator[str]:
    if isinstance(content, NewElement):
        yield content.tag
        for child in content.children:
            yield from tags_of(child)


@given(page())
@example(b'<a><b><svg/id="x"/role="x"><a>')  # without its last attribute, the tag must not close itself
def test_another_parser_sees_the_elements_that_the_fixes_meant(body: bytes) -> None:
    remediation = remediate(body, url="https://example.com/", settings=EVERYTHING)
    if b"\x00" in body or not remediation.changed:
        return
    changes = made_by(remediation)
    before, after = tags_in(body), tags_in(remediation.body)
    gone = Counter(change.element.tag for change in changes if isinstance(change, Rename))

    assert Counter(after) == Counter(before) - gone + Counter(tags_added(changes))
    if not gone and not list(tags_added(changes)):
        assert after == before
