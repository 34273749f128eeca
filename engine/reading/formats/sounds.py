"""Sounds in a zip: folders are classes, or a table inside says what each is."""

from __future__ import annotations

from engine.catalogue import Field
from engine.reading.formats.format import Beginning, Format, Reading, choice
from engine.reading.found import Found


def recognises(file: Beginning) -> bool:
    from engine.reading import pictures, sounds

    names = [name.lower() for name in file.members]
    count = sum(name.endswith(sounds.ENDINGS) for name in names)
    return count > sum(name.endswith(pictures.ENDINGS) for name in names)


def read(asked: Reading) -> Found:
    from engine.reading.sounds import read_sounds

    return read_sounds(asked.path, asked.options, asked.progress, asked.out, asked.inside)


ENTRY = Format(
    "sounds",
    "sounds as a zip or folder (WAV, FLAC, OGG or MP3, with a table that names them, if there is one)",
    59,
    recognises,
    read,
    (),
    (
        choice(
            "rate",
            "Samples a second",
            (8000, "8,000: telephone"),
            (11025, "11,025"),
            (16000, "16,000: speech"),
            (22050, "22,050"),
            (44100, "44,100: music"),
            help="Half of it is the highest tone that is kept",
        ),
        Field(
            "seconds",
            "Length",
            "float",
            None,
            "In seconds; longer sounds are cut, shorter ones followed by silence",
            0.05,
            60,
            0.05,
            nullable=True,
        ),
        choice(
            "loudness",
            "Loudness",
            ("same", "brought to one"),
            ("own", "as each was recorded"),
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
