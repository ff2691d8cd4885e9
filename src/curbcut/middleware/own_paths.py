"""
Curbcut's own addresses in an application: the client's files, and what visitors write to the site's owner.

A way in asks `name_in` of each request, and for those that are for Curbcut sends what `answer` says; the application
hears nothing of them. Names are looked up in a table, so no address leads to any other file.
"""

from typing import Protocol
from urllib.parse import quote, urljoin

from curbcut.client import BuiltFile, ClientOptions, Insertion, built_files
from curbcut.middleware.content_security import connections_allowed, script_allowed
from curbcut.middleware.headers import Headers, members_of
from curbcut.middleware.options import Options
from curbcut.middleware.own_answers import Answer, Asked, plain
from curbcut.middleware.visitors import visitor_behind

FEEDBACK = "feedback"
"""The name under which visitors write."""
DICTIONARY = "dictionary"
"""The name under which they look a word up."""
_FOR_GOOD = b"public, max-age=31536000, immutable"


class TakesFeedback(Protocol):
    """What answers visitors who write."""

    def begin(self) -> None:
        """Goes on with what was left from before; returns at once."""
        ...

    def answer(self, asked: Asked) -> Answer:
        """Never raises for what a visitor sends; may take as long as writing to a database does."""
        ...


class LooksUp(Protocol):
    """What answers visitors who ask what a word means."""

    def answer(self, asked: Asked) -> Answer:
        """Never raises for what a visitor sends; may read a large file the first time."""
        ...


class OwnPaths:
    """What Curbcut answers in one application, and what its pages hear of it."""

    def __init__(
        self, options: ClientOptions, feedback: TakesFeedback | None = None, dictionary: LooksUp | None = None
    ) -> None:
        self._options = options
        self._feedback = feedback
        self._dictionary = dictionary
        self._files = built_files()

    @property
    def version(self) -> str:
        """Changes whenever pages may get another client: for entity tags."""
        return f"{self._files.version} {self._options}"

    def name_in(self, path: str) -> str | None:
        """What a path below the application's root asks for of Curbcut; None if it is the application's own."""
        return path.removeprefix(self._options.path) if path.startswith(self._options.path) else None

    def reads_body(self, method: str, name: str) -> bool:
        """Whether the request's body is wanted."""
        return method == "POST" and name == FEEDBACK and self._feedback is not None

    def takes_time(self, method: str, name: str) -> bool:
        """Whether the answer waits for a database or a file."""
        return self.reads_body(method, name) or (name == DICTIONARY and self._dictionary is not None)

    def insertion(self, root: str, url: str, headers: Headers) -> Insertion:
        """What goes into a page. root: the path of the application's root, not quoted. url: the page's address.
        headers: of its response."""
        folder = f"{_root_in(root)}{self._options.path}"
        address = urljoin(url, folder)
        return Insertion(
            options=self._options,
            folder=folder,
            address=address,
            permission=script_allowed(headers, f"{address}{self._files.scripts['loader'].name}"),
            may_connect=connections_allowed(headers, address),
            feedback=self._feedback is not None,
            dictionary=self._dictionary is not None,
        )

    def answer(self, asked: Asked) -> Answer:
        """The response. Where `takes_time` says so it takes its time; everything else is in memory."""
        visitor = visitor_behind(asked.visitor, asked.headers, self._options.trusted_proxies)
        asked = asked._replace(visitor=visitor)
        if asked.name == FEEDBACK and self._feedback is not None:
            answer = self._feedback.answer(asked)
        elif asked.name == DICTIONARY and self._dictionary is not None:
            answer = self._dictionary.answer(asked)
        else:
            answer = self._file(asked)
        return answer._replace(body=b"") if asked.method == "HEAD" else answer

    def _file(self, asked: Asked) -> Answer:
        if self._feedback is not None:
            self._feedback.begin()
        file = self._files.by_name.get(asked.name)
        if file is None:
            return plain(404, "There is no such file.")
        if asked.method not in {"GET", "HEAD"}:
            return plain(405, "This can only be read.", (b"allow", b"GET, HEAD"))
        return _sent(file, asked.headers)


def _root_in(root: str) -> str:
    """The root as an address holds it: never the beginning of another host."""
    stripped = root.strip("/")
    return f"/{quote(stripped)}" if stripped else ""


def _sent(file: BuiltFile, asked: Headers) -> Answer:
    is_packed = takes_gzip(asked)
    tag = f'"{file.name}{".gz" if is_packed else ""}"'
    kept = (
        (b"cache-control", _FOR_GOOD),
        (b"etag", tag.encode()),
        (b"vary", b"accept-encoding"),
        (b"x-content-type-options", b"nosniff"),
    )
    if _is_known(tag, asked):
        return Answer(304, kept, b"")
    body = file.packed if is_packed else file.content
    about = ((b"content-type", file.media_type.encode()), (b"content-length", b"%d" % len(body)))
    coding = ((b"content-encoding", b"gzip"),) if is_packed else ()
    return Answer(200, (*about, *coding, *kept), body)


def takes_gzip(asked: Headers) -> bool:
    """Whether a request takes the gzip coding. RFC 9110 12.5.3"""
    wanted: dict[str, bool] = {}
    for member in members_of(asked, b"accept-encoding"):
        coding, _, parameters = member.partition(";")
        quality = parameters.partition("=")[2].strip() or "1"
        wanted[coding.strip().lower()] = quality.strip("0.") != ""
    return wanted.get("gzip", wanted.get("*", False))


def _is_known(tag: str, asked: Headers) -> bool:
    known = [member.removeprefix("W/") for member in members_of(asked, b"if-none-match")]
    return tag in known or "*" in known


def below(root: str, path: str) -> str:
    """A path below an application's root, where servers give it whole and where they give it cut."""
    root = root.rstrip("/")
    return path.removeprefix(root) if root and path.startswith(f"{root}/") else path


def own_paths_for(options: Options) -> OwnPaths | None:
    """What Curbcut answers under these options; None where the client is off. Raises ConfigurationError."""
    client = options.client_options
    if client is None:
        return None
    from curbcut.middleware.feedback import feedback_for  # most sites have none
    from curbcut.middleware.lookup import lookup_for

    return OwnPaths(client, feedback_for(client), lookup_for(client))
