"""
What is said in films and recordings should be there to read.

Deaf people, and everybody on a train without headphones, miss what a film says if it has no captions. Of a recording
without a transcript nothing is left at all. Whether somebody speaks in it cannot be told from the page: a person must
listen.

Silent films that run behind the content by themselves are decoration, and are passed over.
"""

import re
from collections.abc import Iterator

from curbcut.aria import is_visible
from curbcut.html import Element
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Films have captions and recordings a transcript",
    criteria=["1.2.1", "1.2.2", "1.2.3"],
    act=["2eb176", "c3232f", "c5a4ea", "e7aa44", "eac66b", "ee13b5", "f51b46"],
    impact=Impact.SERIOUS,
    looks_at=["video", "audio"],
)

WRITTEN = words("captions subtitles")
TRANSCRIPT = re.compile(r"trans[ck]r[iy]|trascri|avskrift|udskrift", re.IGNORECASE)
"""The beginning of the word for a transcript, in the languages that have one of their own."""
HOPS = 2


@rule.finds
def what_may_be_heard_only(page: Page) -> Iterator[Finding]:
    for film in page.all("video"):
        if not is_decoration(film) and not has_captions(film) and is_visible(film) and not has_transcript(film):
            message = "If somebody speaks in this film, people who do not hear it need captions."
            yield Finding(film, message, is_certain=False)
    for recording in page.all("audio"):
        if ("controls" in recording or "autoplay" in recording) and not has_transcript(recording):
            message = "If somebody speaks in this recording, people who do not hear it need the words in writing."
            yield Finding(recording, message, is_certain=False)


def is_decoration(film: Element) -> bool:
    return "muted" in film and ("autoplay" in film or "loop" in film) and "controls" not in film


def has_captions(film: Element) -> bool:
    """Whether a track has the words; one that does not say what it holds has subtitles.
    https://html.spec.whatwg.org/multipage/media.html#attr-track-kind"""
    return any((track.get("kind") or "subtitles").lower() in WRITTEN for track in film.descendants("track"))


def has_transcript(media: Element) -> bool:
    """Whether the word for a transcript stands near by."""
    around = [each for each, _ in zip(media.ancestors(), range(HOPS), strict=False) if each.tag != "html"]
    return any(TRANSCRIPT.search(box.text) is not None for box in around)


rule.examples = [
    Good('<video src="tour.mp4" controls><track kind="captions" src="tour.vtt"></video>', "it has captions"),
    Good('<video src="waves.mp4" autoplay muted loop></video>', "a silent picture that moves"),
    Good(
        '<p><audio src="talk.mp3" controls></audio> <a href="talk.html">Transcript</a></p>', "the words are to be read"
    ),
    Good('<audio src="click.mp3"></audio>', "nobody can start it but a script"),
    Bad('<video src="tour.mp4" controls></video>', becomes=None, why="what is said in it, somebody must write down"),
    Bad('<audio src="talk.mp3" controls></audio>', becomes=None, why="a recording without a word of it in writing"),
]
