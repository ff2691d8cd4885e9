"""Looking elements up by what they hold, and walks that can be stopped."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.html import Document, parse
from curbcut.html.text import collapse, reader_for


def document_of(markup: str) -> Document:
    document = parse(markup.encode(), content_type="text/html; charset=utf-8")
    assert document is not None
    return document


PAGE = document_of(
    '<p class="a b" id=1>One<p class=" b\tc " id=2>Two<p class="é" id=3>Two<p id=4 class>'
    '<template><p class="a" id=5>Five</template><svg class="a" id=6><a id=7>Two</a></svg><a id=8>Two</a>'
)


def ids(elements: object) -> list[str | None]:
    assert isinstance(elements, list | tuple)
    return [element.get("id") for element in elements]


def test_elements_are_found_by_any_of_several_class_names_in_document_order() -> None:
    assert ids(PAGE.with_class("c", "a")) == ["1", "2", "6"]
    assert ids(PAGE.with_class("é")) == ["3"]
    assert ids(PAGE.with_class("nowhere")) == []
    assert ids(PAGE.with_class()) == []


def test_class_names_are_the_words_of_all_classes() -> None:
    assert set(PAGE.class_names) == {"a", "b", "c", "é"}


def test_elements_are_found_by_their_names_in_whatever_capitals() -> None:
    page = document_of('<p class="Main x" id=1><p class="MAIN" id="2"><p class="maintenance" id=3><p id=Main>')

    assert ids(page.named("class", frozenset({"main", "nowhere"}))) == ["1", "2"]
    assert ids(page.named("id", frozenset({"main"}))) == ["Main"]
    assert ids(page.named("class", frozenset({"nowhere"}))) == []


def test_whether_all_class_names_or_ids_are_there_is_told_in_lower_case() -> None:
    page = document_of('<p class="Big" id="Top">')

    assert page.has_class_names(frozenset({"big"}))
    assert not page.has_class_names(frozenset({"big", "small"}))
    assert page.has_ids(frozenset({"top"}))
    assert not page.has_ids(frozenset({"bottom"}))


def test_a_question_about_values_is_asked_once_for_each_different_value() -> None:
    page = document_of('<i style="a"><i style="b"><i style="a">')
    asked: list[str] = []

    def is_a(value: str) -> bool:
        asked.append(value)
        return value == "a"

    found = page.where("style", is_a)

    assert [element.get("style") for element in found] == ["a", "a"]
    assert sorted(asked) == ["a", "b"]


def test_values_are_compared_without_the_spaces_around_them() -> None:
    page = document_of('<a href=" /x" id=1><a href="/x " id=2><a href="/y" id=3>')

    assert ids(page.with_value("href", "/x")) == ["1", "2"]


def test_elements_are_found_by_their_text_those_of_svg_left_out() -> None:
    assert ids(PAGE.with_text("p", lambda text: text == "Two")) == ["2", "3"]
    assert ids(PAGE.with_text("a", lambda text: text == "Two")) == ["8"]


def test_elements_are_found_whose_text_others_have_too() -> None:
    links = "<a id=1> x\ny</a><a id=2>X y</a><a id=3>y</a><a id=4>É</a><a id=5>é</a><svg><a id=6>é</a></svg>"

    assert ids(document_of(links).called_alike("a")) == ["1", "2", "4", "5"]
    assert ids(document_of(f"{links}<a id=7>y<template>z</template></a>").called_alike("a")) == list("123457")


def test_elements_are_found_by_what_they_are_called_in_whatever_capitals_and_spaces() -> None:
    called = frozenset({"two words", "é"})
    links = "<a id=1> Two\n\t words </a><a id=2>É</a><svg><a id=3>É</a></svg><a id=4>Two\xa0words</a><a id=5></a>"

    assert ids(document_of(links).called("a", called)) == ["1", "2"]
    assert ids(document_of(f"{links}<template><a id=6>É</a></template>").called("a", called)) == ["1", "2"]
    assert ids(document_of("<p>é</p>").called("a", called)) == []


def test_a_name_is_found_with_more_space_in_it_than_it_has_letters() -> None:
    called = frozenset({"two words", "русский"})
    space = "\n        " * 20
    links = f"<a id=1>{space}Two{space}words{space}</a><a id=2>{space}Русский{space}</a><a id=3>Two {'x' * 90}</a>"

    assert ids(document_of(links).called("a", called)) == ["1", "2"]


def test_short_texts_are_not_asked_about() -> None:
    page = document_of("<ul><li id=1>One and two<li id=2>é<li id=3>Three and <p id=4>more than four</p></ul>")
    asked: list[str] = []

    def has_more(text: str) -> bool:
        asked.append(text)
        return "more" in text

    assert ids(page.with_long_text(("p", "li"), 8, has_more)) == ["4"]  # the innermost
    assert sorted(asked) == ["One and two", "more than four"]


def test_of_a_very_long_text_the_beginning_is_asked_about() -> None:
    page = document_of(f"<p id=1>Colours: {'<b>red</b>, ' * 5_000}")

    assert ids(page.with_long_text(("p",), 8, lambda text: text.startswith("Colours: red, "))) == ["1"]
    assert ids(page.with_long_text(("p",), 8, lambda text: len(text) > 10_000)) == []


def test_the_size_of_a_text_is_told_in_bytes() -> None:
    assert document_of("<p>é <b>two</b><script>3</script>").root.text_size == len("é two3".encode())
    assert document_of("<p>four<template>five</template>").root.text_size == len("four")


@given(st.text(alphabet=" \t\n\f\r\v\xa0ab"))
def test_only_the_spaces_of_html_are_collapsed(text: str) -> None:
    assert collapse(text) == re.sub(r"[\t\n\f\r ]+", " ", text).strip(" ")


def test_elements_come_one_by_one_to_whoever_needs_only_the_first() -> None:
    page = document_of("<ul><li id=1><p id=2></p><li id=3></ul><template><li id=4></template><li id=5>")

    assert ids(list(page.some("li", "p"))) == ["1", "2", "3", "5"]
    assert ids(list(page.root.some("li"))) == ["1", "3", "5"]


def test_what_stands_beside_an_element_comes_the_nearest_first() -> None:
    page = document_of("<p>a<b></b>c<!-- d --><i id=here></i>e<u></u>f")
    here = page.by_id("here")
    assert here is not None

    assert [node if isinstance(node, str) else node.tag for node in here.nodes_before] == ["c", "b", "a"]
    assert [node if isinstance(node, str) else node.tag for node in here.nodes_after] == ["e", "u", "f"]


class Stop(Exception):
    """Raised by what watches a walk."""


def stop() -> None:
    raise Stop


@pytest.mark.parametrize(
    "walk",
    [
        lambda document: [element.descendants() for element in document.all()],
        lambda document: [list(element.ancestors()) for element in document.all()],
        lambda document: [element.text for element in document.all()],
        lambda document: [document.with_long_text(("p",), 1, len) for _ in range(2)],
        lambda document: [list(element.nodes) for element in document.all() for _ in range(3)],
        lambda document: [element.next for element in document.all() for _ in range(3)],
        lambda document: [document.select("p + p") for _ in range(9)],
        lambda document: [document.by_id("x") for _ in range(9_000)],
    ],
)
def test_every_walk_can_be_stopped(walk: object) -> None:
    assert callable(walk)
    document = document_of("<p>text</p>" * 2_000)
    document.on_work = stop

    with pytest.raises(Stop):
        walk(document)


def test_a_document_that_was_released_keeps_no_element_alive() -> None:
    document = document_of("<p id=x>text")
    document.release()

    assert vars(document) == {}


@given(st.text())
def test_utf8_is_read_back_whatever_it_says(text: str) -> None:
    view = text.encode("utf-8", "replace").decode("latin-1")

    assert reader_for("utf-8")(view) == text.encode("utf-8", "replace").decode("utf-8")


@pytest.mark.parametrize(
    ("view", "read"),
    [
        ("caf\xc3\xa9", "café"),
        ("caf\xe9", "café"),  # from `&eacute;`
        ("\xe2\x82\xac \u20ac", "€ €"),  # the second from `&euro;`
        ("\xe9\xc3\xa9", "éé"),
        ("\xc3", "Ã"),
        ("\xff\x80", "ÿ\x80"),
    ],
)
def test_characters_from_references_stay_beside_those_of_the_bytes(view: str, read: str) -> None:
    assert reader_for("utf-8")(view) == read


def test_what_is_inside_elements_and_what_is_around_them_is_found_for_many_together() -> None:
    page = document_of("<div id=a><p id=b><i id=c></i></p></div><div id=d><template><b id=t></b></template></div>")
    inside = page.inside([page.all("p")[0], page.all("i")[0], page.all("div")[1]])

    assert {element.tag: element.get("id") for element in inside} == {"p": "b", "i": "c", "div": "d", "template": None}
    assert [element.tag for element in page.in_order(page.around(page.all("i", "p")))] == ["html", "body", "div", "p"]


def test_an_element_has_any_of_several_attributes_and_texts_right_inside() -> None:
    (box,) = document_of("<div title>\u00e9<b>no</b><!-- no -->y</div>").all("div")

    assert (box.has_any(frozenset({"role", "title"})), box.has_any(frozenset({"role"}))) == (True, False)
    assert box.texts == ["\u00e9", "y"]


def test_start_tags_that_the_page_has_not_are_known_without_their_places() -> None:
    page = document_of("<p>x<table><td>1</table>")

    assert {element.tag for element in page.all() if element.has_start_tag} == {"p", "table", "td"}
