"""What alembic runs: the migrations, inside the transaction that `migrating.py` has begun."""

from alembic import context

from curbcut.knowledge.store.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
context.run_migrations()
