"""What came of a pass, in words."""

from __future__ import annotations

import msgspec

from curbcut.knowledge.store import Passes, State
from curbcut.knowledge.store.ledger import PAGE, QUESTION
from curbcut.learner.answering import Found
from curbcut.report.words import count


class Summary(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A pass in numbers.

    pages, of which `unchanged` were as they were before; asked: questions that they leave open, of which `answered` now
    and `kept` as they were. faint: texts that were hard to read, of which `unread` still are. doubtful: answers that a
    person should look at before they count. closed: addresses that robots.txt closes. gone: those where nothing was, or
    no page. left: those beyond as many as were asked for. unseen: pages that the browser could not show. failed: what
    nobody could finish. open: questions without an answer, by their kind."""

    pages: int
    unchanged: int
    asked: int
    answered: int
    kept: int
    faint: int
    unread: int
    doubtful: int
    closed: int
    gone: tuple[str, ...]
    left: int
    unseen: tuple[str, ...]
    failed: int
    open: dict[str, int]

    @property
    def words(self) -> str:
        """For a person, a line for each thing that matters."""
        lines = [f"{count(self.pages, 'page')}, {count(self.asked, 'question')}: {self.answered} answered."]
        if self.unchanged:
            lines.append(f"As they were before: {count(self.unchanged, 'page')}, {count(self.kept, 'answer')}.")
        if self.faint:
            mended = self.faint - self.unread
            lines.append(f"Text that is hard to read was seen {count(self.faint, 'time')}; {mended} have a colour now.")
        lines.extend(f"Open: {number} of the kind {kind}." for kind, number in sorted(self.open.items()))
        if self.doubtful:
            lines.append(f"To be looked at by a person: {count(self.doubtful, 'answer')}. See curbcut review.")
        if self.closed:
            lines.append(f"Closed by robots.txt: {self.closed}.")
        if self.gone:
            gone = count(len(self.gone), "address", "addresses")
            lines.append(f"Nothing there, no page, or too large: {gone}, the first {self.gone[0]}.")
        if self.left:
            left = count(self.left, "address", "addresses")
            lines.append(f"Left, since no more pages were asked for: {left}.")
        lines.extend(f"The browser could not show {url}." for url in self.unseen)
        if self.failed:
            lines.append(f"Given up after many tries: {self.failed}.")
        return "".join(f"{line}\n" for line in lines)


def summary_of(passes: Passes, number: int) -> Summary:
    """What has come of a pass so far."""
    counts = passes.counts(number)
    found = [
        msgspec.json.decode(task.detail, type=Found)
        for task in passes.tasks(number, QUESTION, State.DONE, State.OPEN)
        if task.detail.startswith("{")
    ]
    in_vain = [task.detail for task in passes.tasks(number, QUESTION, State.UNSEEN)]
    return Summary(
        pages=counts.get((PAGE, State.DONE), 0) + counts.get((PAGE, State.UNCHANGED), 0),
        unchanged=counts.get((PAGE, State.UNCHANGED), 0),
        asked=sum(number for (kind, _), number in counts.items() if kind == QUESTION),
        answered=counts.get((QUESTION, State.DONE), 0),
        kept=counts.get((QUESTION, State.UNCHANGED), 0),
        faint=sum(each.faint for each in found),
        unread=sum(each.unread for each in found),
        doubtful=sum(each.is_doubtful for each in found),
        closed=counts.get((PAGE, State.CLOSED), 0),
        gone=tuple(task.about for task in passes.tasks(number, PAGE, State.GONE)),
        left=counts.get((PAGE, State.WAITING), 0),
        unseen=tuple(dict.fromkeys([*in_vain, *(url for each in found for url in each.unseen)])),
        failed=counts.get((PAGE, State.FAILED), 0) + counts.get((QUESTION, State.FAILED), 0),
        open=passes.open_kinds(number),
    )
