"""By what words a picture in a control is asked about."""

from base64 import b64encode
from urllib.parse import quote

from curbcut.html import parse
from curbcut.knowledge import IconMeaning
from curbcut.naming import name_by_picture, question_about_icon

URL = "https://shop.test/a/"


def asked(button: str, head: str = "") -> IconMeaning | None:
    document = parse(f"<!doctype html><html lang=en><head>{head}</head><body>{button}</body></html>".encode())
    assert document is not None
    return question_about_icon(document.all("button", "a", "input")[0], URL)


def test_a_drawing_is_asked_about_by_its_shapes_wherever_it_stands() -> None:
    drawing = '<svg viewBox="0 0 9 9"><path d="M1 1h5v5z" fill="none"/></svg>'
    assert asked(f"<button>{drawing}</button>") == IconMeaning(drawing)
    assert asked(
        '<button><svg class="x" id="y" viewBox="0  0 9 9" onload="z()"><title>t</title>\n<path fill="none" class="q"'
        ' d="M1 1h5v5z"></path></svg></button>'
    ) == IconMeaning(drawing)


def test_what_a_drawing_uses_of_the_same_page_is_drawn_in_its_place() -> None:
    sprite = '<svg hidden><symbol id="a" viewBox="0 0 9 9"><path d="M1 1h5v5z"/></symbol></svg>'
    assert asked(f'<button><svg><use href="#a"/></svg></button>{sprite}') == IconMeaning(
        '<svg><svg viewBox="0 0 9 9"><path d="M1 1h5v5z"/></svg></svg>'
    )


def test_a_drawing_that_uses_itself_comes_to_an_end() -> None:
    page = '<button><svg><use href="#a"/></svg></button><svg><g id="a"><use href="#a"/><path d="M1 1h5"/></g></svg>'
    question = asked(page)
    assert question is not None
    assert len(question.drawing) < 1000


def test_a_picture_is_asked_about_by_its_address() -> None:
    assert asked('<button><img src="7f.png"></button>') == IconMeaning("https://shop.test/a/7f.png")
    assert asked('<button><svg><use href="/s.svg#q"/></svg></button>') == IconMeaning("https://shop.test/s.svg#q")
    assert asked('<button style="background: url(/7f.gif)"></button>') == IconMeaning("https://shop.test/7f.gif")
    assert asked('<input type="image" src="7f.png">') == IconMeaning("https://shop.test/a/7f.png")


def test_the_base_of_the_page_counts_for_pictures_and_style_sheets() -> None:
    head = '<base href="/theme/"><link rel="stylesheet" href="all.css">'
    assert asked('<button><img src="7f.png"></button>', head) == IconMeaning("https://shop.test/theme/7f.png")
    assert asked('<button><svg><use href="s.svg#q"/></svg></button>', head) == IconMeaning(
        "https://shop.test/theme/s.svg#q"
    )
    assert asked('<button class="a"></button>', head) == IconMeaning("button.a", "https://shop.test/theme/all.css")


def test_an_address_that_cannot_be_read_is_no_picture() -> None:
    assert asked('<button><img src="http://[7f.png"></button>') is None


def test_a_picture_in_an_address_is_asked_about_by_what_it_says() -> None:
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h5v5z'/></svg>"
    packed = b64encode(drawing.encode()).decode()
    assert asked(f'<button><img src="data:image/svg+xml;base64,{packed}"></button>') == IconMeaning(drawing)
    escaped = quote(drawing, safe="")
    assert asked(f'<button><img src="data:image/svg+xml;utf8,{escaped}"></button>') == IconMeaning(drawing)
    styled = f'<button style="background:url(&quot;data:image/svg+xml,{escaped}&quot;) no-repeat"></button>'
    assert asked(styled) == IconMeaning(drawing)
    assert asked('<button><img src="data:image/png;base64,AAAA"></button>') == IconMeaning("data:image/png;base64,AAAA")
    assert asked('<button><img src="data:image/jpeg;base64,AAAA"></button>') is None
    assert asked('<button><img src="data:image/svg+xml;base64,A"></button>') is None
    assert asked('<button><img src="data:text/html,<svg>"></button>') is None


def test_photographs_are_not_asked_about() -> None:
    assert asked('<button><img src="7f.jpg"></button>') is None


def test_what_style_sheets_draw_is_asked_about_by_its_classes_and_them() -> None:
    sheets = '<link rel="stylesheet" href="/s.css"><link rel="stylesheet" href="t.css">'
    assert asked('<button class="b"><i class="q4 on"></i></button>', sheets) == IconMeaning(
        "button.b i.q4.on", "https://shop.test/s.css https://shop.test/a/t.css"
    )


def test_a_glyph_of_a_font_is_part_of_the_question() -> None:
    sheets = '<link rel="stylesheet" href="/s.css">'
    assert asked('<button><i class="g">&#xe901;</i></button>', sheets) == IconMeaning(
        "button i.g \ue901", "https://shop.test/s.css"
    )


def test_a_page_whose_own_styles_draw_it_otherwise_asks_again() -> None:
    button = '<button class="b"><i class="q4"></i></button>'
    one = asked(button, "<style>.q4{background:url(a.png)}</style><style>p{color:red}</style>")
    same = asked(button, "<style>.q4{background:url(a.png)}</style><style>p{color:blue}</style>")
    other = asked(button, "<style>.q4{background:url(b.png)}</style>")
    assert one == same
    assert one != other


def test_nothing_is_asked_where_nothing_can_be_seen_or_there_is_more_than_an_icon() -> None:
    sheets = '<link rel="stylesheet" href="/s.css">'
    drawing = '<svg><path d="M1 1h5"/></svg>'
    assert asked("<button></button>", sheets) is None
    assert asked('<button class="b"></button>') is None
    assert asked('<button class="b"><i></i><i></i></button>', sheets) is None
    assert asked('<button class="b">Buy</button>', sheets) is None
    assert asked(f"<button>{drawing}{drawing}</button>") is None
    assert asked(f'<button>{drawing}<img src="a.png"></button>') is None
    assert asked("<button><svg>" + "<path d='M1 1'/>" * 99 + "</svg></button>") is None


def test_a_purpose_is_said_in_the_language_of_the_page_and_an_arrow_is_not() -> None:
    document = parse(b'<!doctype html><html lang="fr"><body><button><svg></svg></button></body></html>')
    assert document is not None
    button = document.all("button")[0]
    said = name_by_picture("search", button)
    assert said is not None
    assert said.name == "Rechercher"
    assert [name_by_picture(purpose, button) for purpose in ("left", "favorites", "no-such-purpose")] == [None] * 3


def test_an_arrow_at_a_bar_leads_to_the_top_only_where_its_link_does() -> None:
    document = parse(b'<!doctype html><html lang="en"><body><a href="#top"><svg></svg></a><button><svg></svg></button>')
    assert document is not None
    link, button = document.all("a")[0], document.all("button")[0]
    said = name_by_picture("back-to-top", link)
    assert said is not None
    assert said.name == "Back to top"
    assert name_by_picture("back-to-top", button) is None
