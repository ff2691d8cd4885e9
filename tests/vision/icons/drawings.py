"""
Icons drawn for these tests, on grids and with strokes of no icon set.

`FONT` is a TrueType font of one glyph, an envelope at U+E901.
"""

import base64
from typing import Final

FONT: Final = base64.b64decode(
    "AAEAAAAKAIAAAwAgT1MvMi3hPukAAAEoAAAAYGNtYXAADOlUAAABkAAAADRnbHlmX3gYtwAAAcwAAAA+aGVhZDFYU+wAAACsAAAA"
    "NmhoZWEHPAOGAAAA5AAAACRobXR4BBoAAAAAAYgAAAAGbG9jYQAfAAAAAAHEAAAABm1heHAABgAOAAABCAAAACBuYW1l5hIgmgAA"
    "AgwAAABUcG9zdDIGAmcAAAJgAAAAKQABAAAAAQAA4PUlmF8PPPUAAwPoAAAAAOctB8QAAAAA5y0HxAAyAJYDtgLuAAAAAwACAAAA"
    "AAAAAAEAAANS/2oAAAPoADIAMgO2AAEAAAAAAAAAAAAAAAAAAAABAAEAAAACAAwAAwAAAAAAAgAAAAAAAAAAAAAAAAAAAAAAAwPo"
    "AZAABQAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAPz8/PwAA6QHpAQNS/2oAAANSAJYA"
    "AAAAAAAAAAAAAAAAAAAgAAAD6AAAADIAAAAAAAIAAAADAAAAFAADAAEAAAAUAAQAIAAAAAQABAABAADpAf//AADpAf//FwAAAQAA"
    "AAAAAAAAAB8AAAADADIAlgO2Au4AAwAIAAsAADcRIREBESERBQEFJTIDhPzMAuT+jv7KATYBNpYCWP2oAer+ZgGa8AEOvr4AAAAA"
    "AAAEADYAAQAAAAAAAQADAAAAAQAAAAAAAgAHAAMAAwABBAkAAQAGAAoAAwABBAkAAgAOABBPd25SZWd1bGFyAE8AdwBuAFIAZQBn"
    "AHUAbABhAHIAAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAAABAgJnMQAAAA=="
)


def svg(inside: str, side: int = 100, paint: str = "") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"{paint}>{inside}</svg>'


def stroked(inside: str, side: int = 100, width: float = 8) -> str:
    paint = f' fill="none" stroke="#222" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"'
    return svg(inside, side, paint)


MAGNIFIER: Final = stroked('<circle cx="43" cy="43" r="27.5"/><path d="M63.7 63.4 87.3 87.1"/>')
CART: Final = stroked(
    '<path d="M7 14h13l11 50h46l12-37H24"/><circle cx="38" cy="81" r="6"/><circle cx="71" cy="81" r="6"/>', width=7
)
CART_LESS: Final = stroked(
    '<path d="M7 14h13l11 50h46l12-37H24"/><circle cx="38" cy="81" r="6"/><circle cx="71" cy="81" r="6"/>'
    '<path d="M45 43h24"/>',
    width=7,
)
BIN: Final = stroked(
    '<path d="M13 25h74M25 25l5 63h40l5-63M38 25V12h24v13M42 40v33M58 40v33"/>',
    width=6.5,
)
BELL: Final = stroked(
    '<path d="M14 73c9-8 10-20 11-32 1-17 11-27 25-27s24 10 25 27c1 12 2 24 11 32zM40 81c2 7 18 7 20 0"/>', width=7
)
BELL_STRUCK: Final = stroked(
    '<path d="M14 73c9-8 10-20 11-32 1-17 11-27 25-27s24 10 25 27c1 12 2 24 11 32zM40 81c2 7 18 7 20 0M9 9 91 91"/>',
    width=7,
)
HOUSE: Final = svg('<path d="M50 9 6 49h13v41h23V62h16v28h23V49h13z"/>')
CROSS: Final = stroked('<path d="M19 19 81 81M81 19 19 81"/>', width=9)
UNKNOWN: Final = svg('<path d="M8 88 22 13l17 31 9-38 12 52 30-21-19 55-20-17z"/><circle cx="77" cy="18" r="9"/>')
