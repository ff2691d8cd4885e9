"""
Sound that plays by itself can be stopped.

A screen reader speaks, and the page speaks over it: someone who cannot see hears neither, and has to find a pause
button by listening. What moves on its own keeps others from reading what stands beside it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from curbcut.aria import has_name, is_exposed, is_hidden, name_of
from curbcut.css import declarations_of
from curbcut.html import Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Sound and films that play by themselves can be stopped",
    criteria=["1.4.2", "2.2.2"],
    act=["80f0bf", "aaa1bf", "4c31df"],
    impact=Impact.SERIOUS,
    looks_at=["[autoplay]"],
)

SHORT: Final = 3.0
"""Seconds of sound that WCAG 1.4.2 does not mind."""

_FRAGMENT = re.compile(r"#(?:.*&)?t=(?:npt:)?(?P<start>[\d.:]*),(?P<end>[\d.:]+)")
_CONTROL = re.compile(
    r"\b(?:play|pause|stop|mute|unmute|halt|wiedergabe|stumm|lecture|muet|pausa|silenciar)\b", re.IGNORECASE
)
_BACKDROP = re.compile(
    r"backgr|\bbg\b|[-_]bg\b|\bbg[-_]|hero|cover|backdrop|banner|decor|absolute|fixed|z-index", re.IGNORECASE
)


@rule.finds
def media_that_start_by_themselves(page: Page) -> Iterator[Finding]:
    for media in page.having("autoplay"):
        if media.tag not in {"audio", "video"} or "controls" in media or _is_short(media) or _has_buttons(media):
            continue
        if media.tag == "audio":
            if "muted" not in media:
                is_certain = "#t=" not in (media.get("src") or "")
                yield Finding(
                    media, "This sound starts by itself, and there is no way to stop it.", is_certain=is_certain
                )
        elif not is_hidden(media):
            yield Finding(
                media, "This film starts by itself, and there is no way to stop it.", is_certain="loop" in media
            )


@rule.fixes
def by_showing_the_controls(page: Page, finding: Finding) -> Iterator[Change]:
    media = finding.element
    if not _is_put_away(media) and not _is_backdrop(media) and media.closest("a", "button", "label") is None:
        yield SetAttribute(
            media, "controls", "", because="browsers have a pause button and a volume control of their own"
        )


def _is_short(media: Element) -> bool:
    """Whether every source of the medium is cut to a few seconds by its address."""
    sources = [media.get("src")] if "src" in media else [source.get("src") for source in media.descendants("source")]
    return bool(sources) and "loop" not in media and all(_seconds(source or "") <= SHORT for source in sources)


def _seconds(address: str) -> float:
    """How long a media fragment lasts, or infinity if the address does not say.
    https://www.w3.org/TR/media-frags/#naming-time"""
    found = _FRAGMENT.search(address)
    if found is None:
        return float("inf")
    try:
        return _clock(found["end"]) - _clock(found["start"])
    except ValueError:
        return float("inf")


def _clock(time: str) -> float:
    seconds = 0.0
    for part in time.split(":"):
        seconds = seconds * 60 + float(part or 0)
    return seconds


def _has_buttons(media: Element) -> bool:
    """Whether someone can reach a button nearby that says it stops or mutes."""
    around = media.parent
    for _ in range(2):
        if around is None or around.tag in {"body", "html", "main"}:
            return _any_stops(media.document.all("button")) if around is not None and around is media.parent else False
        if _any_stops(around.descendants("button", "a", "input")):
            return True
        around = around.parent
    return False


def _any_stops(controls: Sequence[Element]) -> bool:
    return any(is_exposed(each) and has_name(each) and _CONTROL.search(name_of(each)) for each in controls)


def _is_put_away(media: Element) -> bool:
    """Whether controls would not be seen. Browsers hide any `audio` that has none, which is not the author's wish."""
    if media.tag == "video":
        return is_hidden(media)
    parent = media.parent
    style = declarations_of(media.get("style") or "")
    return (
        "hidden" in media
        or any(each.name == "display" and each.value == "none" for each in style)
        or (parent is not None and is_hidden(parent))
    )


def _is_backdrop(media: Element) -> bool:
    """Whether a film is there to be in the background, where its controls may be covered by what is over it."""
    if media.tag == "audio":
        return False
    around = [each for each in (media, media.parent) if each is not None and each.tag != "body"]
    words = " ".join(each.get(name) or "" for each in around for name in ("class", "id", "style"))
    return media.get("aria-hidden") == "true" or _BACKDROP.search(words) is not None


rule.examples = [
    Good('<audio src="welcome.mp3" autoplay controls></audio>', "the browser's own controls stop it"),
    Good('<video src="film.mp4#t=8,10" autoplay></video>', "two seconds are over before anyone could stop them"),
    Good('<div><video src="film.mp4" autoplay></video><button>Pause</button></div>', "a button of the page's own"),
    Good('<audio src="welcome.mp3"></audio>', "plays when it is asked to"),
    Bad(
        '<audio src="welcome.mp3" autoplay></audio>',
        becomes='<audio controls="" src="welcome.mp3" autoplay></audio>',
        why="the sound can be paused and made quieter",
    ),
    Bad(
        '<video autoplay><source src="film.mp4"></video>',
        becomes='<video controls="" autoplay><source src="film.mp4"></video>',
        why="a film with sound, perhaps: controls harm neither way",
    ),
    Bad(
        '<div><video src="film.mp4" autoplay></video><button hidden>Pause</button></div>',
        becomes='<div><video controls="" src="film.mp4" autoplay></video><button hidden>Pause</button></div>',
        why="a button that nobody can reach stops nothing",
    ),
    Bad(
        '<video class="hero-video" src="clouds.mp4" autoplay muted loop></video>',
        becomes=None,
        why="may be behind text: where its pause button goes is for a person to say",
    ),
    Bad(
        '<video class="loop" src="tide.mp4" autoplay muted loop playsinline></video>',
        becomes='<video controls="" class="loop" src="tide.mp4" autoplay muted loop playsinline></video>',
        why="silent, but it never stops moving",
    ),
    Bad('<audio src="rain.mp3" autoplay loop hidden></audio>', becomes=None, why="controls would not be seen here"),
]
