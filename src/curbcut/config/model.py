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


class MailServer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """The server that takes mail with what visitors write. Its password is read from CURBCUT_SMTP_PASSWORD in the
    environment."""

    host: Annotated[str, Meta(min_length=1, description="Its name.")]
    to: Annotated[str, Meta(description="Who gets the mail.")]
    sender: Annotated[str, Meta(description="From which address it is sent.")]
    port: Annotated[int, Meta(ge=1, le=65_535, description="Its port.")] = 587
    security: Annotated[
        Literal["starttls", "ssl", "none"], Meta(description="How the connection is kept from being read.")
    ] = "starttls"
    user: Annotated[str, Meta(description="As whom to sign in; nobody if left out.")] = ""


class Client(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What visitors are given in the browser: keyboard help, navigation, the accessibility interface."""

    enabled: Annotated[bool, Meta(description="Whether pages get it.")] = True
    panel: Annotated[bool, Meta(description="Whether visitors are offered the accessibility interface.")] = True
    launcher: Annotated[
        Literal["bottom-end", "bottom-start", "top-end", "top-start", "none"],
        Meta(description="The corner in which a small button for it stands, where a page shows no link to it."),
    ] = "bottom-end"
    welcome: Annotated[bool, Meta(description="Whether a screen reader says once what there is.")] = True
    follow_pages: Annotated[
        bool,
        Meta(description="Whether an application's next page is asked for, so that names and roles come into it too."),
    ] = True
    key: Annotated[
        str,
        Meta(description="The KeyboardEvent.code that opens quick navigation together with Alt; empty for none."),
    ] = "Digit1"
    path: Annotated[str, Meta(description="Where its files are, below the root of the application.")] = "/_curbcut/"
    feedback: Annotated[
        str,
        Meta(description="Keeps what visitors write: a file of SQLite, or postgresql://…; left out, nobody can write."),
    ] = ""
    smtp: Annotated[MailServer | None, Meta(description="Sends what visitors write by mail as well.")] = None
    statement: Annotated[str, Meta(description="The address of the site's accessibility statement.")] = ""
    trusted_proxies: Annotated[
        tuple[str, ...],
        Meta(description="Servers in front whose X-Forwarded-For is believed: addresses, networks, or unix."),
    ] = ()
    dictionary: Annotated[
        dict[str, str],
        Meta(description="By language, the dictionaries of dictd in which words are looked up: en = 'wn.index'."),
    ] = {}


class Learn(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """How the site is learned, by `curbcut learn` and `curbcut worker`."""

    url: Annotated[str, Meta(description="Where the site begins; a worker learns it again and again.")] = ""
    every: Annotated[
        str, Meta(description="How often a worker learns it: a number with s, m, h, d or w; never if left out.")
    ] = ""
    store: Annotated[str, Meta(description="Where what is learned is kept: a file of SQLite, or postgresql://….")] = (
        "curbcut.db"
    )
    write_pack: Annotated[str, Meta(description="The file with what requests read.")] = "curbcut.pack"
    pages: Annotated[int, Meta(ge=1, description="Pages at most.")] = 500
    depth: Annotated[int, Meta(ge=0, description="Links from the first page.")] = 10
    pause: Annotated[float, Meta(ge=0, description="Seconds between requests.")] = 0.2
    also: Annotated[tuple[str, ...], Meta(description="Other addresses of the site's own, as of its images.")] = ()
    login: Annotated[
        str,
        Meta(description="A Python file with a function login(page) that signs in first, on a page of Playwright."),
    ] = ""


class Vision(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """How the learner looks at pictures. The key of an endpoint is read from CURBCUT_VISION_KEY in the environment."""

    enabled: Annotated[bool, Meta(description="Whether pictures without a description are looked at.")] = True
    objects: Annotated[
        bool, Meta(description="Whether things in photos are recognised on this machine, if a model for it is there.")
    ] = True
    models: Annotated[str, Meta(description="The folder of models; left out, the user's cache.")] = ""
    mirror: Annotated[str, Meta(description="Where `curbcut models pull` fetches them, in place of their origin.")] = ""
    endpoint: Annotated[
        str,
        Meta(
            description="The address of an OpenAI-compatible service that describes pictures, such as"
            " http://localhost:11434/v1: they are sent there. Left out, no picture leaves the machine."
        ),
    ] = ""
    model: Annotated[str, Meta(description="The model that the endpoint is asked for.")] = ""
    budget: Annotated[int, Meta(ge=0, description="How many pictures a pass may send to the endpoint.")] = 500


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
    client: Annotated[
        bool | Client,
        Meta(description="What visitors are given in the browser, by middleware and proxy; false for nothing."),
    ] = True
    learn: Annotated[Learn, Meta(description="How the site is learned.")] = Learn()
    vision: Annotated[Vision, Meta(description="How the learner looks at pictures.")] = Vision()
    ignore: Annotated[tuple[IgnoredFindings, ...], Meta(description="Findings to live with.")] = ()
