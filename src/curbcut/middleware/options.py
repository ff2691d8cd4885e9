"""What a site's owner can choose about the responses that a way in touches."""

from dataclasses import dataclass

from curbcut.client import ClientOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How responses are handled. How pages are remediated is `curbcut.engine.Settings`."""

    site: str = ""
    """The site's own address, as `https://example.com`, under which what is learned of its pages is filed. If empty,
    each request says it, which is only as good as the `Host` that a visitor sends."""
    longest_wait: float = 5.0
    """Seconds that a page which arrives in pieces is held back; after that it is passed on as it comes."""
    include_fragments: bool = False
    """Whether to remediate pieces of HTML that a script asked for. Rules about whole pages then see a piece."""
    remember_personal: bool = False
    """Whether pages made for one person may be kept in memory and leave their questions open for the learner."""
    include_server_timing: bool = False
    """Whether responses say in `Server-Timing` how many milliseconds the remediation took."""
    client: ClientOptions | bool = True
    """What visitors are given in the browser: keyboard help, navigation, the accessibility interface. False for
    nothing."""

    @property
    def client_options(self) -> ClientOptions | None:
        """How the client appears; None if it does not."""
        if isinstance(self.client, ClientOptions):
            return self.client
        return ClientOptions() if self.client else None
