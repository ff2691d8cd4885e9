"""Faint text and links that only their colour shows, in a real browser: where a colour comes from, which links."""

from collections.abc import Iterator

import pytest

from curbcut.learner.browser import Browser, running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import readable_colors
from tests.learner.sites import Site, page, site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser

HEAD = """<style>
body{margin:0;background:#fff;color:#222;font:16px sans-serif} a{color:#006;text-decoration:none}
label{position:relative;display:block;padding-left:40px;color:#aaa}
label::before{content:"";position:absolute;left:0;top:0;width:16px;height:16px;background:#006}
</style>"""
PRESSED = page(
    '<h2 style="color:#999;text-shadow:0 1px #fff">Tags</h2><h2 style="color:#999;text-shadow:0 0 3px #000">Dates</h2>',
    HEAD,
)
HINT = page('<h2 style="color:#999;text-shadow:0 1px 0 rgba(0,0,0,.1)">Kinds</h2>', HEAD)
LINES = page('<h2 style="\n  color: #999;\n  margin: 0;\n">Kinds</h2>', HEAD)
QUOTED = page("""<h2 style='color: #999/* "soft" */'>Kinds</h2>""", HEAD)
FAINT = page('<p><font color="#aaaaaa">Since 1998</font></p><label>Remember me</label>', HEAD)
ROWS = page(
    "<table><thead><tr><th>Day</th></tr></thead><tr><td>Monday</td></tr></table>",
    HEAD.replace(
        "</style>",
        "thead{background:#222;color:#ddd} tr{background:#eee} td{color:#777} thead tr{background:none}</style>",
    ),
)
MARKED = page(
    '<ul><li>Home</li></ul><p>Open until six</p><h2>Rooms</h2><div class="bands">In the upper one</div>',
    HEAD.replace(
        "</style>",
        ".bands{height:200px;color:#555;background:linear-gradient(#fff,#fff 90px,#036 90px,#036)}"
        "li{color:#999} li::before{content:'';position:absolute;right:0;width:4px;height:40px;background:#006}"
        "h2{position:relative} h2::before{content:'';position:absolute;inset:0;background:#006;opacity:0}"
        "li{position:relative} li::after{content:'';position:absolute;inset:0;background:#006;transform:scaleX(0)}"
        "p{color:#998;position:relative} p::after{content:'';position:absolute;inset:-9px;background:#006;z-index:-1}"
        "h2{color:#99a} h2::after{content:'';position:absolute;left:0;width:9em;height:2px;background:#006}</style>",
    ),
)
FADED = page(
    '<nav><a href="/">Home</a></nav><p>Open until six</p>', HEAD.replace("color:#006;", "opacity:.4;color:#000;")
)
LONG = page(
    f"""<p style='font-family: "Arial";color:#999;{"margin: 0; " * 30}'>Since 1998</p>"""
    '<p style="color:#999">Since 1999</p>',
    HEAD,
)
ONE = page('<p>Approved for that use in 2019<a href="#note">[1]</a>.</p>', HEAD)
TWO = page(
    '<p>Nobody has said anything, <a href="#say">say something</a>!</p><p><a class="big" href="#say">Say it</a></p>',
    HEAD,
)
SHORT = page('<p>Have a coupon? <a href="/coupon">Enter it</a></p>', HEAD)
PICTURED = page(
    '<div class="about"><p class="gold">Since 1950</p></div><div class="night"><p class="gold">Since 1950</p></div>',
    HEAD.replace(
        "</style>",
        ".gold{color:#da9f5b} .night{padding:20px;background:linear-gradient(90deg,#222 0,#212121 9%,#222 20%,"
        "#232323 30%,#242424 40%,#252525 50%,#262626 60%,#272727 70%,#282828)}</style>",
    ),
)
STRAY = page(
    '<a class="btn" href="/order">Order it</a><p class="pale">Linum usitatissimum</p>',
    HEAD.replace(
        "</style>",
        "a.btn{display:block;height:60px;background:#7eb252;color:#fff} .pale{color:#a4c58c;margin:-30px 0 0}</style>",
    ),
)
EDGED = page(
    '<a class="go" href="/order">Order it</a> <a class="to" href="/see">See it</a> <a class="in" href="/">Home</a>',
    HEAD.replace(
        "</style>",
        "a{padding:9px;color:#fff!important;border:1px solid} .go{background:#7eb252;border-color:#7eb252}"
        ".to{background:var(--to);border-color:var(--to);--to:#7eb252}"
        ".in{background:#7eb252;border-color:#234}</style>",
    ),
)
UNUSED = page(
    '<p><label><input type="checkbox" disabled> Remember me</label></p><p><label for="mail">Mail</label>'
    '<input id="mail" disabled></p><p><font color="#aaaaaa">Since 1998</font></p><b class="next disabled">Next</b>'
    '<a class="older disabled" href="/2">Older</a>',
    HEAD.replace("</style>", ".next{color:#999} .older{color:#998} .disabled{pointer-events:none}</style>"),
)
OTHER = page('<p>Come in, you are welcome.</p><p><a href="/prices">Prices</a></p>', HEAD)


@pytest.fixture(scope="module")
def shown() -> Iterator[tuple[Site, Browser]]:
    with site(
        {
            "/faint": FAINT,
            "/pressed": PRESSED,
            "/hint": HINT,
            "/lines": LINES,
            "/quoted": QUOTED,
            "/rows": ROWS,
            "/marked": MARKED,
            "/faded": FADED,
            "/long": LONG,
            "/short": SHORT,
            "/one": ONE,
            "/two": TWO,
            "/other": OTHER,
            "/pictured": PICTURED,
            "/stray": STRAY,
            "/edged": EDGED,
            "/unused": UNUSED,
        }
    ) as own:
        origins = frozenset({origin_of(own.url)})
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            yield own, browser


def test_a_colour_may_stand_in_an_attribute_and_a_box_beside_its_text(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, measured = readable_colors.answer(browser, [f"{own.url}/faint"])
    assert answer.value == 'font[color="#aaaaaa"]{color:#767676}label{color:#767676}'
    assert measured.unread == 0


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        pytest.param("/pressed", 'h2[style="color:#999;text-shadow:0 1px #fff"]', id="a shadow as light as the text"),
        pytest.param(
            "/hint", 'h2[style="color:#999;text-shadow:0 1px 0 rgba(0,0,0,.1)"]', id="one that is hardly seen"
        ),
        pytest.param("/lines", 'h2[style*="color: #999;"][style*="margin: 0;"]', id="a style in several lines"),
    ],
)
def test_a_style_of_one_element_is_named_by_its_words(shown: tuple[Site, Browser], path: str, rule: str) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}{path}"])
    assert answer.value == f"{rule}{{color:#949494!important}}"


def test_rows_of_a_table_are_behind_their_cells(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/rows"])
    assert answer.value == "td{color:#6c6c6c}"


def test_marks_bands_and_what_is_not_drawn_are_not_behind_words(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/marked"])
    assert answer.value == "li{color:#767676}h2{color:#9393a4}"


def test_a_colour_that_words_over_a_picture_have_too_is_changed_beside_it_alone(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, measured = readable_colors.answer(browser, [f"{own.url}/pictured"])
    assert answer.value == ":is(div.about) :is(.gold){color:#a26a22}"
    assert measured.unread == 0


def test_a_rule_of_opacity_is_found_though_it_is_the_first_of_the_page(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/faded"])
    assert answer.value == "a{opacity:0.55}"


def test_a_long_style_of_one_element_is_named_by_its_colour(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/long"])
    assert (
        answer.value
        == 'p[style*=";color:#999;"]{color:#767676!important}p[style="color:#999"]{color:#767676!important}'
    )


def test_what_makes_no_text_readable_is_not_said(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, measured = readable_colors.answer(browser, [f"{own.url}/quoted"])
    assert answer.value == ""
    assert measured.unread > 0


def test_a_control_keeps_its_colours_for_its_own_words(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/stray"])
    assert answer.value == "a.btn{background-color:#528320}"


def test_a_border_that_was_not_seen_changes_with_its_background(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/edged"])
    assert answer.value == (
        ".go{background-color:#528320}.to{--to:#528320}.in{background-color:#528320}.go{border-color:#528320}"
        ".to{border-color:#528320}"
    )


def test_what_cannot_be_used_stays_faint_and_so_does_its_label(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/unused"])
    assert answer.value == 'font[color="#aaaaaa"]{color:#767676}.older{color:#787767}'


def test_a_word_of_one_letter_makes_it_no_less_of_a_text(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/short"])
    assert answer.value == "p a:not([class]){text-decoration-line:underline!important}"


def test_links_that_lead_to_the_same_place_are_told_apart_by_their_classes(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/two", f"{own.url}/other"])
    assert answer.value == 'p > a:not([class])[href="#say"]{text-decoration-line:underline!important}'


def test_a_selector_that_is_too_wide_on_another_page_gives_way_to_a_narrower_one(shown: tuple[Site, Browser]) -> None:
    own, browser = shown
    answer, _ = readable_colors.answer(browser, [f"{own.url}/one", f"{own.url}/other"])
    assert answer.value == 'p > a[href="#note"]{text-decoration-line:underline!important}'
