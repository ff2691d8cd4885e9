"""Accessible descriptions."""

import pytest

from curbcut.aria import description_of
from tests.aria.pages import element


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        ("<button id=it aria-describedby='a b'>x</button><p id=a>one</p><p id=b hidden>two</p>", "one two"),
        ("<button id=it aria-describedby=a aria-description=d>x</button><p id=a>one</p>", "one"),
        ("<button id=it aria-describedby=nowhere aria-description=' d '>x</button>", "d"),
        ("<button id=it title=t>x</button>", "t"),
        ("<button id=it title=t></button>", ""),
        ("<button id=it title=x>x</button>", ""),
        ("<img id=it alt=a title=t>", "t"),
        ("<input id=it type=submit value=Send aria-label='Send it'>", "Send"),
        ("<input id=it type=submit value=Send>", ""),
        ("<table id=it aria-label=l><caption>c</caption><tr><td>1</table>", "c"),
        ("<table id=it><caption>c</caption><tr><td>1</table>", ""),
        ("<svg id=it><title>t</title><desc>d</desc></svg>", "d"),
        ("<p id=it>x</p>", ""),
    ],
)
def test_an_element_is_described_by_what_does_not_name_it(markup: str, description: str) -> None:
    assert description_of(element(markup)) == description
