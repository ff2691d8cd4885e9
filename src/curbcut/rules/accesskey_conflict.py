"""
A shortcut must lead to one place.

Two elements with the same `accesskey` make the key do something else in each browser: the first, the last, or each in
turn. Which of the two should keep it, its author knows.
"""

from collections.abc import Iterator

from curbcut.html import Element
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Shortcut keys are not used twice",
    impact=Impact.SERIOUS,
    looks_at=["[accesskey]"],
    whole_page=True,
)


@rule.finds
def keys_used_twice(page: Page) -> Iterator[Finding]:
    first: dict[str, Element] = {}
    for element in page.having("accesskey"):
        key = (element.get("accesskey") or "").strip().lower()
        if not key:
            continue
        holder = first.setdefault(key, element)
        if holder is not element and not is_same_link(holder, element):
            yield Finding(element, f"The shortcut key “{key}” is already that of another element.")


def is_same_link(one: Element, other: Element) -> bool:
    """Whether both lead to the same place, so that either will do."""
    return "href" in one and one.get("href") == other.get("href")


rule.examples = [
    Good('<a accesskey="h" href="/">Home</a><a accesskey="s" href="/s">Search</a>', "one key each"),
    Good('<a accesskey="h" href="/">Logo</a><a accesskey="h" href="/">Home</a>', "both lead to the same place"),
    Bad(
        '<a accesskey="s" href="/s">Search</a><a accesskey="S" href="/c">Contact</a>',
        becomes=None,
        why="one key, two places",
    ),
]
