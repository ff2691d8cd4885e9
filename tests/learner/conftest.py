from tests.knowledge.store.conftest import address, postgresql

__all__ = ["address", "postgresql"]
