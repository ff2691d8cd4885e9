"""What is kept of elements as long as their page."""

from curbcut.html import Document, Element, once_a_page, parse


def document_of(markup: bytes) -> Document:
    document = parse(markup)
    assert document is not None
    return document


def test_what_is_asked_of_an_element_again_is_worked_out_once_on_each_page() -> None:
    asked: list[str] = []

    @once_a_page
    def text_or_none(element: Element) -> str | None:
        asked.append(element.text)
        return element.text or None

    for page in (document_of(b"<p>One<p>Two<p>"), document_of(b"<p>One")):
        for element in (*page.all("p"), *page.all("p")):
            assert text_or_none(element) == (element.text or None)

    assert asked == ["One", "Two", "", "One"]
