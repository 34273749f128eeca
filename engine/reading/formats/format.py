"""What a format of files says of itself: how it is recognised, what may be asked of it, and how it
gives columns. Forms, lists and sentences about files derive from the entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

from typing_extensions import TypedDict

from engine.catalogue import Field, FormOption
from engine.reading.columns import Progress
from engine.reading.found import First, Found


@dataclass(frozen=True)
class Beginning:
    """What a file is recognised by: its first bytes, its name, and of a zip what lies in it."""

    path: Path
    name: str
    head: bytes

    @property
    def is_zip(self) -> bool:
        return self.head.startswith(b"PK")

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The names of a zip's files. Raises DataError where the zip is not what it promises."""
        from engine.reading.pictures import members, open_zip

        if not self.is_zip:
            return ()
        with open_zip(self.path) as archive:
            return tuple(info.filename for info in members(archive))

    def ends(self, *endings: str) -> bool:
        return self.name.lower().endswith(endings)


@dataclass(frozen=True)
class Reading:
    """One file that is to be read, and who hears of it."""

    path: Path
    name: str
    options: dict[str, Any]
    progress: Progress
    out: Path  # where pictures are laid down
    first: First | None
    inside: Callable[[Path, str], Found]  # reads what was packed in this file, as any other


class FileFormat(TypedDict):
    """A format as the page knows it, also of files that could not be read."""

    name: str
    endings: list[str]
    reading: list[FormOption]


Certainty = Literal["mark", "form", "look", "rest"]
"""What a format is recognised by, the surest first: a mark that no other file has, the form of what
stands in it, how its beginning looks, or that it is nothing else.
"""


@dataclass(frozen=True)
class Format:
    """One format. The surer it is recognised, the earlier it is asked; then by rank."""

    name: str
    listed: str  # what a person calls it, in a list of what can be read
    rank: int
    recognises: Callable[[Beginning], bool]
    read: Callable[[Reading], Found]
    endings: tuple[str, ...] = ()
    asks: tuple[Field, ...] = ()  # how it is read; None is as it was found out
    by: Certainty = "mark"

    def as_json(self) -> FileFormat:
        return {"name": self.name, "endings": list(self.endings), "reading": form(self.asks)}


def form(fields: Iterable[Field]) -> list[FormOption]:
    """Settings as a form; a choice of which nothing can be chosen is none."""
    return [field.as_json() for field in fields if field.kind != "choice" or field.choices]


CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)


def choice(name: str, label: str, *choices: tuple[Any, str], help: str = "") -> Field:
    """Something that is found out and can be set. Without choices here, the file has them."""
    return Field(name, label, "choice", None, help, choices=choices, nullable=True)


ENCODING = choice(
    "encoding",
    "Encoding",
    ("utf-8", "UTF-8"),
    ("cp1252", "Windows-1252 (Western Europe)"),
    ("iso-8859-1", "Latin-1"),
    ("iso-8859-2", "Latin-2 (Central Europe)"),
    ("cp1251", "Windows-1251 (Cyrillic)"),
    ("utf-16", "UTF-16"),
    ("shift_jis", "Shift JIS"),
    ("gb18030", "GB 18030"),
    help="Change it if letters look wrong",
)
HEADER = choice(
    "header",
    "First row",
    (True, "names the columns"),
    (2, "names the columns, and so does the second"),
    (False, "is data"),
)
