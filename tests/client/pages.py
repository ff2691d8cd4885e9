"""What the client's two elements look like in a page."""

import json
import re
from typing import Any

from curbcut.client import ClientOptions, Insertion, built_files
from curbcut.engine import Settings, remediate
from curbcut.rules import all_rules

NO_RULES = Settings(skip=tuple(rule.id for rule in all_rules()))
LOADER = built_files().scripts["loader"]

_PLAN = re.compile(r'<script type="application/json" id="curbcut-plan" data-curbcut-added="">(.*?)</script>')


def insertion(**more: Any) -> Insertion:
    """What goes into pages at https://example.com/."""
    given = {"options": ClientOptions(), "folder": "/_curbcut/", "address": "https://example.com/_curbcut/"}
    return Insertion(**{**given, **more})


def script(folder: str = "/_curbcut/", nonce: str = "") -> str:
    """The loader's element."""
    with_nonce = f' nonce="{nonce}"' if nonce else ""
    source = f'src="{folder}{LOADER.name}" defer="" integrity="{LOADER.integrity}"'
    return f'<script {source} data-curbcut-added=""{with_nonce}></script>'


def added(body: bytes, content_type: str = "text/html; charset=utf-8", **more: Any) -> bytes:
    """A page as nothing but the client's elements make it."""
    addition = insertion(**more)
    return remediate(body, content_type=content_type, settings=NO_RULES, addition=addition, strict=True).body


def plan_in(page: bytes | str) -> dict[str, Any]:
    """The plan that a page holds."""
    text = page if isinstance(page, str) else page.decode()
    found = _PLAN.search(text)
    assert found is not None, "the page has no plan"
    return dict(json.loads(found[1]))


def with_mark(page: bytes, **more: str) -> bytes:
    """The page with its two elements as one `[client]`."""
    text = _PLAN.sub("", page.decode())
    assert text.count(script(**more)) == 1
    return text.replace(script(**more), "[client]").encode()
