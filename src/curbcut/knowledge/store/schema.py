"""The tables. A change here needs a migration in `migrations/versions`."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

VERSION_TABLE = "curbcut_schema"
"""Where the revision of the tables stands."""

HEAD = "0002"
"""The revision that this version of Curbcut works with."""


class Moment(TypeDecorator[datetime]):
    """A moment in universal time, in databases that know zones and in those that do not."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Identity = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers rows by itself only in a column that is exactly an INTEGER."""

metadata = MetaData()

questions = Table(
    "curbcut_question",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("key", String(32), nullable=False, unique=True),
    Column("kind", String(64), nullable=False),
    Column("parts", Text, nullable=False),
    Column("url", Text),
    Column("times_asked", Integer, nullable=False, server_default="0"),
    Column("first_asked", Moment),
    Column("last_asked", Moment),
    Index("ix_curbcut_question_asked", "times_asked", "last_asked"),
)
"""Every question that was asked or answered. `key` is a digest of it, `parts` a JSON list of its fields, `url` the page
it was last met on."""

answers = Table(
    "curbcut_answer",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("question_id", Identity, ForeignKey("curbcut_question.id", ondelete="CASCADE"), nullable=False),
    Column("value", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("learned_at", Moment, nullable=False),
    Column("confirmed_at", Moment, nullable=False),
    Index("ix_curbcut_answer_question", "question_id", "source"),
)
"""Every answer that was ever given. `learned_at` is when its source first said so, `confirmed_at` when it last did."""

messages = Table(
    "curbcut_message",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("text", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("page", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("mailed_at", Moment),
    Column("times_tried", Integer, nullable=False),
    Column("try_after", Moment),
    Index("ix_curbcut_message_due", "mailed_at", "try_after"),
)
"""What visitors wrote to the site's owner. `try_after` is when mailing it is tried again, `mailed_at` when it was done;
nothing says where it came from but what its writer said."""
