from pathlib import Path

import pytest

from evals.readme import NoMarkers, update
from tests.evals.records import RECORD

README = "# Curbcut\n\nMeasured:\n\n<!-- evals:start -->\nold\n<!-- evals:end -->\n\nMore.\n"
EXPECTED = """# Curbcut

Measured:

<!-- evals:start -->
| W3C ACT test cases, judged by | failed examples it flags | repaired | good examples newly flagged |
| --- | ---: | ---: | ---: |
| axe-core | 2 | 1 | 0 of 1 |
| any of them | 2 | **1** | **0** of 1 |

| Pages of `clinic` (1), judged by | level A and AA findings before | after |
| --- | ---: | ---: |
| axe-core | 2 | 1 |

Measured on 2026-11-23 by axe-core 4.14.1, IBM Equal Access 4.0.34, Siteimprove Alfa 0.114.0 in Chromium; `make evals` \
repeats it. What a judge does not see is not counted.
<!-- evals:end -->

More.
"""


def test_only_what_stands_between_the_markers_is_written_anew(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(README, encoding="utf-8")
    update(readme, RECORD)
    assert readme.read_text(encoding="utf-8") == EXPECTED
    update(readme, RECORD)
    assert readme.read_text(encoding="utf-8") == EXPECTED


def test_a_readme_without_markers_stays_as_it_is(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("# Curbcut\n", encoding="utf-8")
    with pytest.raises(NoMarkers, match=r"README\.md has no <!-- evals:start -->"):
        update(readme, RECORD)
    assert readme.read_text(encoding="utf-8") == "# Curbcut\n"
