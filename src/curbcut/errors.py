"""
Every exception that Curbcut raises on purpose.

    CurbcutError
    ├── UsageError            something was asked for that cannot be: the message says what to do
    │   ├── ConfigurationError   a setting has no meaning or a value that cannot be
    │   └── UnknownRule          no rule has that name
    ├── UnreadableInput       a page, file or address could not be read
    ├── UnwritableOutput      a file or folder could not be written; what was there is as it was
    ├── PackError             a pack file is not one, or of a version this one cannot read
    ├── StoreError            the database with what is known could not be used
    ├── LearnerError          a learner could not look at a page, or at any
    │   └── PageNotShown         the browser could not show a page
    ├── ModelError            weights of a model could not be fetched, or are not what was measured
    └── NoPlace               the source has no place where a change could be written
"""


class CurbcutError(Exception):
    """The base of all of them; its text is a sentence for a person."""


class UsageError(CurbcutError):
    """Something was asked for that cannot be."""


class ConfigurationError(UsageError):
    """A setting has no meaning, or a value that cannot be."""


class UnknownRule(UsageError):
    """No rule has that name."""


class UnreadableInput(CurbcutError):
    """A page, file or address could not be read."""


class UnwritableOutput(CurbcutError):
    """A file or folder could not be written; what was there is as it was."""


class PackError(CurbcutError):
    """A pack file is not one, or of a version this one cannot read."""


class StoreError(CurbcutError):
    """The database with what is known could not be used."""


class LearnerError(CurbcutError):
    """A learner could not look at a page, or at any."""


class PageNotShown(LearnerError):
    """The browser could not show a page, the one at `url`."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"The browser could not show {url}: {why}")
        self.url = url


class ModelError(CurbcutError):
    """Weights of a model could not be fetched, or are not what was measured."""


class NoPlace(CurbcutError):
    """The source has no place where a change could be written."""
