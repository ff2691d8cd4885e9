"""
What scripts add to a page needs names, too.

Arrows of a slider, pictures from a feed, the buttons of a player, whole applications: none of that stands in what the
server sends, and nobody who repairs only that repairs it. To who listens it is a row of nameless buttons.

A learner looks at pages after their scripts have run, and has the same rules look at what these have made. What they
would write there, Curbcut's client says in the page, as soon as it is there: names and text alternatives, never a
state, which the page's own scripts keep.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from curbcut.knowledge import MadeByScripts, Question
from curbcut.patch import Change, TellInBrowser
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.operations import Operation

rule = Rule(
    __name__,
    title="What scripts add to pages has names, too",
    criteria=["4.1.2", "1.1.1"],
    impact=Impact.SERIOUS,
    looks_at=["script"],
)


@rule.finds
def things_without_a_name_that_scripts_make(page: Page) -> Iterator[Finding]:
    for operation in page.made_by_scripts():
        yield Finding(page.document.body or page.document.root, _message(operation))


@rule.fixes
def by_naming_them_in_the_browser(page: Page, finding: Finding) -> Iterator[Change]:
    operation = _by_message(page.made_by_scripts()).get(finding.message)
    if operation is not None:
        because = "the rules for what stands in pages say so of what scripts have made"
        yield TellInBrowser(finding.element, operation, because=because)


@lru_cache(maxsize=32)
def _by_message(operations: tuple[Operation, ...]) -> Mapping[str, Operation]:
    return {_message(operation): operation for operation in operations}


def _message(operation: Operation) -> str:
    return f"Scripts make something here that lacks “{operation.name}”: {operation.at}"


PAGE = (
    '<!doctype html><html lang="en"><head><title>A</title><script src="/a.js"></script></head><body>'
    "<main><h1>A</h1>{}</main></body></html>"
)
NEXT = Operation("div.slider > button.arrow-next", "aria-label", "Next")
SEEN: Mapping[Question, str] = {
    MadeByScripts("https://example.com/a.js", "05caefc8ffe21895", "en"): NEXT.line,
}

rule.examples = [
    Good(PAGE.format('<div class="slider"></div>'), "nobody has seen what scripts make of it"),
    Bad(
        PAGE.format('<div class="slider"></div>'),
        becomes=None,
        knowing=SEEN,
        why="it stands nowhere in the HTML: the client names it, where a site has the client",
    ),
]
