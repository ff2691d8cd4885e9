"""
Which of the answers to a question is in force.

A person's wins for ever, and of two persons' the newer. Of what one machine said, the newest counts; of what different
machines said, the surest, and of equally sure ones the newer.
"""

from sqlalchemy import ColumnElement, Subquery, case, func, select

from curbcut.knowledge.answers import PERSON
from curbcut.knowledge.store.schema import answers

NEWEST_FIRST = (answers.c.confirmed_at.desc(), answers.c.id.desc())
"""An answer is as old as the last time that its source gave it."""


def in_force(*conditions: ColumnElement[bool]) -> Subquery:
    """The answers in force, at most one for each question; conditions narrow the answers that are looked at."""
    nth = func.row_number().over(partition_by=(answers.c.question_id, answers.c.source), order_by=NEWEST_FIRST)
    said = select(answers, nth.label("nth")).where(*conditions).subquery("said")
    surest = (
        case((said.c.source == PERSON, 0), else_=1),
        said.c.confidence.desc(),
        said.c.confirmed_at.desc(),
        said.c.id.desc(),
    )
    place = func.row_number().over(partition_by=said.c.question_id, order_by=surest)
    placed = select(said, place.label("place")).where(said.c.nth == 1).subquery("placed")
    return select(placed).where(placed.c.place == 1).subquery("in_force")
