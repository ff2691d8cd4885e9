"""In which windows a page must be looked at: where nothing of it depends on the colour scheme, in no dark one."""

from collections.abc import Iterator, Sequence

from curbcut.learner.browser import Browser, Window
from curbcut.learner.scripts import script


def windows_for(browser: Browser, url: str, windows: Sequence[Window]) -> Iterator[Window]:
    """Those of these in which the page may look other than in the rest. Raises LearnerError."""
    dark = [window for window in windows if window.scheme == "dark"]
    yield from (window for window in windows if window not in dark)
    if not dark:
        return
    with browser.resting_at(url, dark[0]._replace(scheme="light")) as page:
        may_differ = page.evaluate(script(__package__, "dark_colors.js")) is not False
    if may_differ:
        yield from dark
