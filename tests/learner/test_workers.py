"""Workers: who is alive, what is taken over, what is told."""

import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from signal import SIGTERM

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from curbcut.cli import program
from curbcut.errors import UsageError
from curbcut.knowledge import LinkPurpose, Met
from curbcut.knowledge.store import Passes, Store, Workers
from curbcut.knowledge.store.connection import engine_for, writing
from curbcut.learner.jobs.attendance import Attendance
from curbcut.learner.plan import Plan
from curbcut.learner.schedule import Schedule, period_in
from tests.knowledge.store.postgresql import empty_database
from tests.learner.sites import Content, page, site
from tests.learner.workers import crew, wait_until

ROOMS: dict[str, Content] = {
    "/": page('<a href="/p?id=7"><img src="t.png"></a>'),
    "/p?id=7": page("").replace("A page", "Our rooms"),
}


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def elsewhere(workers: Workers, name: str) -> None:
    """A worker on another machine."""
    workers.begin(name, host="elsewhere", process=1, doing="")


class TestAttendance:
    def test_a_worker_elsewhere_is_dead_when_it_gave_no_sign_for_a_lease(self, address: str) -> None:
        workers, clock = Workers(address), Clock()
        watching = Attendance(workers, lease=10, doing="", clock=clock)
        watching.enter()
        elsewhere(workers, "a")
        elsewhere(workers, "b")
        assert watching.watch() == ([watching.name, "a", "b"], [])
        clock.now += 9
        workers.beat("b")
        watching.watch()
        clock.now += 2
        assert watching.watch() == ([watching.name, "b"], ["a"])

    def test_a_process_that_has_gone_from_this_machine_is_dead_at_once(self, address: str) -> None:
        workers = Workers(address)
        watching = Attendance(workers, lease=1000, doing="")
        watching.enter()
        with subprocess.Popen([sys.executable, "-c", ""]) as gone:
            gone.wait()
        [own] = workers.all()
        workers.begin("gone", host=own.host, process=gone.pid, doing="")
        workers.begin("here", host=own.host, process=os.getpid(), doing="")
        living, dead = watching.watch()
        assert (sorted(living), dead) == (sorted([watching.name, "here"]), ["gone"])

    def test_who_was_taken_for_dead_enters_again(self, address: str) -> None:
        workers = Workers(address)
        taken = Attendance(workers, lease=10, doing="")
        taken.enter()
        workers.leave([taken.name])
        taken.sign()
        assert [each.id for each in workers.all()] == [taken.name]


class TestSchedule:
    plan = Plan(url="https://example.com/")

    def test_a_site_is_due_after_its_time_a_tenth_earlier_or_later(self, address: str) -> None:
        passes, schedule = Passes(address), Schedule(self.plan, timedelta(hours=24))
        assert schedule.due(passes, datetime.now(UTC)) == [self.plan]
        begun = passes.begin(self.plan.site, self.plan.written())
        late = begun.started_at + timedelta(hours=27)
        assert schedule.due(passes, late) == []  # it is still under way
        passes.finish(begun.id)
        assert schedule.due(passes, begun.started_at + timedelta(hours=21)) == []
        assert schedule.due(passes, late) == [self.plan]

    def test_pages_on_which_visitors_met_what_nobody_knows_are_due_after_a_while(self, address: str) -> None:
        passes, schedule = Passes(address), Schedule(self.plan, timedelta(hours=24))
        passes.finish(passes.begin(self.plan.site, self.plan.written()).id)
        Store(address).asked(
            {
                LinkPurpose("https://example.com/a"): Met("https://example.com/new", 2),
                LinkPurpose("https://other.example/"): Met("https://example.com.evil.example/", 9),
            }
        )
        now = datetime.now(UTC)
        assert schedule.due(passes, now) == []
        [part] = schedule.due(passes, now + timedelta(minutes=1))
        assert part.only == ("https://example.com/new",)

    @pytest.mark.parametrize(
        ("text", "period"),
        [("24h", timedelta(days=1)), ("1.5 d", timedelta(hours=36)), ("90S", timedelta(minutes=1.5))],
    )
    def test_a_period_is_a_number_and_a_letter(self, text: str, period: timedelta) -> None:
        assert period_in(text) == period

    @pytest.mark.parametrize("text", ["24", "h", "0h", "-1h", "1y", ""])
    def test_what_is_no_period_is_said(self, text: str) -> None:
        with pytest.raises(UsageError, match="A time is a number with s, m, h, d or w"):
            period_in(text)


class TestPasses:
    def test_of_many_who_begin_a_pass_at_once_all_get_the_same(self, address: str) -> None:
        passes, found = Passes(address), []
        threads = [threading.Thread(target=lambda: found.append(passes.begin("s", "{}").id)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8
        assert len(set(found)) == 1

    def test_turns_to_ask_a_site_follow_each_other_for_all_workers(self, address: str) -> None:
        one, other = Passes(address), Passes(address)
        number = one.begin("s", "{}").id
        waits = [passes.turn(number, 100.0) for passes in (one, other, one)]
        assert [round(wait / 100) for wait in waits] == [0, 1, 2]

    def test_connections_that_are_kept_are_opened_anew_if_the_database_cut_them(self, postgresql: str) -> None:
        address = empty_database(postgresql)
        passes = Passes(address, keeps_connections=True)
        begun = passes.begin("s", "{}")
        cut = text(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        with writing(engine_for(address)) as connection:
            assert connection.execute(cut).scalars().all() == [True]
        assert passes.running("s") == begun
        passes.close()

    def test_of_finished_passes_the_newest_are_kept(self, address: str) -> None:
        passes = Passes(address)
        begun = []
        for _ in range(4):
            begun.append(passes.begin("s", "{}"))
            passes.finish(begun[-1].id)
        assert passes.forget_before(begun[-1].id, keep=2) == [begun[1].name, begun[0].name]
        assert [passes.get(each.id) is not None for each in begun] == [False, False, True, True]


def test_a_worker_that_is_told_to_end_gives_back_what_others_then_do(address: str, tmp_path: Path) -> None:
    many: dict[str, Content] = {
        "/": page("".join(f'<a href="/{n}">{n}</a>' for n in range(1, 40))),
        **{f"/{n}": page("<p>Text</p>") for n in range(1, 40)},
    }
    with site(many, seconds=0.1) as own, crew(address, tmp_path, "--no-browser") as hired:
        plan = Plan(url=f"{own.url}/", pause=0, uses_browser=False)
        passes = Passes(address)
        begun = passes.begin(plan.site, plan.written())
        first = hired.hire()
        wait_until(lambda: sum("GET /1" in each for each in own.requests) > 2)
        first.send_signal(SIGTERM)
        assert first.wait(timeout=60) == 0, hired.said
        hired.processes.remove(first)
        assert passes.running(plan.site) is not None
        assert Workers(address).all() == []
        hired.hire()
        wait_until(lambda: passes.running(plan.site) is None)
        assert hired.dismiss() == [0], hired.said
        assert passes.counts(begun.id) == {("page", "done"): 40}
        pages = [each for each in own.requests if "." not in each]
        assert len(pages) == len(set(pages)) == 40


def test_one_site_is_learned_to_its_end_though_another_in_the_store_is_not(tmp_path: Path) -> None:
    slow: dict[str, Content] = {
        "/": page("".join(f'<a href="/{n}">{n}</a>' for n in range(1, 400))),
        **{f"/{n}": page("<p>Text</p>") for n in range(1, 400)},
    }
    store = f"{tmp_path}/site.db"
    with site(slow, seconds=1) as other, site(ROOMS) as own:
        passes = Passes(store)
        plan = Plan(url=f"{other.url}/", pause=0, uses_browser=False)
        passes.begin(plan.site, plan.written())
        command = [sys.executable, "-m", "curbcut", "learn", f"{own.url}/", "--store", store, "--no-browser"]
        path = os.pathsep.join(str(Path(each or ".").resolve()) for each in sys.path)
        ran = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout.startswith("2 pages, 3 questions: 1 answered.")
        assert passes.running(plan.site) is not None
        assert Workers(store).all() == []


def test_the_status_says_what_is_known_and_who_is_at_work(tmp_path: Path) -> None:
    run = CliRunner()
    store = str(tmp_path / "site.db")
    with site(ROOMS) as own:
        options = ["--store", store, "--write-pack", f"{tmp_path}/site.pack", "--pause", "0", "--no-browser"]
        run.invoke(program, ["learn", f"{own.url}/", *options])
        elsewhere(Workers(store), "a")
        told = run.invoke(program, ["status", "--store", store])
        found = json.loads(run.invoke(program, ["status", "--store", store, "--json"]).output)
    assert told.output.splitlines()[:4] == [
        "Pages learned: 2.",
        "Questions: 1 answered, 2 open.",
        "  Open: 1 of the kind icon-meaning.",
        "  Open: 1 of the kind image-description.",
    ]
    assert told.output.splitlines()[5:7] == [
        "  2 pages (0 as before), 1 answered, 0 kept, 0 failed, 0 waiting.",
        "Workers: 1.",
    ]
    assert found["pages"] == 2
    assert found["questions"] == {"answered": 1, "open": 2, "open-by-kind": {"icon-meaning": 1, "image-description": 1}}
    assert [(each["site"], each["pages"], each["waiting"]) for each in found["passes"]] == [(own.url, 2, 0)]
    assert [(each["id"], each["host"]) for each in found["workers"]] == [("a", "elsewhere")]


def test_the_status_of_no_store_is_wrong_usage(tmp_path: Path) -> None:
    told = CliRunner().invoke(program, ["status", "--store", f"{tmp_path}/none.db"])
    assert told.exit_code == 2
    assert "There is no store at" in told.output
    assert not list(tmp_path.iterdir())


def test_a_store_that_was_removed_does_not_find_its_jobs_done(tmp_path: Path) -> None:
    with site(ROOMS) as own:
        arguments = ["learn", f"{own.url}/", "--store", f"{tmp_path}/site.db", "--write-pack", f"{tmp_path}/site.pack"]
        arguments += ["--pause", "0", "--no-browser"]
        first = CliRunner().invoke(program, arguments).output
        for file in tmp_path.glob("site.db*"):
            file.unlink()
        assert CliRunner().invoke(program, arguments).output == first


def test_a_schedule_without_a_site_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "curbcut.toml").write_text('[learn]\nevery = "24h"\n')
    told = CliRunner().invoke(program, ["worker", "--config", f"{tmp_path}/curbcut.toml"])
    assert told.exit_code == 2
    assert "learn.url and learn.every belong together" in told.output
