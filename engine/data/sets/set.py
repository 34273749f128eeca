"""What a data set's entry says: words for people, options for the form, and one function that makes
the raw data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from typing_extensions import TypedDict

from engine.catalogue import Field, FormOption, nearest
from engine.reading.columns import Progress, Raw


def rows(default: int = 1000, high: int = 100_000) -> Field:
    return Field("rows", "Points", "int", default, "How many are drawn.", 10, high, 10)


def noise(
    default: float = 0.2,
    high: float = 1.0,
    what: str = "How far points stray from their true place.",
) -> Field:
    return Field("noise", "Noise", "float", default, what, 0.0, high, 0.05)


SCALE = Field(
    "scale",
    "Size",
    "float",
    1.0,
    "How many times as large the whole picture is drawn, noise and all.",
    0.1,
    100.0,
    0.1,
)
SEED = Field(
    "seed",
    "Drawn with seed",
    "int",
    42,
    "The same number gives the same points again.",
    0,
    2**31 - 1,
    1,
)


@dataclass(frozen=True)
class Opening:
    """What a loader may use: a folder of its own to cache in, folders of local copies, and a way to
    tell how far it is.
    """

    folder: Path
    progress: Progress = lambda share, text: None
    local: tuple[Path, ...] = ()


@dataclass(frozen=True)
class File:
    """A file of a data set that lives elsewhere: its official addresses, its size and its
    sha256.
    """

    name: str
    urls: tuple[str, ...]
    sha256: str
    size: int
    local: tuple[str, ...] = ()  # where it may lie in a data folder, relative to it
    member: str = ""  # of an archive: the only member that is wanted
    instead: File | None = None  # serves as well where it is already here, and is never fetched


class FileOfSet(TypedDict):
    name: str
    urls: list[str]
    sha256: str
    size: int


class DataSetEntry(TypedDict):
    """A data set as the page shows it."""

    name: str
    title: str
    summary: str
    explain: str
    licence: str
    source: str
    kind: str
    task: str
    reference: str
    rows: int | None
    group: str
    words: list[str]
    options: list[FormOption]
    transforms: list[dict[str, Any]] | None
    split: dict[str, Any]
    bytes: int
    files: list[FileOfSet]


@dataclass(frozen=True)
class DataSet:
    """One data set."""

    name: str
    title: str
    summary: str
    explain: str
    licence: str
    source: str
    kind: str  # image, table, points, series, text
    task: str
    load: Callable[[dict[str, Any], Opening], Raw]
    options: tuple[Field, ...] = ()
    transforms: tuple[dict[str, Any], ...] | None = (
        None  # proposed; None: whatever its columns need
    )
    split: dict[str, Any] = field(
        default_factory=lambda: {
            "type": "stratified",
            "train": 0.7,
            "validation": 0.15,
            "test": 0.15,
            "seed": 0,
        }
    )
    reference: str = ""
    rows: int | None = None
    words: tuple[str, ...] = ()
    group: str = "ready"  # ready, generated, fetched, own
    files: tuple[File, ...] = ()

    def settle(self, options: dict[str, Any] | None) -> dict[str, Any]:
        """The options with defaults filled in; what is unknown or out of range is said in words,
        all of it at once.
        """
        from engine.reading.columns import DataError

        settled = {option.name: option.default for option in self.options}
        problems = []
        for name, value in (options or {}).items():
            option = next((field for field in self.options if field.name == name), None)
            if option is None:
                problems.append(f"{self.title} has no option '{name}'.{nearest(name, settled, '')}")
                continue
            problem = misfit(option, value)
            if problem:
                problems.append(problem)
            settled[name] = value
        if problems:
            raise DataError(" ".join(problems))
        return settled

    def as_json(self) -> DataSetEntry:
        return {
            "name": self.name,
            "title": self.title,
            "summary": self.summary,
            "explain": self.explain,
            "licence": self.licence,
            "source": self.source,
            "kind": self.kind,
            "task": self.task,
            "reference": self.reference,
            "rows": self.rows,
            "group": self.group,
            "words": list(self.words),
            "options": [option.as_json() for option in self.options],
            "transforms": None
            if self.transforms is None
            else [dict(step) for step in self.transforms],
            "split": dict(self.split),
            "bytes": sum(file.size for file in self.files),
            "files": [
                {
                    "name": file.name,
                    "urls": list(file.urls),
                    "sha256": file.sha256,
                    "size": file.size,
                }
                for file in self.files
            ],
        }


def misfit(option: Field, value: Any) -> str:
    if option.kind in ("int", "float"):
        fits = (
            isinstance(value, int if option.kind == "int" else (int, float))
            and not isinstance(value, bool)
            and value == value
        )
        if not fits:
            return f"*{option.label}* needs a {'whole ' if option.kind == 'int' else ''}number, not {value!r}."
        if (option.low is not None and value < option.low) or (
            option.high is not None and value > option.high
        ):
            return f"*{option.label}* lies between {option.low:g} and {option.high:g}; it was set to {value:g}."
    elif option.kind == "bool" and not isinstance(value, bool):
        return f"*{option.label}* is either on or off, not {value!r}."
    elif option.kind == "choice" and value not in {choice for choice, _ in option.choices}:
        return f"*{option.label}* offers {', '.join(label for _, label in option.choices)}; it was set to {value!r}."
    elif option.kind == "text" and not isinstance(value, str):
        return f"*{option.label}* needs a text, not {value!r}."
    elif option.kind == "any":
        return ""
    elif option.kind == "list" and not isinstance(value, list):
        return f"*{option.label}* needs a list, not {value!r}."
    return ""
