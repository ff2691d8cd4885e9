"""Headings, landmarks and decorative images."""

import pytest

from curbcut.aria import headings_of, is_decorative, landmarks_of
from tests.aria.pages import element, page


def test_headings_are_those_that_are_exposed_with_their_levels() -> None:
    document = page(
        "<h1>a</h1><h3 aria-level=2>b</h3><h2 role=none>c</h2><h2 hidden>d</h2><div role=heading>e</div>"
        "<div role=heading aria-level=7>f</div><h4 aria-level=x>g</h4><h2 role=tab>h</h2><h5 aria-level=0>i</h5>"
    )
    found = [(heading.element.text, heading.level) for heading in headings_of(document)]
    assert found == [("a", 1), ("b", 2), ("e", 2), ("f", 7), ("g", 4), ("i", 5)]


def test_headings_of_a_page_without_roles_are_its_heading_elements() -> None:
    found = headings_of(page("<h2>a</h2><h1>b</h1><h6 hidden>c</h6>"))
    assert [(heading.element.tag, heading.level) for heading in found] == [("h2", 2), ("h1", 1)]


def test_landmarks_are_those_that_are_exposed_in_document_order() -> None:
    document = page(
        "<header>a</header><nav>b</nav><main>c<section aria-label=d>d<header>e</header></section></main>"
        "<section>f</section><form>g</form><form aria-label=h>h</form><search>i</search><aside>j</aside>"
        "<div role=search>k</div><div role=region>l</div><nav hidden>m</nav><nav role=none>n</nav><footer>o</footer>"
    )
    found = [(landmark.role, landmark.element.text[0]) for landmark in landmarks_of(document)]
    assert found == [
        ("banner", "a"),
        ("navigation", "b"),
        ("main", "c"),
        ("region", "d"),
        ("form", "h"),
        ("search", "i"),
        ("complementary", "j"),
        ("search", "k"),
        ("contentinfo", "o"),
    ]


@pytest.mark.parametrize(
    ("markup", "decorative"),
    [
        ("<img id=it alt=''>", True),
        ("<img id=it alt>", True),
        ("<img id=it alt=' '>", False),
        ("<img id=it>", False),
        ("<img id=it alt=x role=presentation>", True),
        ("<img id=it alt='' aria-label=x>", False),
        ("<img id=it alt='' tabindex=0>", False),
        ("<svg id=it role=none></svg>", True),
        ("<svg id=it aria-hidden=true></svg>", False),
    ],
)
def test_an_image_is_decorative_if_its_author_says_so_and_nothing_contradicts(markup: str, decorative: bool) -> None:
    assert is_decorative(element(markup)) is decorative
