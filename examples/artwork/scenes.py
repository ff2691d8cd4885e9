"""Landscapes and rooms: the banners with words in them, the pictures on the cards, the treatment room."""

from __future__ import annotations

from canvas import CLAY, CORAL, CREAM, DEEP, FOREST, INK, MIST, PLUM, SAGE, SAND, SKY, SUN, Canvas


def _dawn(picture: Canvas, sun: tuple[float, float], size: float) -> None:
    picture.gradient("#f3d9b4", "#e9eee6")
    picture.glow(sun, size * 3.4, "#fff3d8", 0.9)
    picture.disc(sun, size, "#fbe3b1")
    picture.hill(0.44, "#b9cfc3", swell=0.05, phase=0.4)
    picture.hill(0.34, "#8fb3a2", swell=0.06, phase=2.2)
    picture.hill(0.23, "#4f8373", swell=0.05, phase=4.1)
    picture.hill(0.11, FOREST, swell=0.045, phase=5.6)


def _bird(picture: Canvas, x: float, y: float, span: float) -> None:
    wing = [(x - span, y - span * 0.28), (x - span * 0.45, y - span * 0.42), (x, y), (x + span * 0.45, y - span * 0.42)]
    picture.line([*wing, (x + span, y - span * 0.28)], INK, 2.4)


def banner() -> None:
    """The home page's banner: everything it says is painted into it."""
    picture = Canvas(1600, 640, MIST)
    _dawn(picture, (1190, 235), 92)
    for x, y, span in ((905, 150, 22), (965, 190, 15), (1420, 130, 18)):
        _bird(picture, x, y, span)
    picture.sans((130, 128), "KETAMINE-ASSISTED TREATMENT, CAREFULLY DONE", 19, FOREST, weight=700)
    picture.serif((126, 166), "Calmer mornings", 84, DEEP, weight=560)
    picture.serif((126, 262), "begin with a talk.", 84, DEEP, weight=560)
    picture.sans((130, 384), "Book a free 20-minute call with a clinician.", 27, INK, weight=500)
    picture.box((130, 440, 410, 502), "#b8472a", radius=31)
    picture.sans((270, 471), "Book a free call", 23, "#ffffff", weight=650, anchor="mm")
    picture.save("banner-calmer-mornings.jpg")


def insurance_banner() -> None:
    picture = Canvas(1200, 260, DEEP)
    picture.gradient("#1d4c43", "#14372f")
    picture.hill(0.3, "#27594e", swell=0.12, phase=1.2)
    picture.hill(0.12, "#31695c", swell=0.1, phase=3.6)
    picture.serif((70, 66), "Most insurance plans. One short form.", 44, CREAM, weight=520)
    picture.sans((72, 140), "See what your plan pays for before your first visit.", 24, SAGE, weight=450)
    picture.box((900, 92, 1125, 152), CORAL, radius=30)
    picture.sans((1012, 122), "Check my plan", 22, "#ffffff", weight=650, anchor="mm")
    picture.save("banner-insurance.jpg")


def _window(picture: Canvas, left: float, top: float, width: float, height: float) -> None:
    picture.box((left, top, left + width, top + height), "#ffffff", radius=6)
    inner = (left + 10, top + 10, left + width - 10, top + height - 10)
    picture.box(inner, SKY, radius=3)
    picture.box((inner[0], top + height * 0.62, inner[2], inner[3]), "#9cc0ac")
    picture.box((inner[0], top + height * 0.76, inner[2], inner[3]), "#5f9480")
    picture.disc((left + width * 0.68, top + height * 0.32), width * 0.09, SUN)
    picture.box((left + width / 2 - 4, top, left + width / 2 + 4, top + height), "#ffffff")


def _armchair(picture: Canvas, x: float, floor: float, size: float, colour: str, shade: str) -> None:
    for foot in (0.1, 0.82):
        picture.box((x + size * foot, floor - size * 0.1, x + size * (foot + 0.07), floor), "#8a5a3b", radius=3)
    picture.box((x + size * 0.08, floor - size, x + size * 0.92, floor - size * 0.12), colour, radius=size * 0.17)
    picture.box((x + size * 0.16, floor - size * 0.48, x + size * 0.84, floor - size * 0.26), shade, radius=size * 0.07)
    for arm in (0.0, 0.8):
        picture.box(
            (x + size * arm, floor - size * 0.58, x + size * (arm + 0.2), floor - size * 0.08),
            colour,
            radius=size * 0.1,
        )


def _plant(picture: Canvas, x: float, floor: float, size: float) -> None:
    for angle, share in ((90, 1.0), (66, 0.9), (114, 0.9), (44, 0.72), (136, 0.72), (24, 0.5), (156, 0.5)):
        colour = FOREST if angle in (90, 44, 136) else "#3f7a68"
        picture.leaf((x, floor - size * 0.5), angle, size * share, colour)
    picture.polygon(
        [
            (x - size * 0.27, floor - size * 0.55),
            (x + size * 0.27, floor - size * 0.55),
            (x + size * 0.2, floor),
            (x - size * 0.2, floor),
        ],
        CLAY,
    )


def _lamp(picture: Canvas, x: float, floor: float, height: float) -> None:
    picture.glow((x, floor - height * 0.86), height * 0.75, "#fff0cf", 0.75)
    picture.line([(x, floor), (x, floor - height * 0.8)], "#7b6250", 5)
    picture.box((x - height * 0.11, floor - 9, x + height * 0.11, floor), "#7b6250", radius=4)
    shade = [(x - height * 0.1, floor - height), (x + height * 0.1, floor - height)]
    picture.polygon(
        [*shade, (x + height * 0.17, floor - height * 0.76), (x - height * 0.17, floor - height * 0.76)], SUN
    )


def treatment_room() -> None:
    picture = Canvas(1200, 720, "#efe6d8")
    picture.box((0, 560, 1200, 720), "#cfa983")
    picture.ellipse((280, 575, 980, 705), "#e9dcc6")
    _window(picture, 120, 90, 330, 320)
    picture.box((760, 130, 960, 270), "#ffffff", radius=4)
    picture.box((772, 142, 948, 258), MIST)
    picture.disc((860, 205), 34, CORAL)
    _lamp(picture, 1040, 620, 430)
    _armchair(picture, 500, 650, 330, "#4f8373", SAGE)
    _plant(picture, 190, 640, 190)
    picture.ellipse((858, 520, 1000, 548), "#8a5a3b")
    picture.box((922, 535, 936, 640), "#8a5a3b")
    picture.box((905, 484, 950, 526), "#ffffff", radius=8)
    picture.save("treatment-room.jpg")


def cards() -> None:
    """Three pictures for the teaser cards of the home page."""
    first = Canvas(720, 480, SKY)
    first.gradient("#d8e6e4", "#f5e4c8")
    first.glow((360, 250), 520, "#ffffff", 0.8)
    for ring, colour in ((200, "#c2d8cf"), (152, "#9ec0b1"), (104, "#6c9d8a"), (58, FOREST)):
        first.disc((360, 250), ring, colour)
    first.disc((360, 250), 24, SUN)
    first.save("card-ketamine.jpg")
    second = Canvas(720, 480, SAND)
    second.box((0, 372, 720, 480), "#c99f78")
    _window(second, 250, 50, 220, 190)
    _armchair(second, 80, 430, 220, CORAL, "#f0a184")
    _armchair(second, 420, 430, 220, "#4f8373", SAGE)
    _plant(second, 660, 430, 110)
    second.save("card-talking.jpg")
    third = Canvas(720, 480, MIST)
    _dawn(third, (520, 130), 58)
    for x, height, colour in ((150, 132, PLUM), (235, 118, CORAL), (318, 140, DEEP), (402, 122, "#8a5a3b")):
        third.box((x - 30, 400 - height, x + 30, 430), colour, radius=28)
        third.disc((x, 378 - height), 23, "#e8bf98" if x != 318 else "#9c6b4a")
    third.save("card-walking-group.jpg")


def divider() -> None:
    picture = Canvas(1600, 60, CREAM)
    picture.hill(0.45, SAND, swell=0.22, phase=0.7, waves=2)
    picture.save("divider-wave.png")


def video_poster() -> None:
    picture = Canvas(960, 540, FOREST)
    _dawn(picture, (700, 170), 70)
    picture.box((0, 400, 960, 540), DEEP)
    picture.serif((48, 420), "What a treatment day looks like", 38, CREAM, weight=520)
    picture.sans((50, 478), "Dr Imani Osei-Hart, 4 minutes", 22, SAGE)
    picture.disc((480, 215), 58, "#ffffff")
    picture.polygon([(462, 182), (462, 248), (516, 215)], CORAL)
    picture.save("talk-poster.jpg")


def draw() -> None:
    for scene in (banner, insurance_banner, treatment_room, cards, divider, video_poster):
        scene()
