"""
Pictures with words as websites have them, drawn from a seed: what is read in them, and what is read where nothing is.

The fonts are those of the machine, so that figures of two machines can be compared only roughly.
"""

from __future__ import annotations

import io
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from curbcut.vision.text import LocalReader

SEED = 20261125
FONT_FOLDERS = ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/liberation", "/usr/share/fonts/opentype")
HEADINGS = (
    "Summer sale",
    "Free shipping on all orders",
    "New arrivals",
    "Up to 50% off",
    "Fresh coffee, roasted daily",
    "Book your stay today",
    "Join our newsletter",
    "Handmade in Portugal",
    "Grand opening Saturday",
    "Your health matters",
    "Save the date: June 14",
    "We are hiring",
    "Learn to code in 30 days",
    "Discover the Alps",
    "Last chance to save",
)
SENTENCES = (
    "Limited time only",
    "Use code SAVE20 at checkout",
    "Terms and conditions apply",
    "Open Monday to Friday, 9 am - 5 pm",
    "Orders over $35 ship free",
    "Call us on 555-0134",
    "No credit card required",
    "Rated 4.8 out of 5 by 12,340 customers",
    "Doors open at 19:30",
    "While supplies last",
    "In partnership with local farmers",
)
BUTTONS = (
    "Shop now",
    "Learn more",
    "Sign up",
    "Add to cart",
    "Book a demo",
    "Get started",
    "Download",
    "Buy tickets",
    "Contact us",
    "Subscribe",
    "Donate",
    "Apply now",
    "Watch video",
    "Log in",
    "Search",
)
BRANDS = ("Curlew", "Northwind", "Bluebird Bakery", "ACME Tools", "Velora", "Green Leaf", "TEKNIKA", "Brightside")
PRICES = (
    "$19.99",
    "£7.50",
    "-25%",
    "2 for $10",
    "NEW",
    "SALE",
    "$1,299.00",
    "50% OFF",
    "From $9",
    "Only 3 left",
    "FREE",
)
OTHER_LANGUAGES = (
    "Jetzt für 19,90 € kaufen",
    "Größte Auswahl an Fahrrädern",
    "Livraison gratuite dès 49 €",
    "Découvrez notre été",
    "Envío gratis a toda España",
    "Mañana abrimos a las 10",
    "Promoção de verão",
    "Perché scegliere noi",
    "Yeni sezon ürünleri",
    "Nieuwe collectie voor het najaar",
    "Åbent hele døgnet",
    "Tervetuloa meille",
)
NUMBERS = {
    "banner": 30,
    "button": 34,
    "brand": 24,
    "price": 24,
    "poster": 20,
    "screen": 16,
    "turned": 14,
    "language": 24,
}
WITHOUT = 40
"""Pictures without any word."""


class Drawn(NamedTuple):
    """A picture and the words in it."""

    kind: str
    image: Image.Image
    lines: tuple[str, ...]


class Score(NamedTuple):
    """What was read of the pictures of one kind: words that are there, were read, and both."""

    pictures: int
    there: int
    read: int
    right: int


class Result(NamedTuple):
    """What came of it. invented: pictures without words in which some were read."""

    scores: dict[str, Score]
    without: int
    invented: int
    seconds: list[float]

    @property
    def recall(self) -> float:
        return sum(score.right for score in self.scores.values()) / sum(score.there for score in self.scores.values())

    @property
    def precision(self) -> float:
        return sum(score.right for score in self.scores.values()) / sum(score.read for score in self.scores.values())


class Drawer:
    """Draws, always the same from the same seed and fonts."""

    def __init__(self, seed: int = SEED) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - the same pictures every time
        found = (path for folder in FONT_FOLDERS for path in sorted(Path(folder).rglob("*.[to]tf")))
        self.fonts = [path for path in found if not any(word in path.name for word in ("Math", "Symbol", "Dingbat"))]

    def all(self) -> Iterator[Drawn]:
        """Every picture, kinds mixed."""
        kinds = [kind for kind, number in NUMBERS.items() for _ in range(number)] + ["nothing"] * WITHOUT
        self._chance.shuffle(kinds)
        for kind in kinds:
            drawn: Drawn = getattr(self, f"_{kind}")()
            yield drawn if self._chance.random() < 0.6 else drawn._replace(image=self._compressed(drawn.image))

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        if not self.fonts:
            font = ImageFont.load_default(size)
            if not isinstance(font, ImageFont.FreeTypeFont):
                raise TypeError("Pillow was built without FreeType")
            return font
        return ImageFont.truetype(self._chance.choice(self.fonts), size)

    def _colors(self, apart: int = 110) -> tuple[tuple[int, ...], tuple[int, ...]]:
        while True:
            paper, ink = (tuple(self._chance.randrange(256) for _ in range(3)) for _ in range(2))
            if abs(_light(paper) - _light(ink)) > apart:
                return paper, ink

    def _paper(self, width: int, height: int, color: tuple[int, ...]) -> Image.Image:
        flat = Image.new("RGB", (width, height), color)
        kind = self._chance.choice(("flat", "flat", "gradient", "noise"))
        if kind == "flat":
            return flat
        if kind == "gradient":
            other = Image.new("RGB", (width, height), tuple(max(0, min(255, each + 40)) for each in color))
            return Image.composite(flat, other, Image.linear_gradient("L").resize((width, height)))
        return Image.blend(self._noise(width, height), flat, 0.6)

    def _noise(self, width: int, height: int) -> Image.Image:
        whole = Image.new("RGB", (width, height))
        for cells in (3, 9, 27):
            noise = Image.frombytes("RGB", (cells, cells), self._chance.randbytes(cells * cells * 3))
            whole = Image.blend(whole, noise.resize((width, height), Image.Resampling.BICUBIC), 0.45)
        return whole

    def _compressed(self, image: Image.Image) -> Image.Image:
        written = io.BytesIO()
        image.save(written, "JPEG", quality=self._chance.randint(45, 85))
        return Image.open(written).convert("RGB")

    def _fitting(self, text: str, room: float, size: int) -> ImageFont.FreeTypeFont:
        font = self._font(size)
        while font.getlength(text) > room and size > 9:
            size -= 1
            font = font.font_variant(size=size)
        return font

    def _banner(self) -> Drawn:
        width, height = self._chance.choice([(728, 90), (970, 250), (1200, 400), (300, 250), (600, 200)])
        paper, ink = self._colors()
        image = self._paper(width, height, paper)
        draw = ImageDraw.Draw(image)
        heading, sentence = self._chance.choice(HEADINGS), self._chance.choice(SENTENCES)
        draw.text((16, height * 0.1), heading, font=self._fitting(heading, width * 0.9, height // 4), fill=ink)
        small = self._fitting(sentence, width * 0.9, max(14, height // 11))
        draw.text((16, height * 0.6), sentence, font=small, fill=ink)
        return Drawn("banner", image, (heading, sentence))

    def _button(self) -> Drawn:
        text, (paper, ink) = self._chance.choice(BUTTONS), self._colors()
        font = self._font(self._chance.randint(13, 22))
        width, height = int(font.getlength(text)) + self._chance.randint(20, 60), int(font.size * 2.1)
        image = Image.new("RGB", (width, height), "white")
        draw = ImageDraw.Draw(image)
        draw.rounded_rectangle((0, 0, width - 1, height - 1), self._chance.choice((0, 4, height // 2)), fill=paper)
        draw.text((width / 2, height / 2), text, font=font, fill=ink, anchor="mm")
        return Drawn("button", image, (text,))

    def _brand(self) -> Drawn:
        return self._centered("brand", self._chance.choice(BRANDS), self._chance.choice((120, 200, 320)), 0.35)

    def _price(self) -> Drawn:
        return self._centered("price", self._chance.choice(PRICES), self._chance.choice((64, 90, 150)), 0.6)

    def _language(self) -> Drawn:
        return self._centered("language", self._chance.choice(OTHER_LANGUAGES), self._chance.choice((320, 480)), 0.2)

    def _turned(self) -> Drawn:
        paper, ink = self._colors()
        text = self._chance.choice(HEADINGS)
        font = self._font(self._chance.randint(28, 44))
        image = Image.new("RGB", (int(font.getlength(text)) + 60, int(font.size * 2)), paper)
        ImageDraw.Draw(image).text((image.width / 2, image.height / 2), text, font=font, fill=ink, anchor="mm")
        turned = image.rotate(
            self._chance.choice((-14, -6, 6, 14)), Image.Resampling.BICUBIC, expand=True, fillcolor=paper
        )
        return Drawn("turned", turned, (text,))

    def _centered(self, kind: str, text: str, width: int, shape: float) -> Drawn:
        paper, ink = self._colors()
        height = max(24, int(width * shape))
        image = self._paper(width, height, paper)
        font = self._fitting(text, width * 0.88, int(height * 0.55))
        ImageDraw.Draw(image).text((width / 2, height / 2), text, font=font, fill=ink, anchor="mm")
        return Drawn(kind, image, (text,))

    def _poster(self) -> Drawn:
        paper, ink = self._colors(130)
        image = self._paper(600, 800, paper)
        draw, top = ImageDraw.Draw(image), 40.0
        lines = [self._chance.choice(HEADINGS), *self._chance.sample(SENTENCES, self._chance.randint(4, 7))]
        for number, line in enumerate(lines):
            font = self._fitting(line, 540, 56 if number == 0 else self._chance.randint(18, 30))
            draw.text((30, top), line, font=font, fill=ink)
            top += font.size * self._chance.uniform(1.6, 2.2)
        return Drawn("poster", image, tuple(lines))

    def _screen(self) -> Drawn:
        paper, ink = self._chance.choice([("white", "#333333"), ("#212529", "#dee2e6"), ("#f8f9fa", "#6c757d")])
        image = Image.new("RGB", (480, 320), paper)
        draw, font = ImageDraw.Draw(image), self._font(self._chance.randint(12, 15))
        lines = self._chance.sample((*HEADINGS, *SENTENCES), 10)
        for number, line in enumerate(lines):
            draw.text((16, 12 + 30 * number), line, font=font, fill=ink)
        return Drawn("screen", image, tuple(lines))

    def _nothing(self) -> Drawn:
        width, height = self._chance.choice([(300, 250), (640, 360), (64, 64), (200, 200), (800, 400)])
        kind = self._chance.choice(("gradient", "noise", "shapes", "lines"))
        paper, _ = self._colors()
        if kind == "noise":
            return Drawn("nothing", self._noise(width, height), ())
        image = Image.new("RGB", (width, height), paper)
        if kind == "gradient":
            return Drawn("nothing", Image.linear_gradient("L").resize((width, height)).convert("RGB"), ())
        draw = ImageDraw.Draw(image)
        for _ in range(self._chance.randint(3, 25)):
            left, top = self._chance.randrange(width), self._chance.randrange(height)
            box = (left, top, self._chance.randrange(left, width) + 1, self._chance.randrange(top, height) + 1)
            if kind == "lines":
                draw.line(box, fill=self._colors()[1], width=self._chance.randint(1, 8))
            else:
                self._chance.choice((draw.ellipse, draw.rectangle))(box, fill=self._colors()[1])
        return Drawn("nothing", image, ())


def _light(color: tuple[int, ...]) -> float:
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]


def words_in(text: str) -> Counter[str]:
    """The words of a text, each as often as it is there."""
    return Counter(text.casefold().split())


def measure(step: int = 1) -> Result:
    """Reads the pictures, or every so many of them."""
    reader = LocalReader()
    scores: dict[str, Score] = {}
    without = invented = 0
    seconds = []
    for number, drawn in enumerate(Drawer().all()):
        if number % step:
            continue
        started = time.process_time()
        reading = reader.read(drawn.image.convert("RGBA"), "en")
        seconds.append(time.process_time() - started)
        if drawn.kind == "nothing":
            without += 1
            invented += bool(reading.lines)
            continue
        there, read = words_in(" ".join(drawn.lines)), words_in(reading.text)
        old = scores.get(drawn.kind, Score(0, 0, 0, 0))
        new = Score(1, there.total(), read.total(), (there & read).total())
        scores[drawn.kind] = Score(*(sum(pair) for pair in zip(old, new, strict=True)))
    return Result(scores, without, invented, seconds)
