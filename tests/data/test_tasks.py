"""A task of data is one entry: what it can is asked there, and nobody asks for its name."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from engine import ways
from engine.arena.classical.inputs import Inputs
from engine.data import kinds
from engine.data.recipe import fit_recipe
from engine.data.sets import catalogue, open_raw
from engine.reading import tasks

ROOT = Path(__file__).resolve().parents[2]
AT_HAND = [name for name, entry in catalogue().items() if entry.group in ("ready", "generated")]


def asked_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Names of tasks that something called a task is compared with or matched by, and those that
    are the keys of a table.
    """
    for node in ast.walk(tree):
        sides: list[ast.AST] = []
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
        elif isinstance(node, ast.Match):
            sides = [node.subject, *(case.pattern for case in node.cases)]
        names = [*texts_in(sides)] if any("task" in ast.unparse(side) for side in sides) else []
        if isinstance(node, ast.Dict):
            keys = [*texts_in(key for key in node.keys if key is not None)]
            names = keys if len(keys) > 1 else []
        yield from ((node.lineno, name) for name in names)


def texts_in(sides: Iterable[ast.AST]) -> Iterator[str]:
    for side in sides:
        for part in ast.walk(side):
            if isinstance(part, ast.Constant) and part.value in tasks.TASKS:
                yield str(part.value)


@pytest.mark.parametrize(
    "line",
    [
        "raw.task == 'next token'",
        "if task in ('regression', 'forecasting'): pass",
        "seen.get('task') != 'no target'",
        "match raw.task:\n  case 'many labels': pass",
        "FIELDS = {'regression': 'value', 'forecasting': 'future'}",
    ],
)
def test_the_guard_sees_a_name(line: str) -> None:
    assert [*asked_names(ast.parse(line))]


def test_no_file_outside_the_entries_asks_for_the_name_of_a_task() -> None:
    named = [
        f"{file.relative_to(ROOT)}:{line} '{name}'"
        for folder in ("engine", "builder", "pages")
        for file in (ROOT / folder).rglob("*.py")
        for line, name in asked_names(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert named == []


@pytest.mark.parametrize("task", tasks.TASKS.values(), ids=lambda task: str(task.name))
def test_a_task_has_its_words_and_a_way_to_be_learned(task: tasks.Task) -> None:
    assert task.on_card()
    assert "{" not in task.in_words() + task.in_words(3)
    assert ways.for_task(task.name)
    assert tasks.of(task.on_series or task.name).classes == task.classes
    assert not (task.classes and task.numbers)


@pytest.mark.parametrize("name", AT_HAND)
def test_data_are_what_their_task_says(name: str) -> None:
    raw, rows = open_raw(name), np.arange(12)
    task = tasks.TASKS[raw.task]
    signature = fit_recipe(raw, rows, []).signature(raw)
    assert signature.target == task.field
    assert task.continues or not raw.ordered
    if task.field:
        aim = signature.fields[task.field]
        assert bool(aim.classes) == (not task.numbers)
        assert kinds.of(aim.kind).lies_over == task.by_point
    if task.races:
        assert Inputs(raw, rows).is_classes == task.classes
