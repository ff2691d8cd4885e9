"""A site that only its members see, learned as one of them."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from curbcut.errors import LearnerError
from curbcut.learner.crawl import may_change_something
from curbcut.learner.egress import guarded
from curbcut.learner.login import Login, cookies_in
from curbcut.learner.plan import Plan
from tests.learner.sites import Site, page
from tests.learner.test_learn import learn, needs_a_browser

PASSWORD = "open sesame"
SIGNING_IN = """
import os

def login(page):
    page.goto("/in")
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Password").fill(os.environ["MEMBERS_PASSWORD"])
    page.get_by_role("button").click()
    page.get_by_role("heading", name="Your account").wait_for(timeout=3000)
"""
FORM = page(
    '<form method="post"><label>Name <input name="name"></label><label>Password <input type="password" name="password">'
    "</label><button>Sign in</button></form>"
)
PAGES: Mapping[str, str] = {
    "/": page('<h1>Your account</h1><a href="/orders"><img src="o.png"></a><a href="/logout"><img src="x.png"></a>'),
    "/orders": page("").replace("A page", "Your orders"),
    "/logout": page("").replace("A page", "Until next time"),
}


@contextmanager
def members() -> Iterator[Site]:
    """A site that shows all but its form only to those who sent the password to it, until they ask for `/logout`."""
    requests: list[str] = []
    sessions: set[str] = set()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(f"{self.command} {self.path}")
            is_member = any(f"session={each}" in self.headers.get("Cookie", "") for each in sessions)
            if is_member and self.path == "/logout":
                sessions.clear()
            if is_member and self.path in PAGES:
                self._answer(PAGES[self.path])
            elif self.path == "/in":
                self._answer(FORM)
            else:
                self._answer("", location="/in")

        def do_POST(self) -> None:
            requests.append(f"{self.command} {self.path}")
            sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            if sent.get("password") == [PASSWORD]:
                sessions.add("s1")
                self._answer("", location="/", cookie="session=s1; HttpOnly; Path=/; SameSite=Strict")
            else:
                self._answer(FORM)

        def _answer(self, text: str, location: str = "", cookie: str = "") -> None:
            self.send_response(303 if location else 200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(text.encode())))
            for name, value in (("Location", location), ("Set-Cookie", cookie)):
                if value:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with closing(server.socket):
        yield Site(f"http://127.0.0.1:{server.server_port}", requests)
        server.shutdown()


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEMBERS_PASSWORD", PASSWORD)
    path = tmp_path / "login.py"
    path.write_text(SIGNING_IN, encoding="utf-8")
    return path


@pytest.mark.browser
class TestByScript:
    pytestmark = needs_a_browser

    def test_what_members_see_is_learned_and_nothing_but_the_login_is_sent(self, tmp_path: Path, script: Path) -> None:
        with members() as own:
            result = learn(own, tmp_path, "--login", str(script), "--pause", "0", "--no-pictures")
        assert result.output.startswith("2 pages, "), result.output
        assert "Your orders" in (tmp_path / "site.pack").read_bytes().decode("utf-8", "ignore")
        assert [each for each in own.requests if not each.startswith("GET ")] == ["POST /in"]
        assert "GET /logout" not in own.requests, own.requests

    def test_nothing_of_the_login_is_written_down(self, tmp_path: Path, script: Path) -> None:
        with members() as own:
            learn(own, tmp_path, "--login", str(script), "--pause", "0", "--no-pictures", "--no-browser")
        for file in (each for each in tmp_path.iterdir() if each != script and each.is_file()):
            assert not [secret for secret in (PASSWORD, "session=s1", "s1;") if secret.encode() in file.read_bytes()]

    def test_a_script_that_does_not_sign_in_is_said_before_anything_is_learned(
        self, tmp_path: Path, script: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("MEMBERS_PASSWORD", "wrong")
        with members() as own:
            result = learn(own, tmp_path, "--login", str(script), "--pause", "0")
        assert result.exit_code == 3
        assert f"login.py did not sign in at {own.url}/in: TimeoutError: " in result.output
        assert "wrong" not in result.output
        assert "GET /robots.txt" not in own.requests


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("def login(page:", "could not be loaded: SyntaxError"),
        ("def log_in(page): ...", "has no function `login(page)`"),
    ],
)
def test_a_file_that_is_no_such_script_is_said(tmp_path: Path, source: str, problem: str) -> None:
    script = tmp_path / "login.py"
    script.write_text(source, encoding="utf-8")
    plan = Plan(url="http://127.0.0.1:9/")
    with guarded(plan.own) as proxy, pytest.raises(LearnerError, match=problem.replace("(", r"\(").replace(")", r"\)")):
        Login(script=script).session(plan, proxy)


def test_a_script_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    result = learn(Site("http://127.0.0.1:9", []), tmp_path, "--login", str(tmp_path / "none.py"))
    assert (result.exit_code, "does not exist" in result.output) == (2, True)


def test_logins_are_told_apart_without_their_secrets(tmp_path: Path) -> None:
    script = tmp_path / "login.py"
    script.write_text(SIGNING_IN, encoding="utf-8")
    logins = [Login(), Login({"session": "1"}), Login({"session": "2"}), Login(script=script)]
    assert logins[0].key == ""
    assert len({each.key for each in logins}) == len(logins)


@pytest.mark.parametrize("pair", ["session", "=1", "a=b;c=d", "a=b\r\nX: y"])
def test_a_cookie_that_is_none_is_refused(pair: str) -> None:
    with pytest.raises(LearnerError, match="name=value"):
        cookies_in([pair])


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("/logout", True),
        ("/users/sign_out?to=/", True),
        ("/index.php?action=logoff", True),
        ("/cart?add-to-cart=3", True),
        ("/items/3/delete", True),
        ("/d%C3%A9connexion", True),
        ("/deleted-scenes", False),
        ("/removed", False),
        ("/blog/logouts-explained", False),
        ("/catalogue", False),
    ],
)
def test_addresses_say_whether_a_visit_may_change_something(address: str, may: bool) -> None:
    assert may_change_something(f"https://example.com{address}") is may
