"""Rings as they are kept and read again."""

import pytest

from curbcut.css import RingRule, Rings, is_ring_style, rings_in

PLAIN = RingRule("a.more:focus-visible", "#1a73e8")
STRONG = RingRule(
    'p.x:not(.y, .z) > input[type="radio"]:focus-visible + i', "#ffffff", around="#000000", is_important=True
)
INSIDE = RingRule("label:has(input:focus-visible)", "#000000", is_inside=True)
CSS = (
    "a.more:focus-visible{outline:2px solid #1a73e8;outline-offset:2px}"
    'p.x:not(.y, .z) > input[type="radio"]:focus-visible + i{outline:2px solid #ffffff!important;'
    "outline-offset:0px!important;box-shadow:0 0 0 4px #000000!important}"
    "label:has(input:focus-visible){outline:2px solid #000000;outline-offset:-2px}"
)


def test_what_is_written_down_is_read_as_it_was_meant() -> None:
    rings = Rings((PLAIN, STRONG, INSIDE), ("a.skip", 'a[class="b c"]'))
    assert rings_in(rings.answer) == rings
    assert rings.css == CSS
    assert is_ring_style(CSS)
    assert rings_in("") == Rings((), ())


@pytest.mark.parametrize(
    "answer",
    [
        "a:focus-visible{outline:2px solid #1a73e8;outline-offset:2px;color:red}",
        "a:hover{outline:2px solid #1a73e8;outline-offset:2px}",
        "a:focus-visible,body{outline:2px solid #1a73e8;outline-offset:2px}",
        "@import 'x';a:focus-visible{outline:2px solid #1a73e8;outline-offset:2px}",
        "a:focus-visible{}body{background:url(x)}b:focus-visible{outline:2px solid #1a73e8;outline-offset:2px}",
        "</style><script>:focus-visible{outline:2px solid #1a73e8;outline-offset:2px}",
        "a:focus-visible{outline:2px solid #1a73e8!important;outline-offset:2px}",
        "a:focus-visible{outline:2px solid url(x);outline-offset:2px}",
        "left a{",
        "left a,b",
        "right a",
        "left " + "a" * 500,
    ],
)
def test_an_answer_with_anything_else_in_it_is_not_used(answer: str) -> None:
    assert rings_in(answer) is None


def test_a_style_that_holds_more_than_rings_is_the_pages_own() -> None:
    assert not is_ring_style(f"{CSS}p{{margin:0}}")
    assert not is_ring_style("a:focus{outline:0}")
    assert not is_ring_style("")
