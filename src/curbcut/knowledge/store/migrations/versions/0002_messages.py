"""What visitors write."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_identity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "curbcut_message",
        sa.Column("id", _identity, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("page", sa.Text, nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mailed_at", sa.DateTime(timezone=True)),
        sa.Column("times_tried", sa.Integer, nullable=False),
        sa.Column("try_after", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_curbcut_message_due", "curbcut_message", ["mailed_at", "try_after"])
