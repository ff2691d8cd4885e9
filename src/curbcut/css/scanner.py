"""
CSS text read into rules and declarations that know their place in it.

A change of style is a splice like any other, so what is needed is where a declaration stands, fast, and not what every
token means. Comments, strings and addresses are first masked by characters of the same length; in what is left, braces
and semicolons are what they look like. https://www.w3.org/TR/css-syntax-3/
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from curbcut.memory import remembered

MAX_TEXT: Final = 500_000
"""Longer style sheets are not read; in characters."""

_OPAQUE = re.compile(
    r"""/\*.*?(?:\*/|\Z) | "(?:[^"\\\n]|\\.)*"? | '(?:[^'\\\n]|\\.)*'? | \burl\(\s*[^"'\s)][^)]*\)? | <!-- | -->""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_BRACE = re.compile(r"[{}]")
_STOP = re.compile(r"[{;]")
_NAME = re.compile(r"\s*(-?-?[a-zA-Z_][\w-]*)\s*:\s*")
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z", re.IGNORECASE)
_AT_RULE = re.compile(r"@([\w-]+)\s*(.*)", re.DOTALL)
_GROUPS = frozenset({"media", "supports", "container", "document", "-moz-document", "scope", "starting-style"})
_WITHOUT_ELEMENTS = frozenset(
    {
        "counter-style", "font-face", "font-feature-values", "font-palette-values", "keyframes", "page",
        "position-try", "property", "view-transition", "-moz-keyframes", "-o-keyframes", "-webkit-keyframes",
        "-ms-viewport", "viewport",
    }
)  # fmt: skip


class Declaration(NamedTuple):
    """One property and its value. `start` and `end` enclose all of it but its semicolon, `value_end` stands before
    an `!important`; offsets are characters of the text that was read."""

    name: str
    value: str
    is_important: bool
    start: int
    value_start: int
    value_end: int
    end: int


class StyleRule:
    """Declarations for the elements that match a selector list, where every one of `conditions` holds, each as it is
    written: `"@media print"`. `start` and `end` enclose all of it."""

    __slots__ = ("_body", "_declarations", "_masked", "_text", "conditions", "end", "selector", "start")

    def __init__(
        self,
        selector: str,
        conditions: tuple[str, ...],
        span: tuple[int, int],
        body: tuple[int, int],
        texts: tuple[str, str],
    ) -> None:
        self.selector = selector
        self.conditions = conditions
        self.start, self.end = span
        self._body = body
        self._text, self._masked = texts
        self._declarations: tuple[Declaration, ...] | None = None

    def __repr__(self) -> str:
        return f"<StyleRule {self.selector} at {self.start}>"

    def mentions(self, word: str) -> bool:
        """Whether a word is in the block at all: the cheap question before its declarations are read."""
        return self._text.find(word, *self._body) >= 0

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """What the rule declares, in order."""
        if self._declarations is None:
            self._declarations = tuple(_declarations(self._text, self._masked, *self._body))
        return self._declarations

    def strongest(self, names: Collection[str]) -> Declaration | None:
        """The declaration that wins of those that set one of the properties."""
        return strongest([each for each in self.declarations if each.name in names])


def strongest(declarations: Sequence[Declaration]) -> Declaration | None:
    """The declaration that wins of those in one block: the last important one, else the last one."""
    last = declarations[-1] if declarations else None
    return next((each for each in reversed(declarations) if each.is_important), last)


class StyleSheet:
    """The rules of one sheet in order. `is_whole` is False if something in it that bears on elements could not be
    read: an import, a layer, a nested rule; then nothing that rests on the order of rules is certain."""

    __slots__ = ("_declaring", "_starts", "_text", "is_whole", "rules")

    def __init__(self, text: str, rules: tuple[StyleRule, ...], *, is_whole: bool) -> None:
        self.rules = rules
        self.is_whole = is_whole
        self._text = text
        self._starts = [rule.start for rule in rules]
        self._declaring: dict[frozenset[str], tuple[tuple[StyleRule, Declaration], ...]] = {}

    def mentioning(self, words: Collection[str]) -> list[StyleRule]:
        """The rules that have one of the words in their block: the cheap question before declarations are read."""
        places = {bisect_right(self._starts, at) - 1 for word in words for at in _places_of(word, self._text)}
        rules = (self.rules[place] for place in sorted(places) if place >= 0)
        return [rule for rule in rules if any(map(rule.mentions, words))]

    def declaring(self, names: frozenset[str]) -> tuple[tuple[StyleRule, Declaration], ...]:
        """The rules that declare one of the properties, each with the declaration that wins in it."""
        found = self._declaring.get(names)
        if found is None:
            with_any = ((rule, rule.strongest(names)) for rule in self.mentioning(names))
            found = self._declaring[names] = tuple((rule, winner) for rule, winner in with_any if winner is not None)
        return found


def _places_of(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@remembered(2048)
def declarations_of(style: str) -> tuple[Declaration, ...]:
    """The declarations of a `style` attribute, in order; what a browser would drop for its form is left out."""
    if len(style) > MAX_TEXT:
        return ()
    masked = _masked(style)
    return tuple(_declarations(style, masked, 0, len(style)))


@remembered(128)
def parse_sheet(text: str) -> StyleSheet:
    """The rules of a style sheet."""
    if len(text) > MAX_TEXT:
        return StyleSheet("", (), is_whole=False)
    return _Scanner(text).sheet()


def _masked(text: str) -> str:
    return _OPAQUE.sub(_mask, text)


def _mask(found: re.Match[str]) -> str:
    opaque = found.group()
    return (" " if opaque[0] in "/<-" else "_") * len(opaque)


class _Scanner:
    """One reading of one sheet."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.masked = _masked(text)
        self.is_whole = True
        self.closing = self._matching_braces()

    def sheet(self) -> StyleSheet:
        rules = tuple(self._rules(0, len(self.text), ()))
        return StyleSheet(self.text, rules, is_whole=self.is_whole)

    def _matching_braces(self) -> dict[int, int]:
        """Where the block that opens at an offset closes; at the end of the text if it never does."""
        closing: dict[int, int] = {}
        opened: list[int] = []
        for found in _BRACE.finditer(self.masked):
            if found.group() == "{":
                opened.append(found.start())
            elif opened:
                closing[opened.pop()] = found.start()
        closing.update(dict.fromkeys(opened, len(self.text)))
        return closing

    def _rules(self, start: int, end: int, conditions: tuple[str, ...]) -> Iterator[StyleRule]:
        position = begin = start
        while (found := _STOP.search(self.masked, position, end)) is not None:
            position = found.end()
            prelude = self.masked[begin : found.start()].strip()
            if found.group() == ";":
                if prelude.startswith("@"):  # a statement; elsewhere a semicolon is part of a broken selector
                    self._note_statement(prelude)
                    begin = position
                continue
            position = min(self.closing[found.start()] + 1, end)
            yield from self._block(prelude, begin, found.start(), position, conditions)
            begin = position

    def _note_statement(self, prelude: str) -> None:
        if prelude[1:].lower().startswith(("import", "layer")):
            self.is_whole = False

    def _block(
        self, prelude: str, begin: int, brace: int, end: int, conditions: tuple[str, ...]
    ) -> Iterator[StyleRule]:
        inner = self.closing[brace]
        at_rule = _AT_RULE.match(prelude)
        if at_rule is None:
            yield self._rule(begin, brace, inner, end, conditions)
            return
        name = at_rule.group(1).lower()
        if name in _GROUPS and len(conditions) < 16:
            condition = f"@{name} {' '.join(at_rule.group(2).split()).lower()}"
            yield from self._rules(brace + 1, inner, (*conditions, condition))
        elif name not in _WITHOUT_ELEMENTS:
            self.is_whole = False

    def _rule(self, begin: int, brace: int, inner: int, end: int, conditions: tuple[str, ...]) -> StyleRule:
        if self.masked.find("{", brace + 1, inner) >= 0:
            self.is_whole = False
        prelude = self.masked[begin:brace]
        start = begin + len(prelude) - len(prelude.lstrip())
        selector = _without_comments(self.text[start:brace], self.masked[start:brace]).strip()
        texts = (self.text, self.masked)
        return StyleRule(selector, conditions, (start, end), (brace + 1, inner), texts)


def _declarations(text: str, masked: str, start: int, end: int) -> Iterator[Declaration]:
    for begin, stop in _between_semicolons(masked, start, end):
        found = _NAME.match(masked, begin, stop)
        if found is None or "{" in masked[begin:stop] or not text.startswith(found.group(1), found.start(1)):
            continue  # nothing that can be read, or a string where a name should be
        important = _IMPORTANT.search(masked, found.end(), stop)
        last = stop if important is None else important.start()
        value_end = found.end() + len(masked[found.end() : last].rstrip())
        value = _without_comments(text[found.end() : value_end], masked[found.end() : value_end]).strip()
        if value:
            name = found.group(1)
            whole_end = begin + len(masked[begin:stop].rstrip())
            yield Declaration(
                name if name.startswith("--") else name.lower(),
                value,
                important is not None,
                found.start(1),
                found.end(),
                value_end,
                whole_end,
            )


def _between_semicolons(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = position = start
    depth = 0
    while begin < end:
        semicolon = masked.find(";", position, end)
        stop = end if semicolon < 0 else semicolon
        depth += masked.count("(", position, stop) - masked.count(")", position, stop)
        position = stop + 1
        if semicolon >= 0 and depth > 0:
            continue  # a semicolon inside brackets separates nothing
        yield begin, stop
        begin, depth = position, 0


def _without_comments(text: str, masked: str) -> str:
    """Text in which what was masked by spaces, and only that, is spaces."""
    if "/*" not in text and "<!--" not in text and "-->" not in text:
        return text
    return "".join(" " if hidden == " " else character for character, hidden in zip(text, masked, strict=True))
