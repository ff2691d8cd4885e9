"""
A page for people: what was found, whom it keeps out, and side by side what the page was and what it became.

One file that loads nothing and runs no script. Findings are filtered by plain links, with `:target`.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from curbcut.report.about import About
from curbcut.report.html.findings import findings_section
from curbcut.report.html.tables import pages_table, rules_table
from curbcut.report.html.text import as_text
from curbcut.report.page import PageReport, counts_of
from curbcut.report.words import count, details, headline


def render(pages: Sequence[PageReport], about: About) -> str:
    """The report as one HTML page."""
    title = f"Accessibility report of {count(len(pages), 'page')}, {about.made_at:%Y-%m-%d}"
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{as_text(title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>",
            '<a class="skip" href="#findings">Skip to the findings</a>',
            _header(pages, about),
            "<main>",
            pages_table(pages, about),
            rules_table(pages, about),
            findings_section(pages, about),
            _not_tested(about),
            "</main>\n</body>\n</html>\n",
        ]
    )


@cache
def _style() -> str:
    return files(__name__).joinpath("style.css").read_text(encoding="utf-8")


def _header(pages: Sequence[PageReport], about: About) -> str:
    counts = counts_of(pages)
    made = f'<time datetime="{about.made_at:%Y-%m-%dT%H:%M:%SZ}">{about.made_at:%Y-%m-%d, %H:%M} UTC</time>'
    return (
        "<header>\n<h1>What keeps people out of these pages</h1>\n"
        f'<p class="told"><strong>{as_text(headline(counts))}</strong>{as_text(details(counts, about))}</p>\n'
        f"<p>Made by curbcut {as_text(about.version)} on {made}, against {as_text(about.standard)}. "
        "A violation fails a success criterion for certain; software can judge only part of what the criteria ask. "
        '<a href="#not-tested">What was not tested</a>.</p>\n</header>'
    )


def _not_tested(about: About) -> str:
    items = "".join(f"<li>{as_text(sentence)}</li>\n" for sentence in about.not_tested)
    return (
        '<section aria-labelledby="not-tested">\n<h2 id="not-tested">What was not tested</h2>\n'
        f"<ul>\n{items}</ul>\n</section>"
    )


__all__ = ["render"]
