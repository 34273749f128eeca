"""Arrays of numpy in .npz."""

from __future__ import annotations

from engine.reading.formats.format import Beginning, Format, Reading, choice
from engine.reading.found import Found


def recognises(file: Beginning) -> bool:
    arrays = sum(name.endswith(".npy") for name in file.members)
    return arrays > 0 and arrays >= 0.5 * len(file.members)


def read(asked: Reading) -> Found:
    from engine.reading.arrays import read_arrays

    return read_arrays(asked.path, asked.options, asked.progress)


ENTRY = Format(
    "arrays",
    ".npz",
    70,
    recognises,
    read,
    (".npz",),
    (
        choice("x", "Inputs"),
        choice("y", "Target"),
        choice("kind", "Three dimensions are", ("image", "pictures"), ("series", "series")),
    ),
)
