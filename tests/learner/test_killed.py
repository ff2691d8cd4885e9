"""
Workers that are killed at any moment: nothing that was learned is lost, and nothing happens twice.

CURBCUT_KILLS and CURBCUT_SEED say how often, and when: `CURBCUT_KILLS=50 pytest tests/learner/test_killed.py`.
"""

import os
import random
import time
from pathlib import Path

import pytest

from curbcut.engine import Settings
from curbcut.knowledge import Answer, Question, read_pack
from curbcut.knowledge.store import Passes, State, Store
from curbcut.knowledge.store.ledger import PAGE, QUESTION
from curbcut.learner.office import Office
from curbcut.learner.plan import Plan
from tests.learner.sites import Content, page, site
from tests.learner.workers import crew, wait_until

KILLS = int(os.environ.get("CURBCUT_KILLS", "3"))
SEED = int(os.environ.get("CURBCUT_SEED", "7"))
PAGES = max(30, 3 * KILLS)
SECONDS_FOR_A_PAGE = 0.05


def rooms(number: int) -> dict[str, Content]:
    """A site whose pages lead to each other by pictures that nothing describes."""
    links = "".join(f'<a href="/{n}">Room {n}</a> ' for n in range(1, number))
    made: dict[str, Content] = {}
    for n in range(number):
        following = f'<a href="/{(n + 1) % number or ""}?from={n}"><img src="/door.png"></a>'
        made[f"/{n or ''}"] = page(f"{links if n == 0 else ''}{following}").replace("A page", f"Room number {n}")
        made[f"/{(n + 1) % number or ''}?from={n}"] = page("<p>The same</p>").replace("A page", f"Door {n}")
    return made


def counted(store: Store) -> dict[Question, int]:
    return {each.question: each.times_asked for each in store.open_questions(limit=10_000, trust=2)}


def values(store: Store) -> dict[Question, tuple[str, str]]:
    return {question: (answer.value, answer.source) for question, answer in store.in_force()}


def undisturbed(address: str, plan: Plan) -> Store:
    office = Office(address, settings=Settings())
    try:
        begun, _ = office.begin_pass(plan)
        wait_until(lambda: office.jobs.state(begun.name) == "done")
    finally:
        office.close()
    return Store(address)


@pytest.mark.slow
def test_whenever_workers_are_killed_nothing_is_lost_and_nothing_is_done_twice(address: str, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311
    with site(rooms(PAGES), seconds=SECONDS_FOR_A_PAGE) as own, crew(address, tmp_path) as hired:
        plan = Plan(url=f"{own.url}/", pages=10_000, depth=3, pause=0, uses_browser=False)
        expected = undisturbed(str(tmp_path / "undisturbed.db"), plan)
        fetched_once = sorted(own.requests)
        own.requests.clear()

        passes = Passes(address)
        begun = passes.begin(plan.site, plan.written())
        hired.hire(), hired.hire()

        def done() -> int:
            return sum(number for (_, state), number in passes.counts(begun.id).items() if state is not State.WAITING)

        kills = 0
        for at in sorted(chance.sample(range(2, 3 * PAGES - 3), KILLS)):
            wait_until(lambda at=at: done() >= at)  # type: ignore[misc]
            time.sleep(chance.random() * 2 * SECONDS_FOR_A_PAGE)
            hired.kill(chance.choice(hired.processes))
            hired.hire()
            kills += 1
        is_killed_in_mid_work = passes.running(plan.site) is not None
        wait_until(lambda: passes.running(plan.site) is None, seconds=60 + 10 * KILLS)
        wait_until((tmp_path / "crew.pack").exists)
        codes = hired.dismiss()

        store = Store(address)
        assert (kills, is_killed_in_mid_work, codes) == (KILLS, True, [0, 0]), hired.said
        assert {state for (_, state) in passes.counts(begun.id)} == {State.DONE, State.OPEN}, hired.said
        assert len(passes.tasks(begun.id, PAGE, State.DONE)) == 2 * PAGES
        assert len(passes.tasks(begun.id, QUESTION, State.DONE)) == PAGES
        assert values(store) == values(expected)
        assert counted(store) == counted(expected)
        assert {len(store.history(question)) for question, _ in store.in_force()} == {1}
        pack = read_pack(tmp_path / "crew.pack")
        assert all(_same(pack.answer(question), answer) for question, answer in store.in_force())
        assert set(own.requests) == set(fetched_once)
        again = len([each for each in own.requests if "txt" not in each and "xml" not in each]) - 2 * PAGES
        assert again <= 2 * PAGES, hired.said  # whatever dies, and whoever is taken for dead: less than one pass more


def _same(one: Answer | None, other: Answer) -> bool:
    return one is not None and (one.value, one.source) == (other.value, other.source)
