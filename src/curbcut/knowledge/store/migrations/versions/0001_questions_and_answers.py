"""Questions and answers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_identity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "curbcut_question",
        sa.Column("id", _identity, primary_key=True),
        sa.Column("key", sa.String(32), nullable=False, unique=True),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("times_asked", sa.Integer, nullable=False, server_default="0"),
        sa.Column("first_asked", sa.DateTime(timezone=True)),
        sa.Column("last_asked", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_curbcut_question_asked", "curbcut_question", ["times_asked", "last_asked"])
    op.create_table(
        "curbcut_answer",
        sa.Column("id", _identity, primary_key=True),
        sa.Column("question_id", _identity, sa.ForeignKey("curbcut_question.id", ondelete="CASCADE"), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("learned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_curbcut_answer_question", "curbcut_answer", ["question_id", "source"])
