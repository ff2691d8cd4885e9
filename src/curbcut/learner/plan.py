"""What a pass over a site is to do: written down with the pass, for whoever carries it out."""

from urllib.parse import urlsplit

import msgspec

from curbcut.learner.egress import Origin, origin_of


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """A site as its owner asks to have it learned.

    url: where to begin. also: other addresses of the owner's. pages, depth: how far to go. pause: seconds between two
    requests, if robots.txt does not ask for more. login: tells cookies apart that are never written down. only: the
    addresses to look at, if not all."""

    url: str
    also: tuple[str, ...] = ()
    pages: int = 500
    depth: int = 10
    pause: float = 0.2
    uses_browser: bool = True
    login: str = ""
    only: tuple[str, ...] = ()

    @property
    def own(self) -> frozenset[Origin]:
        """The hosts and ports that are the owner's. Raises ValueError."""
        return frozenset(map(origin_of, (self.url, *self.also)))

    @property
    def site(self) -> str:
        """What the site is called in the store."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}".lower()

    def written(self) -> str:
        return msgspec.json.encode(self).decode()


def plan_in(text: str) -> Plan:
    """A plan that was written down. Raises ValueError."""
    return msgspec.json.decode(text, type=Plan)
