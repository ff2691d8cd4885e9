"""
Says what the pictures of a site are for: from what the site's own author wrote about them elsewhere, from where they
lead, and from the pictures themselves.

What a person has decided about a picture holds for every address at which the same picture is found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

import msgspec

from curbcut.knowledge import Answer, ImageDescription, ImageDetails, ImageEvidence, LinkPurpose
from curbcut.knowledge.store import Store
from curbcut.learner.crawl import Client, Fetched
from curbcut.learner.picture_places import PicturePlaces, Place
from curbcut.learner.probes import pages
from curbcut.naming import is_the_same_page
from curbcut.vision.context import Context
from curbcut.vision.describing import Vision
from curbcut.vision.evidence import SOURCE_PREFIX, Evidence, read_evidence, written
from curbcut.vision.pictures import LARGEST, bytes_in
from curbcut.vision.reviewing import rejected_for

ANSWERS = ImageDescription

AUTHORS_CONFIDENCE: Final = 0.92
MOST_PAGES: Final = 5
"""Pages that are named in the evidence."""

_Key = tuple[str, str]


@dataclass(slots=True)
class Eyes:
    """What looks at the pictures of one site during one pass.

    known: the pages that were fetched, by their address."""

    vision: Vision
    client: Client
    store: Store
    known: Mapping[str, Fetched]
    _places: PicturePlaces | None = None
    _decided: dict[_Key, str] | None = None

    def basis_of(self, question: ImageDescription) -> str:
        """What an answer rests on beside the page and the picture: what looks at it, and what people have said of the
        same picture elsewhere, or have rejected."""
        seen = self.store.answer(ImageEvidence(question.src, question.purpose))
        evidence = read_evidence(seen.value) if seen is not None else None
        decided = self._decision_about(question, evidence.digest if evidence else "") or ""
        return " ".join((self.vision.source, decided, *sorted(rejected_for(self.store, question))))

    def answer(self, question: ImageDescription, asking: Sequence[Fetched]) -> Answer | None:
        """What this picture is for; None if nobody here can tell. What was seen is kept as evidence either way, and
        what was said earlier of another picture at the same address is withdrawn. asking: pages that it stands on."""
        if self._places is None:
            known = sorted(self.known, key=lambda url: (len(url), url))  # in whatever order they were fetched
            self._places = PicturePlaces(map(self.known.__getitem__, known))
        self._places.add(asking)
        places = self._places.of(question)
        if not places:
            return None
        evidence = self._evidence(question, places)
        source = self.vision.source
        now = datetime.now(UTC)
        self._withdraw(question, source, now)
        self.store.record(ImageEvidence(question.src, question.purpose), Answer(written(evidence), source, 1.0, now))
        self._keep_details(question, evidence, source, now)
        if evidence.alternative is None:
            self._take_back(question, source, now)
            return None
        return Answer(evidence.alternative, source, evidence.confidence, now)

    def _evidence(self, question: ImageDescription, places: list[Place]) -> Evidence:
        contexts = [self._with_destination(place, question, places) for place in places]
        fetched = places[0].fetch
        data = self._fetched(fetched)
        earlier = self.store.answer(ImageEvidence(question.src, question.purpose))
        known = read_evidence(earlier.value) if earlier is not None else None
        if data is None:
            evidence = self.vision.unseen("it could not be fetched", contexts)
        else:
            evidence = self.vision.look(data, contexts, known)
        evidence = self._said_by_people(question, evidence) or self._said_by_the_author(question, evidence) or evidence
        shown_on = tuple(dict.fromkeys(place.context.page for place in places))[:MOST_PAGES]
        address = "" if fetched.startswith("data:") else fetched
        evidence = msgspec.structs.replace(evidence, pages=shown_on, address=address)
        if evidence.alternative is not None and evidence.alternative in rejected_for(self.store, question):
            because = (*evidence.because, "a person has rejected what this would say")
            return msgspec.structs.replace(evidence, alternative=None, confidence=0.0, because=because)
        return evidence

    def _with_destination(self, place: Place, question: ImageDescription, places: list[Place]) -> Context:
        """Where a picture stands, with what the place is called that it leads to: only where all of its links lead to
        the same one, since the answer holds for all of them, and one of them to another page."""
        context = replace(place.context, purpose=question.purpose)
        targets = {each.context.href for each in places}
        if question.purpose != "link" or len(targets) != 1 or not context.href:
            return context
        if all(is_the_same_page(context.href, each.context.page) for each in places):
            return context
        named = pages.answer(LinkPurpose(context.href), self.client, self.known)
        return replace(context, destination=named.value) if named is not None else context

    def _fetched(self, address: str) -> bytes | None:
        if address.startswith("data:"):
            return bytes_in(address)
        found = self.client.get_resource(address, largest=LARGEST)
        return found.body if found is not None else None

    def _said_by_people(self, question: ImageDescription, evidence: Evidence) -> Evidence | None:
        """What a person said of the same picture at another address."""
        said = self._decision_about(question, evidence.digest)
        if said is None:
            return None
        because = ("a person has said so of the same picture at another address",)
        return msgspec.structs.replace(evidence, alternative=said, confidence=1.0, because=because)

    def _decision_about(self, question: ImageDescription, digest: str) -> str | None:
        if self._decided is None:
            self._decided = decided_by_people(self.store)
        return self._decided.get((digest, question.purpose)) if digest else None

    def _said_by_the_author(self, question: ImageDescription, evidence: Evidence) -> Evidence | None:
        """What the site's author wrote about the same picture on another page."""
        said = self._places.author_words(question) if self._places is not None else ""
        if not said:
            return None
        because = ("its author has described it elsewhere on the site",)
        return msgspec.structs.replace(evidence, alternative=said, confidence=AUTHORS_CONFIDENCE, because=because)

    def _withdraw(self, question: ImageDescription, source: str, now: datetime) -> None:
        """Withdraws what other versions of this have said: of those, only the newest has looked at this picture."""
        for said in self.store.history(question):
            other = said.answer
            if other.source.startswith(SOURCE_PREFIX) and other.source != source and other.confidence > 0:
                self.store.record(question, Answer("", other.source, 0.0, now))

    def _keep_details(self, question: ImageDescription, evidence: Evidence, source: str, now: datetime) -> None:
        """Keeps all that a picture says where its description only begins it; what was kept earlier goes."""
        details = ImageDetails(question.src)
        if question.purpose == "picture" and evidence.details and evidence.alternative:
            value = ", ".join(evidence.details.splitlines())
            self.store.record(details, Answer(value, source, evidence.confidence, now))
        elif question.purpose == "picture" and self.store.answer(details) is not None:
            self.store.record(details, Answer("", source, 0.0, now))

    def _take_back(self, question: ImageDescription, source: str, now: datetime) -> None:
        """Withdraws what this said earlier and cannot say any more."""
        earlier = self.store.answer(question)
        if earlier is not None and earlier.source == source and earlier.confidence > 0:
            self.store.record(question, Answer("", source, 0.0, now))


def decided_by_people(store: Store) -> dict[_Key, str]:
    """What people have said about pictures, by the digest of the picture's bytes and its purpose."""
    digests: dict[_Key, str] = {}
    said: dict[_Key, str] = {}
    for question, answer in store.in_force():
        if isinstance(question, ImageEvidence):
            evidence = read_evidence(answer.value)
            if evidence is not None and evidence.digest:
                digests[question.src, question.purpose] = evidence.digest
        elif isinstance(question, ImageDescription) and answer.is_a_persons:
            said[question.src, question.purpose] = answer.value
    return {(digests[key], key[1]): value for key, value in said.items() if key in digests}
