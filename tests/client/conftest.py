"""Django can be set up only once in a process, and every folder of tests needs the same."""

from tests.middleware import conftest  # noqa: F401
