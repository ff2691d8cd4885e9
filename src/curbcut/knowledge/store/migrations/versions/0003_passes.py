"""What was at each address, what there is to do in a pass, and who does it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_identity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_running = sa.text("finished_at IS NULL")


def upgrade() -> None:
    op.add_column("curbcut_question", sa.Column("basis", sa.String(32)))
    op.add_column("curbcut_question", sa.Column("based_at", sa.DateTime(timezone=True)))
    op.create_table(
        "curbcut_address",
        sa.Column("id", _identity, primary_key=True),
        sa.Column("key", sa.String(32), nullable=False, unique=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("etag", sa.Text, nullable=False),
        sa.Column("last_modified", sa.Text, nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("links", sa.Text, nullable=False),
        sa.Column("asks", sa.Text, nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "curbcut_pass",
        sa.Column("id", _identity, primary_key=True),
        sa.Column("site", sa.Text, nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("is_whole", sa.Boolean, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.Column("next_request", sa.Float, nullable=False, server_default="0"),
    )
    op.create_index(
        "ix_curbcut_pass_running",
        "curbcut_pass",
        ["site"],
        unique=True,
        sqlite_where=_running,
        postgresql_where=_running,
    )
    op.create_table(
        "curbcut_work",
        sa.Column("id", _identity, primary_key=True),
        sa.Column("pass_id", _identity, sa.ForeignKey("curbcut_pass.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("depth", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("detail", sa.Text, nullable=False, server_default=""),
        sa.Column("times_tried", sa.Integer, nullable=False, server_default="0"),
        sa.UniqueConstraint("pass_id", "kind", "key", name="uq_curbcut_work"),
    )
    op.create_index("ix_curbcut_work_state", "curbcut_work", ["pass_id", "kind", "state"])
    op.create_table(
        "curbcut_worker",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("process", sa.Integer, nullable=False),
        sa.Column("beats", sa.Integer, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("doing", sa.Text, nullable=False),
    )
