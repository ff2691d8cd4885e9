import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, make_url, select, text

from curbcut.errors import StoreError
from curbcut.knowledge import PERSON, Answer, PageTitle
from curbcut.knowledge.store import Store
from curbcut.knowledge.store.connection import engine_for, reading, writing
from curbcut.knowledge.store.in_force import in_force
from curbcut.knowledge.store.migrating import MIGRATIONS, migrate
from curbcut.knowledge.store.schema import HEAD, VERSION_TABLE, metadata


def test_the_migrations_lead_to_the_tables_that_the_code_works_with(address: str) -> None:
    engine = engine_for(address)
    migrate(engine)
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
        assert sorted(inspect(connection).get_table_names()) == sorted([*metadata.tables, VERSION_TABLE])


def test_the_last_migration_is_the_one_the_code_works_with() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_database_that_is_up_to_date_is_left_as_it_is(address: str) -> None:
    answer = Answer("Prices", PERSON, 1.0)
    Store(address).record(PageTitle("/"), answer)
    migrate(engine_for(address))
    assert Store(address).answer(PageTitle("/")) == answer


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(address: str) -> None:
    Store(address)
    engine = engine_for(address)
    with writing(engine) as connection:
        connection.execute(text("UPDATE curbcut_schema SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"is used by a newer version of Curbcut: its tables are at revision 9999\.$"):
        Store(address)


def test_tables_are_made_whole_or_not_at_all(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic.operations import Operations

    def fail(*arguments: object, **options: object) -> None:
        raise RuntimeError("the power is gone")

    monkeypatch.setattr(Operations, "create_index", fail)
    with pytest.raises(RuntimeError, match="the power is gone"):
        Store(address)
    with reading(engine_for(address)) as connection:
        assert inspect(connection).get_table_names() == []


def test_what_is_asked_of_one_database_can_be_asked_of_the_other() -> None:
    query = select(in_force().c.value)
    dialects = [make_url(address).get_dialect()() for address in ("sqlite://", "postgresql+psycopg://")]
    written = {str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})) for dialect in dialects}
    assert len(written) == 1
