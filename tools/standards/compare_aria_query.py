"""
Prints where npm `aria-query` differs from `curbcut.standards.aria`, one line a difference, for the table in README.md.

    npm install aria-query@5.3.2
    node -p 'JSON.stringify(Object.fromEntries(require("aria-query").roles.entries()))' > roles.json
    python -m tools.standards.compare_aria_query roles.json
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from curbcut.standards.aria import ROLES, Role


class QueryRole(msgspec.Struct, rename="camel"):
    props: dict[str, str | None]
    required_props: dict[str, str | None]
    prohibited_props: list[str]
    name_from: list[str]
    children_presentational: bool
    require_context_role: list[str]
    super_class: list[list[str]]


def differences(role: Role, theirs: QueryRole) -> Iterator[str]:
    pairs: dict[str, tuple[set[str], set[str]]] = {
        "superclass": (set(role.superclass), {path[-1] for path in theirs.super_class if path}),
        "required": (set(role.required_attributes), set(theirs.required_props)),
        "supported": (
            set(role.specific_attributes),
            set(theirs.props) - (role.supported_attributes - role.specific_attributes),
        ),
        "prohibited": (set(role.prohibited_attributes), set(theirs.prohibited_props)),
        "name from": (
            set(role.name_from),
            {name.replace("contents", "content") for name in theirs.name_from} - {"prohibited"},
        ),
        "children presentational": ({str(role.children_presentational)}, {str(theirs.children_presentational)}),
        "context": (set(role.required_context), set(theirs.require_context_role)),
    }
    for field, (ours, others) in pairs.items():
        if ours != others:
            yield f"{role.name}: {field}: only here {sorted(ours - others)}, only there {sorted(others - ours)}"


def main() -> None:
    theirs = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=dict[str, QueryRole])
    print("only here:", *sorted(set(ROLES) - set(theirs)))
    print("only there:", *sorted(set(theirs) - set(ROLES)))
    for name in sorted(set(ROLES) & set(theirs)):
        for line in differences(ROLES[name], theirs[name]):
            print(line)


if __name__ == "__main__":
    main()
