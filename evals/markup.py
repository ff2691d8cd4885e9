"""The few pieces of HTML the report is made of. Text is escaped here, where it is written, and nowhere else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""Text that is markup already; everything else is escaped."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. `tone` is "good", "bad" or "", and only repeats in colour what the text says."""

    text: str
    tone: str = ""
    is_number: bool = False
    is_code: bool = False


def number(value: int, tone: str = "") -> Cell:
    return Cell(f"{value:,}", tone, is_number=True)


def code(text: str) -> Cell:
    return Cell(text, is_code=True)


def element(tag: str, content: Html, **attributes: str) -> Html:
    """An element. `class_` is written "class", `aria_labelledby` "aria-labelledby"; an empty attribute is left out."""
    names = {name: name.rstrip("_").replace("_", "-") for name in attributes}
    written = "".join(f' {names[name]}="{escape(value)}"' for name, value in attributes.items() if value)
    return Html(f"<{tag}{written}>{content}</{tag}>")


def text(words: str) -> Html:
    return Html(escape(words))


def join(pieces: Iterable[Html]) -> Html:
    return Html("\n".join(piece for piece in pieces if piece))


def paragraph(words: str) -> Html:
    return element("p", text(words))


def bullets(lines: Iterable[str]) -> Html:
    return element("ul", join(element("li", text(line)) for line in lines))


def table(identifier: str, caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Html:
    """A data table that names itself, its columns and its rows; where it is too wide it scrolls, also by keyboard."""
    if not rows:
        return Html("")
    numeric = [cell.is_number for cell in rows[0]]
    columns = zip(headings, numeric, strict=True)
    head = [element("th", text(heading), scope="col", class_="number" if right else "") for heading, right in columns]
    inner = join(
        [
            element("caption", text(caption), id=identifier),
            element("thead", element("tr", join(head))),
            element("tbody", join(map(_row, rows))),
        ]
    )
    return element(
        "div", element("table", inner), class_="scroll", role="region", tabindex="0", aria_labelledby=identifier
    )


def _row(cells: Sequence[Cell]) -> Html:
    first, *others = cells
    return element("tr", join([element("th", _content(first), scope="row"), *map(_cell, others)]))


def _cell(cell: Cell) -> Html:
    classes = " ".join(name for name in ("number" if cell.is_number else "", cell.tone) if name)
    return element("td", _content(cell), class_=classes)


def _content(cell: Cell) -> Html:
    # A path may break after a slash, and nowhere else.
    return element("code", Html(text(cell.text).replace("/", "/<wbr>"))) if cell.is_code else text(cell.text)
