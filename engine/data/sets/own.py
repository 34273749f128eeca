"""A file of one's own: stored under its sha256, read by the limited process, and understood as its
choices say.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.catalogue import Field
from engine.data.sets.set import DataSet, Opening
from engine.reading.choices import MEANINGS, raw_from
from engine.reading.columns import DataError, Progress, Raw
from engine.reading.formats import FORMATS, what_can_be_read
from engine.reading.found import First, Found
from engine.reading.guesses import GUESSES, newer
from engine.reading.moments import STEPS
from engine.reading.several import EACH, WHOLE
from engine.reading.tasks import OF_FILES


def load(options: dict[str, Any], opening: Opening) -> Raw:
    return raw_from(read_file(options, opening.folder, opening.progress), options)


def read_file(
    options: dict[str, Any], folder: Path, progress: Progress, first: First | None = None
) -> Found:
    """What is in the file of these options; `first` hears the first rows of a large one."""
    from engine.reading.reader import read_stored

    if not options["file"]:
        raise DataError(f"Choose a file first. What can be read: {what_can_be_read()}.")
    return read_stored(
        folder,
        options["file"],
        options["name"],
        options["reading"],
        progress,
        first=first,
        as_before=not newer(options),
    )


def _any(name: str, label: str, help: str, default: Any) -> Field:
    return Field(name, label, "any", default, help, advanced=True)


def _number(name: str, label: str, help: str, default: int, high: int) -> Field:
    return Field(name, label, "int", default, help, 0, high, 1, advanced=True)


ENTRIES = (
    DataSet(
        "file",
        "Your own file",
        "A table, a zip of pictures, a text, arrays or series of your own.",
        f"{what_can_be_read()}. What was found out about it is shown and can be changed.",
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
                "Delimiter, sheet, query, picture size and so on, as its format asks.",
                {},
            ),
            _any(
                "versions",
                "Versions",
                "The files that took each other's place, the newest last.",
                [],
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
            Field(
                "several",
                "Several labels in a cell",
                "choice",
                "auto",
                "What “drama;war” means as a target.",
                choices=(
                    ("auto", "As it looks"),
                    (EACH, "Each label is yes or no"),
                    (WHOLE, "Each cell is one class"),
                ),
                advanced=True,
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
            _any("nothing", "Nothing", "For each column, the values that stand for “missing”.", {}),
            _any(
                "together", "Put together", "For each column, the classes that become “other”.", {}
            ),
            Field(
                "step",
                "One row each",
                "choice",
                "",
                "A series whose steps are uneven is gathered into even ones.",
                choices=(("", "As it stands"), *((step, f"One {step}") for step in STEPS)),
                advanced=True,
            ),
            Field(
                "guesses",
                "Guesses",
                "int",
                1,
                "By which rules unsaid choices are guessed; files of before keep theirs.",
                1,
                GUESSES,
                1,
                advanced=True,
            ),
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
        words=(
            "upload",
            "images",
            "zip",
            *(end[1:] for entry in FORMATS.values() for end in entry.endings),
        ),
        group="own",
    ),
)
