"""Where a picture stands, as far as what it is for depends on that: plain text that whoever knows the page gathers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Purpose = Literal["picture", "link", "button"]
"""What a picture is on its page: something to see, or all that a link or button shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where a picture stands.

    address: of the picture. purpose: see `Purpose`. width, height: in CSS pixels, 0 where nobody knows. control: the
    words that the link or button around it shows besides. destination: what the place is called that it leads to.
    before, after: text right beside it, `beside` what shares its small box.
    name: what may be somebody's name there. is_in_quote: whether somebody is quoted there. is_clicked: whether a script
    waits for clicks on it. marks: classes and ids on it and around.
    repeats: how often the page shows it. language: a primary subtag, `""` if nobody knows.
    """

    address: str
    purpose: Purpose = "picture"
    page: str = ""
    width: int = 0
    height: int = 0
    control: str = ""
    href: str = ""
    destination: str = ""
    caption: str = ""
    heading: str = ""
    before: str = ""
    after: str = ""
    beside: str = ""
    name: str = ""
    is_in_quote: bool = False
    is_clicked: bool = False
    title: str = ""
    site: str = ""
    marks: str = ""
    repeats: int = 1
    language: str = ""

    @property
    def around(self) -> str:
        """All the words that stand near."""
        return " ".join(filter(None, (self.control, self.caption, self.heading, self.before, self.beside, self.after)))
