"""The people of the clinic, as abstract drawings: nobody's likeness."""

from __future__ import annotations

from typing import NamedTuple

from canvas import CLAY, CORAL, DEEP, FOREST, MIST, PLUM, SAGE, SAND, SKY, SUN, Canvas


class Person(NamedTuple):
    """How one person is drawn; `hair` is the style: long, short, bun, curls, shaved or scarf."""

    file: str
    skin: str
    hair: str
    hair_colour: str
    clothes: str
    background: str
    glasses: bool = False
    beard: bool = False


PEOPLE = (
    Person("osei-hart", "#8d5a3c", "curls", "#2a1b17", FOREST, SAND, glasses=True),
    Person("lindqvist", "#f0c9a8", "short", "#b98b52", "#35566f", MIST, beard=True),
    Person("marchetti", "#e3b08a", "long", "#4a2d22", CORAL, SKY),
    Person("tran", "#e8bf98", "bun", "#1d1a1d", PLUM, "#f3dcc4"),
    Person("abadi", "#c48a62", "scarf", "#3f7a68", DEEP, SAGE),
    Person("brandt", "#f2d0b5", "shaved", "#c9b9a6", CLAY, "#d7e3ea", glasses=True, beard=True),
)


def _hair_behind(picture: Canvas, person: Person, x: float, y: float, size: float) -> None:
    colour = person.hair_colour
    if person.hair == "long":
        picture.box((x - size * 0.62, y - size * 0.68, x + size * 0.62, y + size * 0.95), colour, radius=size * 0.55)
    elif person.hair == "curls":
        for dx, dy in ((-0.55, -0.1), (-0.5, -0.5), (-0.15, -0.75), (0.25, -0.72), (0.55, -0.42), (0.58, 0.0)):
            picture.disc((x + size * dx, y + size * dy), size * 0.32, colour)
    elif person.hair == "bun":
        picture.disc((x, y - size * 0.86), size * 0.27, colour)
    elif person.hair == "scarf":
        picture.box((x - size * 0.68, y - size * 0.8, x + size * 0.68, y + size * 1.05), colour, radius=size * 0.6)


def _hair_in_front(picture: Canvas, person: Person, x: float, y: float, size: float) -> None:
    if person.hair in ("long", "short", "bun"):
        fringe = [(x - size * 0.56, y - size * 0.05), (x - size * 0.5, y - size * 0.52), (x, y - size * 0.74)]
        right = [
            (x + size * 0.5, y - size * 0.52),
            (x + size * 0.56, y - size * 0.05),
            (x + size * 0.4, y - size * 0.36),
        ]
        picture.polygon([*fringe, *right, (x - size * 0.12, y - size * 0.34)], person.hair_colour)
    if person.hair == "scarf":
        picture.ellipse((x - size * 0.6, y - size * 0.8, x + size * 0.6, y - size * 0.34), person.hair_colour)


def _face(picture: Canvas, person: Person, x: float, y: float, size: float) -> None:
    if person.beard:
        picture.ellipse((x - size * 0.5, y - size * 0.1, x + size * 0.5, y + size * 0.76), person.hair_colour)
    picture.ellipse(
        (x - size * 0.52, y - size * 0.66, x + size * 0.52, y + size * (0.42 if person.beard else 0.66)), person.skin
    )
    for side in (-1, 1):
        picture.disc((x + side * size * 0.2, y - size * 0.06), size * 0.045, "#2a2320")
        if person.glasses:
            centre = x + side * size * 0.21
            picture.ellipse((centre - size * 0.15, y - size * 0.2, centre + size * 0.15, y + size * 0.09), "#2a2320")
            picture.ellipse((centre - size * 0.12, y - size * 0.17, centre + size * 0.12, y + size * 0.06), person.skin)
            picture.disc((centre, y - size * 0.05), size * 0.045, "#2a2320")
    smile = [(x + size * 0.15 * (step / 5 - 1), y + size * (0.31 - 0.06 * (step / 5 - 1) ** 2)) for step in range(11)]
    picture.line(smile, "#7a3f35", size * 0.035)


def _draw(picture: Canvas, person: Person, x: float, y: float, size: float) -> None:
    """Draws a person with the middle of the face at x, y; `size` is the height of the face in pixels."""
    _hair_behind(picture, person, x, y, size)
    picture.box((x - size * 0.17, y + size * 0.3, x + size * 0.17, y + size * 0.95), person.skin, radius=size * 0.1)
    picture.box((x - size * 0.98, y + size * 0.8, x + size * 0.98, y + size * 3), person.clothes, radius=size * 0.48)
    picture.polygon(
        [(x - size * 0.2, y + size * 0.79), (x + size * 0.2, y + size * 0.79), (x, y + size * 1.12)], person.skin
    )
    _face(picture, person, x, y, size)
    _hair_in_front(picture, person, x, y, size)


def draw() -> None:
    for person in PEOPLE:
        picture = Canvas(480, 520, person.background)
        picture.glow((240, 220), 420, "#ffffff", 0.55)
        _draw(picture, person, 240, 235, 150)
        picture.save(f"team/{person.file}.jpg")
    group = Canvas(1400, 460, SUN)
    group.gradient("#dfe9e1", "#f3e2c7")
    for place, person in enumerate(PEOPLE):
        _draw(group, person, 150 + place * 220, 235 + (place % 2) * 30, 105)
    group.save("team/everyone.jpg")
