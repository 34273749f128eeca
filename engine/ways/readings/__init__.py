"""How the output of a network is read: as one class, as labels, as numbers, as a mask. A way to
learn names one, and report, answers and looks follow from it. Numpy only.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.ways.readings import any_labels, gaps, mask, numbers, one_class, tags, written
from engine.ways.readings.reading import Reading, ReadingClass

__all__ = [
    "Reading",
    "any_labels",
    "gaps",
    "mask",
    "numbers",
    "of",
    "one_class",
    "tags",
    "written",
]


def of(kind: object) -> ReadingClass:
    """The reading that an exported file names; the plain one where nobody here knows its kind.

    >>> of("two classes").__name__, of("something of later").__name__
    ('YesOrNo', 'Reading')
    """
    known = {reading.kind: reading for reading in below(Reading) if "kind" in vars(reading)}
    return known[kind] if isinstance(kind, str) and kind in known else Reading


def below(reading: ReadingClass) -> Iterator[ReadingClass]:
    """With those of plug-ins, once they are loaded."""
    for nearer in reading.__subclasses__():
        yield nearer
        yield from below(nearer)
