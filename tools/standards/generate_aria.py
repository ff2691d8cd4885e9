"""
Writes `curbcut/standards/aria_table.py`: every role and attribute of WAI-ARIA, DPUB-ARIA and Graphics-ARIA.

The specifications keep machine-readable conventions (one "characteristics" table a role), so the tables are read from
them. Check out https://github.com/w3c/aria twice (branch `1.2`: the Recommendation; the default branch: the draft of
1.3) and run

    python -m tools.standards.generate_aria ARIA_1_2/index.html ARIA_DRAFT DATE_OF_DRAFT

WAI-ARIA 1.2 decides wherever both describe a role; what the draft adds (roles, supported attributes, allowed
children) is added, and what it takes away stays. `REVIEWED` holds the places where a person decided otherwise, each
with its reason. `compare_aria_query.py` lists where npm `aria-query` differs from the result.
"""

import argparse
import re
from collections.abc import Iterable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tools.standards.formatted import write_module

Row = dict[str, str]

SPECIFICATIONS = {"aria": "index.html", "dpub": "dpub-aria/index.html", "graphics": "graphics-aria/index.html"}

REVIEWED: dict[tuple[str, str], tuple[str, str]] = {
    ("combobox", "required"): (
        "aria-expanded",
        "1.2 requires aria-controls only while expanded; the draft has dropped it",
    ),
    ("option", "required"): ("", "1.2 gives aria-selected an implicit value of false, so its absence is no error"),
    ("none", "superclass"): ("structure", "1.2 defines none as a synonym of presentation and leaves its table empty"),
    ("none", "name_from"): ("prohibited", "as presentation"),
    ("none", "prohibited"): ("aria-label aria-labelledby aria-braillelabel", "as presentation"),
    ("presentation", "prohibited"): ("aria-label aria-labelledby aria-braillelabel", "a name in braille is a name"),
    ("image", "superclass"): ("section", "the draft's synonym of img"),
    ("separator", "required"): ("", "see the next row"),
    ("separator", "required_when_focusable"): (
        "aria-valuenow",
        "said in prose: only a focusable separator is a widget",
    ),
    ("heading", "implicit"): ("aria-level=2", "said in prose; user agents use 2"),
    ("tab", "name_required"): ("", "required only by the draft"),
    ("doc-cover", "children_presentational"): ("yes", "inherited from img, as its table says in words"),
}

ATTRIBUTE_TYPES = {
    "true/false": "boolean",
    "true/false/undefined": "undefined-boolean",
    "tristate": "tristate",
    "token": "token",
    "token list": "tokenlist",
    "ID reference": "id",
    "ID reference list": "idlist",
    "string": "string",
    "integer": "integer",
    "number": "number",
}

MINIMUM = {  # "Authors MUST set the value to an integer greater than or equal to …"
    "aria-colcount": -1,
    "aria-colindex": 1,
    "aria-colspan": 1,
    "aria-level": 1,
    "aria-posinset": 1,
    "aria-rowcount": -1,
    "aria-rowindex": 1,
    "aria-rowspan": 0,
    "aria-setsize": -1,
}


def words(node: LexborNode | None) -> str:
    return re.sub(r"\s+", " ", node.text()).strip() if node else ""


def entries(cell: LexborNode | None) -> list[str]:
    if cell is None:
        return []
    return [words(item) for item in cell.css("li")] or [text for text in [words(cell)] if text]


def references(cell: LexborNode | None) -> str:
    return " ".join(words(node) for node in cell.css("rref")) if cell else ""


def named(cell: LexborNode | None, pattern: str = r"aria-[a-z]+") -> str:
    return " ".join(re.match(pattern, entry)[0] for entry in entries(cell) if re.match(pattern, entry))  # type: ignore[index]


def children(cell: LexborNode | None) -> dict[str, str]:
    """Splits `row` from `rowgroup → row` (the draft: `rowgroup with accessibility child row`)."""
    direct, between = dict[str, None](), dict[str, None]()
    for entry in entries(cell):
        first, *inner = re.split(r" → | with accessibility child ", entry)
        (between if inner else direct)[first] = None
    return {"children": " ".join(direct), "children_between": " ".join(between)}


def _name_sources(cell: LexborNode | None) -> str:
    return " ".join(sorted(entry.replace("contents", "content") for entry in entries(cell) if entry != "n/a"))


def implicit_values(cell: LexborNode | None) -> str:
    found = re.findall(r"Default for (aria-[a-z]+) is ([a-z0-9]+)\.", words(cell))
    return " ".join(f"{name}={value}" for name, value in found)


def role_rows(path: Path) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for role in LexborHTMLParser(path.read_text(encoding="utf-8")).css("div.role"):

        def cell(name: str, role: LexborNode = role) -> LexborNode | None:
            return role.css_first(f"td.{name}")

        name = words(role.css_first("rdef"))
        rows[name] = {
            "superclass": references(cell("role-parent")),
            "abstract": "yes" if words(cell("role-abstract")) == "True" else "",
            "deprecated": "yes" if "Deprecated" in words(role.css_first(".role-description"))[:60] else "",
            "name_from": _name_sources(cell("role-namefrom")),
            "name_required": "yes" if words(cell("role-namerequired")).lower() == "true" else "",
            "children_presentational": "yes" if words(cell("role-childpresentational")).lower() == "true" else "",
            "context": " ".join(entry.split()[0] for entry in entries(cell("role-scope"))),
            **children(cell("role-mustcontain")),
            "required": named(cell("role-required-properties")),
            "supported": named(cell("role-properties")),
            "prohibited": named(cell("role-disallowed")),
            "implicit": implicit_values(cell("implicit-values")),
        }
    return rows


def union(*lists: str) -> str:
    return " ".join(dict.fromkeys(word for text in lists for word in text.split()))


def _without(text: str, *others: str) -> str:
    return " ".join(word for word in text.split() if word not in union(*others).split())


def merged_roles(settled: dict[str, Row], draft: dict[str, Row]) -> dict[str, Row]:
    rows = {}
    for name in sorted(settled | draft):
        row = dict(settled.get(name) or draft[name])
        if name in settled and name in draft:
            for field in ("supported", "prohibited", "context"):
                row[field] = union(row[field], draft[name][field])
            row["children_allowed"] = _without(draft[name]["children"], row["children"], row["children_between"])
        if row["name_from"] == "prohibited":
            row["prohibited"] = row["prohibited"] or "aria-label aria-labelledby aria-braillelabel"
        else:
            row["prohibited"] = ""  # the draft forbids the name; WAI-ARIA 1.2 does not
        if name not in settled:
            row["since"] = "1.3"
        row.update({field: value for (role, field), (value, _) in REVIEWED.items() if role == name})
        rows[name] = {field: value for field, value in row.items() if value}
    return rows


def attribute_rows(path: Path, since: str) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for node in LexborHTMLParser(path.read_text(encoding="utf-8")).css("div.state, div.property"):
        name = words(node.css_first("rdef, sdef, pdef"))
        values = [words(value).rstrip(":") for value in node.css("th.value-name")]
        default = next((value.split()[0] for value in values if "default" in value), "")
        applies = words(node.css_first("td.property-applicability, td.state-applicability"))
        rows[name] = {
            "type": ATTRIBUTE_TYPES[words(node.css_first("td.property-value, td.state-value"))],
            "values": union(*(value.replace("(default)", "") for value in values)),
            "default": "additions text" if name == "aria-relevant" else default,
            "use": _use(applies),
            "deprecated": "yes" if "deprecated" in (node.attributes.get("class") or "").split() else "",
            "minimum": str(MINIMUM.get(name, "")),
            "since": since,
        }
    return rows


def _use(applies: str) -> str:
    if applies.startswith("All elements"):
        return "global"
    return "global, deprecated" if applies.startswith("Use as a global deprecated") else ""


def merged_attributes(settled: dict[str, Row], draft: dict[str, Row]) -> dict[str, Row]:
    """The draft's rows hold the fuller text of the same attributes; only `since` differs."""
    rows = {name: draft[name] | {"since": "" if name in settled else "1.3"} for name in sorted(draft)}
    return {name: {field: value for field, value in row.items() if value} for name, row in rows.items()}


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Writes curbcut/standards/aria_table.py from the specifications.")
    parser.add_argument("settled", type=Path, help="index.html of WAI-ARIA 1.2")
    parser.add_argument("draft", type=Path, help="checkout of w3c/aria")
    parser.add_argument("date", help="date of the draft's last commit")
    options = parser.parse_args(list(arguments) if arguments is not None else None)
    roles = merged_roles(role_rows(options.settled), role_rows(options.draft / SPECIFICATIONS["aria"]))
    for module in ("dpub", "graphics"):
        roles |= merged_roles(rows := role_rows(options.draft / SPECIFICATIONS[module]), rows)
    attributes = merged_attributes(
        attribute_rows(options.settled, ""), attribute_rows(options.draft / "index.html", "")
    )
    write_module(
        "aria_table",
        f"""Roles and attributes as the specifications' tables give them. Generated by tools/standards/generate_aria.py.

        Sources: https://www.w3.org/TR/wai-aria-1.2/ (Recommendation of 2023-06-06) · https://w3c.github.io/aria/ (draft
        of WAI-ARIA 1.3, {options.date}) · https://w3c.github.io/dpub-aria/ · https://w3c.github.io/graphics-aria/ (same
        date). Word lists are separated by spaces; what is absent is empty or false. Inherited characteristics are not
        repeated.
        """,
        {"ROLE_ROWS": roles, "ATTRIBUTE_ROWS": attributes},
        "dict[str, dict[str, str]]",
    )


if __name__ == "__main__":
    main()
