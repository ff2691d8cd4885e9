"""Words that styles and tables put beside fields, seen in a browser."""

from string import ascii_lowercase

from curbcut.learner.browser import running_browser
from curbcut.learner.crawl import Fetched
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import field_labels
from curbcut.standards.field_labels import labels_in, mark_of
from tests.learner.sites import page, site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser

IN_COLUMNS = (
    "<table><tr><td><table><tr><td>{}</td></tr><tr><td>{}</td></tr></table></td>"
    "<td><table><tr><td>Central Park</td></tr><tr><td>Grand Park</td></tr></table></td></tr></table>"
)
GRID = "<div class=grid><span class=name>Town</span><span class=code>Code</span><p>{}</p><p>{}</p></div>"

CASES = [
    (IN_COLUMNS, ("type=radio value=1", "type=radio value=2"), ("Central Park", "Grand Park")),
    (GRID, ("name=town", "name=code"), ("Town", "Code")),
    ("<div class=right><p>{}</p><p>Fax</p></div>", ("name=fax",), ("Fax",)),
    ("<p>Date</p><p>{}{}</p>", ("name=day size=2", "name=month size=2"), ("Date", None)),
    ("<p>We write to you soon</p><div class=far>{}</div>", ("name=far",), (None,)),
    ("<p><button>Find</button></p><div>{}</div>", ("name=near",), (None,)),
    ("<div class=row><p hidden>Street</p><p>{}</p></div>", ("name=street",), (None,)),
    ("<p>Colour: {}{}</p>", ("type=radio name=c value=navy", "type=radio name=c value=sand"), (None, None)),
    ("<div class=row><div role=buton>Old</div><p>{}</p></div>", ("name=old",), (None,)),
    ("<div class=row><p>Both</p><p>{}</p></div>", ("name=both title=Own",), (None,)),
]
"""What stands around fields, their attributes, and the words beside each."""

STYLES = """<style>
p { margin: 0 }
.grid { display: grid; grid-template-columns: 100px 200px; grid-auto-flow: column; gap: 4px }
.grid > * { grid-row: 2 }
.grid .name { grid-row: 1; grid-column: 1 }
.grid .code { grid-row: 1; grid-column: 2 }
.row { display: flex; gap: 8px }
.right { display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: 8px }
.far { margin-top: 80px }
section { margin: 60px 0 }
</style>"""


def test_words_that_are_seen_beside_a_field_and_no_other() -> None:
    boxes = ""
    expected: dict[str, str | None] = {}
    for letter, (around, attributes, labels) in zip(ascii_lowercase, CASES, strict=False):
        tags = [f"<input id={letter}{number} {each}>" for number, each in enumerate(attributes)]
        boxes += f"<section>{around.format(*tags)}</section>"
        expected |= {mark_of(tag): label for tag, label in zip(tags, labels, strict=True)}
    with site({"/": page(boxes, STYLES)}) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            shown = Fetched(f"{own.url}/", page(boxes, STYLES).encode(), "text/html; charset=utf-8")
            found = field_labels.answer(browser, [shown])
    seen = labels_in(found.value)
    assert {mark: seen.get(mark) for mark in expected} == expected
