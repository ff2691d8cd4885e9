"""The engines, as the client's tests start them."""

from tests.client.conftest import engine, running  # noqa: F401
from tests.middleware import conftest  # noqa: F401 - Django can be set up only once in a process
