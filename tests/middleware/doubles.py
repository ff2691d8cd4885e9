"""Remediators that do one visible thing, so that a test sees what a way in did and not what a rule did."""

from dataclasses import dataclass, field

from curbcut.engine import Addition, Remediation, Settings
from curbcut.middleware.options import Options

PAGE = b"<!doctype html><html><title>Home</title><p>Welcome</p></html>"
WITHOUT_CLIENT = Options(client=False)
"""For tests that look at whole pages, and not at what visitors are given besides."""
REPAIRED = b'<!doctype html><html lang="en"><title>Home</title><p>Welcome</p></html>'


@dataclass
class SaysEnglish:
    """Says of every page that lacks it that it is in English; remembers what it was told."""

    settings: Settings = field(default_factory=Settings)
    version: str = "1"
    urls: list[str] = field(default_factory=list)
    content_types: list[str] = field(default_factory=list)
    private: list[bool] = field(default_factory=list)
    may_change_style: list[bool] = field(default_factory=list)

    def remediate(
        self,
        body: bytes,
        *,
        content_type: str = "text/html",
        url: str = "",
        is_private: bool = False,
        may_change_style: bool = True,
        addition: Addition | None = None,
    ) -> Remediation:
        self.urls.append(url)
        self.content_types.append(content_type)
        self.private.append(is_private)
        self.may_change_style.append(may_change_style)
        changed = body.replace(b"<html>", b'<html lang="en">')
        return Remediation(changed, changed=changed != body) if changed != body else Remediation(body)


class Skips(SaysEnglish):
    """Looks at no page."""

    def remediate(self, body: bytes, **told: object) -> Remediation:
        return Remediation(body, skipped="The page took more than 1 s.")


class Breaks(SaysEnglish):
    """Fails on every page, as it never should."""

    def remediate(self, body: bytes, **told: object) -> Remediation:
        raise RuntimeError("a bug")
