"""From raw columns to the fields of a batch: transforms fitted on the training part only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as made_by
from pathlib import Path
from typing import Any

import numpy as np

from engine.catalogue import nearest
from engine.data import kinds, mapped
from engine.data import transforms as transform_catalogue
from engine.data.kinds.kind import Kind
from engine.data.kinds.node import node_field
from engine.data.kinds.tokens import IGNORED, too_many_to_write
from engine.data.mapped import _by_pieces
from engine.data.signature import Field, Signature
from engine.data.transforms.entry import State, Transform
from engine.data.vocabulary import Vocabulary
from engine.data.vocabulary import opened as opened_vocabulary
from engine.files import data_files
from engine.reading import tasks
from engine.reading.columns import CODED, LINKS, Column, DataError, Raw
from engine.reading.nothing import without_codes

NODE = "node"  # the field that says which rows of a graph are asked for
FEW = 60  # so many categories may become columns of their own without being asked


@dataclass(frozen=True)
class Fitted:
    """A transform with what it learned about one column of the training part."""

    transform: Transform
    column: str
    options: dict[str, Any]
    state: State

    def apply(self, column: Column) -> list[Column]:
        return self.transform.apply(column, self.state, self.options)

    def as_json(self) -> dict[str, Any]:
        return {
            "type": self.transform.name,
            "column": self.column,
            "options": self.options,
            "state": self.state,
        }


@dataclass(frozen=True)
class Recipe:
    """How raw columns become the fields of a batch. It holds no data, so an exported network can
    carry it along (`as_json`).
    """

    columns: dict[str, tuple[str, tuple[str, ...]]]  # name → (type, levels)
    inputs: tuple[str, ...]
    targets: tuple[str, ...]
    task: str
    field: str
    fitted: tuple[Fitted, ...]
    range: tuple[float, float] | None = None
    notes: list[str] = made_by(default_factory=list)
    nothing: dict[str, tuple[str, ...]] = made_by(default_factory=dict)  # values that mean: missing

    def columns_of(self, raw: Raw, rows: np.ndarray, *, targets: bool = True) -> dict[str, Column]:
        names = [*self.inputs, *(self.targets if targets else ())]
        taken = {name: raw.columns[name].take(rows) for name in names if name in raw.columns}
        return apply_transforms(taken, self.fitted)

    def arrays(self, raw: Raw, rows: np.ndarray) -> dict[str, np.ndarray]:
        """The fields of these rows; targets are there where the raw data have them. Of a graph a
        row is only its number: what all nodes have comes whole.
        """
        if self.is_graph:
            taken = {name: raw.columns[name].take(rows) for name in self.targets}
            answers = self.assemble(apply_transforms(taken, self.fitted))
            return {NODE: np.asarray(rows, np.int64), **answers}
        return self.assemble(self.columns_of(raw, rows))

    def by_row(self, raw: Raw, rows: np.ndarray) -> dict[str, np.ndarray]:
        """The same for looking at: of a graph, with the numbers that each of these nodes has."""
        arrays = self.arrays(raw, rows)
        if not self.is_graph:
            return arrays
        columns = self.columns_of(raw, rows, targets=False)
        own = [group for group in grouped(columns, self.field) if group[1].by_rows]
        return {**{name: kind.array_of(members) for name, kind, members in own}, **arrays}

    @property
    def is_graph(self) -> bool:
        """Whether rows are the nodes of one graph."""
        return any(self.columns[name][0] == LINKS for name in self.inputs)

    def whole(self, raw: Raw) -> dict[str, np.ndarray]:
        """The fields that every batch gets whole; of data that are no graph there are none."""
        if not self.is_graph:
            return {}
        return self.assemble(self.columns_of(raw, np.arange(raw.rows), targets=False))

    def arrays_of(self, values: dict[str, list[Any]]) -> dict[str, np.ndarray]:
        """The fields of rows that a person typed in or a program sent: lists by column name.
        Missing is None or an empty text.
        """
        wanted = {
            name: without_codes(
                column_like(name, *self.columns[name], values.get(name)),
                self.nothing.get(name, ()),
            )
            for name in self.inputs
            if name in values
        }
        lost = [name for name in self.inputs if name not in values]
        if lost:
            raise DataError(
                f"The rows lack {', '.join(repr(name) for name in lost[:5])}. They need {', '.join(self.inputs)}."
            )
        return self.assemble(apply_transforms(wanted, self.fitted))

    def assemble(self, columns: dict[str, Column]) -> dict[str, np.ndarray]:
        """Prepared columns as the fields of a batch."""
        fields: dict[str, np.ndarray] = {}
        writes = tasks.of(self.task).writes
        inputs = {name: column for name, column in columns.items() if name not in self.targets}
        for name, kind, members in grouped(inputs, self.field):
            if writes and members[0].type == "tokens":
                after = members[0].values[:, 1:]
                fields["next"] = np.where(after == 0, IGNORED, after)
                members = [all_but_last(members[0])]
            fields[name] = kind.array_of(members)
            lengths = None if writes else kind.lengths_of(members)
            if lengths is not None:
                fields[f"{name}.length"] = lengths
        targets = [columns[name] for name in self.targets if name in columns]
        if targets:
            kind = kinds.answering(targets[0], self.task)
            answers = kind.target_array(targets)
            if tasks.of(self.task).by_word:
                answers = beside_words(answers, fields)
            fields[tasks.of(self.task).field or ""] = answers
        return fields

    def signature(self, raw: Raw, train: np.ndarray | None = None) -> Signature:
        """What a network is offered, read off the first row; with the training rows also how many
        there are of each class.
        """
        columns = self.columns_of(raw, np.zeros(1, np.int64))
        inputs = {name: column for name, column in columns.items() if name not in self.targets}
        task = tasks.of(self.task)
        fields: dict[str, Field] = {}
        for name, kind, members in grouped(inputs, self.field):
            if task.writes and members[0].type == "tokens":
                members = [all_but_last(members[0])]
            field = kind.field_of(members, self)
            fields[name] = replace(field, drawn=kind.drawn(field))
        if self.is_graph:
            place = node_field(raw.rows)
            fields = {NODE: replace(place, drawn=kinds.of(place.kind).drawn(place)), **fields}
        names = tuple(fields)
        target = None
        if self.targets or task.writes:
            target = task.field
            aim = self._target_field(fields, columns)
            fields[target or ""] = (
                aim if train is None else replace(aim, counts=self._counts(raw, train))
            )
        return Signature(
            raw.rows, fields, names, target, self.task, None if train is None else len(train)
        )

    def _counts(self, raw: Raw, train: np.ndarray) -> tuple[int, ...]:
        """How often each class is learned from; nothing where *Balance the classes* already weighs
        or draws them.
        """
        target = raw.columns.get(raw.target or "")
        if (
            target is None
            or target.type not in CODED
            or any(fitted.transform.name == "balance" for fitted in self.fitted)
        ):
            return ()
        codes = target.values[train]
        return tuple(int(n) for n in np.bincount(codes[codes >= 0], minlength=len(target.levels)))

    def scaled(self, column: str) -> bool:
        """Whether the numbers of a picture column were brought to another range."""
        return any(
            fitted.column == column and fitted.transform.name == "normalise"
            for fitted in self.fitted
        )

    def past_scale(self, series: Column) -> tuple[float, float] | None:
        """What was taken out of the channel that a forecast goes on with."""
        state = next(
            (
                fitted.state
                for fitted in self.fitted
                if fitted.transform.name == "standardise-series" and fitted.column == series.name
            ),
            None,
        )
        if state is None or not tasks.of(self.task).ahead:
            return None
        if self.targets[0] not in series.levels:
            return None
        channel = series.levels.index(self.targets[0])
        return state["mean"][channel], state["std"][channel]

    def _target_field(self, fields: dict[str, Field], columns: dict[str, Column]) -> Field:
        if tasks.of(self.task).writes:
            text = next(iter(fields.values()))
            if not text.tokens:
                raise DataError(too_many_to_write(text.vocabulary or 0))
            return replace(
                text, title="", classes=text.tokens, tokens=(), padding=IGNORED, drawn=None
            )
        targets = [columns[name] for name in self.targets]
        state = next(
            (
                fitted.state
                for fitted in self.fitted
                if fitted.transform.name == "standardise-target"
            ),
            None,
        )
        scale = (state["mean"], state["std"]) if state else None
        aim = kinds.answering(targets[0], self.task).target_field(targets, scale)
        if tasks.of(self.task).by_word:  # as many places as the text has
            return replace(aim, shape=next(iter(fields.values())).shape[:1])
        return aim

    def vocabulary_of(self, column: str) -> Vocabulary | None:
        """What cuts the texts of a column, where a vocabulary does."""
        return next(
            (
                opened_vocabulary(fitted.state["tokenizer"])
                for fitted in self.fitted
                if fitted.column == column and "tokenizer" in fitted.state
            ),
            None,
        )

    @property
    def learned(self) -> dict[str, State]:
        """What of it a run keeps, by the place, the name and the column of each step."""
        return {
            f"{place} {step.transform.name} {step.column}": step.state
            for place, step in enumerate(self.fitted)
            if step.transform.keeps
        }

    def as_json(self) -> dict[str, Any]:
        return {
            "columns": {
                name: {"type": kind, "levels": list(levels)}
                for name, (kind, levels) in self.columns.items()
            },
            "inputs": list(self.inputs),
            "targets": list(self.targets),
            "task": self.task,
            "field": self.field,
            "transforms": [fitted.as_json() for fitted in self.fitted],
            "range": list(self.range) if self.range else None,
            "nothing": {name: list(words) for name, words in self.nothing.items()},
        }

    @staticmethod
    def from_json(facts: dict[str, Any]) -> Recipe:
        """A recipe that was saved with a network."""
        fitted = tuple(
            Fitted(
                transform_catalogue.find(step["type"]),
                step["column"],
                dict(step["options"]),
                dict(step["state"]),
            )
            for step in facts["transforms"]
        )
        columns = {
            name: (column["type"], tuple(column["levels"]))
            for name, column in facts["columns"].items()
        }
        limits = tuple(facts["range"]) if facts.get("range") else None
        return Recipe(
            columns,
            tuple(facts["inputs"]),
            tuple(facts["targets"]),
            facts["task"],
            facts["field"],
            fitted,
            limits,
            nothing={name: tuple(words) for name, words in (facts.get("nothing") or {}).items()},
        )  # type: ignore[arg-type]


def _has_gaps(column: Column) -> bool:
    return column.values.dtype.kind == "f" and not np.isfinite(column.values).all()


def fit_recipe(
    raw: Raw,
    train: np.ndarray,
    steps: list[dict[str, Any]],
    seed: int = 0,
    folder: Path | None = None,
    frame: Recipe | None = None,
    learned: Mapping[str, State] | None = None,
) -> Recipe:
    """Each transform fitted in turn on the training rows, on what the ones before it made of them.

    What a network could not take at all (gaps, categories, dates, texts) is mended at the end, and
    a note says how.
    With `frame`, as many numbers come out as of that recipe, whatever these rows hold. `learned` is
    what a run has of `Recipe.learned`: those steps are not fitted again.
    """
    names = (*raw.inputs, *raw.target_names)
    large = len(train) * sum(raw.columns[name].values[:1].nbytes for name in names) > mapped.MAPPED

    def in_pieces(
        column: Column, places: np.ndarray, change: Callable[[Column], list[Column]]
    ) -> list[Column]:
        """Of a large set one piece of a column is in memory at a time; texts, which are objects,
        always are.
        """
        first = change(column.take(places[:1]))
        a_row = max(column.values[:1].nbytes, sum(changed.values.nbytes for changed in first))
        if not large and a_row * len(places) <= mapped.MAPPED:
            return change(column.take(places))
        return _by_pieces(
            column,
            places,
            change,
            first,
            max(1, mapped.PIECE // max(1, a_row)),
            folder or data_files(),
        )

    now = {name: in_pieces(raw.columns[name], train, lambda column: [column])[0] for name in names}
    every = np.arange(len(train))
    origin = {name: name for name in now}
    fitted: list[Fitted] = []
    mended: set[str] = set()
    notes: list[str] = []

    def run(step: dict[str, Any]) -> None:
        transform = transform_catalogue.find(step.get("type", ""))
        options = transform.settle(step.get("options"))
        for k, name in enumerate(_chosen(step, transform, raw, now, origin)):
            rng = np.random.default_rng([seed, len(fitted), k])
            state = (learned or {}).get(f"{len(fitted)} {transform.name} {name}") or transform.fit(
                now[name], transform.with_files(options, folder or data_files()), rng
            )
            if frame is not None:
                state |= {
                    key: frame.fitted[len(fitted)].state[key]
                    for key in transform.frame
                    if key in state
                }
            fitted.append(Fitted(transform, name, options, state))
            if transform.name == "impute":
                mended.add(origin[name])
            changed = in_pieces(now[name], every, fitted[-1].apply)
            if transform.target:
                now[name] = changed[0]
                continue
            del now[name]
            for column in changed:
                origin[column.name] = origin[name]
                now[column.name] = column

    for step in steps:
        run(step)
    if len(now) == len(raw.target_names):
        raise DataError("The transforms leave no input. Keep at least one column.")
    replies = tasks.of(raw.task).replies
    for name, column in list(now.items()):
        if replies and name in raw.target_names and column.type == "text":
            run({"type": tasks.of(raw.task).texts_as, "columns": [name]})
        if name in raw.target_names:
            continue
        source = raw.columns[origin[name]]
        if (
            column.type in ("number", "series")
            and source.type in ("number", "series", "ordered")
            and origin[name] not in mended
        ):
            if _has_gaps(source) or (source.type == "ordered" and source.missing.any()):
                run({"type": "impute", "columns": [name]})
                notes.append(
                    f"Gaps in '{name}' were filled from the training part, since a network needs a number everywhere."
                )
        elif column.type == "category":
            few = len(column.levels) <= FEW
            run({"type": "one-hot" if few else "embed", "columns": [name]})
            notes.append(
                f"'{name}' became {'one column a category' if few else 'a learned place for each category'}."
            )
        elif column.type == "ordered":
            run({"type": "ordinal", "columns": [name]})
            if source.missing.any():
                run({"type": "impute", "columns": [name]})
        elif column.type == "date":
            run({"type": "date-parts", "columns": [name]})
            notes.append(f"The date '{name}' became its parts.")
        elif column.type == "text":
            run({"type": tasks.of(raw.task).texts_as, "columns": [name]})
            notes.append(f"The text '{name}' became words, one number each.")
        elif column.type == "id":
            notes.append(f"'{name}' only names the rows and is not given to the network.")
    for picture, mask in (
        (a, b) for a in now.values() for b in now.values() if a.type == "image" and b.type == "mask"
    ):
        high, wide = mask.values.shape[1:]
        if picture.values.shape[2:] != (high, wide):
            raise DataError(
                f"The transforms bring '{picture.name}' to {picture.values.shape[2]} × {picture.values.shape[3]} points, and '{mask.name}' "
                f"marks {high} × {wide}. Take *Resize* out, so that each point keeps its class."
            )
    columns = {
        name: (raw.columns[name].type, raw.columns[name].levels)
        for name in (*raw.inputs, *raw.target_names)
    }
    return Recipe(
        columns,
        raw.inputs,
        raw.target_names,
        raw.task,
        raw.field,
        tuple(fitted),
        raw.range,
        notes,
        dict(raw.nothing),
    )


def _chosen(
    step: dict[str, Any],
    transform: Transform,
    raw: Raw,
    now: dict[str, Column],
    origin: dict[str, str],
) -> list[str]:
    """The columns that a step works on."""
    if transform.target:
        return [name for name in raw.target_names if now[name].type in transform.applies]
    inputs = [name for name in now if name not in raw.target_names]
    named = step.get("columns")
    if named is None:
        return [name for name in inputs if now[name].type in transform.applies]
    if tasks.of(raw.task).replies and transform.cut is not None:
        inputs = list(now)  # what is to be written is cut into tokens too
    lost = [name for name in named if name not in origin]
    if lost:
        hint = nearest(lost[0], inputs, "")
        raise DataError(
            f"*{transform.title}* is to work on '{lost[0]}', which is not among the inputs.{hint}"
        )
    chosen = [name for name in inputs if name in named]
    unfit = [name for name in chosen if now[name].type not in transform.applies]
    if unfit:
        wants = " or ".join(transform.applies)
        raise DataError(
            f"*{transform.title}* works on columns of type {wants}; '{unfit[0]}' is of type {now[unfit[0]].type}."
        )
    return chosen


def apply_transforms(columns: dict[str, Column], fitted: tuple[Fitted, ...]) -> dict[str, Column]:
    """Any rows, taken through the transforms as they were fitted; the order of the columns is
    kept.
    """
    for step in fitted:
        if step.column in columns:
            changed = step.apply(columns[step.column])
            columns = {
                new.name: new
                for name, old in columns.items()
                for new in (changed if name == step.column else [old])
            }
    return columns


def grouped(columns: dict[str, Column], table: str) -> list[tuple[str, Kind, list[Column]]]:
    """Which columns make up which field of a batch, and of which kind it is: all numbers together,
    all codes together, each picture, series or text by itself.
    """
    groups: list[tuple[str, Kind, list[Column]]] = []
    for kind, source in kinds.from_columns():
        members = [column for column in columns.values() if column.type in source.types]
        name = source.field or table
        if source.together and members:
            groups.append((name, kind, members))
        elif not source.together:
            for k, column in enumerate(members):
                groups.append((name if k == 0 else f"{name}_{k + 1}", kind, [column]))
    return groups


def beside_words(tags: np.ndarray, fields: Mapping[str, np.ndarray]) -> np.ndarray:
    """As many places as the text has, which may be cut."""
    name = next((name for name in fields if f"{name}.length" in fields), None)
    if name is None:
        raise DataError("Tags stand beside the words of a text, and no text goes in.")
    long = fields[name].shape[1]
    given = np.minimum((tags != IGNORED).sum(1), long)
    if (given != fields[f"{name}.length"]).any():
        row = int(np.flatnonzero(given != fields[f"{name}.length"])[0])
        raise DataError(
            f"A text of row {row + 1:,} was cut into {fields[f'{name}.length'][row]:,} pieces and has {given[row]:,} tags. "
            "Take *Words between blanks* on the Data page: it leaves each tagged word whole."
        )
    beside = np.full((len(tags), long), IGNORED, np.int64)
    beside[:, : min(long, tags.shape[1])] = tags[:, :long]
    return beside


def all_but_last(text: Column) -> Column:
    """What a network reads that says at each place what comes next."""
    return replace(text, values=text.values[:, :-1])


def _number(value: Any) -> float:
    """A number as a person or a file gives it: "12 kg" as the reader would have it."""
    from engine.reading.writings import amount_of

    amount = amount_of(value.strip()) if isinstance(value, str) else None
    return float(value) if amount is None else amount.value


def column_like(name: str, kind: str, levels: tuple[str, ...], values: list[Any] | None) -> Column:
    """A column from loose values, typed as it was when the network learned."""
    values = list(values or [])
    empty = [
        value is None or (isinstance(value, str) and not value.strip()) or value != value
        for value in values
    ]
    if kind in CODED:
        place = {level: code for code, level in enumerate(levels)}
        from engine.reading.columns import number_text

        words = [
            number_text(float(v))
            if isinstance(v, (int, float)) and not isinstance(v, bool)
            else str(v).strip()
            for v in values
        ]
        return Column(
            name,
            kind,
            np.array(
                [-1 if e else place.get(w, -1) for w, e in zip(words, empty, strict=True)], np.int64
            ),
            levels,
        )
    if kind == "number":
        numbers = []
        for value, gap in zip(values, empty, strict=True):
            try:
                numbers.append(np.nan if gap else _number(value))
            except (TypeError, ValueError):
                raise DataError(f"'{name}' needs a number, not {value!r}.") from None
        return Column(name, kind, np.array(numbers, np.float64))
    if kind == "date":
        try:
            dates = np.array(
                ["NaT" if gap else str(value) for value, gap in zip(values, empty, strict=True)],
                "datetime64[s]",
            )
        except ValueError:
            raise DataError(f"'{name}' needs dates such as 2024-12-31.") from None
        return Column(name, kind, dates)
    if (shown_as := kinds.of_column(kind)) is not None and shown_as.form:
        return Column(name, kind, np.asarray(values))
    return Column(
        name,
        kind,
        np.array(
            [None if gap else str(value) for value, gap in zip(values, empty, strict=True)],
            dtype=object,
        ),
    )
