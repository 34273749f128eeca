"""What a check is, what it sees, and what it finds."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Literal, cast

import numpy as np
from typing_extensions import TypedDict

from engine.data.honesty.formulas import Formula, formulas
from engine.data.split import Split
from engine.reading import tasks
from engine.reading.columns import CODED, TABULAR, Column, Raw, row_keys

SOME = 20_000  # rows that are looked at closely; drawn evenly, so the answer is about all of them


@dataclass(frozen=True)
class Fix:
    """One click: what it is called, what it does, and the data part of the plan afterwards."""

    label: str
    does: str
    data: dict[str, Any]
    compares: str = ""  # what a run after it is called, where both are trained and nothing changes


class DataFix(TypedDict):
    label: str
    does: str
    data: dict[str, Any]
    compares: str


class DataProblem(TypedDict):
    """A problem as the page gets it."""

    check: str
    severity: Literal["error", "warning", "hint"]
    title: str
    what: str
    why: str
    do: str
    columns: list[str]
    rows: list[int]
    fix: DataFix | None


@dataclass(frozen=True)
class Problem:
    """Something that could fool us."""

    check: str
    severity: str
    title: str
    what: str
    why: str
    do: str
    columns: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()  # a few examples
    fix: Fix | None = None

    @property
    def text(self) -> str:
        """One sentence for lists, as the problems of a drawing have it."""
        return self.what

    def __str__(self) -> str:
        return self.text.replace("**", "").replace("*", "")

    def as_json(self) -> DataProblem:
        facts = asdict(self)
        facts["columns"], facts["rows"] = list(self.columns), [int(row) for row in self.rows]
        return cast(DataProblem, facts)


Find = Callable[["Seen"], list[Problem]]


@dataclass(frozen=True)
class Check:
    """One rule. Its help page is the docstring: a first line, then What, Why and How to fix."""

    name: str
    severity: str
    find: Find

    def _part(self, heading: str) -> str:
        page = inspect.getdoc(self.find) or ""
        match = re.search(rf"{heading}: (.*?)(?=\n[A-Z][a-z ]+: |\Z)", page, re.S)
        return " ".join(match[1].split()) if match else ""

    def as_json(self) -> dict[str, Any]:
        page = inspect.getdoc(self.find) or ""
        parts = {"what": "What", "why": "Why", "how": "How to fix"}
        return {
            "name": self.name,
            "severity": self.severity,
            "title": page.split("\n")[0],
            **{key: self._part(heading) for key, heading in parts.items()},
        }


CHECKS: dict[str, Check] = {}


def check(name: str, severity: str) -> Callable[[Find], Find]:
    """Registers a function as a check."""

    def register(find: Find) -> Find:
        CHECKS[name] = Check(name, severity, find)
        return find

    return register


@dataclass(frozen=True)
class Seen:
    """What checks look at. Statistics are of the training part; rows of the test part are only
    compared, never summed up.
    """

    raw: Raw
    split: Split
    data: dict[str, Any]

    @property
    def of_file(self) -> bool:
        """Whether it is a file of one's own, which can be read in another way."""
        return self.data.get("set") == "file"

    @property
    def options(self) -> dict[str, Any]:
        return dict(self.data.get("options") or {})

    @cached_property
    def train(self) -> np.ndarray:
        return self.split.rows["train"]

    @cached_property
    def some(self) -> np.ndarray:
        """At most SOME training rows, evenly drawn."""
        rows = self.train
        return rows if len(rows) <= SOME else rows[np.linspace(0, len(rows) - 1, SOME).astype(int)]

    @cached_property
    def target(self) -> Column | None:
        return self.raw.columns.get(self.raw.target or "")

    @cached_property
    def has_classes(self) -> bool:
        return self.target is not None and self.target.type in CODED

    @cached_property
    def left_out(self) -> set[str]:
        """Inputs that a transform already takes away."""
        steps = self.data.get("transforms") or []
        return {
            name
            for step in steps
            if step.get("type") in ("leave-out", "has-value")
            for name in step.get("columns") or ()
        }

    @cached_property
    def inputs(self) -> dict[str, Column]:
        """The tabular inputs that the network gets."""
        return {
            name: self.raw.columns[name]
            for name in self.raw.inputs
            if name not in self.left_out and self.raw.columns[name].values.ndim == 1
        }

    @cached_property
    def numbers(self) -> dict[str, np.ndarray]:
        """The finite values of each number input in the training part."""
        finite = {}
        for name, column in self.inputs.items():
            if column.type == "number":
                values = column.values[self.some]
                finite[name] = values[np.isfinite(values)]
        return finite

    @cached_property
    def formulas(self) -> list[Formula]:
        """The few columns that give the answer exactly."""
        if self.target is None or tasks.of(self.raw.task).continues:
            return []
        return formulas(self.target, self.inputs, self.some)

    @cached_property
    def row_keys(self) -> np.ndarray:
        """One number a row, equal where all inputs are equal."""
        return row_keys(self.raw)

    def step(self, step: dict[str, Any], *, first: bool = True) -> dict[str, Any]:
        """The plan's data part with one more transform."""
        from engine.data.proposal import default_transforms

        steps = self.data.get("transforms")
        if steps is None:
            steps = default_transforms(self.raw)
        mended = steps_without(steps, step.get("columns") or ()) if first else steps
        return {**self.data, "transforms": [step, *mended] if first else [*mended, step]}

    def without(self, *names: str) -> dict[str, Any]:
        """The plan's data part without these inputs. Of a file they are not read as inputs at all,
        so that classical models do not get them either.
        """
        if not self.of_file:
            return self.step({"type": "leave-out", "columns": list(names)})
        options = self.options
        options["leave_out"] = list(dict.fromkeys([*(options.get("leave_out") or ()), *names]))
        steps = self.data.get("transforms")
        left = None if steps is None else steps_without(steps, names)
        return {**self.data, "options": options, "transforms": left}

    def with_options(self, name: str, value: Any) -> dict[str, Any]:
        """The plan's data part of a file that is read in another way. What the columns then need is
        found anew.
        """
        return {**self.data, "options": {**self.options, name: value}, "transforms": None}

    def with_values(self, name: str, column: str, values: list[str]) -> dict[str, Any]:
        """The same where an option says some values of each column: these are more of them."""
        before = dict(self.options.get(name) or {})
        more = list(dict.fromkeys([*before.get(column, ()), *values]))
        return self.with_options(name, {**before, column: more})

    def with_inputs(self, *names: str) -> dict[str, Any]:
        """The plan's data part in which the network gets these columns too."""
        inputs = [name for name in self.raw.columns if name in {*self.raw.inputs, *names}]
        left = [name for name in self.options.get("leave_out") or () if name not in names]
        data = self.with_options("inputs", inputs)
        return {**data, "options": {**data["options"], "leave_out": left}}

    def with_split(self, **changes: Any) -> dict[str, Any]:
        split = {**(self.data.get("split") or {}), **changes}
        return {**self.data, "split": split}


def steps_without(steps: Sequence[dict[str, Any]], names: Collection[str]) -> list[dict[str, Any]]:
    """The steps as they are where these columns are not there."""
    left = [
        {**step, "columns": [name for name in step["columns"] if name not in names]}
        if step.get("columns")
        else dict(step)
        for step in steps
    ]
    return [step for step in left if step.get("columns") != []]


def tabular(raw: Raw) -> bool:
    return any(raw.columns[name].type in TABULAR for name in raw.inputs)


def names_text(names: list[str], most: int = 3) -> str:
    """
    >>> names_text(["a", "b", "c", "d"])
    'a, b, c and 1 more'
    """
    if len(names) == 1:
        return names[0]
    shown = names[:most]
    rest = len(names) - len(shown)
    return (
        ", ".join(shown) + f" and {rest} more"
        if rest
        else ", ".join(shown[:-1]) + f" and {shown[-1]}"
    )
