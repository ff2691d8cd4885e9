"""By which of its texts the language of a page is told."""

from curbcut.html import parse
from curbcut.naming.language import sample_of


def test_latin_that_fills_a_page_says_nothing_of_its_language() -> None:
    page = b"<h1>Our team</h1><p>Lorem ipsum dolor sit amet, consectetur.</p><p>We have baked bread since 1950.</p>"

    document = parse(page)

    assert document is not None
    assert sample_of(document) == "Our team We have baked bread since 1950."
