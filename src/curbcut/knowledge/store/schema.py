"""The tables. A change here needs a migration in `migrations/versions`."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
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
    UniqueConstraint,
    text,
)

VERSION_TABLE = "curbcut_schema"
"""Where the revision of the tables stands."""

HEAD = "0003"
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
    Column("basis", String(32)),
    Column("based_at", Moment),
    Index("ix_curbcut_question_asked", "times_asked", "last_asked"),
)
"""Every question that was asked or answered. `key` is a digest of it, `parts` a JSON list of its fields, `url` the page
it was last met on. `basis` is a digest of all that a learner looked at when it last worked on it, at `based_at`."""

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

addresses = Table(
    "curbcut_address",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("key", String(32), nullable=False, unique=True),
    Column("url", Text, nullable=False),
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("version", String(32), nullable=False),
    Column("links", Text, nullable=False),
    Column("asks", Text, nullable=False),
    Column("looked_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)
"""What was at an address of a site when a learner was last there. `key` is a digest of the address, `digest` one of
what was there; `version` tells who looked, `links` and `asks` are JSON lists of what it found: addresses, and the keys
of questions. `looked_at` is when it was read, `seen_at` when it was last found to be so still."""

passes = Table(
    "curbcut_pass",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("site", Text, nullable=False),
    Column("plan", Text, nullable=False),
    Column("is_whole", Boolean, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("finished_at", Moment),
    Column("next_request", Float, nullable=False, server_default="0"),
    Index(
        "ix_curbcut_pass_running",
        "site",
        unique=True,
        sqlite_where=text("finished_at IS NULL"),
        postgresql_where=text("finished_at IS NULL"),
    ),
)
"""Every time that a site is gone through, whole or in part; one at a time. `next_request` is the second, since 1970,
from which on the site may be asked again."""

work = Table(
    "curbcut_work",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("pass_id", Identity, ForeignKey("curbcut_pass.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("key", String(32), nullable=False),
    Column("about", Text, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("detail", Text, nullable=False, server_default=""),
    Column("times_tried", Integer, nullable=False, server_default="0"),
    UniqueConstraint("pass_id", "kind", "key", name="uq_curbcut_work"),
    Index("ix_curbcut_work_state", "pass_id", "kind", "state"),
)
"""What there is to do in a pass, and what became of it: of kind `page`, about an address, or of kind `question`, about
a JSON list of the pages it is asked on."""

workers = Table(
    "curbcut_worker",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("host", Text, nullable=False),
    Column("process", Integer, nullable=False),
    Column("beats", Integer, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("doing", Text, nullable=False),
)
"""The processes that work on passes, as long as they are heard of."""
