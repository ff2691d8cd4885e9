"""A page takes no more memory than it may."""

import pytest

from curbcut.errors import LearnerError
from curbcut.learner.browser import WIDE, running_browser
from curbcut.learner.egress import guarded, origin_of
from tests.learner.sites import site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser


def test_a_page_that_takes_more_memory_than_it_may_is_ended_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curbcut.learner.browser.MOST_MEGABYTES", 32)
    greedy = "<script>kept = []; setInterval(() => kept.push(new Array(1e6).fill({})), 1)</script><p>Ever more</p>"
    with site({"/": "<p>plain</p>", "/greedy": greedy}) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as small:
            with pytest.raises(LearnerError, match="crash"), small.looking_at(f"{own.url}/greedy", WIDE) as page:
                page.wait_for_function("kept.length > 1e6", timeout=60_000)
            with small.looking_at(f"{own.url}/", WIDE) as page:
                assert page.inner_text("p") == "plain"
