"""Things and diagrams: the shop's goods, the logo, the chart, the floor plan, buttons that are pictures."""

from __future__ import annotations

from canvas import CLAY, CORAL, CREAM, DEEP, FOREST, IMAGES, INK, MIST, PLUM, SAGE, SAND, SITE, SKY, SUN, Canvas
from PIL import Image


def _wren(picture: Canvas, x: float, y: float, size: float, colour: str, breast: str) -> None:
    picture.polygon(
        [(x - size * 0.36, y), (x - size * 0.86, y - size * 0.6), (x - size * 0.14, y - size * 0.26)], colour
    )
    picture.ellipse((x - size * 0.55, y - size * 0.4, x + size * 0.45, y + size * 0.45), colour)
    picture.ellipse((x + size * 0.02, y - size * 0.66, x + size * 0.62, y - size * 0.06), colour)
    picture.ellipse((x - size * 0.2, y - size * 0.02, x + size * 0.4, y + size * 0.42), breast)
    picture.polygon(
        [(x + size * 0.56, y - size * 0.46), (x + size * 0.92, y - size * 0.4), (x + size * 0.58, y - size * 0.28)],
        CLAY,
    )
    picture.disc((x + size * 0.38, y - size * 0.42), size * 0.05, CREAM)


def logo() -> None:
    picture = Canvas(460, 120, "#ffffff")
    _wren(picture, 62, 66, 56, FOREST, CORAL)
    picture.serif((130, 54), "Wrenfield", 62, DEEP, weight=600, anchor="lm")
    picture.sans((134, 100), "DEPRESSION & ANXIETY CARE", 20, "#4c6a61", weight=600, anchor="lm")
    picture.save("logo.png")
    icon = Canvas(64, 64, CREAM)
    _wren(icon, 30, 36, 34, FOREST, CORAL)
    icon.save("favicon.png")


def book() -> None:
    for name, width, height in (("book-quiet-road.jpg", 600, 600), ("free-book.jpg", 480, 620)):
        picture = Canvas(width, height, SAND if name.startswith("book") else MIST)
        left, top = width / 2 - 150, height / 2 - 215
        picture.box((left + 14, top + 16, left + 314, top + 446), "#c7b79f", radius=6)
        picture.box((left, top, left + 300, top + 430), FOREST, radius=6)
        picture.box((left, top, left + 18, top + 430), DEEP, radius=4)
        picture.disc((left + 165, top + 262), 62, SUN)
        picture.polygon(
            [
                (left + 18, top + 300),
                (left + 120, top + 250),
                (left + 300, top + 330),
                (left + 300, top + 420),
                (left + 18, top + 420),
            ],
            SAGE,
        )
        picture.polygon(
            [(left + 130, top + 420), (left + 168, top + 288), (left + 176, top + 288), (left + 230, top + 420)], CREAM
        )
        for row, words in enumerate(("The Quiet", "Road Back")):
            picture.serif((left + 160, top + 78 + row * 54), words, 44, CREAM, weight=560, anchor="mm")
        picture.sans((left + 160, top + 188), "IMANI OSEI-HART", 16, SAGE, weight=600, anchor="mm")
        picture.save(name)


def goods() -> None:
    """The rest of the shop: a journal, a tea tin, a sleep mask, a gift card, a weighted blanket."""
    journal = Canvas(600, 600, "#e6eef0")
    journal.box((170, 110, 450, 500), "#a84f37", radius=14)
    journal.box((150, 100, 430, 490), CORAL, radius=14)
    journal.box((375, 100, 392, 490), PLUM)
    journal.serif((268, 230), "After", 52, CREAM, weight=500, anchor="mm")
    journal.save("journal.jpg")
    tea = Canvas(600, 600, "#f3e6d2")
    tea.box((190, 180, 410, 500), "#4f8373", radius=16)
    tea.ellipse((190, 150, 410, 214), DEEP)
    tea.box((215, 270, 385, 420), CREAM, radius=10)
    tea.leaf((300, 400), 90, 110, FOREST)
    tea.leaf((300, 400), 50, 80, SAGE)
    tea.leaf((300, 400), 130, 80, SAGE)
    tea.save("tea.jpg")
    mask = Canvas(600, 600, SKY)
    mask.line([(60, 330), (300, 270), (540, 330)], "#3f3447", 16)
    mask.box((120, 230, 480, 390), PLUM, radius=80)
    mask.disc((300, 420), 46, SKY)
    for x in (215, 385):
        mask.line([(x - 40, 315), (x - 20, 330), (x + 20, 330), (x + 40, 315)], SAND, 6)
    mask.save("sleep-mask.jpg")
    card = Canvas(600, 600, MIST)
    card.box((100, 200, 520, 440), "#b9c9be", radius=18)
    card.box((85, 185, 505, 425), DEEP, radius=18)
    card.disc((430, 255), 38, SUN)
    card.serif((120, 350), "A gift of time", 42, CREAM, weight=480)
    card.save("gift-card.jpg")
    blanket = Canvas(600, 600, "#efe3ea")
    for layer, colour in enumerate(("#54707c", "#6b8a96", "#86a4ae", "#a5bfc6")):
        blanket.box((110, 410 - layer * 62, 490, 490 - layer * 62), colour, radius=34)
    blanket.save("blanket.jpg")


def chart() -> None:
    """A bar chart of published response rates (the article names the trials)."""
    picture = Canvas(1000, 560, "#ffffff")
    for step in range(5):
        y = 440 - step * 85
        picture.line([(90, y), (960, y)], "#e3e8e4", 1.5)
        picture.sans((76, y), f"{step * 20}%", 17, "#5b6b65", anchor="rm")
    groups = (
        ("24 hours, one infusion", (("Ketamine", 64, FOREST), ("Midazolam", 28, CLAY))),
        ("3 weeks, six infusions or ECT", (("Ketamine", 55.4, FOREST), ("ECT", 41.2, CLAY))),
        ("4 weeks, nasal spray", (("Esketamine", 69.3, FOREST), ("Placebo", 52, CLAY))),
    )
    for place, (title, bars) in enumerate(groups):
        left = 140 + place * 285
        for number, (label, value, colour) in enumerate(bars):
            x = left + number * 112
            picture.box((x, 440 - value * 4.25, x + 92, 440), colour, radius=5)
            picture.sans((x + 46, 426 - value * 4.25), f"{value:g}%", 20, INK, weight=700, anchor="mm")
            picture.sans((x + 46, 460), label, 16, INK, weight=550, anchor="mm")
        picture.sans((left + 102, 500), title, 17, "#5b6b65", weight=600, anchor="mm")
    picture.sans((90, 40), "People whose depression score at least halved", 24, INK, weight=700, anchor="lm")
    picture.save("chart-response.png")


ROOMS = (
    ("Reception", (30, 30, 330, 210), SAND),
    ("Treatment rooms", (350, 30, 770, 210), MIST),
    ("Talking rooms", (30, 230, 410, 390), SKY),
    ("Garden", (430, 230, 770, 390), "#cfe3cf"),
)


def floor_plan() -> None:
    picture = Canvas(800, 420, "#ffffff")
    picture.box((14, 14, 786, 406), DEEP, radius=12)
    for name, box, colour in ROOMS:
        picture.box(box, colour, radius=6)
        picture.serif(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), name, 28, DEEP, weight=520, anchor="mm")
    picture.save("floor-plan.png")


def pictures_of_words() -> None:
    """Words that should have been text: a send button, a telephone number, three badges."""
    button = Canvas(300, 64, "#ffffff")
    button.box((0, 0, 300, 64), "#b8472a", radius=32)
    button.sans((150, 32), "Get my free quote", 23, "#ffffff", weight=650, anchor="mm")
    button.save("btn-free-quote.png")
    phone = Canvas(380, 64, CREAM)
    phone.serif((0, 32), "(206) 555-0142", 46, FOREST, weight=600, anchor="lm")
    phone.save("phone-number.png")
    for name, words, colour in (
        ("vista", "VISTA", "#27407a"),
        ("paypoint", "paypoint", "#1d6f8a"),
        ("gift", "GIFT", CORAL),
    ):
        badge = Canvas(120, 72, "#ffffff")
        badge.box((1, 1, 119, 71), colour, radius=10)
        badge.sans((60, 36), words, 22, "#ffffff", weight=750, anchor="mm")
        badge.save(f"pay-{name}.png")


def patient_guide() -> None:
    """A leaflet of the kind that agencies export: one picture a page, no text to read out."""
    picture = Canvas(827, 1169, CREAM)
    picture.serif((80, 110), "Before your first infusion", 44, DEEP, weight=560)
    lines = (
        "Eat nothing for four hours and drink only water for two.",
        "Bring a list of every medicine that you take.",
        "Arrange for somebody to take you home.",
        "Do not drive, cycle or sign anything until the next day.",
        "Wear loose sleeves. Bring music that you know well.",
        "Call us if you have a cold, a fever, or any doubt.",
    )
    for row, line in enumerate(lines):
        picture.disc((92, 244 + row * 72), 6, CORAL)
        picture.sans((116, 232 + row * 72), line, 23, INK)
    _wren(picture, 690, 1010, 70, FOREST, CORAL)
    target = SITE / "downloads" / "before-your-first-infusion.pdf"
    target.parent.mkdir(exist_ok=True)
    picture.finished().save(target, resolution=100, quality=70)


def thank_you_animation() -> None:
    """A picture that never stops moving: a wren that hops."""
    frames: list[Image.Image] = []
    for lift in (0, 10, 18, 10, 0, 0):
        picture = Canvas(220, 180, CREAM)
        picture.ellipse((60, 150, 160 - lift, 162), MIST)
        _wren(picture, 105, 108 - lift, 72, FOREST, CORAL)
        frames.append(picture.finished().quantize(32))
    frames[0].save(IMAGES / "thank-you.gif", save_all=True, append_images=frames[1:], duration=160, loop=0)


def draw() -> None:
    for thing in (logo, book, goods, chart, floor_plan, pictures_of_words, patient_guide, thank_you_animation):
        thing()
