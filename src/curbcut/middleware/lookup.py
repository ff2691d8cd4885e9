"""
What a word means, over HTTP: from dictionaries that the site's owner has named, and from nobody else.

Nothing of it is kept or logged: what somebody looks up is their own affair.
"""

import json
import logging
import math
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs

from curbcut.client import ClientOptions
from curbcut.dictionary import MOST_LETTERS, Dictionary, open_dictionary
from curbcut.feedback import Limit
from curbcut.middleware.headers import value_of
from curbcut.middleware.own_answers import Answer, Asked, plain

log = logging.getLogger("curbcut.dictionary")

_OUR_OWN = frozenset({"same-origin", "none", None})
_MOST_OF_A_QUERY = 1_000


class Lookup:
    """Answers visitors who look a word up."""

    def __init__(self, dictionaries: Mapping[str, Dictionary], limit: Limit | None = None) -> None:
        """dictionaries: by language tag."""
        self._dictionaries = dictionaries
        self._limit = limit or Limit(at_once=20, seconds_each=3.0, all_at_once=200, seconds_of_all=0.1)

    def answer(self, asked: Asked) -> Answer:
        """What the word means, as `{"definitions": […]}`."""
        if asked.method not in {"GET", "HEAD"}:
            return plain(405, "This can only be read.", (b"allow", b"GET, HEAD"))
        if value_of(asked.headers, b"sec-fetch-site") not in _OUR_OWN:
            return plain(403, "This came from another site.")
        word, language = _asked_in(asked.query)
        dictionary = self._dictionaries.get(language)
        if dictionary is None or not 0 < len(word) <= MOST_LETTERS:
            return plain(400, f"Ask for a word of up to {MOST_LETTERS} letters, in a language that there is.")
        wait = self._limit.seconds_to_wait(asked.visitor)
        if wait:
            return plain(429, "Too many words.", (b"retry-after", b"%d" % math.ceil(wait)))
        try:
            return _answer(dictionary.definitions(word))
        except (OSError, ValueError) as error:
            log.error("The dictionary for %s could not be read: %s", language, error)
            return plain(503, "The dictionary cannot be read.", (b"retry-after", b"3600"))


def lookup_for(client: ClientOptions) -> Lookup | None:
    """Who looks words up; None if the owner has named no dictionary. Raises ConfigurationError."""
    if not client.dictionary:
        return None
    return Lookup({tag: open_dictionary(Path(path)) for tag, path in client.dictionary.items()})


def _asked_in(query: str) -> tuple[str, str]:
    """The word and the language of a query; empty where it has none."""
    if len(query) > _MOST_OF_A_QUERY:
        return "", ""
    fields = parse_qs(query, errors="replace")
    return fields.get("word", [""])[-1].strip(), fields.get("language", [""])[-1]


def _answer(definitions: tuple[str, ...]) -> Answer:
    body = json.dumps({"definitions": definitions}).encode()
    headers = (
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    )
    return Answer(200, headers, body)
