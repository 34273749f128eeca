"""What every source of data becomes: named, typed columns of the same number of rows, before any
split or transform.

Classical pipelines and networks start from the same `Raw`; nothing in it was fitted on anything.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as made_by
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.errors import Refusal
from engine.reading import tasks
from engine.reading.questions import Question

if TYPE_CHECKING:
    from engine.reading.moments import Pace

Progress = Callable[[float, str], None]
"""Called with the finished share (0 to 1) and a sentence; it cancels by raising `Cancelled`."""

NUMERIC = ("number",)
CODED = ("category", "ordered")
TABULAR = ("number", "category", "ordered", "date")
LINKS = "links"  # rows are the nodes of one graph; this column says which others each one links to
TYPES = (*TABULAR, "text", "id", "image", "series", "sound", "mask", "tags", LINKS)
MADE = ("vector", "code", "tokens")  # types that only transforms make


class DataError(Refusal, ValueError):
    """Data that cannot be used as they are; the sentence says which file, row or column, and what
    to do.
    """


class Cancelled(Refusal):
    """A person pressed Cancel."""


@dataclass(frozen=True)
class Column:
    """One column. Missing is NaN in a number, −1 in a category, NaT in a date and None in a
    text. Links are the row numbers of the others as one text, "4 17", and None where there are none.
    """

    name: str
    type: str
    values: np.ndarray
    levels: tuple[
        str, ...
    ] = ()  # of a category or a mask: the text behind each code; of a vector: what each number is called; of tokens: their texts; of links: the names of all nodes
    lengths: np.ndarray | None = None  # of a series or tokens: how many steps of each row are real
    note: str = ""
    period: int = 0  # of what goes round, such as an hour: after how many steps it begins again
    spelling: str = ""  # of tokens: how they become text again, where their vocabulary has rules
    rate: int = 0  # of a sound: samples a second

    def take(self, rows: np.ndarray) -> Column:
        lengths = None if self.lengths is None else self.lengths[rows]
        return replace(self, values=self.values[rows], lengths=lengths)

    @cached_property
    def missing(self) -> np.ndarray:
        """Which rows have no value."""
        if self.type in CODED:
            return self.values < 0
        if self.type == "number":
            gaps = (
                np.isnan(self.values)
                if self.values.dtype.kind == "f"
                else np.zeros(self.values.shape, bool)
            )
            return np.asarray(gaps if gaps.ndim == 1 else gaps.any(axis=1))
        if self.type == "date":
            return np.isnat(self.values)
        if self.type in ("text", "id") and self.values.dtype == object:
            return np.fromiter((v is None for v in self.values), bool, len(self.values))
        if self.type == "series" and self.values.dtype.kind == "f":
            return np.isnan(self.values).any(axis=tuple(range(1, self.values.ndim)))
        return np.zeros(len(self.values), bool)

    def words(self) -> np.ndarray:
        """The values as a person reads them (texts; None where missing)."""
        if self.type in CODED:
            levels = np.array([*self.levels, None], dtype=object)
            return levels[self.values]
        if self.type == "number" and self.values.ndim == 1:
            return np.array(
                [None if np.isnan(v) else number_text(float(v)) for v in self.values], dtype=object
            )
        if self.type == "date":
            return np.array(
                [
                    None if np.isnat(v) else str(v).replace("T00:00:00", "").replace("T", " ")
                    for v in self.values
                ],
                dtype=object,
            )
        if self.type == LINKS:
            return np.array(
                [
                    None if v is None else "; ".join(self.levels[int(k)] for k in v.split())
                    for v in self.values
                ],
                dtype=object,
            )
        if self.type in ("text", "id"):
            return np.array([None if v is None else str(v) for v in self.values], dtype=object)
        return np.array(
            [f"{self.type} {' × '.join(map(str, self.values.shape[1:]))}"] * len(self.values),
            dtype=object,
        )


def number_text(value: float) -> str:
    """A number as one writes it: 3 for 3.0, 71.2833 for 71.2833."""
    return (
        str(int(value))
        if value.is_integer() and abs(value) < 1e15
        else f"{value:.6g}"
        if abs(value) < 1e6
        else f"{value:.10g}"
    )


@dataclass(frozen=True)
class Raw:
    """Columns, which of them is predicted from which, and what the task is."""

    columns: dict[str, Column]
    target: str | None
    task: str
    inputs: tuple[str, ...]
    targets: tuple[
        str, ...
    ] = ()  # of "many labels": the yes/no columns; of forecasting: the channels that are predicted
    given: np.ndarray | None = (
        # int8 per row where the source itself says: 0 training, 1 validation, 2 test, −1 unused
        None
    )
    group: str | None = None  # the column that ties rows together, where one is known
    time: str | None = None  # the column that orders rows in time, where one is known
    field: str = "row"  # what the numbers of a table are called as a network's input
    ordered: bool = False  # whether the rows' own order is time (windows of a series or of a text)
    # neighbours that share content with a row on each side (overlapping windows): kept apart by a
    # split in time
    overlap: int = 0
    range: tuple[float, float] | None = None  # of images, as stored
    nothing: Mapping[str, tuple[str, ...]] = made_by(default_factory=dict)  # values read as missing
    pace: Pace | None = None  # of a series to be continued: how even its steps are
    # the choices by which one long thing was cut into samples, as they came to be
    cut: Mapping[str, int] = made_by(default_factory=dict)
    notes: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()  # what of the file can be read in two ways

    @property
    def rows(self) -> int:
        return len(next(iter(self.columns.values())).values) if self.columns else 0

    def classes(self) -> tuple[str, ...]:
        """The classes of the target, in the order of their codes."""
        return self.columns[self.target].levels if self.target else ()

    def y(self, rows: np.ndarray) -> np.ndarray:
        """The raw target for scikit-learn: codes of classes, or the numbers themselves."""
        if self.targets and tasks.of(self.task).many:
            return np.stack([self.columns[t].values[rows] for t in self.targets], axis=1)
        if self.target is None:
            raise DataError("These data have no target column. Choose one under *Predict*.")
        return self.columns[self.target].values[rows]

    def frame(self, rows: np.ndarray, columns: Iterable[str] | None = None) -> Any:
        """The raw inputs as a pandas table: numbers with NaN, categories as pandas categories,
        dates and texts as they are.
        """
        import pandas as pd

        table: dict[str, Any] = {}
        for name in columns if columns is not None else self.inputs:
            column = self.columns[name]
            if column.type in CODED:
                # Levels that occur twice cannot be: they are made unique when a column is read.
                table[name] = pd.Categorical.from_codes(
                    column.values[rows],
                    categories=list(column.levels),
                    ordered=column.type == "ordered",
                )
            elif column.values.ndim == 1:
                table[name] = column.values[rows]
        return pd.DataFrame(table)

    def array(self, rows: np.ndarray, column: str | None = None) -> np.ndarray:
        """The raw values of one input (pictures, series, texts); the first one where none is
        named.
        """
        return self.columns[column or self.inputs[0]].values[rows]

    @property
    def target_names(self) -> tuple[str, ...]:
        """The columns that are to be predicted."""
        return (
            self.targets
            if tasks.of(self.task).many
            else (self.target,)
            if self.target in self.columns
            else ()
        )  # type: ignore[return-value]

    @cached_property
    def hash(self) -> str:
        """sha256 of the content: the same data give the same hash on every machine."""
        digest = hashlib.sha256()
        for name, column in self.columns.items():
            digest.update(repr((name, column.type, column.levels, column.values.shape)).encode())
            if column.values.dtype == object:
                for value in column.values:
                    digest.update(
                        b"\x00"
                        if value is None
                        else b"\x01" + str(value).encode("utf-8", "surrogatepass")
                    )
            else:
                digest.update(column.values.dtype.str.encode())
                # pieces: windows and mapped files are never copied whole
                step = max(1, 2**24 // max(1, column.values[:1].nbytes))
                for start in range(0, len(column.values), step):
                    digest.update(
                        np.ascontiguousarray(column.values[start : start + step]).tobytes()
                    )
            if column.lengths is not None:
                digest.update(np.ascontiguousarray(column.lengths).tobytes())
            if column.rate:
                digest.update(str(column.rate).encode())
        digest.update(repr((self.target, self.targets, self.task)).encode())
        return digest.hexdigest()


def category(
    name: str, codes: np.ndarray, levels: Iterable[str], *, ordered: bool = False
) -> Column:
    return Column(
        name,
        "ordered" if ordered else "category",
        np.asarray(codes, dtype=np.int64),
        tuple(str(level) for level in levels),
    )


def number(name: str, values: np.ndarray) -> Column:
    return Column(name, "number", np.asarray(values, dtype=np.float64))


def table(
    matrix: np.ndarray,
    names: Iterable[str],
    target: np.ndarray,
    classes: Iterable[str] | None,
    *,
    target_name: str,
    input_field: str = "row",
) -> Raw:
    """A table of numbers with one target: classes where they are named, else a number to
    predict.
    """
    columns = {name: number(name, matrix[:, k]) for k, name in enumerate(names)}
    inputs = tuple(columns)
    levels = () if classes is None else tuple(classes)
    columns[target_name] = (
        category(target_name, target, levels) if levels else number(target_name, target)
    )
    task = task_of(columns[target_name])
    return Raw(columns, target_name, task, inputs, field=input_field)


def task_of(column: Column | None) -> str:
    """What predicting this column means."""
    if column is not None and column.type == "tags":
        return tasks.TAGGING.name
    if column is not None and column.type in CODED:
        return (tasks.TWO_CLASSES if len(column.levels) == 2 else tasks.MANY_CLASSES).name
    if column is not None and column.type == "text":
        return tasks.TEXT_TO_TEXT.name
    is_number = column is not None and column.type == "number"
    return (tasks.REGRESSION if is_number else tasks.NO_TARGET).name


def row_keys(raw: Raw) -> np.ndarray:
    """One number a row, equal (but for one chance in 2⁶⁴) where all inputs are equal."""
    keys = np.zeros(raw.rows, np.uint64)
    for place, name in enumerate(raw.inputs):
        values = raw.columns[name].values
        part = np.empty(raw.rows, np.uint64)
        if values.ndim > 1:
            import hashlib

            for row in range(raw.rows):
                part[row] = int.from_bytes(
                    hashlib.blake2b(
                        np.ascontiguousarray(values[row]).tobytes(), digest_size=8
                    ).digest(),
                    "little",
                )
        elif values.dtype == object:
            table: dict[Any, int] = {}
            part[:] = [table.setdefault(value, len(table)) for value in values]
        elif values.dtype.kind == "f":
            part[:] = (values.astype(np.float64) + 0.0).view(np.uint64)  # + 0.0: −0 equals 0
        else:
            part[:] = values.astype(np.int64).view(np.uint64)
        with np.errstate(over="ignore"):
            keys = (
                keys
                ^ (
                    part
                    + np.uint64(0x9E3779B97F4A7C15)
                    + np.uint64(place) * np.uint64(0xBF58476D1CE4E5B9)
                )
            ) * np.uint64(0x94D049BB133111EB)
            keys ^= keys >> np.uint64(29)
    return keys
