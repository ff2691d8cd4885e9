"""
Writes the notices that the licences of the icon sets ask for: `python -m tools.icons.notices FOLDER/node_modules`.

They go beside the network that has learned from the sets.
"""

import json
import re
import sys
from pathlib import Path
from typing import Final

from tools.icons.export import SHIPPED
from tools.icons.sources import SOURCES, Source

_COPYRIGHT: Final = re.compile(r"(?im)^\s*(?:(?:\(c\)|copyright)\b.*\d{4}|copyright \(c\)).*$")
_HEAD: Final = """\
The network in this folder (icons.onnx) has learned from the icon sets named below, and known.bin holds how their icons
look at twenty by twenty pixels, except those under the OFL. No icon can be drawn from either as its author drew it.

Icons of Font Awesome Free by Fonticons, Inc. (https://fontawesome.com), licensed under CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/); they were rendered as pictures and changed at random for learning. The
same holds for every other set below that is under CC BY 4.0.

Names and marks of brands belong to their owners. They are used only to say what a link leads to.
"""
_TEXTS: Final = {
    "MIT": """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
""",
    "ISC": """\
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
""",
    "BSD-3-Clause": """\
Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met: 1. Redistributions of source code must retain the above copyright notice, this list of
conditions and the following disclaimer. 2. Redistributions in binary form must reproduce the above copyright notice,
this list of conditions and the following disclaimer in the documentation and/or other materials provided with the
distribution. 3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or
promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF
THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
""",
    "Apache-2.0": "The text is in the LICENSE of curbcut itself, which is under the same licence.\n",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/legalcode\n",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/legalcode\n",
    "OFL-1.1": "https://openfontlicense.org\n",
    "Unlicense": "https://unlicense.org\n",
}


def line_of(source: Source, modules: Path) -> str:
    """A set, its version and who made it."""
    folder = modules / source.package
    information = folder / "info.json"
    if information.exists():
        told = json.loads(information.read_text(encoding="utf-8"))
        who = f"{told['name']}, by {told['author']['name']} ({told['author'].get('url') or told['license'].get('url')})"
    else:
        texts = [each.read_text(encoding="utf-8") for each in sorted(folder.glob("LICENSE*"))]
        lines = dict.fromkeys(" ".join(each.split()) for text in texts for each in _COPYRIGHT.findall(text))
        who = "; ".join(lines) or _who_packed(folder)
    return f"- {source.package} {source.version}: {who}"


def _who_packed(folder: Path) -> str:
    told = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    author = told.get("author") or ""
    return f"{author.get('name') if isinstance(author, dict) else author or told['name']} ({told.get('homepage', '')})"


def main() -> None:
    modules = Path(sys.argv[1])
    parts = [_HEAD]
    for licence, text in _TEXTS.items():
        sets = [line_of(source, modules) for source in SOURCES if source.licence == licence]
        parts.append("\n".join([f"{licence}\n{'=' * len(licence)}\n", *sets, "", text]))
    (SHIPPED / "THIRD_PARTY_NOTICES").write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
