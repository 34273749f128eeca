"""What records say as JSON is what their schemas say, on real runs, old and new."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from engine import message, open_run
from engine.arena.race import open_race
from engine.arena.standing import Asked, Cost, DataFacts, Lead, Verdict
from engine.measures.answers import Result
from engine.measures.intervals import UNKNOWN
from engine.measures.intervals import Test as PairedTest
from engine.message import Message
from engine.run import asking, stream
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
@pytest.mark.slow
def test_an_old_run_stands_and_is_evaluated_as_the_schemas_say(museum: Path, way: str) -> None:
    run = open_run(SAVED[way]["run"]["id"])
    standing = stream.read(run.folder)
    assert standing.series
    assert problems("Standing", standing.as_json()) == []
    assert problems("Evaluation", run.evaluate("validation")) == []
    answers = asking.do("predict", run, part="validation")["answers"][:20]
    assert answers
    assert [problem for answer in answers for problem in problems("Answer", answer)] == []


def test_a_run_of_today_stands_as_the_schema_says(begin: Callable[..., Run]) -> None:
    run = begin(moons_job(epochs=3))
    first = stream.read(run.folder)
    assert problems("Standing", first.as_json()) == []
    run.wait(60)
    standing = stream.read(run.folder, first.cursor)
    assert problems("Standing", standing.as_json()) == []
    assert standing.best is not None


def test_an_old_race_stands_as_the_schemas_say(museum: Path) -> None:
    race = open_race(SAVED["race"]["race"]["id"])
    story = race.story
    assert problems("RaceStanding", race.as_json()) == []
    for contestant in story.contestants.values():
        whole = contestant.standing(full=True).as_json()
        assert problems("ContestantStanding", whole) == []
        for name, schema in (("boundary", "Boundary"), ("tree", "Tree")):
            if name in whole["how"]:
                assert problems(schema, whole["how"][name]) == []


def test_what_an_old_race_wrote_is_read_and_written_again_the_same(museum: Path) -> None:
    folder = open_race(SAVED["race"]["race"]["id"]).folder
    readers: dict[str, Any] = {
        "data": DataFacts,
        "asked": Asked,
        "validation": Result,
        "test": Result,
        "cost": Cost,
        "verdict": Verdict,
    }
    read_kinds = set[str]()
    for line in (folder / "events.jsonl").read_text().splitlines():
        for name, value in json.loads(line).items():
            if name in readers:
                read_kinds.add(name)
                assert json_of(readers[name].from_json(value).as_json()) == value
    assert read_kinds == set(readers)


def json_of(value: Any) -> Any:
    """As it is read again: lists where records have tuples."""
    return json.loads(json.dumps(value))


VERDICTS = [
    Verdict("Nobody finished", "Add others."),
    Verdict("Majority raced alone", "It reaches 51.1%.", leader="majority", rows=45, opened=1),
]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_without_a_lead_is_read_as_it_was_written(verdict: Verdict) -> None:
    assert Verdict.from_json(verdict.as_json()) == verdict
    assert problems("Verdict", verdict.as_json()) == []


def test_what_is_no_number_is_read_again_as_none() -> None:
    """NaN is null, and an infinite end of an interval is too."""
    result = Result(1, None, (None, None), r2=math.nan, rmse=0.5)
    assert problems("Result", result.as_json()) == []
    again = Result.from_json(result.as_json())
    assert again.r2 is not None
    assert math.isnan(again.r2)
    assert (again.rmse, again.auc) == (0.5, None)
    lead = Lead("a", "b", "A", "B", PairedTest("swap", 1.0, 0.0, UNKNOWN, 1), shown=False)
    assert lead.as_json()["interval"] == [None, None]
    assert Lead.from_json(lead.as_json()) == lead


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
