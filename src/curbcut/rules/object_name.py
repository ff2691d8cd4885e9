"""
Embedded pictures, sounds and films need a name.

An `object` that shows a picture or plays a sound is announced without a word about what it is, unless it has a name.
What stands between its tags is for browsers that cannot show it: nobody hears it otherwise, but its author has often
said there what it is.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from curbcut.aria import is_exposed, name_of, role_of
from curbcut.html import Element
from curbcut.naming import (
    Evidence,
    caption_of,
    cleaned,
    has_dead_reference,
    hint_on,
    logo,
    spoken,
    words_of_file_name,
)
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words as listed

rule = Rule(
    __name__,
    title="Embedded pictures, sounds and films have a name",
    criteria=["1.1.1"],
    act=["8fc3b6"],
    impact=Impact.SERIOUS,
    looks_at=["object"],
)


@rule.finds
def objects_without_a_name(page: Page) -> Iterator[Finding]:
    for embedded in page.all("object"):
        if not _shows_something(embedded) or name_of(embedded):
            continue
        if is_exposed(embedded) and role_of(embedded) != "none":
            yield Finding(embedded, "This embedded content has no name: nobody can hear what it is.")


@rule.fixes
def by_what_its_author_called_it(page: Page, finding: Finding) -> Iterator[Change]:
    embedded = finding.element
    words = _told(embedded) or _answer(page, embedded) or caption_of(embedded) or logo(embedded) or _file(embedded)
    if words is not None:
        yield SetAttribute(embedded, "aria-label", words.name, because=words.because, confidence=words.confidence)
        if has_dead_reference(embedded):
            yield RemoveAttribute(embedded, "aria-labelledby", because="what it refers to is missing or empty")


def _shows_something(embedded: Element) -> bool:
    """Whether it shows a picture, sound, film or document rather than another page, which has a name of its own."""
    kind = (embedded.get("type") or "").strip().lower()
    address = (embedded.get("data") or "").strip()
    if not address or "0" in (embedded.get("width"), embedded.get("height")):
        return False
    return kind.startswith(_KINDS) if kind else _extension(address) in _MEDIA


def _extension(address: str) -> str:
    return urlsplit(address).path.rpartition(".")[2].lower()


def _told(embedded: Element) -> Evidence | None:
    """An `alt` where HTML has none, a tooltip, or the alternative of the image that stands in for it."""
    text = spoken(embedded.get("alt"))
    if text:
        return Evidence(text, "its alt, which HTML does not know here")
    inside = next((cleaned(image.get("alt")) for image in embedded.descendants("img")), "")
    return Evidence(inside, "the image that stands in for it", 0.95) if inside else hint_on(embedded)


def _answer(page: Page, embedded: Element) -> Evidence | None:
    address = embedded.get("data") or ""
    if _extension(address) not in _PICTURES:
        return None
    described = page.ask_about_picture(embedded)
    return Evidence(described, "the description of this image") if described else None


def _file(embedded: Element) -> Evidence | None:
    """What a recording or document is called by its file: several words that people chose."""
    address = urlsplit(embedded.get("data") or "").path
    if _extension(address) in _PICTURES:
        return None
    words = words_of_file_name(address)
    if words.lower() in _ANY_RECORDING:
        words = words_of_file_name(address.rpartition("/")[0])
    return Evidence(words, "the name of its file", 0.7) if " " in words else None


_ANY_RECORDING: Final = listed("video audio movie film clip sound recording file document media index")
"""Names of files that say only what kind they are; then the folder may say more."""
_KINDS: Final = ("image/", "audio/", "video/", "application/pdf")
_PICTURES: Final = listed("png jpg jpeg gif svg webp avif bmp")
_MEDIA: Final = _PICTURES | frozenset(
    ["mp3", "mp4", "m4a", "m4v", "ogg", "oga", "ogv", "wav", "webm", "mov", "flac", "pdf"]
)

rule.examples = [
    Good('<object data="moon.mp3" aria-label="A speech about the moon"></object>', "a label"),
    Good('<object data="moon.mp3" title="A speech about the moon"></object>', "a tooltip"),
    Good('<object data="page.html"></object>', "another page has a title of its own"),
    Good('<object type="image/png" role="presentation" data="line.png"></object>', "declared decorative"),
    Bad(
        '<object data="w3c.png"><img src="w3c.png" alt="W3C"></object>',
        becomes='<object aria-label="W3C" data="w3c.png"><img src="w3c.png" alt="W3C"></object>',
        why="only browsers that cannot show the object read what is inside",
    ),
    Bad(
        '<object data="m1.mp3" alt="Moon speech"></object>',
        becomes='<object aria-label="Moon speech" data="m1.mp3" alt="Moon speech"></object>',
        why="an alt does not name an object, but says what it is",
    ),
    Bad(
        '<object data="/a/moon-speech.mp3"></object>',
        becomes='<object aria-label="moon speech" data="/a/moon-speech.mp3"></object>',
        why="people chose the words in the file's name",
    ),
    Bad(
        '<object aria-labelledby="gone" data="/i/acme-logo.png"></object>',
        becomes='<object aria-label="acme logo" data="/i/acme-logo.png"></object>',
        why="the reference leads nowhere; a logo's file says whose it is",
    ),
    Bad('<object data="m1.mp3"></object>', becomes=None, why="nothing says what it is"),
]
