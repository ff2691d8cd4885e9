"""The client's two elements in a page: its plan, and the script that reads it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from curbcut.client.files import built_files
from curbcut.client.kept import kept_of
from curbcut.client.options import ClientOptions
from curbcut.client.plan import plan_of
from curbcut.engine import IGNORE_ATTRIBUTE
from curbcut.html import Document, Element, hydrates_document, is_application
from curbcut.naming import base_of
from curbcut.patch import Change, Insert, NewElement, SetAttribute, TellInBrowser
from curbcut.standards.components import Component
from curbcut.standards.content_security import (
    ANY_SCRIPT,
    ScriptPermission,
    accepts_connections,
    script_permission,
)
from curbcut.standards.error_places import ErrorPlace
from curbcut.standards.kept import Kept
from curbcut.standards.operations import Operation

PLAN_ID = "curbcut-plan"
NAME = "client"
"""What the client is called in `data-curbcut-ignore`."""
ADDED = ("data-curbcut-added", "")

_AMP = re.compile("(?:amp|\u26a1)(?:4[a-z]+)?")
"""How the root of a page says that it admits no scripts but its own framework's. https://amp.dev"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """
    What is written into the pages of a site, under what the response of one of them allows.

    folder: the address of the files, as in `/_curbcut/`. address: where that is, as a policy names it; empty where no
    policy is known, as for files. permission, may_connect: what the response's policies say. feedback, dictionary:
    whether somebody takes it, and answers. operations: what the client makes true, beside what the rules tell it.
    """

    options: ClientOptions
    folder: str
    address: str = ""
    permission: ScriptPermission = ANY_SCRIPT
    may_connect: bool = True
    feedback: bool = False
    dictionary: bool = False
    operations: tuple[Operation, ...] = ()

    @property
    def version(self) -> str:
        return f"{built_files().version} {self}"

    def changes(self, document: Document, made: Sequence[Change]) -> Sequence[Change]:
        """Both elements as the last of the head, or nothing: in a piece of a page, frames, AMP, a page that has them,
        one whose author or policy does not want them."""
        head = document.head
        if head is None or not _takes_the_client(document, self.address):
            return ()
        permission, may_connect = self.permission, self.may_connect
        for policy in _own_policies(document):
            permission = permission.and_of(script_permission(policy, self.address))
            may_connect = may_connect and accepts_connections(policy, self.address)
        nonce = permission.nonce
        if nonce is None:
            return ()
        told = _told_by(made)
        plan = plan_of(
            built_files(),
            self.options,
            language=_language_of(document, made),
            folder=self.folder,
            may_connect=may_connect,
            feedback=self.feedback,
            dictionary=self.dictionary,
            operations=[*self.operations, *(each for each in told if isinstance(each, Operation))],
            components=[each for each in told if isinstance(each, Component)],
            errors=[each for each in told if isinstance(each, ErrorPlace)],
            kept=[each for each in told if isinstance(each, Kept)],
            has_scripts=_has_scripts(document),
            is_application=is_application(document),
            hydrates=hydrates_document(document),
        )
        return (Insert(head, "last", _plan_element(plan)), Insert(head, "last", self._script(nonce)))

    def kept(self, document: Document, made: Sequence[Change]) -> Sequence[TellInBrowser]:
        """Which of the changes the client keeps true; none in a page without scripts that could undo them."""
        return list(kept_of(made, lasting=is_application(document))) if _has_scripts(document) else ()

    def _script(self, nonce: str) -> NewElement:
        loader = built_files().scripts["loader"]
        attributes = [("src", f"{self.folder}{loader.name}"), ("defer", ""), ("integrity", loader.integrity), ADDED]
        return NewElement("script", (*attributes, ("nonce", nonce)) if nonce else tuple(attributes))


def _told_by(made: Sequence[Change]) -> Sequence[Component | ErrorPlace | Kept | Operation]:
    return list(dict.fromkeys(change.told for change in made if isinstance(change, TellInBrowser)))


def _has_scripts(document: Document) -> bool:
    return any(map(_may_run, document.all("script")))


def _may_run(script: Element) -> bool:
    return "json" not in (script.get("type") or "").lower()


def _plan_element(plan: str) -> NewElement:
    return NewElement("script", (("type", "application/json"), ("id", PLAN_ID), ADDED), (plan,))


def _takes_the_client(document: Document, address: str) -> bool:
    root, body = document.root, document.body
    return not (
        body is None
        or document.is_fragment
        or _leads_elsewhere(document, address)
        or any(map(_AMP.fullmatch, map(document.read, root.attribute_names)))
        or any(element.tag == "script" for element in document.ids.get(PLAN_ID, ()))
        or any(map(_leaves_it_out, (root.get(IGNORE_ATTRIBUTE), body.get(IGNORE_ATTRIBUTE))))
    )


def _leads_elsewhere(document: Document, address: str) -> bool:
    """Whether a `base` makes the page's addresses those of another host, where there are none of our files."""
    return urlsplit(base_of(document, address)).netloc != urlsplit(address).netloc


def _leaves_it_out(ignored: str | None) -> bool:
    return ignored is not None and (not ignored.strip() or NAME in ignored.replace(",", " ").split())


def _own_policies(document: Document) -> Iterator[str]:
    """The policies that the page itself declares."""
    for policy in document.where("http-equiv", lambda value: value.strip().lower() == "content-security-policy"):
        if policy.tag == "meta":
            yield policy.get("content") or ""


def _language_of(document: Document, made: Sequence[Change]) -> str:
    root = document.root
    for change in made:
        if isinstance(change, SetAttribute) and change.element is root and change.name == "lang":
            return change.value
    return (root.get("lang") or "").strip()
