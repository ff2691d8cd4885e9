"""What a name rests on."""

from typing import NamedTuple


class Evidence(NamedTuple):
    """A name that the page itself gives for something nameless: `because` says where it stands, `confidence` how sure
    it is to be the right one, 0 to 1."""

    name: str
    because: str
    confidence: float = 1.0
