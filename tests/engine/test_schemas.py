"""What records say as JSON is what their schemas say, on real runs, old and new."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from engine import message, open_run
from engine.message import Message
from engine.run import stream
from engine.run.run import Run
from engine.schemas import schemas
from tests.engine.conftest import moons_job
from tests.engine.test_museum import SAVED, WAYS, museum
from tests.generated import schemas as stale_schemas

__all__ = ["museum"]  # the fixture

SCHEMAS = schemas()


def problems(name: str, record: Any) -> list[str]:
    """What differs from the schema of a record, with no key that it does not know."""
    whole = copy.deepcopy(SCHEMAS)
    for definition in whole["$defs"].values():
        if "properties" in definition:
            definition["additionalProperties"] = False
    validator = jsonschema.Draft202012Validator({**whole, "additionalProperties": False})
    found = validator.iter_errors({name: json.loads(json.dumps(record, allow_nan=False))})
    return [f"{error.json_path}: {error.message[:300]}" for error in found]


def test_the_committed_schemas_are_those_of_the_records() -> None:
    assert stale_schemas(check=True) == []


def test_a_key_that_no_record_has_is_seen() -> None:
    assert problems("Score", {"value": None, "interval": [0, 1], "better": "max"}) == []
    assert problems("Score", {"value": 1, "interval": [0, 1], "better": "max", "good": 1})
    assert problems("Score", {"value": 1, "interval": [0, 1]})


@pytest.mark.parametrize("way", WAYS)
def test_an_old_run_stands_and_is_evaluated_as_the_schemas_say(museum: Path, way: str) -> None:
    run = open_run(SAVED[way]["run"]["id"])
    standing = stream.read(run.folder)
    assert standing.series
    assert problems("Standing", standing.as_json()) == []
    assert problems("Evaluation", run.evaluate("validation")) == []


def test_a_run_of_today_stands_as_the_schema_says(begin: Callable[..., Run]) -> None:
    run = begin(moons_job(epochs=3))
    first = stream.read(run.folder)
    assert problems("Standing", first.as_json()) == []
    run.wait(60)
    standing = stream.read(run.folder, first.cursor)
    assert problems("Standing", standing.as_json()) == []
    assert standing.best is not None


@pytest.mark.parametrize(
    "said",
    [
        Message("progress", "Epoch 2", 0.5),
        Message("progress", facts={"kind": "point", "x": 1.0, "y": None}, who="knn"),
        Message("answer", answer={}),
        Message.of(ZeroDivisionError("division by zero")),
    ],
)
def test_a_message_is_read_as_it_was_written(said: Message) -> None:
    assert message.read(message.written(said)) == said
    assert problems("Message", said.as_json()) == []


def test_what_a_library_prints_is_no_message() -> None:
    assert [message.read(line) for line in ("", "12%", "[1]", "3", '{"progress": 1}')] == [None] * 5
