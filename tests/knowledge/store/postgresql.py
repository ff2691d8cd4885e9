"""A PostgreSQL of our own for the length of the tests, if this machine has one installed."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NAME = "curbcut"


def programs() -> Path | None:
    """The folder with the newest server's programs."""
    found = [Path(path).resolve() for path in [shutil.which("initdb")] if path]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: -float(path.parts[-3]))
    return found[0].parent if found else None


def user() -> str | None:
    """Who runs the server, which refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    return next(name for name in ("postgres", "nobody") if name in {entry.pw_name for entry in pwd.getpwall()})


@contextmanager
def running_server() -> Iterator[str]:
    """The folder in which a server listens."""
    folder, run_by = programs(), user()
    if folder is None:
        pytest.skip("PostgreSQL is not installed")
    with tempfile.TemporaryDirectory(prefix="curbcut-", ignore_cleanup_errors=True) as place:
        if run_by is not None:
            shutil.chown(place, run_by)
        data = f"{place}/data"
        make: list[str | Path] = [folder / "initdb", "-D", data, "-U", NAME, "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run(make, check=True, capture_output=True, user=run_by, cwd=place)
        serve: list[str | Path] = [
            folder / "postgres",
            "-D",
            data,
            "-k",
            place,
            "-c",
            "listen_addresses=",
            "-c",
            "fsync=off",
        ]
        with subprocess.Popen(serve, stderr=subprocess.DEVNULL, user=run_by, cwd=place) as server:
            try:
                _wait_for(place)
                yield place
            finally:
                server.terminate()


def _wait_for(place: str) -> None:
    psycopg = pytest.importorskip("psycopg")
    for _ in range(200):
        try:
            psycopg.connect(host=place, user=NAME, dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("PostgreSQL did not start")


def empty_database(place: str) -> str:
    """The address of a database without tables."""
    import psycopg

    with psycopg.connect(host=place, user=NAME, dbname="postgres", autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return f"postgresql://{NAME}@/postgres?host={place}"
