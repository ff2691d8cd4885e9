"""Changes written into the source: an attribute reads back as it was written, and nothing else moves."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.errors import NoPlace
from curbcut.html import Document, Element, parse
from curbcut.patch import (
    AddStyle,
    Change,
    EditAttribute,
    EditStyle,
    Insert,
    NewElement,
    Patch,
    RemoveAttribute,
    Rename,
    SetAttribute,
    SetText,
    Wrap,
    WrapBetween,
)
from curbcut.patch.escape import writable
from tests.properties.html import page


def document_of(markup: str | bytes, content_type: str = "text/html; charset=utf-8") -> Document:
    document = parse(markup if isinstance(markup, bytes) else markup.encode(), content_type=content_type)
    assert document is not None
    return document


def only(document: Document, tag: str) -> Element:
    (element,) = document.all(tag)
    return element


def applied(document: Document, *changes: Change) -> str:
    patch = Patch(document)
    assert patch.take(changes)
    return patch.apply().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<img src=x>", '<img alt="new" src=x>'),
        ("<img src=x alt>", '<img src=x alt="new">'),
        ("<img src=x alt=>", '<img src=x alt="new">'),
        ("<img src=x alt=old>", '<img src=x alt="new">'),
        ("<img src=x ALT = 'old'>", "<img src=x ALT = 'new'>"),
        ('<img alt="old" src=x/>', '<img alt="new" src=x/>'),
        ("<img alt=a alt=b>", '<img alt="new" alt=b>'),
        ("<IMG\r\n\tsrc=x>", '<IMG alt="new"\r\n\tsrc=x>'),
        ("<img/src=x>", '<img alt="new"/src=x>'),
    ],
)
def test_an_attribute_is_set_where_it_stands_or_after_the_tags_name(before: str, after: str) -> None:
    document = document_of(before)

    assert applied(document, SetAttribute(only(document, "img"), "alt", "new")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p role=x>", "<p>"),
        ("<p id=a  role='x' class=b>", "<p id=a class=b>"),
        ("<p role=x role=y id=a>", "<p id=a>"),
        ('<p role="x"id=a>', "<p id=a>"),
        ("<p\nROLE\n>", "<p\n>"),
    ],
)
def test_a_removed_attribute_leaves_no_twin_behind(before: str, after: str) -> None:
    document = document_of(before)

    assert applied(document, RemoveAttribute(only(document, "p"), "role")) == after


@given(
    st.text(max_size=20) | st.text(st.sampled_from("&lt;amp\"'<>\r\n\0 é=#x3"), max_size=20),
    st.sampled_from(["'", '"', ""]),
)
def test_an_attribute_reads_back_as_it_was_written(value: str, quote: str) -> None:
    document = document_of(f"<p title={quote}old{quote}>x")
    patch = Patch(document)
    patch.take([SetAttribute(only(document, "p"), "title", value)])

    assert only(document_of(patch.apply()), "p").get("title") == writable(value)


@given(page())
def test_every_byte_outside_an_edit_is_as_it_was(body: bytes) -> None:
    document = parse(body)
    if document is None:
        return
    patch = Patch(document)
    for number, element in enumerate(document.all()):
        try:
            patch.take([SetAttribute(element, "data-mark", str(number)), RemoveAttribute(element, "role")])
        except NoPlace:
            continue
    written, source, position = patch.apply(), document.source, 0
    rest = 0
    for edit in patch.edits:
        kept = source[position : edit.start]
        assert written[rest : rest + len(kept)] == kept
        assert written[rest + len(kept) : rest + len(kept) + len(edit.text)] == edit.text
        rest += len(kept) + len(edit.text)
        position = edit.end
    assert written[rest:] == source[position:]


@given(page())
def test_an_attribute_lands_on_the_element_it_was_meant_for(body: bytes) -> None:
    document = parse(body, content_type="text/html; charset=utf-8")
    if document is None:
        return
    patch = Patch(document)
    meant = []
    for number, element in enumerate(document.all()):
        try:
            patch.take([SetAttribute(element, "data-mark", str(number))])
        except NoPlace:
            continue
        meant.append((element.tag, str(number)))
    again = Document(patch.apply(), document.encoding)

    found = [(element.tag, element.get("data-mark")) for element in again.all() if "data-mark" in element]
    assert [mark for mark in found if found.count(mark) == 1] == [mark for mark in meant if found.count(mark) == 1]
    assert {number for _, number in meant} == {number for _, number in found}


def test_a_missing_html_tag_is_written_after_the_doctype() -> None:
    document = document_of("<!-- c --><!DOCTYPE html>\n<title>x</title>")

    assert (
        applied(document, SetAttribute(document.root, "lang", "en"))
        == '<!-- c --><!DOCTYPE html>\n<html lang="en"><title>x</title>'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<html><head><meta charset=utf-8></head><p>x", "<html><head><meta charset=utf-8><title>T</title></head><p>x"),
        ("<meta charset=utf-8><p>x", "<meta charset=utf-8><title>T</title><p>x"),
        ("<!doctype html><p>x", "<!doctype html><title>T</title><p>x"),
        ("<!doctype html><html><body>x", "<!doctype html><html><title>T</title><body>x"),
        ("<head><body>x", "<head><title>T</title><body>x"),
    ],
)
def test_a_title_is_put_last_into_the_head_whether_it_has_tags_or_not(before: str, after: str) -> None:
    document = document_of(before)
    head = only(document, "head")

    assert applied(document, Insert(head, "last", NewElement("title", (), ("T",)))) == after


@pytest.mark.parametrize(
    ("where", "after"),
    [
        ("before", "<a>N &amp; M</a><p>x</p>"),
        ("first", "<p><a>N &amp; M</a>x</p>"),
        ("last", "<p>x<a>N &amp; M</a></p>"),
        ("after", "<p>x</p><a>N &amp; M</a>"),
    ],
)
def test_new_content_is_put_around_and_into_an_element(where: str, after: str) -> None:
    document = document_of("<p>x</p>")
    content = NewElement("a", (), ("N & M",))

    assert applied(document, Insert(only(document, "p"), where, content)) == after  # type: ignore[arg-type]


def test_elements_are_wrapped_renamed_and_given_text() -> None:
    document = document_of("<li>a</li><li>b</li><DIV class=x>c</DIV><i></i>")
    first, last = document.all("li")

    assert (
        applied(
            document,
            Wrap(first, last, "ul", (("class", "y"),)),
            Rename(only(document, "div"), "section"),
            SetText(only(document, "i"), "<&"),
        )
        == '<ul class="y"><li>a</li><li>b</li></ul><section class=x>c</section><i>&lt;&amp;</i>'
    )


def test_what_lies_between_children_is_wrapped_with_its_texts() -> None:
    document = document_of("<p>In:<br>a <b>b</b><br>c</p>")
    paragraph = only(document, "p")
    first, second = document.all("br")

    assert (
        applied(
            document,
            WrapBetween(paragraph, first, None, "span", (("class", "y"),)),
            WrapBetween(paragraph, first, second, "span"),
            WrapBetween(paragraph, second, None, "span"),
        )
        == '<p>In:<br><span class="y"><span>a <b>b</b></span><br><span>c</span></span></p>'
    )
    assert applied(document, WrapBetween(paragraph, None, first, "i")).startswith("<p><i>In:</i><br>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p style="color:red;top:0">', '<p style="color:#000;left:0">'),
        ("<p style='color:red;top:0'>", "<p style='color:#000;left:0'>"),
        ('<p style="&#99;olor:red;top:0">', None),
        ("<p style=color:red;top:0>", None),
    ],
)
def test_two_parts_of_one_value_are_edited_where_the_source_shows_them(before: str, after: str | None) -> None:
    document = document_of(before)
    paragraph = only(document, "p")
    patch = Patch(document)

    assert patch.take([EditAttribute(paragraph, "style", 6, 9, "#000")])
    assert patch.take([EditAttribute(paragraph, "style", 10, 13, "left")]) is (after is not None)
    assert patch.apply().decode() == (after or '<p style="color:#000;top:0">')


def test_style_sheets_are_edited_in_place_and_added_to_the_head() -> None:
    document = document_of("<head><style>a{color:#bbb}</style></head>")

    assert (
        applied(document, EditStyle(only(document, "style"), 8, 12, "#595959"), AddStyle(document, "b{top:0}"))
        == "<head><style>a{color:#595959}</style><style>b{top:0}</style></head>"
    )


@pytest.mark.parametrize("css", ["</style><script>", "é"])
def test_style_text_that_could_end_its_element_is_refused(css: str) -> None:
    document = document_of("<head></head>")

    with pytest.raises(ValueError, match="style text"):
        Patch(document).take([AddStyle(document, css)])


@pytest.mark.parametrize("name", ["on click", 'a"b', "", "A>"])
def test_what_is_no_attribute_name_is_refused(name: str) -> None:
    document = document_of("<p>")

    with pytest.raises(ValueError, match="attribute name"):
        Patch(document).take([SetAttribute(only(document, "p"), name, "x")])


@pytest.mark.parametrize(
    "change",
    [
        lambda document: SetAttribute(document.body, "class", "x"),
        lambda document: Insert(document.all("p")[0], "last", NewElement("b")),
        lambda document: SetAttribute(document.all("a")[0], "title", "x"),
        lambda document: SetAttribute(document.all("a")[1], "title", "x"),
    ],
)
def test_a_change_without_a_certain_place_is_not_made(change) -> None:  # type: ignore[no-untyped-def]
    document = document_of("text<p><a href=x>one<p>two</a>")

    with pytest.raises(NoPlace):
        Patch(document).take([change(document)])


def test_the_first_to_claim_an_attribute_has_it_and_a_fix_is_whole_or_not_at_all() -> None:
    document = document_of("<p title=a>x</p>")
    paragraph = only(document, "p")
    patch = Patch(document)

    assert patch.take([SetAttribute(paragraph, "title", "first")])
    assert not patch.take([SetAttribute(paragraph, "lang", "en"), SetAttribute(paragraph, "title", "second")])
    assert patch.apply() == b'<p title="first">x</p>'


@pytest.mark.parametrize(
    ("content_type", "after"),
    [
        ("text/html; charset=utf-8", '<p title="é値">'.encode()),
        ("text/html", b'<p title="&#233;&#20516;">'),
        ("text/html; charset=shift_jis", b'<p title="&#233;&#20516;">'),
    ],
)
def test_what_is_written_is_in_the_pages_encoding_or_ascii(content_type: str, after: bytes) -> None:
    document = document_of(b"<p>", content_type)
    patch = Patch(document)
    patch.take([SetAttribute(only(document, "p"), "title", "é値")])

    assert patch.apply() == after


def test_an_attribute_is_added_beside_what_others_take_away_and_rename_in_whatever_order() -> None:
    for order in permutations(range(3)):
        document = document_of("<div role=none>x</div>")
        box = only(document, "div")
        changes = (SetAttribute(box, "id", "a"), RemoveAttribute(box, "role"), Rename(box, "p"))
        patch = Patch(document)

        assert all(patch.take([changes[place]]) for place in order)
        assert patch.apply() == b'<p id="a">x</p>'


def test_what_is_taken_after_the_edits_were_looked_at_is_written_in_the_same_order() -> None:
    document = document_of("<p>One</p><p>Two</p>")
    first, second = document.all("p")
    changes = [SetAttribute(second, "id", "b"), SetAttribute(first, "id", "a"), SetAttribute(first, "lang", "en")]
    at_once, bit_by_bit = Patch(document), Patch(document)

    for change in changes:
        assert at_once.take([change])
        assert bit_by_bit.take([change])
        assert bit_by_bit.edits  # made now, and not again

    assert bit_by_bit.edits == at_once.edits
    assert at_once.apply() == b'<p id="a" lang="en">One</p><p id="b">Two</p>'
