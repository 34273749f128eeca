"""How what went wrong reaches a person: known by its class, never by the name of its class."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from engine.arena.folder import NoSuchRace
from engine.catalogue import Catalogue
from engine.errors import DiskFullError, NotThere, Refusal, explain, first_line
from engine.learning.memory import TooLargeError
from engine.plan.optimizers import CATALOGUE
from engine.plan.plan import PlanError
from engine.reading.columns import DataError
from tests.test_imports import modules, named

SENTENCE = "The file has no rows."


@pytest.mark.parametrize(
    "error",
    [
        DataError(SENTENCE),
        NotThere(SENTENCE),
        PlanError([SENTENCE]),
        TooLargeError(SENTENCE),
        DiskFullError(28, SENTENCE),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_refusal_crosses_with_its_sentence_as_it_is(error: Refusal) -> None:
    assert explain(error) == ("refusal", SENTENCE)
    assert isinstance(error, type(error).__mro__[2])  # and is still what it was caught as before


def test_a_mistake_of_ours_crosses_with_its_first_line() -> None:
    assert explain(ValueError("a\nb")) == ("mistake", "It ended with an error: a.")
    assert explain(KeyError("x")) == ("mistake", "It ended with an error: 'x'.")
    assert first_line(ZeroDivisionError()) == "ZeroDivisionError"
    assert explain(MemoryError())[0] == "memory"
    assert explain(NoSuchRace())[1].startswith("There is no such race here.")


def test_an_entry_that_is_not_there_is_a_refusal_with_the_nearest_name() -> None:
    optimizers: Catalogue = CATALOGUE
    with pytest.raises(KeyError) as caught:
        optimizers["adm"]
    assert explain(caught.value)[0] == "refusal"
    assert "Did you mean 'adam'?" in str(caught.value)


@pytest.mark.parametrize("path", [*modules("builder"), *modules("engine")], ids=named)
def test_no_error_is_known_by_the_name_of_its_class_and_no_frame_is_looked_into(path: Path) -> None:
    compared = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        and any(
            isinstance(side, ast.Attribute) and side.attr == "__name__"
            for side in (node.left, *node.comparators)
        )
    ]
    assert not compared
    assert "_getframe" not in path.read_text(encoding="utf-8")


def test_no_object_changes_its_class() -> None:
    swapping = [
        named(path)
        for folder in ("builder", "engine")
        for path in modules(folder)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr == "__class__"
        and isinstance(node.ctx, ast.Store)
    ]
    assert swapping == []
