"""What a visitor sent, read: everything in it is somebody's text and nothing more."""

import json
import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

MOST_LETTERS = 5_000
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"

_MOST_LETTERS_OF_ADDRESS = 2_000
_MOST_LETTERS_OF_EMAIL = 254
_MOST_FIELDS = 20
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\"]+")
_TRAP = "website"
"""A field that people do not see, so that whoever fills it in is a machine."""


class Message(NamedTuple):
    """What somebody wrote, how to answer (or `""`), and on which page it was (or `""`)."""

    text: str
    email: str = ""
    page: str = ""
    is_from_a_machine: bool = False


class NotAMessage(Exception):
    """What was sent cannot be taken. Names the field at fault and carries what the fields held."""

    def __init__(self, field: str, given: Message) -> None:
        super().__init__(field)
        self.field = field
        self.given = given


def message_in(body: bytes, media_type: str) -> Message:
    """The message in a body of type `FORM` or `JSON`. Raises `NotAMessage`."""
    fields = _fields_of_json(body) if media_type == JSON else _fields_of_form(body)
    text = _CONTROLS.sub("", fields.get("message", "").replace("\r\n", "\n").replace("\r", "\n")).strip()
    email = fields.get("email", "").strip()
    given = Message(text, email, _address(fields.get("page", "")), bool(fields.get(_TRAP, "").strip()))
    if not text or len(text) > MOST_LETTERS:
        raise NotAMessage("message", given)
    if email and (len(email) > _MOST_LETTERS_OF_EMAIL or _CONTROLS.search(email) or not _EMAIL.fullmatch(email)):
        raise NotAMessage("email", given)
    return given


def _fields_of_form(body: bytes) -> Mapping[str, str]:
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="replace")
    except ValueError as error:
        raise NotAMessage("message", Message("")) from error
    return {name: values[0] for name, values in fields.items()}


def _fields_of_json(body: bytes) -> Mapping[str, str]:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotAMessage("message", Message("")) from error
    if not isinstance(fields, dict):
        raise NotAMessage("message", Message(""))
    return {name: value for name, value in fields.items() if isinstance(value, str)}


def _address(text: str) -> str:
    """The address of a page, or nothing: it is a help, and no reason to refuse what somebody wrote."""
    address = text.strip()
    if len(address) > _MOST_LETTERS_OF_ADDRESS or re.search(r"\s", address) or _CONTROLS.search(address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""
