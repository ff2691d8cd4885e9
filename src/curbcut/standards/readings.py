"""What a misspelt word of WAI-ARIA can only mean."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import islice

from curbcut.memory import remembered
from curbcut.standards.aria import ROLES

_ROLE_NAMES = sorted(name for name, role in ROLES.items() if not (role.abstract or role.deprecated))
_BY_LETTERS: dict[str, list[str]] = defaultdict(list)
"""Roles by their letters, in the alphabet's order."""
for _role in _ROLE_NAMES:
    _BY_LETTERS["".join(sorted(_role))].append(_role)
_MOST_TOKENS = 20
"""Words of one attribute that are read; more are no list of roles."""
_SHORTEST_READABLE = 4
"""Letters a misspelt role must have; shorter ones are like too many others."""
_LIKENESS = 0.8
_OF_THEIR_OWN = frozenset({"slide", "scroll", "menulist", "buttongroup"})
"""Words that are like a role, and mean something else; so do plurals (`tabs`), of which a role would be one."""


def roles_meant_by(tokens: Iterable[str]) -> Iterator[str]:
    """The roles that the words of an attribute can only be, in their order."""
    return filter(None, map(_role_meant_by, islice(tokens, _MOST_TOKENS)))


@remembered(256)
def _role_meant_by(token: str) -> str | None:
    """The one role that a word in lower case can be, misspelt or not; None if it can be none, or two."""
    if token in ROLES and not ROLES[token].abstract:
        return token
    if len(token) < _SHORTEST_READABLE:
        return None
    if token in _OF_THEIR_OWN or token.removesuffix("s") in ROLES:
        return None
    same_letters = _BY_LETTERS.get("".join(sorted(token)), [])
    alike = [role for role in _ROLE_NAMES if role[0] == token[0]]
    close = same_letters or get_close_matches(token, alike, n=2, cutoff=_LIKENESS)
    return close[0] if len(close) == 1 else None
