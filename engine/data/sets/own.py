"""A file of one's own: stored under its sha256, read by the limited process, and understood as its
choices say.
"""

from __future__ import annotations

from typing import Any

from engine.catalogue import Field
from engine.data.sets.set import DataSet, Opening
from engine.reading.choices import MEANINGS, raw_from
from engine.reading.columns import DataError, Raw
from engine.reading.tasks import OF_FILES


def load(options: dict[str, Any], opening: Opening) -> Raw:
    from engine.reading.reader import read_stored

    if not options["file"]:
        raise DataError(
            "Choose a file first: CSV, TSV, Parquet, JSON lines, a zip of pictures, a text, .npz or .ts."
        )
    read = read_stored(
        opening.folder, options["file"], options["name"], options["reading"], opening.progress
    )
    return raw_from(read, options)


def _any(name: str, label: str, help: str, default: Any) -> Field:
    return Field(name, label, "any", default, help, advanced=True)


def _number(name: str, label: str, help: str, default: int, high: int) -> Field:
    return Field(name, label, "int", default, help, 0, high, 1, advanced=True)


ENTRIES = (
    DataSet(
        "file",
        "Your own file",
        "A table, a zip of pictures, a text, arrays or series of your own.",
        "CSV, TSV, semicolon files, Parquet, JSON lines; pictures as a zip with one folder a class or a table of labels; text; "
        ".npz; .ts. "
        "What was found out about it is shown and can be changed.",
        licence="yours",
        source="brought by you; it stays on this machine",
        kind="table",
        task="as you choose",
        load=load,
        options=(
            _any("file", "File", "The sha256 under which it is stored.", ""),
            Field("name", "Name", "text", "your file", "What it was called."),
            _any(
                "reading",
                "How it is read",
                "Delimiter, encoding, decimal mark, header, picture size and so on.",
                {},
            ),
            Field("as", "What it is", "choice", "auto", "What a sample is.", choices=MEANINGS),
            Field("target", "Predict", "any", None, "The column to be predicted."),
            Field(
                "task",
                "Task",
                "choice",
                "auto",
                "What predicting means.",
                choices=(("auto", "As it looks"), *((task.name, task.title) for task in OF_FILES)),
            ),
            _any("types", "Read as", "The type of single columns.", {}),
            _any(
                "inputs",
                "Inputs",
                "The columns that a network gets; empty: those that are useful.",
                [],
            ),
            _any("leave_out", "Left out", "Columns that a network does not get.", []),
            _any(
                "targets", "Labels", "The yes-or-no columns, where a row can have many labels.", []
            ),
            _any("channels", "Channels", "The columns of a series.", []),
            Field(
                "group", "Group", "any", None, "The column that ties rows together.", advanced=True
            ),
            Field(
                "id",
                "Series",
                "any",
                None,
                "The column that says which series a row belongs to.",
                advanced=True,
            ),
            Field("time", "Time", "any", None, "The column that orders rows.", advanced=True),
            _number("past", "Past", "How many steps the network sees.", 48, 4096),
            _number("ahead", "Ahead", "How many steps it is to foresee.", 12, 1024),
            _number(
                "stride",
                "Every",
                "A new window starts every so many steps; 0: 1 for series, one length for texts.",
                0,
                4096,
            ),
            _number(
                "length",
                "Length",
                "How many characters of a text the network sees at once.",
                64,
                4096,
            ),
        ),
        reference="There is none yet: race classical models to have one.",
        words=("csv", "upload", "excel", "images", "zip", "text", "parquet", "json", "npz"),
        group="own",
    ),
)
