"""
A picture drawn by a script needs a name.

A `canvas` is a picture that no assistive technology can look into. If it shows a chart or a map, someone who cannot see
it finds nothing there at all, unless it has a name, or words between its tags. Whether it shows anything, only a
rendering can tell.
"""

from collections.abc import Iterator

from curbcut.aria import explicit_role_of, has_name, is_exposed
from curbcut.html import Element
from curbcut.naming import Evidence, caption_of, hint_on, spoken
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="A picture drawn by a script has a name",
    criteria=["1.1.1"],
    act=["qt1vmo"],
    impact=Impact.SERIOUS,
    looks_at=["canvas"],
)


@rule.finds
def canvases_without_a_name(page: Page) -> Iterator[Finding]:
    for canvas in page.all("canvas"):
        if not is_exposed(canvas) or _is_invisible(canvas):
            continue
        role = explicit_role_of(canvas)
        if role == "img" and not has_name(canvas):
            yield Finding(canvas, "This picture is announced as an image, and has no name.")
        elif role is None and not canvas.text.strip() and not canvas.has_elements and not _is_labelled(canvas):
            yield Finding(canvas, "If a script draws something here, nobody can hear what it is.", is_certain=False)


@rule.fixes
def by_its_authors_words(page: Page, finding: Finding) -> Iterator[Change]:
    canvas = finding.element
    if explicit_role_of(canvas) == "img":
        words = _fallback(canvas) or hint_on(canvas) or caption_of(canvas)
        if words is not None:
            yield SetAttribute(canvas, "aria-label", words.name, because=words.because, confidence=words.confidence)


def _fallback(canvas: Element) -> Evidence | None:
    text = spoken(canvas.text)
    return Evidence(text, "the words between its tags", 0.9) if text else None


def _is_invisible(canvas: Element) -> bool:
    return canvas.get("width") in {"0", "1"} or canvas.get("height") in {"0", "1"}


def _is_labelled(canvas: Element) -> bool:
    return any(canvas.get(name) for name in ("aria-label", "aria-labelledby", "title"))


rule.examples = [
    Good('<canvas role="img" aria-label="Visitors by month"></canvas>', "a label"),
    Good("<canvas><p>Visitors by month: 20, 30, 25.</p></canvas>", "words between the tags are there for everybody"),
    Good('<canvas aria-hidden="true"></canvas>', "nobody meets it"),
    Bad(
        '<canvas role="img">Visitors by month</canvas>',
        becomes='<canvas aria-label="Visitors by month" role="img">Visitors by month</canvas>',
        why="the role of an image hides the words between the tags",
    ),
    Bad(
        '<figure><canvas role="img"></canvas><figcaption>Visitors by month</figcaption></figure>',
        becomes='<figure><canvas aria-label="Visitors by month" role="img"></canvas>'
        "<figcaption>Visitors by month</figcaption></figure>",
        why="the caption says what it shows",
    ),
    Bad('<canvas id="chart"></canvas>', becomes=None, why="only a rendering tells whether it shows anything"),
]
