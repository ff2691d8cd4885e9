"""What a page says about its pictures."""

import pytest

from curbcut.naming import address_of_picture, author_words_for, context_of, shape_of
from tests.naming.pages import it


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<img id=it src=a.png>", "a.png"),
        ("<img id=it src=blank.gif data-src=a.png>", "a.png"),
        ("<img id=it src='data:image/gif;base64,R0' data-lazy-src=a.png>", "a.png"),
        ("<img id=it srcset='a.png 1x, b.png 2x'>", "a.png"),
        ("<img id=it srcset='data:image/gif;base64,R0 1w, a.png 800w' src='data:image/gif;base64,R0'>", "a.png"),
        ("<img id=it src=grey.gif data-srcset='a.png 800w, b.png 300w'>", "a.png"),
        ("<img id=it src=/1.gif data-pagespeed-lazy-src=a.png>", "a.png"),
        ("<img id=it src='data:image/gif;base64,R0' data-delayed-url=a.png>", "a.png"),
        ("<img id=it data-flickity-lazyload=/p/a.png?w=3>", "/p/a.png?w=3"),
        ("<img id=it data-url=a.png>", "a.png"),
        ("<img id=it src=a.png data-hover=b.png data-zoom-image=c.png>", "a.png"),
        ("<img id=it src=a.png data-lazy=true data-lazy-placeholder=b.png>", "a.png"),
        ("<img id=it ng-src='{{item.image}}.png'>", ""),
        ("<img id=it src='data:image/png;base64,R0'>", ""),
        ("<img id=it>", ""),
    ],
)
def test_the_address_is_that_of_what_will_be_shown(markup: str, address: str) -> None:
    assert address_of_picture(it(markup)) == address


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<img id=it src=a.png data-caption='The bridge'>", "The bridge"),
        ("<div data-title='The bridge'><img id=it src=a.png></div>", "The bridge"),
        ("<div data-title='The bridge'><img id=it src=a.png>Text</div>", ""),
        ("<img id=it src=a.png><img src=a.png alt='The bridge'>", "The bridge"),
        ("<img id=it src=a.png><img src=a.png alt='Bridge'><img src=a.png alt='River'>", ""),
        ("<img id=it src=a.png><a href=x><img src=a.png alt='Go on'></a>", ""),
        ("<img id=it src=a.png><img src=a.png alt='image'>", ""),
        ("<img id=it src=x.gif data-src=a.png><img src=x.gif alt='The bridge'>", ""),
    ],
)
def test_an_authors_words_are_found_where_they_are(markup: str, words: str) -> None:
    evidence = author_words_for(it(markup))

    assert (evidence.name if evidence else "") == words


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<figure><img id=it src=a.png><figcaption>The bridge</figcaption></figure>", "The bridge"),
        ("<figure><img id=it src=a.png><img src=b.png><figcaption>Bridges</figcaption></figure>", ""),
        ("<img id=it src=acme-logo.png>", "acme logo"),
        ("<img id=it src=old-bridge.png>", ""),
    ],
)
def test_a_place_tells_what_a_picture_shows(markup: str, words: str) -> None:
    evidence = context_of(it(markup))

    assert (evidence.name if evidence else "") == words


@pytest.mark.parametrize(
    ("markup", "language", "words"),
    [
        ("<svg id=it><circle r=4 fill=green /></svg>", "en", "green circle"),
        ("<svg id=it><rect width=4 height=4 fill=RED /></svg>", "de", "rotes Quadrat"),
        ("<svg id=it><title> </title><rect width=4 height=2 fill=grey /></svg>", "en", "gray rectangle"),
        ("<svg id=it><circle r=4 fill=green /><circle r=2 fill=red /></svg>", "en", ""),
        ("<svg id=it><circle r=4 class=light fill=green /></svg>", "en", ""),
        ("<svg id=it><path d=M1 fill=green /></svg>", "en", ""),
        ("<svg id=it><circle r=4 fill=green /></svg>", "fi", ""),
    ],
)
def test_a_plain_shape_is_said_in_words(markup: str, language: str, words: str) -> None:
    evidence = shape_of(it(markup, language))

    assert (evidence.name if evidence else "") == words
