"""Attributes in the bytes of a start tag, compared with what the parser reads there."""

from hypothesis import given
from hypothesis import strategies as st

from curbcut.html import AttributeSource, attributes_in, parse

LETTERS = st.text(st.sampled_from("ab=/'\" \t\n\f\r&;<éA-"), max_size=40)


def test_each_form_of_an_attribute_is_told() -> None:
    tag = b"<a b c=d E = 'f' g=\"\" h=>"

    assert list(attributes_in(tag, 0, len(tag))) == [
        AttributeSource("b", 3, 4, None, None, b""),
        AttributeSource("c", 5, 8, 7, 8, b""),
        AttributeSource("e", 9, 16, 14, 15, b"'"),
        AttributeSource("g", 17, 21, 20, 20, b'"'),
        AttributeSource("h", 22, 24, None, None, b""),
    ]


@given(LETTERS)
def test_the_scanner_sees_the_attributes_that_the_parser_sees(inside: str) -> None:
    source = f"<p {inside}>".encode()
    document = parse(source, content_type="text/html; charset=utf-8")
    assert document is not None
    for paragraph in document.all("p"):
        span = paragraph.start
        assert span is not None
        names = [found.name for found in attributes_in(source, span.start, span.end)]
        read = [document.read(name) for name in dict.fromkeys(names)]
        assert read == [document.read(name) for name in paragraph.attribute_names]
