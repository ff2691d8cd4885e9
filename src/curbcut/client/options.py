"""What a site's owner can choose about the client."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from curbcut.errors import ConfigurationError

UNIX = "unix"
"""Stands for connections that have no address."""

_PATH = re.compile(r"/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)+")
_KEY = re.compile(r"[A-Za-z0-9]*")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\<>\"]")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpOptions:
    """The server that takes mail with what visitors wrote. Its password is read from `CURBCUT_SMTP_PASSWORD` in the
    environment and stands nowhere else."""

    host: str
    to: str
    sender: str
    port: int = 587
    security: Literal["starttls", "ssl", "none"] = "starttls"
    user: str = ""

    def __post_init__(self) -> None:
        for name in ("to", "sender"):
            if not _ADDRESS.fullmatch(getattr(self, name)):
                raise ConfigurationError(f"client.smtp.{name} must be an address such as access@example.com.")
        if self.user and self.security == "none":
            raise ConfigurationError("client.smtp: a password is not sent over an open connection. Choose a security.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOptions:
    """How the client appears, and what it may offer."""

    panel: bool = True
    """Whether visitors are offered the accessibility interface."""
    launcher: Literal["bottom-end", "bottom-start", "top-end", "top-start", "none"] = "bottom-end"
    """The corner in which a small button for it stands, where the page shows no link of its own to it."""
    welcome: bool = True
    """Whether a screen reader says once, on the first visit, what there is."""
    follow_pages: bool = True
    """Whether the client of an application that puts one page in place of another without loading it asks the server
    what it would have sent, so that names and roles come into that page too. Each such page is then rendered twice."""
    key: str = "Digit1"
    """The key that opens quick navigation together with Alt: a `KeyboardEvent.code`, or `""` for none."""
    path: str = "/_curbcut/"
    """Where its files are, below the root of the application."""
    feedback: str = ""
    """The store that keeps what visitors write: a path or a database's address; `""` if nobody reads it."""
    smtp: SmtpOptions | None = None
    """Sends what visitors write by mail as well."""
    statement: str = ""
    """Where the site's accessibility statement is; `""` if there is none."""
    trusted_proxies: tuple[str, ...] = ()
    """Servers in front whose `X-Forwarded-For` is believed when visitors are told apart: addresses, networks such as
    `10.0.0.0/8`, and `unix` for whatever comes through a socket of this machine."""
    dictionary: Mapping[str, str] = field(default_factory=dict)
    """The dictionaries in which visitors may look words up, by language: `{"en": "/usr/share/dictd/wn.index"}`."""

    def __post_init__(self) -> None:
        if not _PATH.fullmatch(self.path):
            raise ConfigurationError(f"client.path must be a folder such as '/_curbcut/', not {self.path!r}.")
        if not _KEY.fullmatch(self.key):
            raise ConfigurationError(f"client.key must be a KeyboardEvent.code such as 'Digit1', not {self.key!r}.")
        if self.statement and not _is_web_address(self.statement):
            raise ConfigurationError(f"client.statement must be an address on the web, not {self.statement!r}.")
        if self.smtp is not None and not self.feedback:
            raise ConfigurationError("client.smtp sends what client.feedback keeps. Name a store there.")
        for proxy in self.trusted_proxies:
            if not _is_network(proxy):
                raise ConfigurationError(f"client.trusted_proxies: {proxy!r} is no address, such as 10.0.0.0/8.")
        for tag in self.dictionary:
            if not _TAG.fullmatch(tag):
                raise ConfigurationError(f"client.dictionary: {tag!r} is no language. Write a tag such as en or pt-BR.")


def _is_network(name: str) -> bool:
    try:
        return name == UNIX or ipaddress.ip_network(name) is not None
    except ValueError:
        return False


def _is_web_address(address: str) -> bool:
    return not _UNSAFE.search(address) and urlsplit(address).scheme in {"", "http", "https"}
