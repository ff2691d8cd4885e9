"""One page in, one page out; and in the way of nobody."""

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from curbcut.client import ClientOptions, Insertion
from curbcut.engine import Ignore, Outcome, Settings, remediate
from curbcut.html import Document, Element, Encoding
from curbcut.knowledge import Answer, ImageDescription, KnownAnswers
from curbcut.patch import (
    AddStyle,
    Change,
    EditStyle,
    Insert,
    NewElement,
    Rename,
    SetAttribute,
    SetText,
    Wrap,
    WrapBetween,
)
from curbcut.rule import Finding, Impact, Page, Rule, Safety

PAGE = (
    b'<!doctype html><html lang="en"><title>A page</title><body><main><h1>A page</h1><p>Text</p></main></body></html>'
)


def rule_that(tag: str, *changes_of: object, name: str = "test_rule", safety: Safety = Safety.SAFE) -> Rule:
    """A rule that finds every element with a tag and wants the changes that the functions give for it."""
    rule = Rule(f"tests.{name}", title="A rule for this test", impact=Impact.MINOR, safety=safety)

    @rule.finds
    def find(page: Page) -> Iterator[Finding]:
        for element in page.all(tag):
            yield Finding(element, "Something is wrong here.")

    @rule.fixes
    def fix(page: Page, finding: Finding) -> Iterator[Change]:
        for change_of in changes_of:
            assert callable(change_of)
            yield change_of(finding.element)

    return rule


def only(*rules: Rule, **others: object) -> Settings:
    return Settings(local_rules=rules, only=tuple(rule.id for rule in rules), **others)  # type: ignore[arg-type]


def outcomes(settings: Settings, body: bytes = PAGE) -> list[Outcome]:
    return [resolved.outcome for resolved in remediate(body, settings=settings).findings]


def with_class(value: str) -> object:
    def change(element: Element) -> Change:
        return SetAttribute(element, "class", value, because="a test wants it")

    return change


def test_a_page_without_a_finding_is_the_same_object() -> None:
    remediation = remediate(PAGE, settings=only(rule_that("img")))

    assert remediation.body is PAGE
    assert (remediation.findings, remediation.changed, remediation.skipped) == ((), False, None)


def test_a_fix_is_written_and_accounted_for() -> None:
    remediation = remediate(PAGE, settings=only(rule_that("p", with_class("x"))))

    assert remediation.body == PAGE.replace(b"<p>", b'<p class="x">')
    (resolved,) = remediation.findings
    assert (resolved.outcome, resolved.because, resolved.confidence) == (Outcome.FIXED, "a test wants it", 1.0)
    assert resolved.before_and_after() == ("<p>", '<p class="x">')
    assert resolved.line_and_column == (1, 80)


def test_a_rule_that_fails_takes_nothing_with_it(caplog: pytest.LogCaptureFixture) -> None:
    def broken(element: Element) -> Change:
        raise RuntimeError("broken")

    settings = only(rule_that("p", with_class("x"), name="whole"), rule_that("p", broken, name="broken"))
    remediation = remediate(PAGE, settings=settings)

    assert remediation.body == PAGE.replace(b"<p>", b'<p class="x">')
    assert remediation.failed_rules == ("broken",)
    assert "The rule broken failed" in caplog.text


def test_a_rule_that_fails_is_seen_by_its_author() -> None:
    def broken(element: Element) -> Change:
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        remediate(PAGE, settings=only(rule_that("p", broken)), strict=True)


def test_the_second_rule_that_wants_an_attribute_yields() -> None:
    settings = only(rule_that("p", with_class("x"), name="first"), rule_that("p", with_class("y"), name="second"))

    assert outcomes(settings) == [Outcome.FIXED, Outcome.YIELDED]


def test_a_fix_that_yielded_has_its_turn_on_the_page_as_the_first_left_it() -> None:
    body = b"<p>x"
    first = Rule("tests.first", title="Paragraphs have a class", impact=Impact.MINOR)
    second = Rule("tests.second", title="Paragraphs have a class of two words", impact=Impact.MINOR)

    @first.finds
    def without(page: Page) -> Iterator[Finding]:
        yield from (Finding(each, "A class is missing.") for each in page.all("p") if "class" not in each)

    @first.fixes
    def with_one(page: Page, finding: Finding) -> Iterator[Change]:
        yield SetAttribute(finding.element, "class", "x")

    @second.finds
    def with_less_than_two(page: Page) -> Iterator[Finding]:
        yield from (
            Finding(each, "A word is missing.") for each in page.all("p") if " " not in (each.get("class") or "")
        )

    @second.fixes
    def with_two(page: Page, finding: Finding) -> Iterator[Change]:
        yield SetAttribute(finding.element, "class", f"{finding.element.get('class') or 'z'} y")

    remediation = remediate(body, settings=only(first, second))

    assert remediation.body == body.replace(b"<p", b'<p class="x y"')
    assert [resolved.outcome for resolved in remediation.findings] == [Outcome.FIXED, Outcome.FIXED]

    checked = remediate(body, settings=only(first, second), keep_body=False)
    assert (checked.body, checked.changed) == (body, True)
    assert [resolved.outcome for resolved in checked.findings] == [Outcome.FIXED, Outcome.FIXED]


def test_another_turn_is_only_for_those_that_want_the_same() -> None:
    asked: list[str] = []
    other = Rule("tests.other", title="Nothing is wrong", impact=Impact.MINOR)

    @other.finds
    def nothing(page: Page) -> Iterator[Finding]:
        asked.append(page.document.source.decode())
        yield from ()

    @other.fixes
    def never(page: Page, finding: Finding) -> Iterator[Change]:
        raise AssertionError

    first, second = rule_that("p", with_class("x"), name="first"), rule_that("p", with_class("y"), name="second")
    remediate(PAGE, settings=only(first, second, other))

    assert asked == [PAGE.decode()]


def test_a_fix_that_needs_agreement_is_not_written_until_the_site_agrees() -> None:
    rule = rule_that("p", with_class("x"), safety=Safety.REVIEWED)

    assert outcomes(only(rule)) == [Outcome.REVIEW]
    assert outcomes(only(rule, apply=Safety.REVIEWED)) == [Outcome.FIXED]


def test_a_suggestion_is_never_written() -> None:
    rule = rule_that("p", with_class("x"), safety=Safety.SUGGESTED)

    assert outcomes(only(rule, apply=Safety.REVIEWED)) == [Outcome.REVIEW]


def test_a_finding_without_a_fix_is_for_a_person() -> None:
    assert outcomes(only(rule_that("p"))) == [Outcome.MANUAL]


@pytest.mark.parametrize(
    "change",
    [
        lambda p: Rename(p, "div"),
        lambda p: Wrap(p, p, "div"),
        lambda p: WrapBetween(p, None, None, "span"),
        lambda p: Insert(p, "before", NewElement("hr")),
        lambda p: Insert(p, "last", NewElement("br")),
        lambda p: SetText(p, "Other"),
    ],
)
def test_what_a_framework_is_going_to_hydrate_keeps_its_elements(change: Callable[[Element], Change]) -> None:
    hydrated, settings = b'<div id="__next"><p>One</p></div>', only(rule_that("p", with_class("x"), change))

    remediation = remediate(hydrated, settings=settings)

    assert (remediation.body, [each.outcome for each in remediation.findings]) == (hydrated, [Outcome.MANUAL])
    assert remediate(hydrated.replace(b"__next", b"next"), settings=settings).changed


def test_a_page_that_is_too_large_passes_as_it_came() -> None:
    remediation = remediate(PAGE, settings=Settings(max_bytes=10))

    assert remediation.body is PAGE
    assert remediation.skipped == "The page is larger than 10 bytes."


def test_a_page_that_takes_too_long_passes_as_it_came() -> None:
    remediation = remediate(PAGE, settings=Settings(time_budget=0))

    assert remediation.body is PAGE
    assert remediation.skipped == "The page took more than 0 s."


@pytest.mark.parametrize("body", [b"", b"\0", b"\xff\xfe", b"<", "\ud800".encode("utf-8", "surrogatepass")])
def test_what_is_hardly_a_page_passes(body: bytes) -> None:
    assert remediate(body, settings=only(rule_that("p", with_class("x"))), strict=True).body is body


def test_a_page_in_utf_16_comes_out_in_utf_16() -> None:
    text = "<title>Größe</title><p>値段</p>"
    body = b"\xff\xfe" + text.encode("utf-16-le")

    remediation = remediate(body, settings=only(rule_that("p", with_class("é"))))

    assert remediation.body == b"\xff\xfe" + text.replace("<p>", '<p class="é">').encode("utf-16-le")


def test_a_page_in_an_encoding_that_cannot_be_read_passes() -> None:
    body = b"\xff\xfe<\0p\0>\0x"

    assert remediate(body, settings=only(rule_that("p", with_class("x")))).body is body


def test_a_change_of_structure_that_the_parser_would_undo_is_not_made() -> None:
    def in_a_list(element: Element) -> Change:
        return Wrap(element, element, "table")

    body = b"<p>one<div><b>two</b></div>"
    remediation = remediate(body, settings=only(rule_that("b", in_a_list)))

    assert remediation.body is body
    assert [resolved.outcome for resolved in remediation.findings] == [Outcome.MANUAL]


def test_a_change_of_structure_that_holds_is_made() -> None:
    def with_a_sign(element: Element) -> Change:
        return Insert(element, "first", NewElement("b", (), ("!",)))

    remediation = remediate(PAGE, settings=only(rule_that("p", with_a_sign)))

    assert remediation.body == PAGE.replace(b"<p>", b"<p><b>!</b>")


@pytest.mark.parametrize(
    ("attribute", "expected"),
    [
        ("data-curbcut-ignore", []),
        ('data-curbcut-ignore="test-rule"', []),
        ('data-curbcut-ignore="other"', [Outcome.FIXED]),
    ],
)
def test_what_the_author_marks_is_left_alone(attribute: str, expected: list[Outcome]) -> None:
    body = f"<section {attribute}><p>x</p></section>".encode()

    assert outcomes(only(rule_that("p", with_class("x"))), body) == expected


@pytest.mark.parametrize("value", ["", "true", "plaintext-only"])
def test_what_somebody_is_writing_is_left_alone(value: str) -> None:
    assert (
        outcomes(only(rule_that("p", with_class("x"))), f"<div contenteditable={value}><p>x</p></div>".encode()) == []
    )


def test_what_somebody_is_writing_is_not_changed_for_the_sake_of_something_else() -> None:
    def inside(element: Element) -> Change:
        return SetAttribute(element.children[0].children[0], "class", "x")

    body = b"<main><div contenteditable><p>x</p></div></main>"
    assert outcomes(only(rule_that("main", inside)), body) == [Outcome.MANUAL]


@pytest.mark.parametrize(
    ("ignore", "expected"),
    [
        (Ignore(rule="test-rule", reason="known"), []),
        (Ignore(rule="test-rule", reason="known", selector="main p"), []),
        (Ignore(rule="test-rule", reason="known", selector="h1"), [Outcome.FIXED]),
        (Ignore(rule="test-rule", reason="known", url="https://elsewhere.example/"), [Outcome.FIXED]),
        (Ignore(rule="test-rule", reason="known", expires="2001-01-01"), [Outcome.FIXED]),
    ],
)
def test_what_the_site_ignores_is_left_alone(ignore: Ignore, expected: list[Outcome]) -> None:
    assert outcomes(only(rule_that("p", with_class("x")), ignore=(ignore,))) == expected


def test_an_unanswered_question_leaves_the_finding_waiting() -> None:
    body = PAGE.replace(b"Text", b'<img src="cat.jpg">')
    remediation = remediate(body, url="https://example.com/a/", settings=Settings(only=("image-alt",)))

    assert [resolved.outcome for resolved in remediation.findings] == [Outcome.WAITING]
    assert remediation.open_questions == {ImageDescription("https://example.com/a/cat.jpg")}


@pytest.mark.parametrize(
    ("source", "confidence", "outcome"),
    [("model", 0.9, Outcome.FIXED), ("model", 0.5, Outcome.WAITING), ("person", 0.5, Outcome.FIXED)],
)
def test_an_answer_counts_if_it_is_sure_enough_or_a_persons(source: str, confidence: float, outcome: Outcome) -> None:
    body = PAGE.replace(b"Text", b'<img src="cat.jpg">')
    known = KnownAnswers({ImageDescription("https://example.com/cat.jpg"): Answer("A cat", source, confidence)})
    remediation = remediate(body, url="https://example.com/", knowledge=known, settings=Settings(only=("image-alt",)))

    assert [resolved.outcome for resolved in remediation.findings] == [outcome]
    assert [resolved.sources for resolved in remediation.findings] == [(source,) if outcome is Outcome.FIXED else ()]


@pytest.mark.parametrize(
    ("policy", "outcome"),
    [
        ("default-src 'self'", Outcome.MANUAL),
        ("style-src 'sha256-abc'", Outcome.MANUAL),
        ("style-src 'unsafe-inline'", Outcome.FIXED),
        ("img-src 'self'", Outcome.FIXED),
    ],
)
def test_a_style_is_not_touched_where_the_pages_own_policy_forbids_it(policy: str, outcome: Outcome) -> None:
    def in_another_color(element: Element) -> Change:
        return EditStyle(element, 2, 2, "color:#000")

    body = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><style>p{{}}</style><p>x'.encode()

    assert outcomes(only(rule_that("style", in_another_color)), body) == [outcome]


@pytest.mark.parametrize(
    ("mark", "added", "client"),
    [("", Outcome.FIXED, True), (" amp", Outcome.MANUAL, False), (" \u26a1", Outcome.MANUAL, False)],
)
def test_a_page_of_amp_gets_no_style_sheet_and_no_script(mark: str, added: Outcome, *, client: bool) -> None:
    body = f"<!doctype html><html{mark}><head><title>A page</title></head><body><p>Text</p></body></html>".encode()
    settings = only(rule_that("p", lambda element: AddStyle(element.document, "p{color:#000}")))
    remediation = remediate(body, settings=settings, addition=Insertion(options=ClientOptions(), folder="/c"))

    assert [resolved.outcome for resolved in remediation.findings] == [added]
    assert (b"<script" in remediation.body) is client


@pytest.mark.parametrize(
    ("body", "trees"),
    [
        (PAGE.replace(b' lang="en"', b""), 1),
        (PAGE.replace(b"<p>", b'<ul role="menu"><li><a href="/x">One</a></ul><p>'), 2),  # another turn
    ],
)
def test_each_tree_is_let_go_at_once_where_nobody_reads_the_findings(
    monkeypatch: pytest.MonkeyPatch, body: bytes, trees: int
) -> None:
    made: list[weakref.ref[Document]] = []
    begin = Document.__init__

    def remembering(self: Document, source: bytes, encoding: Encoding) -> None:
        made.append(weakref.ref(self))
        begin(self, source, encoding)

    monkeypatch.setattr(Document, "__init__", remembering)
    gc.disable()
    try:
        remediation = remediate(body, url="https://example.com/", keep_findings=False)
        assert [document() for document in made] == [None] * trees
    finally:
        gc.enable()
    assert remediation.findings == ()


@pytest.mark.parametrize("page", ["index.html", "deutsch.html", "insurance-check.html"])
def test_a_visitor_gets_the_page_that_the_report_is_about(page: str) -> None:
    body = (Path(__file__).parents[2] / "examples/clinic" / page).read_bytes()

    unhurried = Settings(time_budget=60)
    visited = remediate(body, url="https://example.com/", settings=unhurried, keep_findings=False)

    assert visited.body == remediate(body, url="https://example.com/", settings=unhurried).body


def test_a_check_says_what_became_of_fixes_that_waited_for_others() -> None:
    body = b'<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p>Text</p></main></html>'
    settings = only(
        rule_that("p", with_class("a"), name="first"), rule_that("p", with_class("b"), name="second"), max_bytes=9_999
    )

    whole = remediate(body, settings=settings)
    alone = remediate(body, settings=settings, keep_body=False)

    assert [each.outcome for each in alone.findings] == [each.outcome for each in whole.findings]
    assert (alone.body, alone.changed) == (body, True)
