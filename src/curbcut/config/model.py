"""The settings a site can write down, their meaning, and what values they may have."""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

FailOn = Literal["minor", "moderate", "serious", "critical", "never"]
"""From which impact on a violation makes `check` exit with 1."""

NEVER: FailOn = "never"

RuleId = Annotated[
    str, Meta(pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$", description="The id of a rule, such as image-alt.")
]


class IgnoredFindings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Findings that the site has decided to live with."""

    rule: RuleId
    reason: Annotated[str, Meta(min_length=1, description="Why, for whoever reads this later.")]
    selector: Annotated[str, Meta(description="A CSS selector; every element if it is left out.")] = ""
    url: Annotated[str, Meta(description="How the addresses of the pages begin; every page if it is left out.")] = ""
    expires: Annotated[
        datetime.date | None,
        Meta(description="The last day on which this counts, as YYYY-MM-DD; never ends if left out."),
    ] = None


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """The settings of curbcut.toml, or of the table tool.curbcut in pyproject.toml."""

    only: Annotated[tuple[RuleId, ...], Meta(description="Rules to run; all if empty.")] = ()
    skip: Annotated[tuple[RuleId, ...], Meta(description="Rules not to run.")] = ()
    apply: Annotated[
        Literal["safe", "reviewed"],
        Meta(
            description="Which fixes are written: those that need nobody's agreement, or those of reviewed rules too."
        ),
    ] = "safe"
    fail_on: Annotated[
        FailOn, Meta(description="From which impact on a violation makes `curbcut check` exit with 1.")
    ] = "minor"
    trust: Annotated[
        float, Meta(ge=0, le=1, description="How sure a learned answer must be, unless a person gave it.")
    ] = 0.8
    pack: Annotated[str | None, Meta(description="The file with what has been learned about the site.")] = None
    max_bytes: Annotated[int, Meta(gt=0, description="A larger page is left as it is.")] = 5_000_000
    time_budget: Annotated[
        Annotated[float, Meta(gt=0)] | None,
        Meta(description="Seconds for one page; beyond, it is left as it is. Left out: 1 for visitors, 30 for files."),
    ] = None
    url_base: Annotated[
        str, Meta(description="The address at which the folder of pages is published, such as https://example.com/.")
    ] = ""
    baseline: Annotated[
        str | None, Meta(description="The file with the violations that are known and not counted.")
    ] = None
    local_rules: Annotated[str | None, Meta(description="The folder of the site's own rules.")] = None
    ignore: Annotated[tuple[IgnoredFindings, ...], Meta(description="Findings to live with.")] = ()
