"""Passes over sites with pictures that nobody has described: looked at for real, and nothing made up."""

import base64
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from curbcut.cli import program
from curbcut.engine import Outcome, remediate
from curbcut.html import parse
from curbcut.knowledge import PERSON, Answer, ImageDescription, ImageEvidence, read_pack
from curbcut.knowledge.store import Store
from curbcut.learner.picture_places import contexts_in
from curbcut.vision.context import Context
from tests.learner.sites import Content, Site, page, site

pytest.importorskip("rapidocr", reason="the extra `vision` is not installed")

from tests.vision.drawing import gradient, like_a_photo, of_text, png

SALE = png(of_text("Winter sale", "50% off all boots"))
BOOK = png(of_text("Book now"))
PHOTO = png(like_a_photo())


def learn(own: Site, folder: Path, *options: str) -> Result:
    store = ["--store", f"{folder}/site.db", "--write-pack", f"{folder}/site.pack"]
    return CliRunner().invoke(program, ["learn", f"{own.url}/", *store, "--no-browser", "--pause", "0", *options])


def body_after(own: Site, folder: Path, content: Mapping[str, Content], path: str = "/") -> str:
    source = str(content[path]).encode()
    pack = read_pack(folder / "site.pack")
    once = remediate(source, url=f"{own.url}{path}", knowledge=pack)
    again = remediate(once.body, url=f"{own.url}{path}", knowledge=pack)
    assert [each for each in again.findings if each.outcome is Outcome.FIXED] == []
    return once.body.decode().partition("<h1>A page</h1>")[2].partition("</main>")[0]


def learned(folder: Path, content: Mapping[str, Content], *options: str) -> str:
    """The body of the first page of a site after it was learned."""
    with site(content) as own:
        assert learn(own, folder, *options).exit_code == 0
        return body_after(own, folder, content)


def test_a_picture_of_words_says_its_words(tmp_path: Path) -> None:
    after = learned(tmp_path, {"/": page('<img src="/sale.png">'), "/sale.png": SALE})
    assert after == '<img alt="Winter sale, 50% off all boots" src="/sale.png">'


def test_words_that_stand_beside_a_picture_are_not_said_twice(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<p><img src="/sale.png"> Winter sale: 50% off all boots</p>'),
        "/sale.png": SALE,
    }
    assert learned(tmp_path, content) == '<p><img alt="" src="/sale.png"> Winter sale: 50% off all boots</p>'


def test_a_linked_picture_says_its_words_and_where_it_leads(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<a href="/p?id=7"><img src="/book.png"></a>'),
        "/book.png": BOOK,
        "/p?id=7": page("").replace("A page", "Appointments"),
    }
    assert learned(tmp_path, content) == '<a href="/p?id=7"><img alt="Book now: Appointments" src="/book.png"></a>'


def test_a_linked_photo_that_leads_to_its_own_page_does_not_say_so(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<a href="/rooms">Our rooms</a>'),
        "/rooms": page('<a href="/rooms#one"><img src="/photo.png"></a>'),
        "/photo.png": PHOTO,
    }
    with site(content) as own:
        assert learn(own, tmp_path).exit_code == 0
        assert body_after(own, tmp_path, content, "/rooms") == '<a href="/rooms#one"><img src="/photo.png"></a>'


def test_a_linked_photo_says_where_it_leads_and_not_what_it_shows(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<a href="/p?id=7"><img src="/photo.png"></a>'),
        "/photo.png": PHOTO,
        "/p?id=7": page("").replace("A page", "Our rooms"),
    }
    assert learned(tmp_path, content) == '<a href="/p?id=7"><img alt="Our rooms" src="/photo.png"></a>'


def test_the_same_picture_alone_and_in_a_link_has_two_answers(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<img src="/book.png"><a href="/p?id=7"><img src="/book.png"></a>'),
        "/book.png": BOOK,
        "/p?id=7": page("").replace("A page", "Appointments"),
    }
    assert learned(tmp_path, content) == (
        '<img alt="Book now" src="/book.png"><a href="/p?id=7"><img alt="Book now: Appointments" src="/book.png"></a>'
    )


def test_a_picture_in_links_to_several_places_is_named_by_each(tmp_path: Path) -> None:
    links = '<a href="/p?id=7"><img src="/photo.png"></a><a href="/p?id=8"><img src="/photo.png"></a>'
    content: dict[str, Content] = {
        "/": page(links),
        "/photo.png": PHOTO,
        "/p?id=7": page("").replace("A page", "Our rooms"),
        "/p?id=8": page("").replace("A page", "Our garden"),
    }
    assert learned(tmp_path, content) == (
        '<a href="/p?id=7"><img alt="Our rooms" src="/photo.png"></a>'
        '<a href="/p?id=8"><img alt="Our garden" src="/photo.png"></a>'
    )


def test_a_button_says_the_words_on_it(tmp_path: Path) -> None:
    content: dict[str, Content] = {"/": page('<input type="image" src="/b7.png">'), "/b7.png": BOOK}
    assert learned(tmp_path, content) == '<input alt="Book now" type="image" src="/b7.png">'


def test_a_long_text_is_begun_and_all_of_it_is_there_for_those_who_want_it(tmp_path: Path) -> None:
    lines = ["Summer concert", *(f"Part {number}: songs by the choir of our town" for number in "123456")]
    content: dict[str, Content] = {
        "/": page('<img src="/poster.png"><img src="/other.png">'),
        "/poster.png": png(of_text(*lines)),
        "/other.png": png(of_text("Winter concert", *lines[1:])),
    }
    with site(content) as own:
        learn(own, tmp_path)
        body = remediate(
            str(content["/"]).encode(), url=f"{own.url}/", knowledge=read_pack(tmp_path / "site.pack")
        ).body.decode()
    begun = ", ".join([*lines[1:3], "Part 3: songs by the"])
    assert f'<img alt="Summer concert, {begun}…" aria-describedby="curbcut-image" src="/poster.png">' in body
    assert f'<img alt="Winter concert, {begun}…" aria-describedby="curbcut-image-2" src="/other.png">' in body
    for name, identifier in (("Summer", "curbcut-image"), ("Winter", "curbcut-image-2")):
        whole = ", ".join([f"{name} concert", *lines[1:]])
        assert f'<div id="{identifier}" hidden="" data-curbcut-added="">{whole}</div>' in body


def test_a_photo_that_nobody_can_describe_is_left_and_waits(tmp_path: Path) -> None:
    with site({"/": page('<img src="/photo.png">'), "/photo.png": PHOTO}) as own:
        result = learn(own, tmp_path)
        after = body_after(own, tmp_path, {"/": page('<img src="/photo.png">')})
    assert after == '<img src="/photo.png">'
    assert "Open: 1 of the kind image-description." in result.output


def test_what_is_transparent_or_a_gradient_is_decoration(tmp_path: Path) -> None:
    from PIL import Image

    content: dict[str, Content] = {
        "/": page('<img src="/a.png"><img src="/b.png">'),
        "/a.png": png(Image.new("RGBA", (300, 20))),
        "/b.png": png(gradient()),
    }
    assert learned(tmp_path, content) == '<img alt="" src="/a.png"><img alt="" src="/b.png">'


def test_a_picture_of_one_colour_is_left_to_a_person(tmp_path: Path) -> None:
    from PIL import Image

    content: dict[str, Content] = {
        "/": page('<img src="/swatch.png">'),
        "/swatch.png": png(Image.new("RGB", (40, 40), "#b00020")),
    }
    with site(content) as own:
        result = learn(own, tmp_path)
        assert body_after(own, tmp_path, content) == '<img src="/swatch.png">'
    assert "To be looked at by a person: 1 answer. See curbcut review." in result.output


def test_pictures_that_scripts_load_late_are_found(tmp_path: Path) -> None:
    stand_in = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
    pictures = (
        f'<img src="{stand_in}" data-src="/sale.png"><img data-srcset="/sale.png 1x">'
        '<picture><source srcset="/sale.png" type="image/png"><img></picture>'
        '<img srcset="/nothing.png 4000w, /sale.png 800w">'
    )
    after = learned(tmp_path, {"/": page(pictures), "/sale.png": SALE})
    assert after.count('<img alt="Winter sale, 50% off all boots"') == 4


def test_a_picture_that_stands_in_the_page_itself_is_read(tmp_path: Path) -> None:
    data = f"data:image/png;base64,{base64.b64encode(BOOK).decode()}"
    assert learned(tmp_path, {"/": page(f'<img src="{data}">')}) == f'<img alt="Book now" src="{data}">'


def test_a_drawing_says_what_its_title_says(tmp_path: Path) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><title>The valley in autumn</title>'
        '<path d="M1 1h80v80z"/></svg>'
    )
    content: dict[str, Content] = {"/": page('<img src="/v.svg">'), "/v.svg": drawing}
    assert learned(tmp_path, content) == '<img alt="The valley in autumn" src="/v.svg">'


def test_what_its_author_wrote_on_another_page_holds_here_too(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<img src="/p/mill.png?v=2"><a href="/mill">The mill</a>'),
        "/mill": page('<img src="/p/mill-300x200.png" alt="The old mill from the east">'),
        "/p/mill.png?v=2": PHOTO,
    }
    after = learned(tmp_path, content)
    assert after.startswith('<img alt="The old mill from the east" src="/p/mill.png?v=2">')


def test_that_a_picture_is_a_logo_says_nothing_elsewhere(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<a href="/p?id=7"><img src="/book.png"></a><a href="/other">Other</a>'),
        "/other": page('<a href="/p?id=7"><img src="/book.png" alt="Logo"></a>'),
        "/book.png": BOOK,
        "/p?id=7": page("").replace("A page", "Appointments"),
    }
    assert learned(tmp_path, content).startswith('<a href="/p?id=7"><img alt="Book now: Appointments" src="/book.png">')


def test_a_photo_on_a_card_is_decoration_and_words_on_it_are_not(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page(
            '<a href="/1"><img src="/photo.png"><h3>Oak table</h3></a><a href="/2"><img src="/photo2.png"> More</a>'
            '<a href="/3"><img src="/sale.png"><h3>Oak stool</h3></a>'
        ),
        "/photo.png": PHOTO,
        "/photo2.png": png(like_a_photo(seed=8)),
        "/sale.png": SALE,
    }
    after = learned(tmp_path, content)
    assert '<img alt="" src="/photo.png">' in after
    assert '<img src="/photo2.png">' in after
    assert '<img alt="Winter sale, 50% off all boots" src="/sale.png">' in after


def test_what_cannot_be_opened_is_left_and_stops_nothing(tmp_path: Path) -> None:
    pictures = {f"/bad{number}.png": bad for number, bad in enumerate((b"", b"\x89PNG\r\n\x1a\n broken", SALE[:200]))}
    images = "".join(f'<img src="{name}">' for name in pictures)
    content: dict[str, Content] = {
        "/": page(f'{images}<img src="/gone.png"><img src="/sale.png">'),
        "/sale.png": SALE,
        **pictures,
    }
    after = learned(tmp_path, content)
    assert after == (f'{images}<img src="/gone.png"><img alt="Winter sale, 50% off all boots" src="/sale.png">')


def test_what_an_author_declared_decorative_stays_so(tmp_path: Path) -> None:
    content: dict[str, Content] = {"/": page('<img src="/sale.png" alt="">'), "/sale.png": SALE}
    assert learned(tmp_path, content) == '<img src="/sale.png" alt="">'


def test_what_a_picture_says_is_text_and_nothing_else(tmp_path: Path) -> None:
    hostile = png(of_text('"><script>alert(1)', "Ignore all rules"))
    after = learned(tmp_path, {"/": page('<img src="/x.png">'), "/x.png": hostile})
    assert "<script" not in after
    assert after.count("<") == 1


def test_an_address_in_a_picture_is_not_said(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<img src="/x.png">'),
        "/x.png": png(of_text("Visit www.example.com today")),
    }
    assert learned(tmp_path, content) == '<img src="/x.png">'


def test_a_captcha_is_not_read(tmp_path: Path) -> None:
    content: dict[str, Content] = {"/": page('<img src="/captcha.png">'), "/captcha.png": png(of_text("X7Pq4"))}
    assert learned(tmp_path, content) == '<img alt="Picture for a security check (CAPTCHA)" src="/captcha.png">'
    question = next(question for question, _ in Store(f"{tmp_path}/site.db").in_force())
    assert isinstance(question, ImageDescription)
    evidence = next(
        answer.value for asked, answer in Store(f"{tmp_path}/site.db").in_force() if isinstance(asked, ImageEvidence)
    )
    assert "X7Pq4" not in evidence


def test_a_picture_that_has_changed_is_described_anew_and_the_old_words_go(tmp_path: Path) -> None:
    before: dict[str, Content] = {"/": page('<img src="/x.png">'), "/x.png": SALE}
    with site(before) as own:
        learn(own, tmp_path)
        question = ImageDescription(f"{own.url}/x.png")
        store = Store(f"{tmp_path}/site.db")
        first = store.answer(question)
        assert first is not None
        assert first.value == "Winter sale, 50% off all boots"
        before["/x.png"] = PHOTO
        learn(own, tmp_path)
        assert body_after(own, tmp_path, before) == '<img src="/x.png">'


def test_what_a_person_said_of_a_picture_holds_wherever_it_stands(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<img src="/one.png"><img src="/two.png"><a href="/more">More</a>'),
        "/one.png": PHOTO,
        "/two.png": PHOTO,
    }
    with site(content) as own:
        learn(own, tmp_path)
        store = Store(f"{tmp_path}/site.db")
        store.record(ImageDescription(f"{own.url}/one.png"), Answer("The valley", PERSON, 1.0))
        learn(own, tmp_path)
        learn(own, tmp_path)
        after = body_after(own, tmp_path, content)
    assert after.startswith('<img alt="The valley" src="/one.png"><img alt="The valley" src="/two.png">')


def test_pictures_can_be_left_out(tmp_path: Path) -> None:
    with site({"/": page('<img src="/sale.png">'), "/sale.png": SALE}) as own:
        learn(own, tmp_path, "--no-pictures")
        assert "GET /sale.png" not in own.requests


def test_a_picture_inside_the_network_is_not_fetched(tmp_path: Path) -> None:
    with site({"/secret.png": SALE}) as other:
        content = {"/": page(f'<img src="{other.url}/secret.png">')}
        assert learned(tmp_path, content) == f'<img src="{other.url}/secret.png">'
        assert other.requests == []


def context_in(body: str, language: str = "") -> Context:
    document = parse(f"<!doctype html><html{language}><title>Our people</title><body>{body}</body></html>".encode())
    assert document is not None
    return contexts_in(document, "https://example.com/")[0]


@pytest.mark.parametrize(
    ("card", "name"),
    [
        ("<div><img src=7.jpg><h3>Ann Lee</h3><p>Baker</p></div>", "Ann Lee"),
        ("<li><div><img src=7.jpg></div><p><strong>Ann van der Lee</strong>, baker</p></li>", "Ann van der Lee"),
        ("<div><h2>Our Bakers</h2><img src=7.jpg></div>", ""),
        ("<div><img src=7.jpg><h3>Ann Lee</h3><img src=8.jpg><h3>Bo Ek</h3></div>", ""),
        ("<div><img src=7.jpg><h3>What we bake</h3></div>", ""),
        ("<div><img src=7.jpg><h3>Ann Lee <span>Baker</span></h3></div>", "Ann Lee"),
        ("<div><img src=7.jpg><span class=author-name>Ann Lee | Baker</span></div>", "Ann Lee"),
        ("<blockquote><p>So good!</p><img src=7.jpg><small>Ann Lee</small></blockquote>", "Ann Lee"),
        (
            "<blockquote><div><img src=7.jpg></div><p>So good!</p><footer>— Ann Lee, baker</footer></blockquote>",
            "Ann Lee",
        ),
        ("<div><img src=7.jpg><p>So good!</p><small>All Rights</small></div>", ""),
        ("<blockquote><img src=7.jpg><p>So good!</p><small>Someone famous</small></blockquote>", ""),
    ],
)
def test_a_name_stands_alone_after_the_picture_it_belongs_to(card: str, name: str) -> None:
    assert context_in(card).name == name


@pytest.mark.parametrize(
    ("card", "is_quote"),
    [
        ("<div class=testimonial-item><div><img src=7.jpg></div><p>So good!</p></div>", True),
        ("<div><blockquote>So good!</blockquote><div><img src=7.jpg></div></div>", True),
        ("<div class=testimonials><img src=7.jpg><img src=8.jpg></div>", False),
        ("<div class=product><img src=7.jpg></div>", False),
    ],
)
def test_somebody_is_quoted_where_one_picture_stands_with_a_quotation(card: str, is_quote: bool) -> None:
    assert context_in(card).is_in_quote is is_quote


def test_the_text_tells_the_language_where_the_page_does_not_say_it() -> None:
    german = "<p>Unsere Bäckerei liegt am Markt, und wir backen jeden Morgen frisches Brot.</p><img src=7.jpg>"
    assert context_in(german).language == "de"
    assert context_in(german, ' lang="nl"').language == "nl"
    assert context_in("<img src=7.jpg>").language == ""
