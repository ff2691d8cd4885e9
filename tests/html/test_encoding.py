"""Which encoding a page is read in."""

import pytest

from curbcut.html import parse, sniff


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b"\xef\xbb\xbf<p>x", "text/html; charset=windows-1252", ("utf-8", 3, True)),
        (b"\xff\xfe<\0p\0>\0", "", ("utf-16le", 2, True)),
        (b"<p>x", "text/html; charset=ISO-8859-1", ("windows-1252", 0, True)),
        (b"<p>x", 'text/html; charset="utf8"', ("utf-8", 0, True)),
        (b"<meta charset=shift_jis><p>x", "text/html", ("shift_jis", 0, True)),
        (b'<meta http-equiv=content-type content="text/html; charset=koi8-r">', "", ("koi8-r", 0, True)),
        (b"<!-- <meta charset=gbk> --><meta charset=euc-kr>", "", ("euc-kr", 0, True)),
        (b"<meta charset=utf-16><p>x", "", ("utf-8", 0, True)),
        (b"<meta charset=nonsense>\xc3\xa9", "", ("utf-8", 0, False)),
        ("<p>é".encode(), "", ("utf-8", 0, False)),
        (b"<p>\xe9", "", ("windows-1252", 0, False)),
        (b" " * 1024 + b"<meta charset=gbk>\xe9", "", ("windows-1252", 0, False)),
    ],
)
def test_a_page_is_read_as_a_browser_would(body: bytes, content_type: str, expected: tuple[str, int, bool]) -> None:
    encoding = sniff(body, content_type)

    assert encoding is not None
    assert (encoding.name, encoding.mark_length, encoding.is_declared) == expected


def test_an_encoding_that_browsers_refuse_is_refused() -> None:
    assert sniff(b"<p>x", "text/html; charset=iso-2022-kr") is None


@pytest.mark.parametrize(
    ("codec", "label", "text"),
    [
        ("utf-8", "utf-8", "Größe — 値段"),
        ("cp1252", "iso-8859-1", "Größe — “ok”"),
        ("shift_jis", "shift_jis", "表示ソース"),
        ("gbk", "gbk", "搜索"),
        ("big5", "big5", "許功蓋"),
        ("euc_kr", "euc-kr", "검색"),
        ("koi8_r", "koi8-r", "Поиск"),
        ("utf-16-le", "utf-16le", "Größe 値段"),
        ("iso2022_jp", "iso-2022-jp", "日本語"),
    ],
)
def test_text_and_attributes_are_read_in_the_pages_encoding(codec: str, label: str, text: str) -> None:
    mark = b"\xff\xfe" if codec == "utf-16-le" else b""
    body = mark + f'<p title="{text}">{text}</p>'.encode(codec)

    document = parse(body, content_type=f"text/html; charset={label}")

    assert document is not None
    paragraph = document.all("p")[0]
    assert (paragraph.get("title"), paragraph.text) == (text, text)


def test_character_references_are_read_beside_bytes() -> None:
    document = parse("<p>Gr&ouml;ße &mdash; &#x1F600;</p>".encode(), content_type="text/html; charset=utf-8")

    assert document is not None
    assert document.all("p")[0].text == "Größe — 😀"
