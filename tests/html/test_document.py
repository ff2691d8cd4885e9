"""The tree and where its tags are."""

from curbcut.html import Document, Element, parse


def document_of(markup: str | bytes) -> Document:
    document = parse(markup if isinstance(markup, bytes) else markup.encode())
    assert document is not None
    return document


def source_of(element: Element) -> bytes | None:
    span = element.start
    return element.document.source[span.start : span.end] if span else None


def test_every_start_tag_is_found_in_the_source() -> None:
    document = document_of("<!doctype html>\r\n<title>é</title>\r\n<p\r\nclass=a>x<br/><IMG src=x>")

    assert [source_of(element) for element in document.all()] == [
        None, None, b"<title>", None, b"<p\r\nclass=a>", b"<br/>", b"<IMG src=x>",
    ]  # fmt: skip


def test_foster_parented_elements_keep_their_place_in_the_source() -> None:
    document = document_of("<table><p id=x>a<tr><td>b</table>")

    paragraph = document.by_id("x")
    assert paragraph is not None
    assert paragraph.parent is document.body
    assert source_of(paragraph) == b"<p id=x>"


def test_copies_that_the_parser_makes_have_no_place() -> None:
    document = document_of("<p><a href=x>one<p>two</a>")

    assert [source_of(link) for link in document.all("a")] == [b"<a href=x>", None]
    first, copy = document.all("a")
    assert first.is_copied
    assert copy.is_copied
    assert not document_of("<p><a href=x>one</a><a href=x>two</a>").all("a")[0].is_copied


def test_template_contents_are_not_part_of_the_page() -> None:
    document = document_of("<template><p id=a>one</template><div>two<template><b>three</b></template></div>")

    assert list(document.all("p", "b")) == []
    assert document.by_id("a") is None
    assert [division.text for division in document.all("div")] == ["two"]
    assert document.all("div")[0].descendants("b") == []


def test_svg_names_are_not_mistaken_for_html() -> None:
    document = document_of("<title>page</title><svg><title>drawing</title><a/><linearGradient/></svg><a>link</a>")

    assert [title.text for title in document.all("title")] == ["page"]
    assert [link.text for link in document.all("a")] == ["link"]
    svg = document.all("svg")[0]
    assert [inside.tag for inside in svg.descendants()] == ["title", "a", "linearGradient"]


def test_raw_text_holds_no_elements() -> None:
    document = document_of("<script>'<img>'</script><noscript><img></noscript><textarea><img></textarea><!--<img>-->")

    assert list(document.all("img")) == []


def test_attributes_of_a_second_body_tag_belong_to_no_tag_of_it() -> None:
    document = document_of("<body class=a><p>x<body id=b>")

    body = document.body
    assert body is not None
    assert source_of(body) == b"<body class=a>"
    assert body.get("id") == "b"


def test_ids_lead_to_their_first_element() -> None:
    document = document_of("<i id=x></i><b id=x></b>")

    assert document.by_id("x") is document.all("i")[0]
    assert document.ids["x"] == [document.all("i")[0], document.all("b")[0]]


def test_an_element_is_one_object() -> None:
    document = document_of("<p id=x class=y>z")

    assert document.by_id("x") is document.all("p")[0] is document.having("class")[0] is document.select(".y")[0]


def test_lines_and_columns_count_from_one_and_in_characters() -> None:
    document = document_of("<p>é</p>\r\n<p>ü <b>x</b>\r<i>y</i>")

    assert document.all("p")[1].line_and_column == (2, 1)
    assert document.all("b")[0].line_and_column == (2, 6)
    assert document.all("i")[0].line_and_column == (3, 1)


def test_neighbours_are_elements() -> None:
    document = document_of("<p><i>1</i> text <!-- c --> <b>2</b></p>")

    italic, bold = document.all("i")[0], document.all("b")[0]
    assert italic.next is bold
    assert bold.previous is italic
    assert (italic.previous, bold.next) == (None, None)


def test_a_hostile_page_is_nested_no_deeper_than_browsers_nest() -> None:
    document = document_of("<div>" * 5000 + "<i>x")

    assert len(list(document.all("i")[0].ancestors())) == 512


def test_a_piece_of_a_page_full_of_comments_is_told_at_once() -> None:
    assert document_of("<!-- part -->\n" * 60 + "<p>x").is_fragment
    assert not document_of("<!-- part -->\n" * 60 + "<!doctype html><p>x").is_fragment
