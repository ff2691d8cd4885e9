"""The generated pages are the same ones every time, and made like real ones."""

from collections import Counter
from typing import Final

import pytest

from benchmarks.generated import page_of
from benchmarks.samples import SIZES
from curbcut.engine import Outcome, remediate
from curbcut.html import Document, parse

REAL_ELEMENTS_PER_KB: Final = (3.0, 12.0)
"""The middle half of real pages has 3.3 to 8.1, the small ones up to 12; see `benchmarks.generated`."""


def document_of(size: int) -> Document:
    document = parse(page_of(size))
    assert document is not None
    return document


def test_a_page_is_the_same_every_time() -> None:
    assert page_of(50_000) == page_of(50_000)
    assert page_of(50_000) != page_of(50_000, seed=1)


@pytest.mark.parametrize("size", SIZES)
def test_a_page_has_the_size_that_was_asked_for_or_a_section_more(size: int) -> None:
    assert size <= len(page_of(size)) < size + 8_000


@pytest.mark.parametrize("size", SIZES)
def test_elements_are_as_dense_as_on_real_pages(size: int) -> None:
    elements = len(document_of(size).all())
    least, most = REAL_ELEMENTS_PER_KB

    assert least <= elements / (len(page_of(size)) / 1_000) <= most


def test_a_quarter_is_scripts_and_style_and_a_fifth_and_more_is_text() -> None:
    document = document_of(100_000)
    code = sum(len(element.text) for element in document.all("script", "style"))
    text = len(document.root.text) - code

    assert 0.2 <= code / len(document.source) <= 0.35
    assert 0.15 <= text / len(document.source) <= 0.5


def test_links_are_the_commonest_elements_as_on_real_pages() -> None:
    tags = Counter(element.tag for element in document_of(100_000).all())

    assert [tag for tag, _ in tags.most_common(3)] == ["a", "span", "li"]


def test_a_page_has_faults_of_many_kinds_that_are_repaired() -> None:
    findings = remediate(page_of(30_000), url="https://example.com/").findings

    assert len({each.rule.id for each in findings if each.outcome is Outcome.FIXED}) >= 8
