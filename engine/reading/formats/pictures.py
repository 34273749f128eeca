"""Pictures in a zip: folders are classes, or a table inside says what each is."""

from __future__ import annotations

from engine.catalogue import Field
from engine.reading.formats.format import Beginning, Format, Reading, choice
from engine.reading.found import Found


def recognises(file: Beginning) -> bool:
    from engine.reading.pictures import ENDINGS

    return any(name.lower().endswith(ENDINGS) for name in file.members)


def read(asked: Reading) -> Found:
    from engine.reading.pictures import read_pictures

    return read_pictures(asked.path, asked.options, asked.progress, asked.out, asked.inside)


def _side(name: str, label: str) -> Field:
    return Field(name, label, "int", None, "In pixels", 4, 512, 1, nullable=True)


ENTRY = Format(
    "pictures",
    "pictures as a zip or folder (with a table that names them, if there is one)",
    60,
    recognises,
    read,
    (),
    (
        _side("height", "Height"),
        _side("width", "Width"),
        choice("colour", "Colour", ("grey", "grey"), ("colour", "colour")),
        choice(
            "fit",
            "Other shapes are",
            ("crop", "cut at the edges"),
            ("pad", "padded"),
            ("stretch", "stretched"),
        ),
        choice(
            "classes",
            "Classes are",
            ("path", "whole paths of folders"),
            ("first", "the first folders"),
            ("last", "the last folders"),
        ),
    ),
)
