"""What a layout says of itself: whether lines lie so, and what their cells are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from engine.reading.found import Found


@dataclass(frozen=True)
class Rows:
    """The names of the columns, and a list of cells for each row. `types` are those that the file
    itself declares.
    """

    names: list[str]
    cells: Iterator[list[str]]
    types: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Layout:
    """One way in which rows lie in lines. Lines that are no rows are counted with `Found.bad`."""

    name: str
    title: str
    place: int  # of the order in which they are tried
    fits: Callable[[list[str]], bool]
    rows: Callable[[Iterable[str], Found], Rows]
    as_text: bool = False  # the same lines could be one long text, so it is asked
