"""Pages that a framework is going to take over, told by what frameworks write."""

import pytest

from curbcut.html import Document, hydrates_document, is_hydrated, parse

CONTENT = "<main><p id=x>Text</p></main>"


def document_of(body: str) -> Document:
    document = parse(f"<!doctype html><html><head><title>t</title></head><body>{body}</body></html>".encode())
    assert document is not None
    return document


def is_x_hydrated(document: Document) -> bool:
    element = document.by_id("x")
    assert element is not None
    return is_hydrated(element)


@pytest.mark.parametrize(
    "body",
    [
        f'<div id="__next">{CONTENT}</div><script id="__NEXT_DATA__" type="application/json">{{}}</script>',
        f"{CONTENT}<script>self.__next_f.push([1,0])</script>",
        f'<div id="___gatsby">{CONTENT}</div>',
        f'<div id="__nuxt">{CONTENT}</div>',
        f'<div id="root">{CONTENT}</div><script src="/main.js"></script>',
        f'<div data-server-rendered="true">{CONTENT}</div>',
        f'<app-root ng-version="19.0.0" ng-server-context="ssr">{CONTENT}</app-root>',
        f'<div data-reactroot="">{CONTENT}</div>',
        f"<div><!--$-->{CONTENT}<!--/$--></div>",
        f"<div>Page <!-- -->2{CONTENT}</div>",
        f"<div><!--[-->{CONTENT}<!--]--></div>",
        f'<div data-hk="s00">{CONTENT}</div>',
        f'<astro-island ssr="" client="load">{CONTENT}</astro-island>',
        f"{CONTENT}<script>window.__remixContext = {{}}</script>",
    ],
)
def test_what_a_framework_takes_over_is_told(body: str) -> None:
    assert is_x_hydrated(document_of(body))


@pytest.mark.parametrize(
    "body",
    [
        CONTENT,
        f'{CONTENT}<div id="root"></div><script src="/main.js"></script>',
        f'<div id="root">{CONTENT}</div>',
        f'<section><div id="root">{CONTENT}</div></section><script src="/main.js"></script>',
        f"<div> <!-- --> {CONTENT}<!-- --></div>",
        f"<!--${{header}}-->{CONTENT}",
        f"<!--[if lt IE 9]><script src=shiv.js></script><![endif]--><!-- menu -->{CONTENT}",
        f'<div id="app" v-cloak>{CONTENT}</div><script src="/vue.js"></script>',
        f"{CONTENT}<astro-island>Another part</astro-island>",
    ],
)
def test_what_no_framework_takes_over_is_none(body: str) -> None:
    assert not is_x_hydrated(document_of(body))


def test_what_stands_beside_the_root_of_an_application_is_not_taken_over() -> None:
    document = document_of(f'<div id="__next"><p>Text</p></div>{CONTENT}')
    assert document.body is not None
    assert not is_x_hydrated(document)
    assert not is_hydrated(document.body)


@pytest.mark.parametrize("script", ["window.__remixContext = {}", "window.__reactRouterContext = {}"])
def test_some_frameworks_take_over_the_document_itself(script: str) -> None:
    document = document_of(f"{CONTENT}<script>{script}</script>")
    assert document.body is not None
    assert hydrates_document(document)
    assert is_hydrated(document.body)
