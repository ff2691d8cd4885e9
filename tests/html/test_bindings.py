"""What a script of the page fills in is told by the languages in which pages say so."""

import pytest

from curbcut.html import Element, parse
from curbcut.html.bindings import TEXT, filled_in, has_bindings, is_in_loop


def x_in(source: str) -> Element:
    document = parse(source.encode())
    element = document.by_id("x") if document else None
    assert element is not None
    return element


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ('<img id=x :alt="name" v-bind:title="t">', {"alt", "title"}),
        ('<img id=x x-bind:alt="name">', {"alt"}),
        ('<img id=x [alt]="name" [attr.aria-label]="t">', {"alt", "aria-label"}),
        ('<img id=x ng-attr-alt="{{name}}">', {"alt"}),
        ("<img id=x data-bind=\"attr: {src: image, 'alt': name}, click: open\">", {"src", "alt"}),
        ("<button id=x data-bind='click: open, text: label'></button>", {TEXT}),
        ('<button id=x x-text="label"></button>', {TEXT}),
        ('<button id=x><span v-html="label"></span></button>', {TEXT}),
        ('<button id=x @click="open" v-if="is" x-show="is" data-bind="click: open">Open</button>', set()),
    ],
)
def test_what_is_filled_in_is_told(source: str, names: set[str]) -> None:
    assert filled_in(x_in(source)) == names


def test_a_page_without_bindings_has_none() -> None:
    element = x_in('<p id=x class="a:b" data-text="x" aria-label=y @click="z" xml:lang=en>Text</p>')
    assert not has_bindings(element.document)
    assert filled_in(element) == frozenset()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<ul><li v-for="i in items"><input id=x></li></ul>', True),
        ('<p ng-repeat="i in items" id=x></p>', True),
        ('<ul data-bind="foreach: items"><li id=x></li></ul>', True),
        ('<ul v-if="items"><li id=x></li></ul>', False),
    ],
)
def test_loops_are_told(source: str, expected: bool) -> None:
    assert is_in_loop(x_in(source)) is expected
