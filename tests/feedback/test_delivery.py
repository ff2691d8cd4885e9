"""Messages that are kept and mailed, with a real server of mail on the loopback."""

import logging
import ssl
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from curbcut.client import SmtpOptions
from curbcut.feedback import Delivery, Message
from curbcut.feedback.mail import PASSWORD
from curbcut.knowledge.store.inbox import Inbox
from tests.proxy.servers import wait_for

WRITTEN = Message("Ich komme nicht zum Menü.\nBcc: x@example.net", "guest@example.org", "https://example.com/shop")


class Mailbox:
    """What the server was given; refuses while it is told to."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.recipients: list[list[str]] = []
        self.refuses = False
        self.attempts = 0

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - its name
        self.attempts += 1
        if self.refuses:
            return "451 Try again later"
        content = envelope.content
        assert isinstance(content, bytes)
        mail = message_from_bytes(content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.recipients.append([*envelope.rcpt_tos])
        return "250 Taken"


@contextmanager
def serving(mailbox: Mailbox, *, port: int = 0, **more: Any) -> Iterator[int]:
    """A server of mail; gives its port."""
    controller = Controller(mailbox, hostname="127.0.0.1", port=port or _free_port(), **more)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def _free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def text_of(mail: EmailMessage) -> str:
    return str(mail.get_content()).replace("\r\n", "\n")


def options(port: int, **more: Any) -> SmtpOptions:
    given = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "to": "access@example.com",
        "sender": "web@example.com",
    }
    return SmtpOptions(**{**given, **more})


def test_a_message_is_kept_and_mailed(tmp_path: Path) -> None:
    store, mailbox = str(tmp_path / "store.db"), Mailbox()
    with serving(mailbox) as port:
        delivery = Delivery(store, options(port))
        delivery.keep(WRITTEN)
        wait_for(lambda: bool(mailbox.mails))
        wait_for(lambda: Inbox(store).messages()[0].mailed_at is not None)
    [mail] = mailbox.mails
    told = {name: mail[name] for name in ("Subject", "From", "To", "Reply-To", "Bcc", "Cc")}
    assert told == {
        "Subject": "Accessibility feedback",
        "From": "web@example.com",
        "To": "access@example.com",
        "Reply-To": "guest@example.org",
        "Bcc": None,
        "Cc": None,
    }
    assert text_of(mail) == (
        "Ich komme nicht zum Menü.\nBcc: x@example.net\n\n"
        "Page: https://example.com/shop\nAnswer to: guest@example.org\n"
    )
    assert mailbox.recipients == [["access@example.com"]]
    [kept] = Inbox(store).messages()
    assert (kept.text, kept.email, kept.page, kept.times_tried) == (*WRITTEN[:3], 1)


def test_an_address_that_not_every_server_takes_stands_in_the_text(tmp_path: Path) -> None:
    mailbox = Mailbox()
    with serving(mailbox) as port:
        Delivery(str(tmp_path / "store.db"), options(port)).keep(Message("Hi", "jürgen@exämple.de"))
        wait_for(lambda: bool(mailbox.mails))
    assert (mailbox.mails[0]["Reply-To"], text_of(mailbox.mails[0])) == (
        None,
        "Hi\n\nAnswer to: jürgen@exämple.de\n",
    )


def test_a_message_that_is_refused_is_kept_and_tried_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store, mailbox = str(tmp_path / "store.db"), Mailbox()
    mailbox.refuses = True
    with serving(mailbox) as port, caplog.at_level(logging.INFO):
        Delivery(store, options(port), first_retry=timedelta(milliseconds=50)).keep(WRITTEN)
        wait_for(lambda: mailbox.attempts >= 2)
        assert [kept.mailed_at for kept in Inbox(store).messages()] == [None]
        mailbox.refuses = False
        wait_for(lambda: bool(mailbox.mails))
    assert "Menü" not in caplog.text
    assert "guest@" not in caplog.text
    assert len(mailbox.mails) == 1


def test_what_could_not_be_mailed_is_mailed_by_the_next_process(tmp_path: Path) -> None:
    store, mailbox = str(tmp_path / "store.db"), Mailbox()
    port = _free_port()
    Delivery(store, options(port), first_retry=timedelta(milliseconds=50)).keep(WRITTEN)
    wait_for(lambda: Inbox(store).messages()[0].times_tried >= 1)
    with serving(mailbox, port=port):
        Delivery(store, options(port), first_retry=timedelta(milliseconds=50)).wake()
        wait_for(lambda: bool(mailbox.mails))
        wait_for(lambda: Inbox(store).next_due() is None)
    assert len(mailbox.mails) == 1


def test_two_processes_never_send_one_message_twice(tmp_path: Path) -> None:
    inbox = Inbox(str(tmp_path / "store.db"))
    inbox.keep("Hello")
    now = datetime.now(UTC)
    [kept] = inbox.due(now)
    assert [inbox.claim(kept, until=now + timedelta(hours=1)) for _ in range(2)] == [True, False]
    assert inbox.due(now) == []
    assert [each.id for each in inbox.due(now + timedelta(hours=2))] == [kept.id]


def test_without_a_server_of_mail_messages_are_only_kept(tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    delivery = Delivery(store, None)
    delivery.keep(Message("One"))
    delivery.keep(Message("Two"))
    assert [kept.text for kept in Inbox(store).messages()] == ["Two", "One"]
    assert delivery._thread is None


def test_messages_can_be_removed_for_good(tmp_path: Path) -> None:
    inbox = Inbox(str(tmp_path / "store.db"))
    for text in ("One", "Two", "Three"):
        inbox.keep(text)
    assert (inbox.forget([1, 3, 99]), [kept.text for kept in inbox.messages()]) == (2, ["Two"])


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1, with its key, that is believed by nobody who does not want to."""
    path = tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-keyout", str(path), "-out", str(tmp_path / "public.pem"), "-days", "2", "-subj", "/CN=127.0.0.1"]
    subprocess.run([*command, "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    path.write_text(path.read_text() + (tmp_path / "public.pem").read_text())
    return path


@pytest.mark.parametrize("security", ["starttls", "ssl"])
def test_the_password_goes_over_a_closed_connection_and_stands_nowhere_else(
    security: str,
    certificate: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(PASSWORD, "s3cret-word")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "public.pem"))
    heard: list[tuple[bytes, bytes]] = []

    def authenticate(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        heard.append((data.login, data.password))
        return AuthResult(success=True)

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    kind = {"ssl_context": context} if security == "ssl" else {"tls_context": context, "require_starttls": True}
    more = {"authenticator": authenticate, "auth_required": True, "auth_require_tls": security == "starttls"}
    mailbox = Mailbox()
    with (
        warnings.catch_warnings(action="ignore"),  # it does not see that its connections are closed from the start
        serving(mailbox, **kind, **more) as port,
        caplog.at_level(logging.DEBUG),
    ):
        smtp = options(port, security=security, user="web")
        Delivery(str(tmp_path / "store.db"), smtp).keep(WRITTEN)
        wait_for(lambda: bool(mailbox.mails), seconds=10)
    assert heard == [(b"web", b"s3cret-word")]
    assert "s3cret" not in caplog.text + repr(smtp)


@pytest.mark.parametrize("security", ["starttls", "ssl"])
def test_nothing_is_sent_to_a_server_that_cannot_show_who_it_is(
    security: str, certificate: Path, tmp_path: Path
) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    kind = {"ssl_context": context} if security == "ssl" else {"tls_context": context}
    store, mailbox = str(tmp_path / "store.db"), Mailbox()
    with serving(mailbox, **kind) as port:
        Delivery(store, options(port, security=security)).keep(WRITTEN)
        wait_for(lambda: Inbox(store).messages()[0].times_tried == 1)
        wait_for(lambda: Inbox(store).next_due() is not None)
    assert mailbox.mails == []
