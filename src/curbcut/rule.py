"""
What a rule is.

A rule lives in one file of `rules/`: why it matters, whom it concerns, where it finds fault (`finds`), what should be
true instead (`fixes`), and examples that are its tests and its manual. Rules are pure: they see a `Page` and yield
values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from curbcut.aria import visible_text_of
from curbcut.css import LearnedStyles, Motion, learned_styles_in, motion_in
from curbcut.html import Document, Element
from curbcut.knowledge import (
    LONGEST_ANSWER,
    LONGEST_DETAILS,
    NOTHING,
    TRUST,
    ClippedText,
    Components,
    FieldLabels,
    FormErrors,
    ImageDescription,
    ImageDetails,
    Knowledge,
    LargeLines,
    MadeByScripts,
    PageLanguage,
    Question,
    Reflow,
    TextLanguage,
    TextOverPictures,
    VanishingNames,
    VisualOrder,
    holds_text,
    is_answered_in_words,
    trusted,
)
from curbcut.naming import (
    Evidence,
    declared_language_of,
    image_for_name,
    is_wrong_about_itself,
    name_by_picture,
    picture_asked_about,
    question_about_icon,
    question_about_motion,
    sample_of,
    start_tag_of,
    style_sheets_of,
    styled_template_of,
    template_of,
)
from curbcut.patch import Change
from curbcut.standards.components import Component, components_in
from curbcut.standards.error_places import ErrorPlace, error_places_in
from curbcut.standards.field_labels import labels_in, mark_of
from curbcut.standards.large_lines import sizes_in
from curbcut.standards.operations import Operation, operations_in


class Impact(Enum):
    """How much a finding hinders the people it affects, least first."""

    MINOR = "minor"
    MODERATE = "moderate"
    SERIOUS = "serious"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        return list(Impact).index(self)


class Safety(Enum):
    """Who may let a fix through: nobody needs to, a person who has agreed to this rule, or a person for each."""

    SAFE = "safe"
    REVIEWED = "reviewed"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a page does not meet a rule's expectation, and what that means to a person.

    `is_certain` is False where only a person or a rendering can tell; such a finding is never called a violation.
    `is_advice` is for what is worth saying but fails nothing."""

    element: Element
    message: str
    is_certain: bool = True
    is_advice: bool = False


@dataclass(frozen=True, slots=True)
class Good:
    """Markup that is left alone and gives no finding."""

    markup: str
    why: str
    knowing: Mapping[Question, str] = field(default_factory=dict)
    url: str = "https://example.com/"


@dataclass(frozen=True, slots=True)
class Bad:
    """Markup that gives at least one finding; `becomes` is the markup after the fix, or None if it is left as it is."""

    markup: str
    becomes: str | None
    why: str
    knowing: Mapping[Question, str] = field(default_factory=dict)
    url: str = "https://example.com/"


class Page:
    """What a rule sees: the document, its address, and what is known about the site."""

    def __init__(
        self,
        document: Document,
        *,
        url: str = "",
        knowledge: Knowledge = NOTHING,
        trust: float = TRUST,
        open_questions: set[Question] | None = None,
    ) -> None:
        self.document = document
        self.url = url
        self.all = document.all
        self.trust = trust
        self.having = document.having
        self._knowledge = knowledge
        self.open_questions: set[Question] = set() if open_questions is None else open_questions
        self.sources: list[str] = []
        """Where the answers came from that were given since `forget_asked`."""
        self._language: str | None = None
        document.guess_language = lambda: self.language
        self.has_unanswered = False
        """Whether a question was left open since `forget_asked`."""

    @property
    def language(self) -> str:
        """The language of the page as a whole as a valid tag: as declared, else, or where that is certainly wrong, as
        its text tells; `""` if nobody can tell."""
        if self._language is None:
            self._language = ""  # what is asked below must not ask again
            is_wrong = is_wrong_about_itself(self.document)
            declared = None if is_wrong else declared_language_of(self.document)
            sample = "" if declared else sample_of(self.document)
            told = self.ask(TextLanguage(sample)) if sample else None
            is_asked = not declared and not told and not is_wrong and bool(self.url)
            learned = self.ask(PageLanguage(self.url)) if is_asked else None
            self._language = declared.name if declared else told or learned or ""
        return self._language

    def forget_asked(self) -> None:
        """Starts the account of one fix."""
        self.sources = []
        self.has_unanswered = False

    def ask(self, question: Question) -> str | None:
        """The answer if there is one that is trusted enough; else None, and the question is left open."""
        answer = self._knowledge.answer(question)
        longest = LONGEST_DETAILS if isinstance(question, ImageDetails) else LONGEST_ANSWER
        value = trusted(answer, self.trust, in_words=is_answered_in_words(question), longest=longest)
        if value is None or answer is None:
            self.open_questions.add(question)
            self.has_unanswered |= not holds_text(question)  # that kind nobody answers later
        else:
            self.sources.append(answer.source)
        return value

    def ask_about_picture(
        self, picture: Element, purpose: Literal["picture", "link", "button"] = "picture"
    ) -> str | None:
        """What a picture says where it stands for this; None, too, where nothing tells which picture it is."""
        named = picture_asked_about(picture, self.url)
        return self.ask(ImageDescription(named, purpose)) if named else None

    def ask_about_icon(self, control: Element) -> Evidence | None:
        """What a control is called by the only picture that it shows."""
        purpose = self._icon_shown_in(control)
        return name_by_picture(purpose, control, self._icon_shown_in) if purpose else None

    def _icon_shown_in(self, control: Element) -> str:
        """The purpose of the only picture that a control shows; `""` where nobody knows it."""
        question = question_about_icon(control, self.url)
        return (self.ask(question) or "") if question is not None else ""

    def ask_what_it_shows(self, control: Element) -> Evidence | None:
        """What a button is called by the only picture that it shows: as it is described, or as an icon. A picture that
        is one itself shows more of what can be seen on it, as a rule, unless it is an icon."""
        image = image_for_name(control)
        if image is control and (meant := self.ask_about_icon(control)) is not None:
            return meant
        purpose: Literal["picture", "button"] = "picture" if image is control else "button"
        described = self.ask_about_picture(image, purpose) if image is not None else None
        return Evidence(described, "the description of its image") if described else self.ask_about_icon(control)

    def ask_about_components(self) -> tuple[Component, ...]:
        """The menus, dialogs and other components that a learner has seen on pages of this template."""
        template = template_of(self.document, self.url)
        answer = self.ask(Components(*template)) if template is not None else None
        return components_in(answer) if answer else ()

    def ask_about_form_errors(self) -> tuple[ErrorPlace, ...]:
        """What a learner has seen forms say on pages of this template of what they do not take."""
        template = template_of(self.document, self.url)
        answer = self.ask(FormErrors(*template)) if template is not None else None
        return error_places_in(answer) if answer else ()

    def ask_about_motion(self) -> Motion | None:
        """What a learner has seen move or flash on pages of this template; None if nobody has watched, or if anything
        else stands in the answer."""
        question = question_about_motion(self.document, self.url)
        answer = self.ask(question) if question is not None else None
        return motion_in(answer) if answer else None

    def made_by_scripts(self) -> tuple[Operation, ...]:
        """What a learner would have the client say of things that only scripts make on pages of this template."""
        template = template_of(self.document, self.url)
        if template is None:
            return ()
        answer = self._knowledge.answer(MadeByScripts(*template, self.language))
        told = trusted(answer, self.trust, in_words=False)
        if not told or answer is None:
            return ()
        self.sources.append(answer.source)
        return operations_in(told)

    def ask_about_label(self, field: Element) -> Evidence | None:
        """The words that a learner has seen beside a field on pages of this template, if this page has them too."""
        template = styled_template_of(self.document, self.url)
        answer = self.ask(FieldLabels(*template)) if template is not None else None
        words = labels_in(answer or "").get(mark_of(start_tag_of(field)), "")
        body = self.document.body
        is_here = bool(words) and body is not None and words in visible_text_of(body)
        return Evidence(words, "the words seen beside it", 0.8) if is_here else None

    def ask_about_large_letters(self) -> dict[Element, float]:
        """The elements that style sheets in files set in much larger letters than what is around, as a learner has seen
        them on pages of this template, in order, with the size of their letters in CSS pixels."""
        if not style_sheets_of(self.document, self.url):
            return {}
        template = styled_template_of(self.document, self.url)
        answer = self.ask(LargeLines(*template)) if template is not None else None
        sizes = {
            element: size
            for selector, size in sizes_in(answer or "").items()
            for element in self.document.select(selector)
        }
        return {element: sizes[element] for element in self.document.in_order(sizes)}

    def ask_about_styles(
        self,
        question: type[TextOverPictures | ClippedText | Reflow | VanishingNames | VisualOrder],
        properties: frozenset[str],
        left: frozenset[str],
    ) -> LearnedStyles:
        """The style rules that a learner would add to pages of this template, and what they do not mend; nothing where
        an answer would set other properties, or names what is left otherwise."""
        template = styled_template_of(self.document, self.url)
        answer = self.ask(question(*template)) if template is not None else None
        return learned_styles_in(answer or "", properties, left)


def example_page(markup: str) -> str:
    """An example as a whole page: what is none itself is put into one that has no other fault."""
    if "<html" in markup.lower() or "<!doctype" in markup.lower():
        return markup
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An example of a page</title>'
        f"</head><body><main><h1>An example</h1>{markup}</main></body></html>"
    )


Find = Callable[[Page], Iterator[Finding]]
Fix = Callable[[Page, Finding], Iterator[Change]]


class Rule:
    """One rule. Constructed once, as `rule`, in a module of `rules/`; the module's name is the rule's id."""

    def __init__(
        self,
        module: str,
        *,
        title: str,
        impact: Impact,
        criteria: Sequence[str] = (),
        act: Sequence[str] = (),
        looks_at: Sequence[str] = (),
        safety: Safety = Safety.SAFE,
        whole_page: bool = False,
    ) -> None:
        """
        title: what holds on a good page, as a sentence without a full stop.
        criteria: WCAG success criteria that a finding fails, `"1.1.1"`; empty for a best practice.
        act: ids of the W3C ACT rules that this one covers, wholly or in part.
        looks_at: tags (`"img"`) and attributes (`"[role]"`) of which a page must have one for the rule to be run at
            all; empty for a rule that looks at every page.
        whole_page: whether it judges what an element stands in, holds or is unlike, which the source of a template does
            not tell.
        """
        self.id = module.rpartition(".")[2].replace("_", "-")
        self.module = module
        self.title = title
        self.impact = impact
        self.criteria = tuple(criteria)
        self.act = tuple(act)
        self.safety = safety
        self.whole_page = whole_page
        self.tags = frozenset(name for name in looks_at if not name.startswith("["))
        self.attributes = frozenset(name.strip("[]") for name in looks_at if name.startswith("["))
        self.find: Find = _find_nothing
        self.fix: Fix | None = None
        self.examples: list[Good | Bad] = []

    def __repr__(self) -> str:
        return f"<Rule {self.id}>"

    def finds(self, find: Find) -> Find:
        """Decorates the generator that finds."""
        self.find = find
        return find

    def fixes(self, fix: Fix) -> Fix:
        """Decorates the generator that fixes one finding; it yields nothing where it cannot."""
        self.fix = fix
        return fix


def _find_nothing(page: Page) -> Iterator[Finding]:
    raise NotImplementedError(f"a rule needs a function decorated with @rule.finds to look at {page.url}")
