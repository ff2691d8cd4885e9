"""
Keeping what visitors write, and sending it on by mail in the background.

What is kept is safe: if the server of mail does not answer, it is tried again, later each time, by this process or by
the next. Processes that share an inbox claim each message before they send it.
"""

from __future__ import annotations

import logging
import os
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from curbcut.errors import CurbcutError
from curbcut.feedback.mail import mail_of, send
from curbcut.feedback.opening import open_inbox

if TYPE_CHECKING:
    from curbcut.client import SmtpOptions
    from curbcut.feedback.message import Message
    from curbcut.knowledge.store.inbox import Inbox, Kept

log = logging.getLogger("curbcut.feedback")

FIRST_RETRY = timedelta(minutes=1)
LONGEST_RETRY = timedelta(hours=6)
_SECONDS_BETWEEN_LOOKS = 300.0


class Delivery:
    """The inbox of one site, and the thread that sends on what is in it."""

    def __init__(self, address: str, smtp: SmtpOptions | None, *, first_retry: timedelta = FIRST_RETRY) -> None:
        """address: of the store, which is opened when it is first needed."""
        self._address = address
        self._smtp = smtp
        self._first_retry = first_retry
        self._inbox: Inbox | None = None
        self._lock = threading.Lock()
        self._wanted = threading.Event()
        self._thread: threading.Thread | None = None
        self._process = 0

    def keep(self, message: Message) -> None:
        """Keeps a message for good, and has it sent on. Raises StoreError."""
        self._opened().keep(message.text, email=message.email, page=message.page)
        self.wake()

    def wake(self) -> None:
        """Has what is due sent on; returns at once. A process that forked has no thread, whatever its parent had."""
        if self._smtp is None:
            return
        with self._lock:
            is_running = self._thread is not None and self._thread.is_alive() and self._process == os.getpid()
            if not is_running:
                self._wanted = threading.Event()
                self._process = os.getpid()
                self._thread = threading.Thread(target=self._work, args=(self._smtp,), name="curbcut-mail", daemon=True)
                self._thread.start()
        self._wanted.set()

    def _opened(self) -> Inbox:
        with self._lock:
            if self._inbox is None:
                self._inbox = open_inbox(self._address)
            return self._inbox

    def _work(self, smtp: SmtpOptions) -> None:
        while True:
            self._wanted.clear()
            self._wanted.wait(self._send_what_is_due(smtp))

    def _send_what_is_due(self, smtp: SmtpOptions) -> float:
        """Sends what is due, and says how many seconds there is nothing to do."""
        try:
            inbox = self._opened()
            for kept in inbox.due(datetime.now(UTC)):
                self._send(inbox, smtp, kept)
            following = inbox.next_due()
        except CurbcutError as error:
            log.warning("What visitors wrote could not be read: %s", error)
            return _SECONDS_BETWEEN_LOOKS
        if following is None:
            return _SECONDS_BETWEEN_LOOKS
        return min(_SECONDS_BETWEEN_LOOKS, max(0.05, (following - datetime.now(UTC)).total_seconds()))

    def _send(self, inbox: Inbox, smtp: SmtpOptions, kept: Kept) -> None:
        wait = min(self._first_retry * 2 ** min(kept.times_tried, 20), LONGEST_RETRY)
        if not inbox.claim(kept, until=datetime.now(UTC) + wait):
            return  # another process has it
        try:
            send(smtp, mail_of(smtp, kept.text, email=kept.email, page=kept.page))
        except (OSError, ValueError) as error:  # smtplib's errors among them
            # Neither the text nor what the server said is written down: both may hold what is nobody else's.
            log.warning(
                "Message %d could not be mailed (%s); it is kept and tried again.", kept.id, type(error).__name__
            )
            return
        inbox.mailed(kept, datetime.now(UTC))
