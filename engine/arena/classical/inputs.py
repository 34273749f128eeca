"""What classical pipelines are given: the raw columns of a data set as scikit-learn takes them.
Nothing here is fitted on anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from engine import ways
from engine.data import kinds
from engine.reading import tasks
from engine.reading.columns import LINKS, Column, DataError, Raw
from engine.reading.links import edges_of

KINDS = ("table", "text", "image", "series")
MOST_LEVELS = (
    100  # of a category column that are told apart by one-hot columns; the rest count as one
)
LARGEST = float(np.finfo(np.float32).max)  # trees hold single precision
DATE_PARTS = (("day", "D"), ("month", ""), ("weekday", ""), ("hour", ""))


@dataclass(frozen=True)
class Inputs:
    """Raw data with their training rows, seen the way a pipeline needs them."""

    raw: Raw
    train: np.ndarray  # row numbers

    @cached_property
    def kind(self) -> str:
        types = {self.raw.columns[name].type for name in self.raw.inputs}
        if types == {"image"}:
            return "image"
        if types <= {"series", "sound"} and types:
            return "series"
        if types <= {"text", "document"} and types and len(self.raw.inputs) == 1:
            return "text"
        return "table"

    @cached_property
    def is_classes(self) -> bool:
        task = tasks.of(self.raw.task)
        if task.races:
            return task.classes
        usual = ways.for_task(self.raw.task)
        why = f" {usual[0].reads.races}" if usual else ""
        raise DataError(
            "The Arena races models that predict a class or a number; "
            f"the task of these data is '{self.raw.task}'.{why} "
            "Choose a column of classes or numbers under *Predict* on the Data page, "
            "or compare networks with each other on the Runs page."
        )

    @property
    def is_forecast(self) -> bool:
        return tasks.of(self.raw.task).ahead

    @cached_property
    def outputs(self) -> int:
        """How many numbers a row are predicted."""
        return (
            int(np.prod(np.asarray(self.raw.y(self.train[:1])).shape[1:]))
            if not self.is_classes
            else 1
        )

    @property
    def train_rows(self) -> int:
        return len(self.train)

    @cached_property
    def edges(self) -> np.ndarray | None:
        """(edges, 2) row numbers, where rows are the nodes of one graph."""
        links = (self.raw.columns[name] for name in self.raw.inputs)
        return next((edges_of(column) for column in links if column.type == LINKS), None)

    def _typed(self, *types: str) -> tuple[Column, ...]:
        if self.kind != "table":
            return ()
        return tuple(
            self.raw.columns[str(name)]
            for name in self.raw.inputs
            if self.raw.columns[name].type in types
        )

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Columns of numbers as the pipeline gets them: numbers, ranks of ordered levels, parts of
        dates.
        """
        known = [str(column.name) for column in self._typed("number", "ordered")]
        return (
            *known,
            *(f"{column.name}: {part}" for column in self._typed("date") for part, _ in DATE_PARTS),
        )

    @cached_property
    def categories(self) -> tuple[str, ...]:
        return tuple(str(column.name) for column in self._typed("category"))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(str(column.name) for column in self._typed("text"))

    @cached_property
    def gaps(self) -> dict[str, np.ndarray]:
        """For each column of numbers, where nothing is known: missing, infinite, or beyond what a
        tree can hold.
        """
        gaps = {}
        for column in self._typed("number", "ordered"):
            with np.errstate(invalid="ignore"):
                gaps[str(column.name)] = column.missing | ~(
                    np.abs(column.values.astype(np.float64)) <= LARGEST
                )
        return gaps

    @cached_property
    def missing(self) -> bool:
        """Whether any number is missing anywhere: then gaps are filled."""
        return any(bool(gap.any()) for gap in self.gaps.values()) or any(
            bool(column.missing.any()) for column in self._typed("date")
        )

    @cached_property
    def used(self) -> dict[str, int]:
        """How many levels each category column has in the training part."""
        return {
            name: len(np.unique(self.raw.columns[name].values[self.train]))
            for name in self.categories
        }

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What every contestant is told about these columns."""
        notes = []
        for name, levels in self.used.items():
            if levels > MOST_LEVELS:
                notes.append(
                    f"'{name}' has {levels:,} categories: the {MOST_LEVELS - 1} most frequent are told apart, the others count as one."
                )
        ids = [column.name for column in self._typed("id")]
        if ids:
            notes.append(f"Left out, because it only names rows: {', '.join(ids)}.")
        alone = [kind.column for kind in kinds.CATALOGUE if kind.form and kind.column != LINKS]
        if self.edges is not None:
            notes.append(
                "Classical models here see each node's own columns and not its edges, but for *Label spreading*, which sees only these."
            )
        odd = [column.name for column in self._typed(*alone)]
        if odd:
            notes.append(
                f"Classical models here take {', '.join(odd)} only alone, so they do not see it beside columns; a network that does has an advantage."
            )
        if self.kind == "series" and self.heard:
            notes.append(
                f"Classical models get {', '.join(self.heard)} as MFCC, a dozen numbers a moment; a network gets what its plan says."
            )
        constant = [
            column.name
            for column in self._typed("number")
            if len(self.train)
            and bool(np.all(column.values[self.train] == column.values[self.train][0]))
        ]
        if constant:
            verb = "says" if len(constant) == 1 else "say"
            notes.append(
                f"{', '.join(constant[:5])} never {'changes' if len(constant) == 1 else 'change'} in the training part and {verb} nothing."
            )
        for column in self._typed("number", "ordered"):
            beyond = int(np.sum(self.gaps[str(column.name)] & ~column.missing))
            if beyond:
                notes.append(
                    f"{beyond:,} values of {column.name} are infinite or too large to reckon with: classical models take them as gaps."
                )
        empty = [column.name for column in self._typed("number") if column.name in self.empty]
        if empty:
            notes.append(
                f"{', '.join(empty[:5])} has no value in the training part and is left out."
            )
        return tuple(notes)

    @cached_property
    def empty(self) -> tuple[str, ...]:
        """Number columns without a single value in the training part: no pipeline can use them."""
        return tuple(
            c.name
            for c in self._typed("number", "ordered")
            if len(self.train) and bool(self.gaps[str(c.name)][self.train].all())
        )

    @cached_property
    def width(self) -> int:
        """Columns that a model meets after encoding, about."""
        if self.kind == "table":
            coded = sum(min(levels, MOST_LEVELS) for levels in self.used.values())
            return len(self.numbers) - len(self.empty) + coded + 300 * len(self.texts)
        if self.kind == "text":
            return 500  # tens of thousands of words, almost all of them absent from a row
        first = self.raw.columns[self.raw.inputs[0]]
        values = (self.series_of(first.name) if self.kind == "series" else first).values
        return int(np.prod(values.shape[1:])) * (
            len(self.raw.inputs) if self.kind == "series" else 1
        )

    @cached_property
    def points(self) -> bool:
        """Two columns of numbers: then a boundary can be drawn."""
        return (
            self.kind == "table"
            and len(self.numbers) == 2
            and not self.categories
            and not self.texts
            and not self._typed("date")
        )

    # ---- The arrays ----

    def x(self, rows: np.ndarray) -> Any:
        """What `fit` and `predict` get: a pandas table, pixels (rows, pixels), series (rows,
        channels, time) or texts.
        """
        if self.kind == "table":
            import pandas as pd

            table: dict[str, Any] = {}
            for column in self._typed("number", "ordered"):
                if column.name not in self.empty:
                    table[str(column.name)] = np.where(
                        self.gaps[str(column.name)][rows],
                        np.nan,
                        column.values[rows].astype(np.float64),
                    )
            for column in self._typed("date"):
                for (part, _), values in zip(
                    DATE_PARTS, date_parts(column.values[rows]), strict=True
                ):
                    table[f"{column.name}: {part}"] = values
            for name in self.categories:
                column = self.raw.columns[name]
                table[name] = pd.Categorical.from_codes(
                    column.values[rows], categories=list(column.levels)
                )
            for name in self.texts:
                table[name] = as_texts(self.raw.columns[name].values[rows])
            if len(table) == len(self.numbers) - len(
                self.empty
            ):  # numbers only: rows lie together, as in an array made by hand
                matrix = (
                    np.ascontiguousarray(np.stack(list(table.values()), axis=1))
                    if table
                    else np.zeros((len(rows), 0))
                )
                frame = pd.DataFrame(matrix, columns=list(table), copy=False)
            else:
                frame = pd.DataFrame(table)
            # Of a graph the index says which node each row is.
            return frame if self.edges is None else frame.set_axis(rows, axis=0)
        held = [self.raw.columns[name].values[rows] for name in self.raw.inputs]
        if self.kind == "text":
            return as_texts(held[0])
        if self.kind == "image":
            flat = held[0].reshape(len(rows), -1)
            return flat.astype(np.float32) / (255.0 if held[0].dtype == np.uint8 else 1.0)
        return np.concatenate([self._series(name, rows) for name in self.raw.inputs], axis=1)

    @cached_property
    def heard(self) -> dict[str, Column]:
        """The sounds as series of their tones, which is what classical models can learn from."""
        from engine.data.transforms.sounds import rough_tones

        columns = (self.raw.columns[name] for name in self.raw.inputs)
        return {column.name: rough_tones(column) for column in columns if column.type == "sound"}

    def series_of(self, name: str) -> Column:
        """A series as the data have it, or a sound as its tones."""
        return self.heard.get(name) or self.raw.columns[name]

    def _series(self, name: str, rows: np.ndarray) -> np.ndarray:
        """(rows, channels, time), NaN beyond the end of a shorter one. The data hold (rows, time,
        channels), as networks take them.
        """
        column = self.series_of(name)
        values = column.values[rows].astype(np.float64)
        values = (
            values[:, None, :]
            if values.ndim == 2
            else np.ascontiguousarray(values.swapaxes(1, 2)[:, self.channels(name)])
        )
        if column.lengths is not None:
            beyond = np.arange(values.shape[2])[None, :] >= column.lengths[rows][:, None]
            values = np.where(beyond[:, None, :], np.nan, values)
        return values

    def channels(self, name: str) -> list[int]:
        """The channels of a series in the order in which models meet them: one that is to be
        foreseen comes first.
        """
        column = self.series_of(name)
        order = list(range(column.values.shape[2] if column.values.ndim == 3 else 1))
        if self.is_forecast and self.raw.target in column.levels:
            order.sort(key=lambda k: k != column.levels.index(str(self.raw.target)))
        return order

    @property
    def classes(self) -> tuple[str, ...]:
        return self.raw.classes()

    @cached_property
    def present(self) -> tuple[str, ...]:
        """Classes that occur in the training part."""
        levels = self.classes
        return tuple(levels[code] for code in np.unique(self.raw.y(self.train)) if code >= 0)

    def y(self, rows: np.ndarray) -> np.ndarray:
        values = np.asarray(self.raw.y(rows))
        if not self.is_classes and values.ndim > 1:
            return values.reshape(len(values), -1).astype(np.float64)
        return values

    def known(self, rows: np.ndarray) -> np.ndarray:
        """The rows whose target is known: the others can neither teach nor judge."""
        values = np.asarray(self.raw.y(rows))
        if self.is_classes:
            return rows[values >= 0]
        # A part of a short series may have no rows at all.
        finite = np.isfinite(values)
        return rows[finite.all(axis=tuple(range(1, finite.ndim)))]


def as_texts(values: Iterable[Any]) -> np.ndarray:
    return np.array(["" if value is None else str(value) for value in values], dtype=object)


def date_parts(values: np.ndarray) -> tuple[np.ndarray, ...]:
    """Days since 1970, month, weekday and hour, NaN where no date is known."""
    moment = values.astype("datetime64[s]")
    days = moment.astype("datetime64[D]")
    gone = np.isnat(moment)
    parts = (
        moment.astype("int64") / 86_400.0,
        (days.astype("datetime64[M]").astype("int64") % 12 + 1).astype(np.float64),
        ((days.astype("int64") + 3) % 7).astype(np.float64),
        ((moment - days).astype("int64") / 3600.0),
    )
    return tuple(np.where(gone, np.nan, part) for part in parts)
