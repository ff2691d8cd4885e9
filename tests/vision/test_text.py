"""Text in pictures, read by the real engines."""

from pathlib import Path

import pytest

pytest.importorskip("rapidocr", reason="the extra `vision` is not installed")

from PIL import Image, ImageDraw, ImageFont

from curbcut.vision.by_tesseract import tesseract_languages
from curbcut.vision.reading import NOTHING_READ, Line, as_reading
from curbcut.vision.reading_order import Box, in_reading_order
from curbcut.vision.text import LocalReader
from tests.vision.drawing import gradient, like_a_photo, of_text

READER = LocalReader()
BOLD = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf")
DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def lines_in(image: Image.Image, language: str = "en") -> list[str]:
    return [line.text for line in READER.read(image.convert("RGBA"), language).lines]


@pytest.mark.parametrize("text", ["Book now", "50% off all boots", "Open Monday to Friday, 9 am - 5 pm"])
def test_words_are_read(text: str) -> None:
    assert lines_in(of_text(text)) == [text]


def test_a_small_button_is_read() -> None:
    assert lines_in(of_text("Sign up", size=14)) == ["Sign up"]


def test_light_letters_on_nothing_are_read() -> None:
    image = Image.new("RGBA", (220, 60))
    ImageDraw.Draw(image).text((20, 12), "Northwind", font=ImageFont.load_default(32), fill="white")
    assert lines_in(image) == ["Northwind"]


def test_dark_letters_on_nothing_are_read() -> None:
    image = Image.new("RGBA", (220, 60))
    ImageDraw.Draw(image).text((20, 12), "Northwind", font=ImageFont.load_default(32), fill="black")
    assert lines_in(image) == ["Northwind"]


@pytest.mark.parametrize("image", [gradient(), like_a_photo(), Image.new("RGB", (300, 200), "white")])
def test_where_there_are_no_words_none_are_read(image: Image.Image) -> None:
    assert READER.read(image.convert("RGBA"), "en") == NOTHING_READ


def test_what_is_too_small_for_letters_is_not_read() -> None:
    assert READER.read(Image.new("RGBA", (19, 300)), "en") == NOTHING_READ


def in_dejavu(text: str) -> Image.Image:
    font = ImageFont.truetype(DEJAVU, 32)
    image = Image.new("RGB", (int(font.getlength(text)) + 40, 64), "#14468c")
    ImageDraw.Draw(image).text((20, 12), text, font=font, fill="white")
    return image


@pytest.mark.skipif(not DEJAVU.exists(), reason="needs the font DejaVu Sans")
class TestOtherScripts:
    @pytest.mark.parametrize(
        ("language", "spoken", "text"),
        [("ru", "rus", "Бесплатная доставка"), ("el", "ell", "Δωρεάν αποστολή"), ("he", "heb", "הוסף לסל עכשיו")],
    )
    def test_tesseract_reads_what_it_is_installed_for(self, language: str, spoken: str, text: str) -> None:
        if spoken not in tesseract_languages():
            pytest.skip(f"needs Tesseract with {spoken}")
        assert lines_in(in_dejavu(text), language) == [text]

    def test_what_nobody_here_can_read_is_said_and_not_guessed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "/nowhere")
        tesseract_languages.cache_clear()
        try:
            reading = READER.read(in_dejavu("Бесплатная доставка").convert("RGBA"), "ru")
        finally:
            tesseract_languages.cache_clear()
        assert (reading.lines, reading.unread) == ((), "ru")

    def test_a_sign_by_itself_is_an_icon_and_no_word(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("curbcut.vision.text.places_of_text", lambda _: [Box(10, 10, 52, 50)])
        assert READER.read(in_dejavu("Я").convert("RGBA"), "ru") == NOTHING_READ

    def test_words_in_latin_letters_are_read_on_any_page(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "/nowhere")
        tesseract_languages.cache_clear()
        try:
            assert lines_in(in_dejavu("Google Play"), "ar") == ["Google Play"]
            assert lines_in(in_dejavu("МОСКВА"), "ru") == []  # the reader takes it for MOCKBA
            assert lines_in(in_dejavu("Tải về trên"), "vi") == []  # it would leave out letters
        finally:
            tesseract_languages.cache_clear()

    @pytest.mark.parametrize("text", ["Größte Auswahl", "Livraison gratuite dès 49 €", "Mañana abrimos a las 10"])
    def test_accents_are_read(self, text: str) -> None:
        assert lines_in(in_dejavu(text)) == [text]

    def test_a_photo_in_another_script_stays_without_text(self) -> None:
        assert READER.read(like_a_photo().convert("RGBA"), "ru") == NOTHING_READ


def test_signs_of_brands_and_emblems_are_not_said_beside_the_name() -> None:
    lines = [Line(text, 0.99, Box(0, 30 * n, 90, 30 * n + 20)) for n, text in enumerate(("BE", "BEE Korea", "TM"))]
    assert as_reading(lines, (100, 100), "en").text == "BEE Korea"
    assert as_reading(lines[2:], (100, 100), "en").text == "TM"
    crossed = Line("XX", 0.81, Box(0, 0, 90, 90))
    assert as_reading([crossed, lines[1]], (100, 100), "en").text == "BEE Korea"


def set_close(text: str, between_words: int) -> Image.Image:
    """Bold capitals that stand as close as in headings of posters."""
    font, image = ImageFont.truetype(BOLD, 60), Image.new("RGB", (900, 120), "#91d84a")
    left = 30
    for letter in text:
        start, _, end, _ = map(int, font.getbbox(letter))
        ImageDraw.Draw(image).text((left - start, 20), letter, font=font, fill="#ed1820")
        left += between_words if letter == " " else end - start + 2
    return image.crop((0, 0, left + 30, 120))


@pytest.mark.skipif(not BOLD.exists(), reason="needs the font DejaVu Sans Bold")
@pytest.mark.parametrize("text", ["FRI FRAKT", "DEM NORDEN", "LIVE MUSIC", "FRIFRAKT", "WILLKOMMEN", "POTATO"])
def test_words_that_stand_close_are_kept_apart_and_others_stay_whole(text: str) -> None:
    assert lines_in(set_close(text, 12)) == [text]


def test_what_is_seen_to_be_apart_must_be_read_so_too(monkeypatch: pytest.MonkeyPatch) -> None:
    if not BOLD.exists():
        pytest.skip("needs the font DejaVu Sans Bold")
    monkeypatch.setattr("curbcut.vision.by_rapidocr._word", lambda _: "FRO")
    assert lines_in(set_close("FRI FRAKT", 12)) == ["FRIFRAKT"]


def test_a_digit_is_read_where_it_stands_with_words() -> None:
    years, one = Line("YEARS", 0.99, Box(10, 40, 90, 60)), Line("5", 0.99, Box(40, 5, 55, 35))
    assert as_reading([years, one], (100, 100), "en").text == "5\nYEARS"
    assert as_reading([one], (100, 100), "en").text == ""
    assert as_reading([years, one._replace(box=Box(40, 5, 45, 15))], (100, 100), "en").text == "YEARS"
    assert as_reading([years, one._replace(score=0.8)], (100, 100), "en").text == "YEARS"
    axis = [Line(str(n), 0.99, Box(40 * n, 5, 40 * n + 15, 35)) for n in range(4)]
    assert as_reading([years, *axis], (200, 100), "en").text == "YEARS"


def test_round_things_in_a_row_are_no_word() -> None:
    assert as_reading([Line("OOOOO", 0.95, Box(0, 0, 90, 20))], (100, 100), "en") == NOTHING_READ
    assert as_reading([Line("WOO", 0.95, Box(0, 0, 90, 20))], (100, 100), "en").text == "WOO"


@pytest.mark.parametrize(
    ("language", "read", "written"),
    [
        ("de", "Schōne Grüße", "Schöne Grüße"),
        ("fr", "NOĒL", "NOËL"),
        ("lv", "Mūsu ēdieni", "Mūsu ēdieni"),
        ("es", "artìculos à la carta", "artículos à la carta"),
        ("fr", "dès 3o % à l'été", "dès 30 % à l'été"),
        ("en", "3 of 4", "3 of 4"),
    ],
)
def test_letters_are_those_of_the_language(language: str, read: str, written: str) -> None:
    assert as_reading([Line(read, 0.99, Box(0, 0, 90, 20))], (100, 100), language).text == written


def test_lines_are_read_from_top_to_bottom() -> None:
    assert lines_in(of_text("First we rest", "Then we walk", "Then we eat")) == [
        "First we rest",
        "Then we walk",
        "Then we eat",
    ]


LEFT = [Box(0, 0, 90, 20), Box(0, 30, 90, 50), Box(0, 60, 90, 80)]
RIGHT = [Box(200, 0, 290, 20), Box(200, 30, 290, 50), Box(200, 60, 290, 80)]


def test_columns_are_read_one_after_the_other() -> None:
    mixed = [LEFT[0], RIGHT[0], LEFT[1], RIGHT[1], LEFT[2], RIGHT[2]]
    assert in_reading_order(mixed) == [0, 2, 4, 1, 3, 5]


def test_where_people_read_from_the_right_so_are_columns_and_rows() -> None:
    mixed = [LEFT[0], RIGHT[0], LEFT[1], RIGHT[1]]
    assert in_reading_order(mixed, is_right_to_left=True) == [1, 3, 0, 2]
    assert in_reading_order([Box(0, 0, 40, 20), Box(50, 2, 90, 22)], is_right_to_left=True) == [1, 0]


def test_a_heading_over_columns_comes_first() -> None:
    boxes = [*LEFT, *RIGHT, Box(0, -60, 290, -30)]
    assert in_reading_order(boxes) == [6, 0, 1, 2, 3, 4, 5]
