"""How the rows of a text file lie in its lines, where no delimiter cuts them: one way a file. This
one gathers them and finds the one that fits.
"""

from __future__ import annotations

from functools import cache

from engine.catalogue import by_name, gathered
from engine.reading.layouts.layout import Layout

FIRST_LINES = 400


@cache
def catalogue() -> dict[str, Layout]:
    """Every layout by its name, in the order in which they are tried."""
    entries = gathered(__name__, __path__)
    return by_name(Layout, entries, lambda layout: (layout.place, layout.name))


def layout_of(sample: str) -> Layout | None:
    """The layout of a file by its first lines; None where a delimiter cuts it, or it is a text."""
    lines = sample.replace("\r\n", "\n").split("\n")[:FIRST_LINES]
    return next((layout for layout in catalogue().values() if layout.fits(lines)), None)
