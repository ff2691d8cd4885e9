"""What a page tells the client: `Plan` in client/src/plan.ts, as JSON."""

import json
from collections.abc import Mapping, Sequence

from curbcut.client.files import BuiltFiles, nearest
from curbcut.client.options import ClientOptions
from curbcut.standards.components import Component
from curbcut.standards.error_places import ErrorPlace
from curbcut.standards.icons import purpose_name
from curbcut.standards.kept import Kept
from curbcut.standards.operations import Operation

LABELS = ("skip", "navigate", "options", "bar", "failed", "welcome")
"""Words that are shown before a catalogue is loaded, in it under `entry.`."""

ICONS = (
    "menu",
    "close",
    "search",
    "back-to-top",
    "previous",
    "next",
    "play",
    "pause",
    "mute",
    "volume",
    "fullscreen",
    "chat",
    "cart",
    "wishlist",
    "delete",
    "remove",
    "increase",
    "decrease",
    "edit",
    "copy",
    "share",
    "print",
    "download",
    "filter",
    "settings",
    "calendar",
    "language",
    "show",
    "dark-mode",
    "notifications",
    "account",
    "phone",
    "mail",
    "more",
    "refresh",
    "help",
    "information",
    "send",
)
"""What the client can tell a clicked sign to be, by the classes that its author gave it: behaviors/hints.ts."""

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def plan_of(
    files: BuiltFiles,
    options: ClientOptions,
    *,
    language: str,
    folder: str,
    may_connect: bool = True,
    feedback: bool = False,
    dictionary: bool = False,
    operations: Sequence[Operation] = (),
    components: Sequence[Component] = (),
    errors: Sequence[ErrorPlace] = (),
    kept: Sequence[Kept] = (),
    has_scripts: bool = False,
    is_application: bool = False,
    hydrates: bool = False,
) -> str:
    """
    A page's plan as JSON that can stand in a script element: ASCII, without a letter that could end it.

    language: the page's, a tag or `""`. folder: the address of the files. may_connect: whether scripts of the page may
    fetch anything; what needs that is left out else. feedback: whether there is somebody who takes it. dictionary:
    whether words are looked up. components: what the client tells the states of. errors: where forms say what is wrong
    with a field. kept: what was written into the page and is to stay true. has_scripts: whether the page has any, so
    that signs without words may be clicked in it. is_application: whether scripts draw the site's pages. hydrates:
    whether a framework takes over the document itself.
    """
    words = files.messages(language)
    labels = {name: str(words.get(f"entry.{name}", "")) for name in LABELS}
    labels["welcome"] = f"{words.get('panel.profile', '')}: {labels['welcome']}" if options.welcome else ""
    catalogue = files.catalogues[files.catalogue_for(language)]
    looked_up_in = nearest(language, options.dictionary) if dictionary and may_connect else None
    plan = {
        "version": 1,
        "language": language,
        "files": {
            **{name: f"{folder}{file.name}" for name, file in files.scripts.items() if name != "loader"},
            "locale": f"{folder}{catalogue.name}" if may_connect else "",
        },
        "labels": labels,
        "options": {
            "key": options.key,
            "panel": options.panel,
            "launcher": options.launcher if options.panel and options.launcher != "none" else "",
            "feedback": f"{folder}feedback" if feedback and may_connect else "",
            "dictionary": f"{folder}dictionary?language={looked_up_in}" if looked_up_in else "",
            "statement": options.statement,
        },
        "operations": [_written(operation) for operation in operations],
    }
    icons = {name: word for name in ICONS if (word := purpose_name(name, language))} if has_scripts else {}
    if icons:
        plan["icons"] = icons
    if hydrates:
        plan["hydrates"] = True
    if components:
        plan["components"] = [_told(component) for component in components]
    if errors:
        plan["errors"] = [place.told for place in errors]
    follows = is_application and may_connect and options.follow_pages
    if kept or follows:
        plan["kept"] = [one.told for one in kept]
    if follows:
        plan["application"] = True
    return json.dumps(plan, separators=(",", ":")).translate(_ESCAPES)


def _told(component: Component) -> Mapping[str, str]:
    names = ("kind", "on", "trigger", "panel", "item")
    return {name: value for name in names if (value := str(getattr(component, name)))}


def _written(operation: Operation) -> Mapping[str, str]:
    return {name: value for name, value in operation._asdict().items() if value is not None}
