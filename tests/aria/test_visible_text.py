"""The words a sighted person reads."""

import pytest

from curbcut.aria import visible_text_of
from tests.aria.pages import element


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<a id=it href=x> Read <b>more</b></a>", "Read more"),
        ("<a id=it href=x aria-label=Other>Read</a>", "Read"),
        ("<a id=it href=x>Go<img src=x alt=Home></a>", "Go"),
        ("<a id=it href=x>a<div>b</div>c<br>d</a>", "a b c d"),
        ("<a id=it href=x>a<span hidden>b</span></a>", "a"),
        ("<a id=it href=x>a<span aria-hidden=true>b</span></a>", "ab"),
        ("<a id=it href=x>a<span class='x sr-only'> b</span></a>", "a"),
        ("<a id=it href=x>a<span style='position:absolute; left: -9999px'> b</span></a>", "a"),
        ("<style>.v{position:absolute;clip:rect(0 0 0 0)}</style><a id=it href=x>a<i class=v> b</i></a>", "a"),
        ("<style>.v:focus{left:-9999px}</style><a id=it href=x>a<i class=v> b</i></a>", "a b"),
        ("<a id=it href=x>a<i style=visibility:hidden>b<b style=visibility:visible>c</b></i></a>", "ac"),
        ("<a id=it href=x hidden>a</a>", ""),
        ("<a id=it href=x><script>b()</script><svg><title>t</title><text>s</text></svg></a>", "s"),
    ],
)
def test_visible_text_leaves_out_what_is_not_to_be_seen(markup: str, text: str) -> None:
    assert visible_text_of(element(markup)) == text
