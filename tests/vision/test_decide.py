"""The W3C's decision tree, branch by branch, and what is never done."""

from dataclasses import replace

import pytest

pytest.importorskip("numpy", reason="the extra `vision` is not installed")

from hypothesis import given
from hypothesis import strategies as st

from curbcut.vision.called import called
from curbcut.vision.context import Context
from curbcut.vision.decide import decide, decide_all
from curbcut.vision.decision import DOUBTFUL, FAIRLY_SURE, Decision, Kind, Seen
from curbcut.vision.pixels import Pixels
from curbcut.vision.reading import Line, Reading
from curbcut.vision.reading_order import Box
from curbcut.vision.wording import joined, named, shortened

PHOTO = Pixels(600, 400, 0, 60, 0.2, 0.3, 0.2, 300)
GRAPHIC = Pixels(600, 200, 0, 60, 0.9, 0.05, 0.05, 20)
ICON = Pixels(24, 24, 0.6, 90, 0.9, 0, 0.1, 4)
CUT_OUT = Pixels(400, 600, 0, 60, 0.8, 0.6, 0.05, 138)
GRADIENT = Pixels(600, 400, 0, 40, 0.5, 0.5, 0, 60)
CLEAR = Pixels(300, 20, 1, 0, 1, 0, 0, 1)
ONE_COLOUR = Pixels(40, 40, 0, 0, 1, 0, 0, 1)
PIXEL = Pixels(1, 1, 0, 0, 1, 0, 0, 1)


def reading(*lines: str, share: float = 0.4) -> Reading:
    placed = [Line(line, 0.97, Box(0, 30 * n, 9 * len(line), 30 * n + 20)) for n, line in enumerate(lines)]
    return Reading(tuple(placed), share)


def at(address: str = "https://example.com/p7.png", **more: object) -> Context:
    return replace(Context(address=address), **more)  # type: ignore[arg-type]


def said(seen: Seen, context: Context) -> tuple[Kind, str | None]:
    decision = decide(seen, context)
    return decision.kind, decision.alternative


@pytest.mark.parametrize(
    ("seen", "context", "expected"),
    [
        (Seen(pixels=PIXEL), at("https://www.facebook.com/tr?id=1"), (Kind.TRACKER, "")),
        (Seen(pixels=PIXEL), at("https://example.com/x.gif"), (Kind.SPACER, "")),
        (Seen(failure="it is gone"), at(width=1, height=1), (Kind.SPACER, "")),
        (Seen(pixels=CLEAR), at(), (Kind.SPACER, "")),
        (Seen(pixels=Pixels(78, 1, 0, 60, 0.9, 0.05, 0.05, 20)), at(), (Kind.SPACER, "")),
        (Seen(pixels=GRAPHIC), at(width=1, height=30), (Kind.SPACER, "")),
        (Seen(pixels=Pixels(1, 12, 0, 60, 0.9, 0.05, 0.05, 20)), at(width=80, height=12), (Kind.INFORMATIVE, None)),
        (Seen(pixels=GRADIENT), at(), (Kind.DECORATIVE, "")),
        (Seen(pixels=GRAPHIC, reading=reading("Winter sale")), at(), (Kind.TEXT, "Winter sale")),
        (Seen(pixels=GRAPHIC, reading=reading("Sale")), at(before="Our winter Sale"), (Kind.DECORATIVE, "")),
        (Seen(pixels=PHOTO), at(), (Kind.INFORMATIVE, None)),
        (Seen(pixels=PHOTO, reading=reading("Bus 96", share=0.02)), at(), (Kind.INFORMATIVE, None)),
        (Seen(pixels=PHOTO), at(caption="The bridge"), (Kind.INFORMATIVE, None)),
        (Seen(pixels=GRAPHIC, words="The valley"), at(), (Kind.INFORMATIVE, "The valley")),
        (Seen(failure="it is gone"), at(), (Kind.UNREADABLE, None)),
        (Seen(pixels=ICON), at(control="Cart (2)"), (Kind.DECORATIVE, "")),
        (Seen(pixels=PHOTO), at(control="Read more", width=300), (Kind.DECORATIVE, "")),
        (Seen(pixels=PHOTO), at(control="Our rooms", width=300), (Kind.DECORATIVE, "")),
        (Seen(pixels=PHOTO), at(purpose="link", destination="Our rooms"), (Kind.FUNCTIONAL, "Our rooms")),
        (Seen(pixels=PHOTO), at(purpose="link"), (Kind.FUNCTIONAL, None)),
        (Seen(pixels=PIXEL), at(purpose="link"), (Kind.FUNCTIONAL, None)),
        (Seen(pixels=CLEAR), at(purpose="button"), (Kind.FUNCTIONAL, None)),
        (Seen(pixels=ICON), at(marks="avatar", beside="Ann Lee, 3 May"), (Kind.AVATAR, "")),
        (Seen(pixels=PHOTO), at(marks="avatar"), (Kind.AVATAR, None)),
        (Seen(failure="it could not be fetched"), at(marks="avatar", name="Ann Lee"), (Kind.AVATAR, "Ann Lee")),
        (Seen(failure="it could not be fetched"), at(marks="avatar"), (Kind.UNREADABLE, None)),
        (Seen(pixels=GRAPHIC), at("https://example.com/acme-logo.png"), (Kind.LOGO, None)),
        (Seen(pixels=GRAPHIC), at("https://example.com/sprite.png"), (Kind.SPRITE, None)),
        (Seen(pixels=GRAPHIC), at("https://example.com/sales-chart.png"), (Kind.COMPLEX, None)),
        (Seen(pixels=GRAPHIC), at("https://example.com/captcha.php?3"), (Kind.CAPTCHA, "CAPTCHA")),
        (
            Seen(pixels=GRAPHIC),
            at(marks="captcha", language="de"),
            (Kind.CAPTCHA, "Bild zur Sicherheitsabfrage (CAPTCHA)"),
        ),
        (Seen(pixels=ICON), at(marks="captcha", purpose="button"), (Kind.FUNCTIONAL, None)),
        (Seen(pixels=ICON), at(beside="Free parking", repeats=5), (Kind.DECORATIVE, "")),
        (Seen(pixels=ICON), at(), (Kind.INFORMATIVE, None)),
        (Seen(pixels=GRADIENT), at(is_clicked=True), (Kind.FUNCTIONAL, None)),
        (Seen(pixels=GRAPHIC, words="data"), at(), (Kind.INFORMATIVE, None)),
        (Seen(pixels=ICON, words="search"), at(purpose="button"), (Kind.FUNCTIONAL, "search")),
    ],
)
def test_the_tree(seen: Seen, context: Context, expected: tuple[Kind, str | None]) -> None:
    assert said(seen, context) == expected


def test_a_button_of_words_is_named_by_them_and_then_by_where_it_leads() -> None:
    seen = Seen(pixels=GRAPHIC, reading=reading("Book now"))
    assert said(seen, at(purpose="link", destination="Appointments")) == (Kind.FUNCTIONAL, "Book now: Appointments")
    assert said(seen, at(purpose="link", destination="Book now or call us")) == (Kind.FUNCTIONAL, "Book now or call us")
    assert said(seen, at(purpose="button")) == (Kind.FUNCTIONAL, "Book now")


def test_words_that_name_no_link_need_a_destination() -> None:
    seen = Seen(pixels=GRAPHIC, reading=reading("Read more"))
    assert said(seen, at(purpose="link", destination="Prices")) == (Kind.FUNCTIONAL, "Read more: Prices")
    assert named("Read more", "") == ""


def test_a_long_text_is_begun_and_kept_whole() -> None:
    lines = ["Summer concert in the park", *(f"Programme part {n}: songs by several people" for n in range(9))]
    decision = decide(Seen(pixels=GRAPHIC, reading=reading(*lines)), at())
    assert decision.alternative is not None
    assert decision.alternative.startswith("Summer concert in the park, Programme part 0")
    assert decision.alternative.endswith("…")
    assert len(decision.alternative) <= 150
    assert decision.details == "\n".join(lines)


def test_a_long_text_begins_with_what_is_written_much_larger() -> None:
    small = [Line(f"Verse {n} of a psalm, long enough", 0.97, Box(0, 30 * n, 300, 30 * n + 20)) for n in range(7)]
    title = [Line("Worshiping God", 0.97, Box(0, 400, 600, 450)), Line("in the Psalms", 0.97, Box(0, 460, 600, 512))]
    decision = decide(Seen(pixels=GRAPHIC, reading=Reading((*small, *title), 0.4)), at())
    assert decision.alternative is not None
    assert decision.alternative.startswith("Worshiping God in the Psalms, Verse 0")


def test_two_letters_name_a_link_only_where_it_is_small() -> None:
    peaks = reading("MM", share=0.8)
    assert said(Seen(pixels=GRAPHIC, reading=peaks), at(purpose="link")) == (Kind.FUNCTIONAL, None)
    assert said(Seen(pixels=ICON, reading=reading("EN")), at(purpose="link")) == (Kind.FUNCTIONAL, "EN")


def test_words_on_a_thing_name_no_link() -> None:
    shirt = Seen(pixels=CUT_OUT, reading=reading("FREEDOM", share=0.014))
    assert said(shirt, at(purpose="link")) == (Kind.FUNCTIONAL, None)


def test_a_chart_says_its_title_and_waits_for_a_person_with_all_its_words() -> None:
    title = Line("Visitors by month", 0.98, Box(0, 0, 300, 40))
    others = [Line(word, 0.95, Box(0, 60 + 20 * n, 60, 72 + 20 * n)) for n, word in enumerate(("January", "February"))]
    seen = Seen(pixels=GRAPHIC, reading=Reading((title, *others), 0.2))
    decision = decide(seen, at("https://example.com/chart.png"))
    assert (decision.alternative, decision.confidence) == ("Visitors by month", FAIRLY_SURE)
    assert decision.details == "Visitors by month\nJanuary\nFebruary"
    below = title._replace(box=Box(0, 200, 300, 240))
    decision = decide(replace(seen, reading=Reading((*others, below), 0.2)), at("https://example.com/chart.png"))
    assert (decision.alternative, decision.confidence) == ("Visitors by month", DOUBTFUL)


def test_numbers_of_axes_are_not_read_out() -> None:
    seen = Seen(pixels=GRAPHIC, reading=reading("0 20 40 60", "20", "40", "60", "80", "100"))
    assert said(seen, at()) == (Kind.COMPLEX, None)
    prices = Seen(pixels=GRAPHIC, reading=reading("Soup", "£4", "Fish", "£9", "Tart", "£5", "Open 9 am - 5 pm"))
    assert said(prices, at())[0] is Kind.TEXT


def test_a_few_numbers_in_equal_steps_are_an_axis() -> None:
    def read(*numbers: str) -> Reading:
        ticks = [Line(each, 0.98, Box(10, 30 * n, 40, 30 * n + 12)) for n, each in enumerate(numbers)]
        return Reading((*ticks, Line("Honshu", 0.98, Box(60, 100, 120, 112))), 0.3)

    assert said(Seen(pixels=GRAPHIC, reading=read("20", "15", "10-")), at()) == (Kind.COMPLEX, None)
    assert said(Seen(pixels=GRAPHIC, reading=read("20", "15", "9")), at())[0] is Kind.TEXT
    assert said(Seen(pixels=GRAPHIC, reading=read("1", "2", "3")), at())[0] is Kind.TEXT


def test_days_and_months_below_a_chart_are_an_axis() -> None:
    week = Seen(pixels=GRAPHIC, reading=reading("Hits and files", "361", "75", "Mon Tue Wed Thu Fri", "Sat Sun"))
    assert said(week, at())[0] is Kind.COMPLEX
    hours = Seen(pixels=GRAPHIC, reading=reading("Average hits by hour", "11", "9 10 11 12 13 14 15", "23"))
    assert said(hours, at()) == (Kind.COMPLEX, "Average hits by hour")


def test_a_phrase_above_a_chart_is_its_title_however_large_it_is_as_the_page_spells_it() -> None:
    chart = Seen(pixels=GRAPHIC, reading=reading("Hourly usage for Septenber 2005", "11", "9 10 11 12 13 14 15", "23"))
    decision = decide(chart, at(after="Hourly Statistics for September 2005"))
    assert (decision.alternative, decision.confidence) == ("Hourly usage for September 2005", FAIRLY_SURE)
    long = Seen(pixels=GRAPHIC, reading=reading("Weeks of waiting from", "1993 to 2024", "80", "60", "40", "20", "0"))
    assert said(long, at()) == (Kind.COMPLEX, "Weeks of waiting from 1993 to 2024")
    may = Seen(pixels=GRAPHIC, reading=reading("Hits for Hay 2005", "11", "9 10 11 12 13 14 15", "23"))
    assert said(may, at(title="Usage - May 2005")) == (Kind.COMPLEX, "Hits for May 2005")
    assert said(may, at(title="Usage - May 2006")) == (Kind.COMPLEX, "Hits for Hay 2005")
    numbers = Seen(pixels=GRAPHIC, reading=reading("30324 11 7", "11", "9 10 11 12 13 14 15", "23"))
    assert said(numbers, at()) == (Kind.COMPLEX, None)


def test_the_window_of_a_program_is_called_by_what_stands_in_its_bar() -> None:
    buttons = ("General", "Privacy", "Notifications", "Calls", "Connection settings", "Save", "Cancel")
    decision = decide(Seen(pixels=GRAPHIC, reading=reading("S Skype - Options", *buttons)), at())
    assert (decision.kind, decision.alternative) == (Kind.COMPLEX, "Skype - Options")
    assert decision.details.splitlines()[-1] == "Cancel"
    assert said(Seen(pixels=GRAPHIC, reading=reading(*buttons, "Help")), at()) == (Kind.INFORMATIVE, None)
    menu = ("Git Extensions", "Start", "Dashboard", "Github", "Plugins Tools Help", "Common actions", "Clone", "Recent")
    assert said(Seen(pixels=GRAPHIC, reading=reading(*menu)), at()) == (Kind.COMPLEX, "Git Extensions")
    dishes = ("Cafe Lune", "Soup of the day", "Save room", "Fish", "Tart", "Cake", "Coffee", "Tea")
    assert said(Seen(pixels=GRAPHIC, reading=reading(*dishes)), at())[0] is not Kind.COMPLEX


def test_what_is_printed_on_several_things_is_not_what_a_picture_says() -> None:
    cards = Seen(pixels=GRAPHIC, reading=reading("MasterCard", "MasterCard"))
    assert said(cards, at()) == (Kind.INFORMATIVE, None)


def test_a_name_that_is_drawn_in_pieces_stands_beside_its_logo() -> None:
    logo = Seen(pixels=GRAPHIC, reading=reading("all", "funds", "BANK"))
    assert said(logo, at(after="Allfunds Bank, Fitzroy Place")) == (Kind.DECORATIVE, "")
    assert said(logo, at(after="Allfunds Banking days")) == (Kind.TEXT, "all funds, BANK")
    assert said(logo, at(heading="ALLFUNDS Bank")) == (Kind.DECORATIVE, "")


def test_one_letter_that_was_misread_in_a_logo_is_as_in_the_name_of_its_file() -> None:
    logo = Seen(pixels=GRAPHIC, reading=reading("atscm"))
    assert said(logo, at("https://example.com/atsom-logo.png")) == (Kind.TEXT, "atsom")
    assert said(logo, at("https://example.com/acorn-logo.png")) == (Kind.TEXT, "atscm")


def test_a_logo_that_is_no_link_is_spelled_as_the_page_spells_it() -> None:
    logo = Seen(pixels=GRAPHIC, reading=reading("Rose esidence"))
    context = at("https://example.com/logo_footer.png", title="Le Rose Residence | Home")
    assert said(logo, context) == (Kind.TEXT, "Rose Residence")


def test_a_print_on_a_thing_does_not_name_a_link() -> None:
    jersey = Seen(pixels=GRAPHIC, reading=reading("ALUMNI", share=0.02))
    assert said(jersey, at(purpose="link")) == (Kind.FUNCTIONAL, None)
    button = Seen(pixels=GRAPHIC, reading=reading("ALUMNI", share=0.04))
    assert said(button, at(purpose="link")) == (Kind.FUNCTIONAL, "ALUMNI")


def test_numbers_alone_in_a_logo_do_not_name_a_link() -> None:
    logo = Seen(pixels=GRAPHIC, reading=reading("94"))
    context = at("https://example.com/g400.png", purpose="link", marks="logo", destination="Home")
    assert said(logo, context) == (Kind.FUNCTIONAL, "Home")


def test_a_map_with_labels_is_a_map_however_many_colours_it_has() -> None:
    names = reading("Tibet", "Inde", "Dolpo", "Mustang", "Everest", "Makalu", share=0.3)
    assert said(Seen(pixels=PHOTO, reading=names), at("https://example.com/map-nepal.gif")) == (Kind.COMPLEX, None)


def test_a_link_says_where_it_leads_when_its_words_cannot_be_read() -> None:
    unread = Seen(pixels=GRAPHIC, reading=Reading(share=0.4, unread="ru"))
    assert said(unread, at(purpose="link", destination="О компании")) == (Kind.FUNCTIONAL, "О компании")
    assert said(unread, at(purpose="link")) == (Kind.FUNCTIONAL, None)
    assert said(unread, at()) == (Kind.TEXT, None)


def test_a_formula_is_not_read_out() -> None:
    fraction = reading("f =", "\u03c9p", "2\u03c0")
    assert said(Seen(pixels=GRAPHIC, reading=fraction), at()) == (Kind.COMPLEX, None)
    assert said(Seen(pixels=GRAPHIC, reading=reading("\u03b3(x) = sin(\u03c9x)")), at()) == (Kind.COMPLEX, None)
    assert said(Seen(pixels=GRAPHIC, reading=reading("\u03c9 \u2264 2")), at()) == (Kind.COMPLEX, None)
    assert said(Seen(pixels=GRAPHIC, reading=reading("kh < 0.625")), at()) == (Kind.TEXT, "kh < 0.625")
    assert said(Seen(pixels=GRAPHIC, reading=reading("E = mc2")), at(marks="tex")) == (Kind.COMPLEX, None)
    greek = reading("\u03a4\u03b9\u03bc\u03ad\u03c2", "\u03c3\u03b5 \u20ac")
    assert said(Seen(pixels=GRAPHIC, reading=greek), at(language="el"))[0] is Kind.TEXT


def test_the_menus_and_buttons_on_a_screen_are_not_read_out() -> None:
    labels = ("Home", "Inbox", "Trash", "Spam", "Forums", "New objects", "82")
    screen = Pixels(500, 600, 0, 60, 0.9, 0.05, 0.05, 20)
    assert said(Seen(pixels=screen, reading=reading(*labels, share=0.1)), at()) == (Kind.INFORMATIVE, None)
    assert said(Seen(pixels=screen, reading=reading(*labels, share=0.1)), at(purpose="link")) == (Kind.FUNCTIONAL, None)
    assert said(Seen(pixels=GRAPHIC, reading=reading(*labels, share=0.4)), at())[0] is Kind.TEXT


def test_many_words_over_a_photo_are_read_where_they_cover_less_of_it() -> None:
    banner = reading("Chaicharoen Exproduce Co., Ltd", "Manufacturer and exporter of tapioca products", share=0.14)
    assert decide(Seen(pixels=PHOTO, reading=banner), at()).kind is Kind.TEXT


def test_a_title_over_a_photo_is_read_and_a_sign_in_the_street_is_not() -> None:
    cover = reading("Who Really Was", "The Disciple", "Whom They Loved?", share=0.2)
    assert said(Seen(pixels=PHOTO, reading=cover), at())[0] is Kind.TEXT
    assert said(Seen(pixels=PHOTO, reading=reading("Metro Centre", share=0.2)), at()) == (Kind.INFORMATIVE, None)


def test_what_keeps_the_place_of_a_picture_is_not_read_out() -> None:
    for size in ("520 x 296", "150x150", "520 \u00d7 296"):
        assert said(Seen(pixels=GRAPHIC, reading=reading(size)), at()) == (Kind.INFORMATIVE, None)
        assert said(Seen(pixels=GRAPHIC, reading=reading(size)), at(purpose="link")) == (Kind.FUNCTIONAL, None)


def test_handwriting_that_can_hardly_be_read_waits_for_a_person() -> None:
    faint = Reading((Line("Seorch wine front", 0.87, Box(0, 0, 90, 30)),), 0.3)
    decision = decide(Seen(pixels=GRAPHIC, reading=faint), at())
    assert (decision.kind, decision.alternative, decision.confidence) == (Kind.TEXT, "Seorch wine front", DOUBTFUL)


def test_a_single_word_is_repeated_only_where_it_stands_by_itself() -> None:
    logo = Seen(pixels=GRAPHIC, reading=reading("android"))
    assert said(logo, at(beside="Phones Play 5.0 Lollipop Android History")) == (Kind.TEXT, "android")
    assert said(logo, at(before="Not made by Android Inc.")) == (Kind.TEXT, "android")
    for near in (
        {"after": "Android, for everyone"},
        {"before": "Made with Android"},
        {"beside": "Android"},
        {"heading": "Android"},
        {"caption": "The Android logo"},
        {"control": "Android phones"},
    ):
        assert said(logo, at(**near)) == (Kind.DECORATIVE, "")


def test_words_that_are_scattered_over_a_page_do_not_repeat_a_picture() -> None:
    header = Seen(pixels=GRAPHIC, reading=reading("ARISS", "Amateur radio on the space station"))
    near = (
        "Live from our school. The stream begins at nine. Amateur radio on the space station: what is an ARISS contact?"
    )
    assert said(header, at(after=f"{'Live, stations, dashboard, receivers, help. ' * 3}{near}")) == (
        Kind.TEXT,
        "ARISS, Amateur radio on the space station",
    )
    assert said(header, at(after="ARISS: amateur radio on the space station")) == (Kind.DECORATIVE, "")


def test_an_emblem_of_a_few_letters_is_said_by_the_name_beside_it() -> None:
    emblem = Seen(pixels=ICON, reading=reading("JS"))
    assert said(emblem, at(control="OdessaJS 2018")) == (Kind.DECORATIVE, "")
    assert said(emblem, at(control="Odessa 2018")) == (Kind.TEXT, "JS")


def test_letters_that_are_drawn_come_from_the_name_of_the_file() -> None:
    cut = Seen(pixels=GRAPHIC, reading=reading("Expensif"))
    assert said(cut, at("https://example.com/expensify.svg")) == (Kind.TEXT, "Expensify")
    assert said(cut, at("https://example.com/expensify-logo-white.svg")) == (Kind.TEXT, "Expensify")
    assert said(cut, at("https://example.com/client-4.svg")) == (Kind.TEXT, "Expensif")
    globe = Seen(pixels=GRAPHIC, reading=reading("NE", "Geology"))
    assert said(globe, at("https://example.com/oneGeology.jpg")) == (Kind.TEXT, "One Geology")
    sign = Seen(pixels=GRAPHIC, reading=reading("in"))
    assert said(sign, at("https://example.com/logo-invision.svg")) == (Kind.TEXT, "Invision")
    assert said(sign, at("https://example.com/acme-logo.svg")) == (Kind.LOGO, None)
    assert said(sign, at("https://example.com/acme-logo.svg", purpose="link")) == (Kind.FUNCTIONAL, None)
    whole = Seen(pixels=GRAPHIC, reading=reading("Summer"))
    assert said(whole, at("https://example.com/summertime-sale.png")) == (Kind.TEXT, "Summer")


def test_petals_that_are_taken_for_numbers_are_no_text() -> None:
    assert said(Seen(pixels=PHOTO, reading=reading("83")), at()) == (Kind.INFORMATIVE, None)
    assert said(Seen(pixels=PHOTO, reading=reading("Room 83")), at()) == (Kind.TEXT, "Room 83")
    assert said(Seen(pixels=GRAPHIC, reading=reading("50%")), at()) == (Kind.TEXT, "50%")
    glasses = Reading((Line("-00", 0.9, Box(0, 0, 90, 30)),), 0.3)
    assert said(Seen(pixels=GRAPHIC, reading=glasses), at()) == (Kind.INFORMATIVE, None)


def test_somebody_is_called_by_the_name_that_stands_there() -> None:
    assert said(Seen(pixels=PHOTO), at(marks="team-member", name="Ann Lee", beside="Ann Lee, baker")) == (
        Kind.AVATAR,
        "Ann Lee",
    )
    assert said(Seen(pixels=PHOTO), at(is_in_quote=True, name="Ann Lee")) == (Kind.AVATAR, "Ann Lee")
    assert said(Seen(pixels=PHOTO), at(is_in_quote=True, name="Ann Lee", marks="logo"))[0] is not Kind.AVATAR
    assert said(Seen(pixels=PHOTO), at(is_in_quote=True)) == (Kind.INFORMATIVE, None)


def test_a_link_to_a_picture_is_what_it_shows() -> None:
    large = decide(Seen(pixels=PHOTO), at(purpose="link", href="https://example.com/heron-large.jpg?v=2"))
    page = decide(Seen(pixels=PHOTO), at(purpose="link", href="https://example.com/herons"))
    assert [(each.kind, each.wants_description) for each in (large, page)] == [
        (Kind.FUNCTIONAL, True),
        (Kind.FUNCTIONAL, False),
    ]


def test_a_logo_is_spelled_as_the_page_spells_it() -> None:
    seen = Seen(pixels=GRAPHIC, reading=reading("CLICK"))
    logo = at(purpose="link", marks="logo", title="iClick Photography")
    assert said(seen, logo) == (Kind.FUNCTIONAL, "iClick")
    assert said(seen, replace(logo, marks="")) == (Kind.FUNCTIONAL, "CLICK")


def test_what_is_called_a_background_is_suggested_to_be_decoration() -> None:
    decision = decide(Seen(pixels=PHOTO), at("https://example.com/banner-bg.jpg"))
    assert (decision.alternative, decision.confidence) == ("", DOUBTFUL)


@pytest.mark.parametrize(
    ("seen", "context"),
    [
        (Seen(pixels=PHOTO), at(control="Read more")),
        (Seen(pixels=PHOTO), at(control="$ 19.00")),
        (Seen(pixels=PHOTO, reading=reading("Sold out", share=0.02)), at(control="Oak table, 120 cm")),
        (Seen(pixels=PHOTO), at(control="Prices for 2026", href="https://example.com/p.pdf")),
        (Seen(pixels=ICON), at(control="Prices for 2026", href="https://example.com/p.pdf", width=16)),
        (Seen(pixels=GRAPHIC), at("https://example.com/sales-chart.png", control="Results for 2026")),
        (Seen(pixels=GRAPHIC), at("https://example.com/flag.png", control="Results for 2026")),
        (Seen(pixels=GRAPHIC), at("https://example.com/acme-logo.png", control="Results for 2026")),
    ],
)
def test_a_picture_in_a_control_is_decoration_only_beside_words_that_say_where_it_leads(
    seen: Seen, context: Context
) -> None:
    assert decide(Seen(pixels=PHOTO), at(control="Oak table, 120 cm")).confidence == FAIRLY_SURE
    decision = decide(seen, context)
    assert decision.alternative != "" or decision.confidence <= DOUBTFUL


def test_words_on_things_in_a_picture_do_not_keep_it_from_being_decoration() -> None:
    on_a_book = Seen(pixels=PHOTO, reading=reading("Boston", share=0.005))
    assert decide(on_a_book, at(control="Oak table, 120 cm")).confidence == FAIRLY_SURE
    named = at(control="Prices (PDF)", href="https://example.com/p.pdf", width=16)
    assert said(Seen(pixels=ICON), named) == (Kind.DECORATIVE, "")


def test_titles_in_scripts_without_capitals_are_shorter() -> None:
    assert decide(Seen(pixels=PHOTO), at(control="工房")).confidence == FAIRLY_SURE


def test_a_long_thin_drawing_on_nothing_is_a_divider_and_a_row_of_badges_is_none() -> None:
    line = Pixels(600, 24, 0.8, 60, 0.9, 0.05, 0.05, 9)
    assert said(Seen(pixels=line), at("https://example.com/a7.png")) == (Kind.DECORATIVE, "")
    assert said(Seen(pixels=line._replace(colors=40)), at("https://example.com/a7.png")) == (Kind.INFORMATIVE, None)
    assert said(Seen(pixels=line._replace(height=200)), at("https://example.com/a7.png")) == (Kind.INFORMATIVE, None)


@pytest.mark.parametrize("text", ["9,90 €", "-20%"])
def test_a_price_is_text_though_it_has_no_letters(text: str) -> None:
    read = Reading((Line(text, 0.92, Box(10, 10, 90, 50)),), 0.3)
    assert said(Seen(pixels=GRAPHIC, reading=read), at()) == (Kind.TEXT, text)


def test_a_photo_among_people_is_of_whom_the_name_below_it_says() -> None:
    card = at(marks="card people", name="Ada Berg")
    assert said(Seen(pixels=PHOTO), card) == (Kind.AVATAR, "Ada Berg")
    assert said(Seen(pixels=GRAPHIC), card) == (Kind.INFORMATIVE, None)
    assert said(Seen(pixels=PHOTO, reading=reading("Team", share=0.02)), card) == (Kind.INFORMATIVE, None)
    assert said(Seen(pixels=PHOTO), at(marks="card people")) == (Kind.INFORMATIVE, None)


def test_what_is_clicked_is_no_bullet() -> None:
    assert said(Seen(pixels=ICON), at("https://example.com/right-arrow.png", beside="Our photos", repeats=5)) == (
        Kind.INFORMATIVE,
        None,
    )


@pytest.mark.parametrize(
    ("address", "near", "expected"),
    [
        ("urban-bear_2.jpg", "Urban bears will sleep anywhere they can", "Urban bears"),
        ("firefox.png", "The Firefox logo, newly abstracted", "Firefox"),
        ("service2.jpg", "Our services", ""),
        ("golden-gate-bridge.jpg", "A walk along the bridge", ""),
        ("9f86d081.jpg", "Urban bears", ""),
        ("cart-3.jpg", "Add to cart", ""),
    ],
)
def test_a_file_is_believed_where_the_page_says_the_same(address: str, near: str, expected: str) -> None:
    assert called(at(f"https://example.com/{address}", after=near)) == expected


def test_a_file_that_is_called_as_its_place_says_nothing() -> None:
    assert not called(at("https://example.com/request.webp", marks="request__image", after="Request an appointment"))
    assert called(at("https://example.com/koala.jpg", marks="koala", after="A koala eats leaves")) == "koala"


@pytest.mark.parametrize("file", ["star.png", "star-empty.gif", "pdf.gif", "new.png", "flag_fr.png"])
def test_small_pictures_that_say_something_of_what_is_beside_them_are_no_bullets(file: str) -> None:
    bullets = at("https://example.com/dot.png", beside="(23 reviews)", repeats=5)
    assert decide(Seen(pixels=ICON), bullets).confidence == FAIRLY_SURE
    telling = replace(bullets, address=f"https://example.com/{file}")
    assert decide(Seen(pixels=ICON), telling).confidence == DOUBTFUL
    assert decide(Seen(pixels=ICON), replace(telling, control="Manual")).confidence == DOUBTFUL


def test_what_may_be_meant_is_only_suggested() -> None:
    swatch = decide(Seen(pixels=ONE_COLOUR), at())
    mark = decide(Seen(pixels=ICON), at(beside="Free parking"))
    face = decide(Seen(pixels=PHOTO), at(marks="avatar", beside="Ann Lee"))
    assert {(each.alternative, each.confidence) for each in (swatch, mark, face)} == {("", DOUBTFUL)}


def test_text_that_nobody_can_read_is_no_decoration() -> None:
    decision = decide(Seen(pixels=GRADIENT, reading=Reading((), 0.3, "ru")), at(language="ru"))
    assert (decision.kind, decision.alternative) == (Kind.TEXT, None)


def test_it_is_decoration_only_if_it_is_that_everywhere() -> None:
    beside, alone = at(control="Cart"), at()
    assert decide_all(Seen(pixels=ICON), [beside, beside]).alternative == ""
    mixed = decide_all(Seen(pixels=ICON), [beside, alone])
    assert mixed.alternative is None
    assert mixed.because[-1] == "elsewhere on the site it is decoration"


def test_an_empty_stand_in_in_the_page_itself_is_no_spacer() -> None:
    assert said(Seen(pixels=CLEAR), at("data:0123")) == (Kind.UNREADABLE, None)
    assert said(Seen(pixels=GRADIENT), at("data:0123")) == (Kind.UNREADABLE, None)


PIXELS = st.sampled_from([PHOTO, GRAPHIC, ICON, GRADIENT, CLEAR, ONE_COLOUR, PIXEL])
WORDS = st.sampled_from(["", "Cart", "Winter sale 50% off", "x" * 400, "Sale\u202egnp.exe"])
CONTEXTS = st.builds(
    Context,
    address=st.sampled_from(
        ["https://example.com/a.png", "data:0", "https://[", "https://e.com/logo-chart-map.png", ""]
    ),
    purpose=st.sampled_from(["picture", "link", "button"]),
    width=st.integers(0, 900),
    height=st.integers(0, 900),
    control=WORDS,
    destination=WORDS,
    caption=WORDS,
    before=WORDS,
    beside=WORDS,
    marks=st.sampled_from(["", "logo", "avatar", "captcha", "sprite"]),
    repeats=st.integers(0, 9),
)


@given(
    st.builds(
        Seen,
        pixels=PIXELS | st.none(),
        reading=st.lists(WORDS, max_size=4).map(lambda each: reading(*each)),
        words=WORDS,
    ),
    CONTEXTS,
)
def test_whatever_comes_a_control_is_never_decoration_and_nothing_is_too_long(seen: Seen, context: Context) -> None:
    decision = decide(seen, context)
    assert isinstance(decision, Decision)
    assert 0 <= decision.confidence <= 1
    assert decision.because
    if context.purpose != "picture":
        assert decision.alternative != ""
    if decision.alternative is not None:
        assert len(decision.alternative) <= 500
    if decision.alternative == "" and seen.pixels in (PHOTO, GRAPHIC) and not seen.reading.lines:
        assert decision.confidence < FAIRLY_SURE or decision.kind in (Kind.SPACER, Kind.DECORATIVE)


def test_lines_become_a_sentence_that_can_be_heard() -> None:
    lines = reading("Winter sale", "50% off", "all boots", "Hurry!", "Until May").lines
    assert joined(lines) == "Winter sale, 50% off all boots, Hurry! Until May"
    assert joined(reading("Download on the", "App Store").lines) == "Download on the App Store"
    assert joined(reading("Apache", "ROYALE").lines) == "Apache ROYALE"
    assert joined(reading("3000", "Schools", "145", "Nations", "2019").lines) == "3000 Schools, 145 Nations, 2019"
    assert joined(reading("Wein aus", "Baden", "und", "Franken").lines) == "Wein aus Baden und Franken"


def test_what_is_shortened_ends_at_a_word() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("x" * 20, 9) == "xxxxxxxx…"
