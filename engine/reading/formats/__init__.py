"""The formats of files that can be read, one a file. This file only gathers them."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from engine.catalogue import FormOption, by_name, gathered
from engine.reading import wishes
from engine.reading.formats.format import FileFormat, Format, form
from engine.reading.found import Found

FORMATS: dict[str, Format] = by_name(
    Format, gathered(__name__, __path__, leave_out=("format",)), attrgetter("rank")
)
OPTIONS: tuple[str, ...] = (
    "format",
    *wishes.OPTIONS,
    *dict.fromkeys(field.name for entry in FORMATS.values() for field in entry.asks),
)


def what_can_be_read() -> str:
    """
    >>> what_can_be_read().startswith("CSV, TSV, Excel")
    True
    """
    listed = [entry.listed for entry in FORMATS.values() if entry.listed]
    return f"{', '.join(listed[:-1])} and {listed[-1]}"


def may_be_set(value: object, name: str) -> bool:
    """Whether this says how a file is read: an empty text does only where it is a choice."""
    if name not in OPTIONS or value is None:
        return False
    fields = (field for entry in FORMATS.values() for field in entry.asks if field.name == name)
    return value != "" or any(chosen == "" for field in fields for chosen, _ in field.choices)


def form_of(contents: Found) -> list[FormOption]:
    """How this file was read, as a form: the choices of its formats, with those that only the file
    knows.
    """
    fields = {field.name: field for name in contents.formats for field in FORMATS[name].asks}
    return form(
        replace(field, choices=tuple(contents.choices.get(name, field.choices)))
        for name, field in fields.items()
    )


def as_json() -> list[FileFormat]:
    return [entry.as_json() for entry in FORMATS.values()]
