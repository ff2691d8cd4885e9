"""The report of a run as one HTML page: no script, nothing loaded from elsewhere, readable by everyone it is about."""

from collections.abc import Iterator
from pathlib import Path

from evals.judgement import ENGINE_NAMES
from evals.markup import Cell, Html, bullets, code, element, join, number, paragraph, table, text
from evals.record import ActRecord, Example, Record, SiteRecord

STYLE = Path(__file__).with_name("report.css")
RULES_SHOWN = 60
HOW = (
    "Each page was opened twice in the same browser at 1280 by 800 pixels: as it was, and as curbcut rewrote it."
    " Three engines that are not ours judged both. A failed example counts as repaired when every engine that flagged"
    " it before looked again and no longer does."
)


def report_page(record: Record) -> str:
    """The whole document."""
    title = f"Before and after curbcut, {record.date}"
    header = join([element("h1", text(title)), paragraph(HOW)])
    main = join(
        [
            *([_act(record.act)] if record.act else []),
            *(_site(index, site) for index, site in enumerate(record.sites)),
            _limits(record),
        ]
    )
    return _document(title, header, main, _tools(record))


def _document(title: str, header: Html, main: Html, footer: Html) -> str:
    head = join(
        [
            Html('<meta charset="utf-8">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            element("title", text(title)),
            element("style", Html("\n" + STYLE.read_text(encoding="utf-8"))),
        ]
    )
    body = join(
        [
            element("a", text("Skip to the results"), class_="skip", href="#results"),
            element("header", header),
            element("main", main, id="results", tabindex="-1"),
            element("footer", footer),
        ]
    )
    return "<!DOCTYPE html>\n" + element("html", join([element("head", head), element("body", body)]), lang="en") + "\n"


def _figures(*figures: tuple[str, str, str]) -> Html:
    """Large numbers: what, the number, and out of what."""
    groups = (
        element(
            "div", join([element("dt", text(name)), element("dd", join([text(value), element("small", text(of))]))])
        )
        for name, value, of in figures
    )
    return element("dl", join(groups), class_="figures")


def _act(act: ActRecord) -> Html:
    return join(
        [
            element("h2", text("W3C's ACT test cases")),
            paragraph(
                f"{act.examples:,} short pages that W3C's community wrote to say exactly what a rule means"
                f" ({act.source}, commit {act.commit[:10]}, {act.date})."
            ),
            _figures(
                ("Failed examples repaired", f"{act.repaired} ", f"of {act.usable} that a judge sees"),
                ("Good examples newly flagged", f"{act.harmed} ", f"of {act.good}"),
                ("Pages with new level A or AA findings", f"{act.worse} ", f"of {act.examples:,}"),
            ),
            _act_by_engine(act),
            _act_by_rule(act),
            *_act_examples(act),
        ]
    )


def _act_by_engine(act: ActRecord) -> Html:
    rows = [
        [
            Cell(ENGINE_NAMES[engine.engine]),
            number(engine.flagged),
            number(engine.repaired, "good"),
            number(engine.flagged - engine.repaired),
            _harm(engine.newly_flagged),
        ]
        for engine in act.engines
    ]
    headings = ["Judge", "Failed examples it flags", "Repaired", "Left", "Good examples newly flagged"]
    return table("act-judges", "ACT examples by judge", headings, rows)


def _act_by_rule(act: ActRecord) -> Html:
    rows = [
        [
            Cell(rule.rule_name),
            code(rule.rule_id),
            Cell(", ".join(rule.criteria) or "none"),
            number(rule.failed),
            number(rule.usable),
            number(rule.repaired, "good" if rule.repaired else ""),
            number(rule.left),
            number(rule.good),
            _harm(rule.harmed),
        ]
        for rule in act.rules
    ]
    headings = [
        "ACT rule",
        "Id",
        "Success criteria",
        "Failed",
        "Seen",
        "Repaired",
        "Left",
        "Good",
        "Newly flagged",
    ]
    return table("act-rules", "ACT examples by rule; seen are the failed ones that a judge flags", headings, rows)


def _harm(count: int) -> Cell:
    return number(count, "bad" if count else "")


def _act_examples(act: ActRecord) -> Iterator[Html]:
    yield _examples("act-left", "Failed examples that a judge still flags", "Flagged by", act.left)
    yield _examples("act-harmed", "Good examples that a judge newly flags", "Flagged by", act.harmed_examples)
    yield _examples("act-worse", "Examples with new level A or AA findings", "New", act.worse_examples)
    yield _examples("act-not-judged", "Examples that an engine could not judge", "Engine", act.not_judged)


def _examples(identifier: str, caption: str, details: str, examples: tuple[Example, ...]) -> Html:
    rows = [
        [
            Cell(f"{example.rule_id}, {example.title}"),
            Cell(", ".join(map(_spoken, example.details))),
            code(example.path),
        ]
        for example in examples
    ]
    return table(identifier, caption, ["Example", details, "Page"], rows)


def _spoken(detail: str) -> str:
    """An engine's id, alone or before a rule's, as the engine's name."""
    engine, _, rule = detail.partition(" ")
    return f"{ENGINE_NAMES.get(engine, engine)} {rule}".strip()


def _site(index: int, site: SiteRecord) -> Html:
    return join(
        [
            element("h2", text(f"Pages: {site.name}")),
            _site_by_engine(f"site-{index}-judges", site),
            _site_by_page(f"site-{index}-pages", site),
            _site_by_rule(f"site-{index}-rules", site),
        ]
    )


def _site_by_engine(identifier: str, site: SiteRecord) -> Html:
    rows = [
        [
            Cell(ENGINE_NAMES[engine.engine]),
            number(engine.before),
            number(engine.after, "good" if engine.after < engine.before else ""),
            number(engine.clean_before),
            number(engine.clean_after),
        ]
        for engine in site.engines
    ]
    headings = ["Judge", "Findings before", "Findings after", "Pages without before", "Pages without after"]
    return table(identifier, f"Level A and AA findings on {len(site.pages)} pages", headings, rows)


def _site_by_page(identifier: str, site: SiteRecord) -> Html:
    rows = [
        [
            code(page.path),
            number(sum(page.before.values())),
            number(sum(page.after.values())),
            Cell(", ".join(map(_spoken, page.newly_found)) or "none", "bad" if page.newly_found else ""),
            Cell(", ".join(ENGINE_NAMES[engine] for engine in sorted(page.not_judged)) or "none"),
        ]
        for page in site.pages
    ]
    headings = ["Page", "Before", "After", "New", "Engines that failed"]
    return table(identifier, "Level A and AA findings of all judges by page", headings, rows)


def _site_by_rule(identifier: str, site: SiteRecord) -> Html:
    rows = [
        [
            code(rule.rule),
            Cell(ENGINE_NAMES[rule.engine]),
            Cell(f"{', '.join(rule.criteria)} (level {rule.level})" if rule.criteria else "best practice"),
            number(rule.before),
            number(rule.after, "good" if rule.after < rule.before else "bad" if rule.after > rule.before else ""),
        ]
        for rule in site.rules[:RULES_SHOWN]
    ]
    headings = ["Rule", "Judge", "Success criteria", "Before", "After"]
    return table(identifier, "Findings by rule, best practices included, the most frequent first", headings, rows)


def limits_of(record: Record) -> list[str]:
    """What these numbers do not say."""
    unseen = [f"{record.act.unseen} failed ACT examples that none of the three judges flags."] if record.act else []
    return [
        *unseen,
        "What only people can judge: whether a text alternative, a label or a heading says the right thing.",
        "Most of what keeps people out: software finds a part of it. Fewer findings do not mean that a page conforms.",
        "Screen readers, switches, voice control, magnifiers; other browsers than Chromium; other window sizes.",
        "Anything that needs a click, a key or time: menus, dialogs, validation, what scripts add later.",
        "What the engines left open for a person to decide.",
    ]


def _limits(record: Record) -> Html:
    return join([element("h2", text("What was not tested")), bullets(limits_of(record))])


def _tools(record: Record) -> Html:
    rows = [[Cell(name), Cell(version)] for name, version in record.versions.items()]
    return join(
        [
            paragraph(f"Measured on {record.date} at commit {record.commit}. To repeat it: make evals."),
            table("tools", "Tools and versions", ["Tool", "Version"], rows),
        ]
    )
