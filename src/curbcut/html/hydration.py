"""
Where a script of the page takes over the elements that the server has sent: hydration.

React, Vue, Angular, Svelte and Solid walk through what is there and expect the elements of their own rendering, one by
one. Attributes that they did not write stay; an element more or another tag makes them throw the page away and build it
anew, with all that was repaired in it (React), or what is around it (Vue, Svelte).
https://react.dev/reference/react-dom/client/hydrateRoot, https://vuejs.org/guide/scaling-up/ssr.html#hydration-mismatch,
https://angular.dev/guide/hydration#constraints
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.html.document import Document
from curbcut.html.element import Element
from curbcut.html.once import once_a_document

_WHOLE_PAGES: Final = re.compile(rb"__(?:remix|reactRouter)Context")
"""In scripts of frameworks that hydrate the document itself, and with React 18 count even what stands in `body`."""

_IN_SCRIPTS: Final = re.compile(rb"_(?:_next_f|_staticRouterHydrationData|_sveltekit_|\$HY)")
"""In the source of a page of which some part is hydrated, and nothing says which: Next.js with its app router, React
Router, SvelteKit, Solid. https://nextjs.org/docs/app, https://reactrouter.com/start/data/custom,
https://svelte.dev/docs/kit, https://docs.solidjs.com"""
_COMMENTS: Final = re.compile(rb"<!--(?:\$[?!]?|\[!?)-->")
"""The same: React's `<Suspense>` (shown, waited for, left to the browser), and what Vue and Svelte put around parts."""

_BETWEEN_TEXTS: Final = re.compile(rb"[^>\s] ?<!-- -->|<!-- --> ?[^<\s]")
"""React's mark between two texts; people leave such a comment between tags."""

_ROOT_IDS: Final = ("__next", "___gatsby", "__nuxt", "__layout")
"""Of the elements that Next.js, Gatsby and Nuxt hydrate."""
_APP_ID: Final = "root"
"""What tutorials of React call the element that an application is rendered into; empty unless a server has done so."""
_APPLICATION_IDS: Final = (_APP_ID, "app", *_ROOT_IDS)
"""Of the elements into which tools' templates have a script draw the whole page."""
_ROOTS: Final = ("data-server-rendered", "ng-server-context", "q:container")
"""Attributes of elements that Vue 2, Angular and Qwik take over, with all that is inside."""
_PARTS: Final = ("data-reactroot", "ngh", "data-hk", "data-svelte-h")
"""Attributes of elements that React 17, Angular, Solid and Svelte 4 have rendered into what they take over."""


def is_hydrated(element: Element) -> bool:
    """Whether a script is going to count the elements and texts directly inside an element."""
    roots = hydrated_roots(element.document)
    return bool(roots) and (element in roots or any(each in roots for each in element.ancestors()))


def hydrates_document(document: Document) -> bool:
    """Whether a script is going to take over the whole document, `html` and `body` among it."""
    return _WHOLE_PAGES.search(document.source) is not None


def is_application(document: Document) -> bool:
    """Whether a script is likely to draw the page, or to take over what a server has drawn of it: other pages of the
    site then come without the browser loading them."""
    return bool(hydrated_roots(document)) or any(
        element.parent is document.body
        for identifier in _APPLICATION_IDS
        for element in document.ids.get(identifier, ())
    )


@once_a_document
def hydrated_roots(document: Document) -> frozenset[Element]:
    """The outermost elements whose content is going to be taken over; none on most pages."""
    return frozenset(_roots_of(document))


def _roots_of(document: Document) -> Iterator[Element]:
    body = document.body
    if body is None:
        return
    if hydrates_document(document):
        yield document.root
        return
    yield from document.having(*_ROOTS)
    yield from document.all("astro-island")
    for identifier in _ROOT_IDS:
        yield from document.ids.get(identifier, ())
    for element in document.ids.get(_APP_ID, ()):
        if element.has_elements and element.parent is body and document.all("script"):
            yield element
    source = document.source
    is_between_texts = b"<!-- -->" in source and _BETWEEN_TEXTS.search(source) is not None
    if is_between_texts or document.having(*_PARTS) or _IN_SCRIPTS.search(source) or _COMMENTS.search(source):
        yield from body.children
