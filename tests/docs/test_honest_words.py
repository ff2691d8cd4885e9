"""No text of the project says that a site conforms or complies."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
READ = {".py", ".md", ".html", ".toml", ".mjs", ".css", ".yml", ".txt"}
CLAIM = re.compile(
    r"\b(?:makes?|keeps?|is|are|becomes?|stays?|fully|100 ?%)\s+(?:\w+\s+){0,4}"
    r"(?:(?:WCAG|ADA|EAA|508|accessibility)[- ]?(?:\w+\s+)?)"
    r"(?:compliant|conformant|compliance|conformance|ready|certified)\b"
    r"|\b(?:ADA|WCAG|EAA)[- ](?:compliant|ready|certified)\b",
    re.IGNORECASE,
)


def test_nothing_claims_conformance() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [ROOT / name for name in listed.splitlines() if Path(name).suffix in READ]
    read = (file for file in files if file != Path(__file__))
    texts = {file.relative_to(ROOT).as_posix(): file.read_text("utf-8", "replace") for file in read}

    claims = {name: found.group() for name, text in texts.items() if (found := CLAIM.search(text))}
    assert len(texts) > 50
    assert claims == {}
