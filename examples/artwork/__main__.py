"""Draws every picture of the example site: `python examples/artwork`."""

from __future__ import annotations

import objects
import portraits
import scenes

if __name__ == "__main__":
    for gallery in (scenes, portraits, objects):
        gallery.draw()
