"""A file of one's own from a path on this machine: kept under its sha256 like a file brought to the
Data page, with the same choices, and opened at once.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine import files
from engine.catalogue import nearest
from engine.data.looking.opened import Opened
from engine.data.looking.shelf import Shelf
from engine.data.looking.view import TYPES
from engine.data.sets import find
from engine.data.split import DEFAULT
from engine.reading.choices import MEANINGS
from engine.reading.columns import DataError
from engine.reading.formats import OPTIONS as READING_OPTIONS
from engine.reading.guesses import GUESSES
from engine.reading.store import Store
from engine.reading.tasks import OF_FILES

OWNER = "terminal"  # whose files these are; visitors of the pages have names of their own
SPLIT_SETTINGS = (*DEFAULT, "column", "folds", "fold")
OTHERWISE = (
    "file",
    "name",
    "reading",
    "target",
    "task",
    "versions",
)  # options that are not choices by name


@functools.lru_cache(4)
def shelf(folder: Path) -> Shelf:
    return Shelf(folder)


def open_data_part(data: dict[str, Any], folder: Path | str | None = None) -> Opened:
    """The `data` part of a plan opened and looked at. `folder` is the data folder, as `start` has
    it.
    """
    return shelf(files.home(folder) / "files").open(data)


def data_part(
    path: Path | str,
    target: str | None = None,
    *,
    task: str = "auto",
    split: str | Mapping[str, Any] | None = None,
    folder: Path | str | None = None,
    **choices: Any,
) -> dict[str, Any]:
    """The `data` part of a plan for this file, which is copied into the data folder. Raises
    DataError with a sentence for every choice that cannot be.
    """
    transforms, augment = choices.pop("transforms", None), choices.pop("augment", None)
    options = _options(choices)
    known = [each.name for each in OF_FILES]
    if task not in ["auto", *known]:
        raise DataError(f"There is no task '{task}'.{nearest(task, known)}")
    data: dict[str, Any] = {
        "set": "file",
        "options": {
            **options,
            **({} if target is None else {"target": target}),
            **({} if task == "auto" else {"task": task}),
        },
    }
    if split is not None:
        data["split"] = _split(split, options.get("group"))
    if transforms is not None:
        data["transforms"] = [dict(step) for step in transforms]
    if augment is not None:
        data["augment"] = [dict(step) for step in augment]
    data["options"].setdefault("guesses", GUESSES)
    data["options"] |= _stored(Path(path), files.home(folder) / "files")
    find("file").settle(data["options"])  # says all that is out of range at once
    return data


def _options(choices: Mapping[str, Any]) -> dict[str, Any]:
    """What was chosen by name, as the entry of own files has it; a single column's name will do for
    a list.
    """
    known = {option.name: option for option in find("file").options if option.name not in OTHERWISE}
    options: dict[str, Any] = {}
    reading: dict[str, Any] = {}
    for given, value in choices.items():
        name = given.rstrip("_")  # `as` is a word of Python's own, so `as_` is written
        if name in READING_OPTIONS:
            reading[name] = value
        elif name not in known:
            names = ["target", "task", "split", "folder", "transforms", "augment"]
            raise DataError(
                f"There is no choice '{given}' for a file."
                + nearest(given, [*names, *known, *READING_OPTIONS])
            )
        elif value is not None:
            wants_list = isinstance(known[name].default, list)
            options[name] = (
                ([value] if isinstance(value, str) else list(value)) if wants_list else value
            )
    types = options.get("types", {})
    if not isinstance(types, Mapping):
        raise DataError("'types' says for each column how it is read: {'postcode': 'category'}.")
    for column, kind in types.items():
        if kind not in TYPES:
            raise DataError(f"'{column}' cannot be read as '{kind}'.{nearest(kind, TYPES)}")
    meanings = [name for name, _ in MEANINGS]
    if options.get("as", "auto") not in meanings:
        raise DataError(
            f"A file is not read as '{options['as']}'.{nearest(options['as'], meanings)}"
        )
    if reading:
        options["reading"] = reading
    return options


def _split(split: str | Mapping[str, Any], group: str | None) -> dict[str, Any]:
    given = {"type": split} if isinstance(split, str) else dict(split)
    for name, value in given.items():
        if name not in SPLIT_SETTINGS:
            raise DataError(f"A split has no setting '{name}'.{nearest(name, SPLIT_SETTINGS)}")
        if name not in ("type", "column") and not isinstance(value, (int, float)):
            raise DataError(f"'{name}' of a split is a number, not {value!r}.")
    if given.get("type") == "grouped" and group:
        given.setdefault("column", group)
    return {**DEFAULT, **given}


def _stored(path: Path, store: Path) -> dict[str, str]:
    """The file copied into the data folder: its id and its name."""
    if path.is_dir():
        raise DataError(f"{path} is a folder. Name a file in it; pictures come as a zip.")
    try:
        with open(path, "rb") as source:
            if not source.read(1):
                raise DataError(f"{path.name} is empty: it has no rows.")
            source.seek(0)
            stored = Store(store).add(OWNER, path.name, source)
    except FileNotFoundError:
        raise DataError(f"There is no file {path}.{_near(path)}") from None
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror or error}.") from None
    return {"file": stored.sha, "name": stored.name}


def _near(path: Path) -> str:
    """A file beside it with nearly this name; silence where there is none."""
    here = path.parent
    names = [other.name for other in here.iterdir() if other.is_file()] if here.is_dir() else []
    return nearest(path.name, names, "", close=0.75)
