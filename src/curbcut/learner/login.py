"""
As whom a site is looked at: with cookies that its owner gives, or after its owner's own script has signed in.

The script is a file with a function `login(page)`, which is handed a page of Playwright and does there what a person
would do. It is the one time that anything but requests for pages is sent to the site, and the owner says what. What is
secret it best reads from the environment. Only the cookies of the session are kept, in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from curbcut.config.own_code import module_in
from curbcut.errors import ConfigurationError, LearnerError
from curbcut.learner.browser import running_browser
from curbcut.learner.egress import Origin
from curbcut.learner.fingerprint import digest
from curbcut.learner.plan import Plan

FUNCTION = "login"
MODULE = "curbcut_login"
"""Under this name the file is imported, so that it clashes with no other module."""


@dataclass(frozen=True, slots=True)
class Login:
    """cookies: sent to the site as they are. script: signs in first, each time that work on a site begins."""

    cookies: Mapping[str, str] = field(default_factory=dict)
    script: Path | None = None

    @property
    def key(self) -> str:
        """What tells this from other logins without saying anything of it; `""` for nobody's."""
        if not self.cookies and self.script is None:
            return ""
        pairs = (f"{name}={value}" for name, value in sorted(self.cookies.items()))
        return digest(*pairs, self.script.read_text(encoding="utf-8") if self.script is not None else "")[:12]

    def session(self, plan: Plan, proxy: str) -> Mapping[str, str]:
        """The cookies for the pages of a site. proxy: the address of the guard. Raises LearnerError if the script does
        not sign in."""
        if self.script is None:
            return self.cookies
        sign_in = _function_in(self.script)
        with (
            running_browser(proxy=proxy, own=plan.own, cookies=self.cookies) as browser,
            browser.signing_in(plan.url) as page,
        ):
            try:
                sign_in(page)
            except Exception as error:
                problem = f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"
                raise LearnerError(f"{self.script} did not sign in at {page.url}: {problem}") from error
            found = page.context.cookies()
        own = {each["name"]: each["value"] for each in found if _is_for(each["domain"].lstrip("."), plan.own)}
        return {**self.cookies, **own}


NOBODY: Final = Login()


def cookies_in(pairs: Sequence[str]) -> dict[str, str]:
    """Cookies given as `name=value`. Raises LearnerError."""
    cookies = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip() or any(sign in pair for sign in "\r\n;"):
            raise LearnerError(f"A cookie is given as name=value, and not as {pair!r}.")
        cookies[name.strip()] = value
    return cookies


def _is_for(domain: str, own: Collection[Origin]) -> bool:
    """Whether hosts of the owner get the cookies of a domain. RFC 6265 5.1.3"""
    return any(host == domain or host.endswith(f".{domain}") for host, _ in own)


def _function_in(script: Path) -> Callable[[Page], object]:
    try:
        module = module_in(script, MODULE)
    except ConfigurationError as error:
        raise LearnerError(str(error)) from error
    function: Callable[[Page], object] | None = getattr(module, FUNCTION, None)
    if not callable(function):
        raise LearnerError(f"{script} has no function `{FUNCTION}(page)` that signs in.")
    return function
