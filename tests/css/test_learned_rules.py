"""What a learner may have added to a page, and what nobody may."""

import pytest

from curbcut.css import Declared, LearnedRule, css_of_learned, learned_rules_in, learned_styles_in

NAMES = frozenset({"color", "box-shadow", "height", "min-height", "max-width"})


def test_rules_are_read_as_they_were_written() -> None:
    rules = (
        LearnedRule(".hero", (), (Declared("box-shadow", "inset 0 0 0 100vmax rgba(0,0,0,0.35)"),)),
        LearnedRule(
            "header[style=\"background: url('a.jpg')\"] h1",
            ("@media (max-width: 620px)",),
            (Declared("color", "#ffffff", is_important=True), Declared("max-width", "100%")),
        ),
        LearnedRule(".tile", (), (Declared("height", "auto"), Declared("min-height", "2.5rem"))),
    )
    assert learned_rules_in(css_of_learned(rules), NAMES) == rules


@pytest.mark.parametrize(
    "css",
    [
        ".a{color:red}",
        ".a{color:#fff}",
        ".a{display:none}",
        ".a{height:0}",
        ".a{min-height:100vh}",
        ".a{filter:brightness(0.5)}",
        ".a{box-shadow:inset 0 0 0 100vmax url(https://a.test/)}",
        ".a{color:#ffffff;background:url(https://a.test/)}",
        ".a{color:#ffffff}@import 'https://a.test/';",
        ".a{color:#ffffff}</style><script>alert(1)</script>",
        "@media print;{.a{color:#ffffff}}",
        ".a{color:#ffffff} ",
        ".a{}",
    ],
)
def test_anything_else_makes_the_whole_answer_unused(css: str) -> None:
    assert not learned_rules_in(css, NAMES)
    assert learned_styles_in(f"{css}\nfaint p.lost", NAMES, frozenset({"faint"})).css == ""


def test_what_is_left_is_named_whether_or_not_there_are_rules() -> None:
    styles = learned_styles_in("\nfaint p.lost\nmoving div.slide > p", NAMES, frozenset({"faint", "moving"}))
    assert [(each.role, each.selector) for each in styles.left] == [("faint", "p.lost"), ("moving", "div.slide > p")]
