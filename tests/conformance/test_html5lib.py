"""
Tree construction against html5lib-tests, read from a folder.

Set CURBCUT_SHARED to a folder with `evals/html5lib/tree-construction`; skipped without.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import turbohtml

from curbcut.html import parse
from curbcut.html.tree import byte_view

FOLDER = Path(os.environ.get("CURBCUT_SHARED", "../shared")) / "evals/html5lib/tree-construction"

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not FOLDER.is_dir(), reason=f"{FOLDER} is not there: set CURBCUT_SHARED"),
]

KNOWN_DIFFERENCES = {
    # The byte view writes space and newline for "\r\n", so that offsets stay; a text then holds one space more.
    "domjs-unsafe-2",
    "plain-text-unsafe-23",
}

NAMESPACED = {f"xlink:{name}" for name in ("actuate", "arcrole", "href", "role", "show", "title", "type")}
NAMESPACED |= {"xml:lang", "xml:space"}

PREFIX = {"svg": "svg ", "math": "math ", "html": ""}


def cases() -> Iterator[tuple[str, str, str]]:
    """(name, markup, expected tree) of every case about a whole document with scripting on that runs no script."""
    for file in sorted(FOLDER.glob("*.dat")):
        blocks = ("\n" + file.read_bytes().decode("utf-8", "surrogateescape")).split("\n#data\n")[1:]
        for number, block in enumerate(blocks):
            sections = dict(section.partition("\n")[::2] for section in f"data\n{block}".split("\n#"))
            if "document-fragment" in sections or "script-off" in sections or "<?" in sections["data"]:
                continue  # processing instructions are parsed anew since the standard's change of 2026
            yield f"{file.stem}-{number}", sections["data"], sections["document"].rstrip("\n")


def attribute_name(element: turbohtml.Element, name: str) -> str:
    """As html5lib-tests write it: `xlink href` for a name in a namespace of its own."""
    is_foreign = element.namespace is not turbohtml.Namespace.HTML
    return name.replace(":", " ") if is_foreign and name in NAMESPACED else name


def dump(node: turbohtml.Node, read: Callable[[str], str], depth: int = 0) -> Iterator[str]:
    """The lines of a tree as html5lib-tests write them."""
    indent = "| " + "  " * depth
    if isinstance(node, turbohtml.Comment):
        yield f"{indent}<!-- {read(node.data)} -->"
    elif isinstance(node, turbohtml.Text | turbohtml.CData):
        yield f'{indent}"{read(node.data)}"'
    elif isinstance(node, turbohtml.Element):
        yield f"{indent}<{PREFIX[node.namespace.value]}{node.tag}>"
        names = {attribute_name(node, name): node.attr(name) or "" for name in node.attrs}
        for name in sorted(names):
            yield f'{indent}  {read(name)}="{read(names[name])}"'
        for child in node.children:
            if isinstance(child, turbohtml.DocumentFragment):
                yield f"{indent}  content"
                for inside in child.children:
                    yield from dump(inside, read, depth + 2)
            else:
                yield from dump(child, read, depth + 1)


def test_every_tree_is_the_one_the_standard_wants() -> None:
    wrong: set[str] = set()
    number = 0
    for name, markup, expected in cases():
        number += 1
        source = markup.encode("utf-8", "surrogateescape")
        document = parse(source, content_type="text/html; charset=utf-8")
        assert document is not None
        tree = turbohtml.parse(byte_view(source), scripting=True, allow_declarative_shadow_roots=False)
        nodes = [node for node in tree.children if not isinstance(node, turbohtml.Doctype)]
        lines = [line for node in nodes for line in dump(node, document.read)]
        wanted = "\n".join(line for line in expected.split("\n") if not line.startswith("| <!DOCTYPE"))
        if "\n".join(lines) != wanted:
            wrong.add(name)

    assert number > 1400
    assert wrong == KNOWN_DIFFERENCES
