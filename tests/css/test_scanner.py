import tinycss2  # type: ignore[import-untyped]
from hypothesis import example, given
from hypothesis import strategies as st

from curbcut.css import declarations_of, parse_sheet

LETTERS = st.lists(
    st.sampled_from(
        [
            "a",
            "color",
            ":",
            ";",
            "{",
            "}",
            "(",
            ")",
            "/*",
            "*/",
            '"',
            "'",
            " ",
            "red",
            "!important",
            "@media print",
            "\n",
        ]
    ),
    max_size=40,
).map("".join)


def said(style: str) -> list[tuple[str, str, bool]]:
    return [(each.name, each.value, each.is_important) for each in declarations_of(style)]


def test_declarations_are_read_with_their_importance() -> None:
    assert said("COLOR: red ! IMPORTANT; margin:0 auto") == [("color", "red", True), ("margin", "0 auto", False)]


def test_semicolons_in_strings_addresses_and_brackets_separate_nothing() -> None:
    assert said("content:';'; background:url(data:a;b) red; width:calc((1px);2px)") == [
        ("content", "';'", False),
        ("background", "url(data:a;b) red", False),
        ("width", "calc((1px);2px)", False),
    ]


def test_comments_count_as_space() -> None:
    assert said("color:/* not */red/**/; /* margin: 0; */ top: 0") == [("color", "red", False), ("top", "0", False)]


def test_what_is_no_declaration_is_left_out() -> None:
    assert said("*zoom: 1; color; : red; --x: {a:b}; width:") == []


def test_a_declaration_knows_its_place() -> None:
    style = " color : red !important ; top:0"
    first, second = declarations_of(style)

    assert style[first.start : first.end] == "color : red !important"
    assert style[first.value_start : first.value_end] == "red"
    assert style[second.start : second.end] == "top:0"


def test_rules_are_read_with_their_conditions() -> None:
    sheet = parse_sheet("a{b:c} @media screen  and (x){ @supports (y) { d , e { f : g } } } h{}")

    assert [(rule.selector, rule.conditions) for rule in sheet.rules] == [
        ("a", ()),
        ("d , e", ("@media screen and (x)", "@supports (y)")),
        ("h", ()),
    ]
    assert sheet.is_whole


def test_a_rule_knows_its_place() -> None:
    text = "/* x{y:z} */ <!-- a > b { c: d; } --> e{}"
    first = parse_sheet(text).rules[0]

    assert text[first.start : first.end] == "a > b { c: d; }"


def test_fonts_and_animations_concern_no_element() -> None:
    sheet = parse_sheet("@charset 'x'; @font-face{a:b} @keyframes x{from{c:d}} p{e:f}")

    assert [rule.selector for rule in sheet.rules] == ["p"]
    assert sheet.is_whole


def test_what_cannot_be_ordered_makes_a_sheet_less_than_whole() -> None:
    texts = ["@import 'x.css';", "@layer a, b;", "@layer a { p { b: c } }", "a { b: c; &:hover { d: e } }"]

    assert [parse_sheet(text).is_whole for text in texts] == [False, False, False, False]


def test_broken_sheets_are_read_as_browsers_do() -> None:
    assert [rule.selector for rule in parse_sheet("a{b:c} x; y{d:e} z{").rules] == ["a", "x; y", "z"]
    assert [rule.selector for rule in parse_sheet("} a{b:c} d{e:f}").rules] == ["} a", "d"]


def test_long_hostile_text_is_read_in_linear_time() -> None:
    for text in ("{" * 100_000, "a{" + "(;" * 50_000, "/*" * 100_000, "url(" * 50_000, "a{b:" + " " * 100_000 + "x}"):
        for rule in parse_sheet(text).rules:
            assert rule.declarations is not None


@given(LETTERS)
@example('a:"b;c:d')
def test_every_place_lies_inside_the_text(style: str) -> None:
    for each in declarations_of(style):
        assert 0 <= each.start < each.value_start < each.value_end <= each.end <= len(style)
        assert style[each.start : each.end].lower().startswith(each.name)


PLAIN = st.lists(
    st.tuples(
        st.sampled_from(["color", "margin", "background", "--x", "font"]),
        st.sampled_from(["red", "url(a;b)", "'a;b'", "rgb(1, 2, 3)", "1px/2 x", "/* c */ 0"]),
        st.sampled_from(["", "!important", " ! important "]),
    ),
    max_size=6,
)


@given(PLAIN)
def test_names_and_importance_are_those_of_a_full_css_parser(parts: list[tuple[str, str, str]]) -> None:
    style = ";".join(f" {name} : {value}{important}" for name, value, important in parts)
    theirs = tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True)

    assert [(each.name, each.is_important) for each in declarations_of(style)] == [
        (each.lower_name, each.important) for each in theirs
    ]
