"""Pages that nobody wrote for people: deep, circular, huge. Answers may be rough; they come, and in time."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from curbcut import aria
from curbcut.html import Document, Element, parse
from tests.aria.pages import element, page
from tests.properties import html

ASPECTS: list[Callable[[Element], object]] = [
    aria.context_role_of,
    aria.description_of,
    aria.explicit_role_of,
    aria.has_name,
    aria.header_cells_of,
    aria.heading_level_of,
    aria.implicit_role_of,
    aria.is_decorative,
    aria.is_disabled,
    aria.is_exposed,
    aria.is_focusable,
    aria.is_interactive,
    aria.is_labelable,
    aria.is_layout_table,
    aria.is_tabbable,
    aria.is_visible,
    aria.labels_of,
    aria.name_of,
    aria.owned_children_of,
    aria.presentational_parent_of,
    aria.role_of,
    aria.table_grid_of,
    aria.visible_text_of,
]


def ask_everything(document: Document, elements: list[Element]) -> None:
    aria.landmarks_of(document)
    aria.headings_of(document)
    for each in elements:
        for aspect in ASPECTS:
            aspect(each)


@pytest.mark.parametrize(
    "opening",
    [
        "<div>",
        "<span role=link>",
        "<ul><li>",
        "<div role=option>",
        "<section aria-labelledby=a>",
        "<footer>",
        "<fieldset disabled>",
        "<table role=treeitem><tr><td>",
        "<div style=visibility:hidden><div style=visibility:visible>",
        "<label>",
        "<svg><g>",
    ],
)
def test_ten_thousand_levels_are_answered_from_top_to_bottom(opening: str) -> None:
    document = page(opening * (10_000 // opening.count("<")) + "<b id=a>x")
    elements = list(document.all())
    ask_everything(document, elements[:10] + elements[len(elements) // 2 :][:10] + elements[-10:])


def test_text_below_the_deepest_level_that_is_computed_counts_as_it_stands() -> None:
    shallow = "<span>" * 90 + "<img alt=seen> words"
    deep = "<span>" * 110 + "<img alt=unseen> words"
    assert [aria.name_of(element(f"<a id=it href=x>{inside}")) for inside in (shallow, deep)] == ["seen words", "words"]


def test_references_in_circles_end() -> None:
    ids = [(f"d{here}", f"d{(here + 1) % 9}") for here in range(9)]
    naming = page("".join(f"<a href=x id={one} aria-labelledby='{one} {other}'>{one}</a>" for one, other in ids))
    owning = page("".join(f"<a href=x id={one} aria-owns={other}>{one}</a>" for one, other in ids))
    assert [aria.name_of(link) for link in naming.all("a")][:2] == ["d0 d1", "d1 d2"]
    assert aria.name_of(owning.all("a")[0]) == "d0 d1 d2 d3 d4 d5 d6 d7 d8"


def test_time_grows_with_the_page_and_not_with_its_square() -> None:
    def seconds(count: int) -> float:
        document = page(("<p hidden>a</p><ul><li><a href=x>b <b>c</b></a></ul><label>d <input></label>") * count)
        started = time.process_time()
        for each in document.all():
            aria.role_of(each), aria.name_of(each), aria.is_exposed(each), aria.visible_text_of(each)
        return time.process_time() - started

    seconds(50)
    assert seconds(4000) < 4 * 8 * max(seconds(500), 0.01)


@settings(max_examples=100, deadline=None)
@given(html.page())
def test_every_element_of_any_page_is_answered(source: bytes) -> None:
    document = parse(source)
    if document is not None:
        ask_everything(document, list(document.all()))
