"""How the tables of this package are written down: as words with spaces between."""


def words(text: str) -> frozenset[str]:
    """The set of the words in `text`."""
    return frozenset(text.split())
