"""
Text over a picture stands out from it.

White words on a photo look fine where the photo is dark. Where it is a bright sky or a white shirt they are lost, and
with low vision, with age, or with a phone in the sun, so is the rest. WCAG asks for a contrast of 4.5 to 1, and 3 to 1
for large text, whatever is behind it.

A learner looks at the pixels behind the signs in a browser, with all that shadows and plates do for them. The text
gets a near colour of the same hue if one will do; else a veil is laid over the picture, under all that stands on it: a
dark one behind light text, a light one behind dark text, no denser than it takes. What moves is only reported.

When it could be wrong: another page of the same template shows longer text over the same picture.
"""

from collections.abc import Iterator, Mapping

from curbcut.knowledge import Question, TextOverPictures
from curbcut.naming import MAY_STYLE
from curbcut.patch import AddStyle, Change
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Text over a picture stands out from it",
    criteria=["1.4.3"],
    act=["afw4f7"],
    impact=Impact.SERIOUS,
    looks_at=MAY_STYLE,
)

WRITTEN = frozenset({"color", "box-shadow", "filter"})
"""All that an answer may set."""
LEFT: Mapping[str, str] = {
    "faint": "This text is hard to read over the picture or gradient behind it.",
    "moving": "This text is hard to read over what moves or changes behind it.",
}


@rule.finds
def text_lost_in_a_picture(page: Page) -> Iterator[Finding]:
    styles = page.ask_about_styles(TextOverPictures, WRITTEN, frozenset(LEFT))
    if styles.css and not styles.is_in(page.document):
        yield Finding(styles.first_concerned(page.document), "Some text is hard to read over the picture behind it.")
    yield from (Finding(element, LEFT[what]) for what, element in styles.elements_left(page.document))


@rule.fixes
def by_a_near_color_or_a_veil(page: Page, finding: Finding) -> Iterator[Change]:
    css = page.ask_about_styles(TextOverPictures, WRITTEN, frozenset(LEFT)).css
    if css and finding.message not in LEFT.values():
        yield AddStyle(page.document, css, because="measured in a browser, by what is behind each sign")


HEAD = '<!doctype html><html lang="en"><head><title>Rooms</title><link rel="stylesheet" href="/site.css">'
REST = '</head><body><main><div class="hero"><h1>Rooms by the sea</h1></div></main></body></html>'
VEIL = ".hero{box-shadow:inset 0 0 0 100vmax rgba(0,0,0,0.35)}"
ASKED = TextOverPictures("https://example.com/site.css", "f42045d1a22a2313")
LEARNED: Mapping[Question, str] = {ASKED: VEIL}
STILL_FAINT: Mapping[Question, str] = {ASKED: "\nfaint h1.lost"}
HARMFUL: Mapping[Question, str] = {ASKED: ".hero{background:url(https://a.test/)}"}

rule.examples = [
    Good(f"{HEAD}{REST}", "nobody has measured it yet: asked, and left alone"),
    Good(f"{HEAD}<style>{VEIL}</style>{REST}", "it has the veil already", knowing=LEARNED),
    Good(f"{HEAD}{REST}", "measured, and readable", knowing={ASKED: ""}),
    Good(f"{HEAD}{REST}", "an answer that would do more than that is not used", knowing=HARMFUL),
    Good(
        "<html lang='en'><head><title>T</title></head><body><p>Some text</p></body></html>",
        "without styles no picture is behind anything",
    ),
    Bad(
        f"{HEAD}{REST}",
        becomes=f"{HEAD}<style>{VEIL}</style>{REST}",
        knowing=LEARNED,
        why="the photo has light parts behind the white words: a thin veil darkens it, and nothing on it",
    ),
    Bad(
        f"{HEAD}{REST}".replace("<h1>", '<h1 class="lost">'),
        becomes=None,
        knowing=STILL_FAINT,
        why="neither a near colour nor a veil does: a person has to choose another picture or place",
    ),
]
