"""
Lists that are typed line by line should be lists.

A sign or a number before each line, and a break behind it: who sees them sees a list. A screen reader reads them as one
text; it does not say how many there are, and no key leads from one to the next.

The lines become items, with the signs as they stand. A dash is no sign where the lines may be what people say to each
other, and figures count only if they follow each other.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from curbcut.aria import is_exposed
from curbcut.html import Element, collapse
from curbcut.patch import Change, WrapBetween
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS, PHRASING
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Lists that are typed line by line are lists",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["br"],
    whole_page=True,
)

FEWEST, FEWEST_CERTAIN = 3, 2
MOST = 200
"""Lines of a list; a page of more is one of something else."""
CERTAIN = frozenset("•‣▪▫■◦●►▸➤➢❖✓✔☑")
SIGN = re.compile(r"([•‣▪▫■◦●►▸➤➢❖✓✔☑·»])\s*\w|([*-])\s+\w")
NUMBER = re.compile(r"\(?(\d{1,3})[.)]{1,2}\s+\w")
SPEECH = re.compile(r"[?!…\"“”„«»]\s*\Z")
"""At the end of what somebody says."""
IN_A_LINE = PHRASING - words("br button iframe input object script select template textarea")
NEVER_A_LIST = words("a button code dl label ol option pre summary tr ul") | HEADINGS


class Line(NamedTuple):
    """What stands between two breaks, or the ends of what they stand in."""

    after: Element | None
    before: Element | None
    text: str
    is_plain: bool
    """Whether it is text, and what stands in a text."""


@rule.finds
def typed_lines(page: Page) -> Iterator[Finding]:
    for parent in dict.fromkeys(each.parent for each in page.all("br")):
        if parent is not None and is_text(parent) and any(lists_in(parent)) and is_exposed(parent):
            yield Finding(parent, "These lines are typed as a list, and are none to a screen reader.")


def is_text(parent: Element) -> bool:
    return "role" not in parent and parent.tag not in NEVER_A_LIST and parent.closest(*NEVER_A_LIST) is None


def lists_in(parent: Element) -> Iterator[list[Line]]:
    """The lines of each list that is typed in an element."""
    lines = [line for line in lines_in(parent) if line.text or not line.is_plain]
    for kind, group in groupby(lines, key=kind_of):
        run = list(group)
        if not kind or not FEWEST_CERTAIN <= len(run) <= MOST:
            continue
        if kind in CERTAIN or (len(run) >= FEWEST and (not is_spoken(kind, run)) and is_counted(kind, run)):
            yield run


def lines_in(parent: Element) -> Iterator[Line]:
    after: Element | None = None
    texts: list[str] = []
    is_plain = True
    for node in parent.nodes:
        if isinstance(node, str):
            texts.append(node)
        elif node.tag == "br":
            yield Line(after, node, collapse("".join(texts)), is_plain)
            after, texts, is_plain = node, [], True
        else:
            texts.append(node.text)
            is_plain = is_plain and node.tag in IN_A_LINE and not node.descendants("br")
    yield Line(after, None, collapse("".join(texts)), is_plain)


def kind_of(line: Line) -> str:
    """The sign that a line begins with, `1` for a number; `""` for neither."""
    if not line.is_plain:
        return ""
    found = SIGN.match(line.text)
    if found is not None:
        return found[1] or found[2]
    return "1" if NUMBER.match(line.text) else ""


def is_spoken(kind: str, run: list[Line]) -> bool:
    return kind == "-" and any(SPEECH.search(line.text) for line in run)


def is_counted(kind: str, run: list[Line]) -> bool:
    if kind != "1":
        return True
    numbers = [int(found[1]) for line in run if (found := NUMBER.match(line.text))]
    return all(second == first + 1 for first, second in pairwise(numbers))


@rule.fixes
def by_making_lines_items(page: Page, finding: Finding) -> Iterator[Change]:
    parent = finding.element
    for run in lists_in(parent):
        because = "lines that are typed as a list"
        yield WrapBetween(parent, run[0].after, run[-1].before, "span", (("role", "list"),), because=because)
        for line in run:
            yield WrapBetween(parent, line.after, line.before, "span", (("role", "listitem"),), because=because)


rule.examples = [
    Bad(
        "<p>You need:<br>• a <b>pan</b><br>• two eggs</p>",
        becomes='<p>You need:<br><span role="list"><span role="listitem">• a <b>pan</b></span><br>'
        '<span role="listitem">• two eggs</span></span></p>',
        why="a sign before each line",
    ),
    Bad(
        "<div>1. Boil the water<br>2. Add the salt<br><br>3. Wait<br></div>",
        becomes='<div><span role="list"><span role="listitem">1. Boil the water</span><br>'
        '<span role="listitem">2. Add the salt</span><br><br><span role="listitem">3. Wait</span></span><br></div>',
        why="numbers that follow each other",
    ),
    Bad(
        "<div><p>- red<br>- green<br>- blue</div>",
        becomes=None,
        why="the paragraph has no end tag, so nothing tells where its last line ends",
    ),
    Good("<p>- Where were you?<br>- At sea.<br>- Again!</p>", "people who talk"),
    Good("<p>1. floor<br>1. door<br>7. bell</p>", "numbers, and no count"),
    Good("<p>- red<br>- green</p>", "two lines with a dash may be anything"),
    Good("<pre>* red<br>* green<br>* blue</pre>", "text as a machine has it"),
    Good("<p>Grand Hotel<br>12 High Street<br>Oxford</p>", "an address"),
]
