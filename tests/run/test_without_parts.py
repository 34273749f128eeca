"""A split without validation and test: the run, its routes and its exports say what is not there."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient

from engine import start
from engine.export.jobs import THINGS
from engine.export.work import resolve
from engine.plan.plan import read
from engine.plan.words import lines, sentence
from engine.run import listing, stream
from engine.run.routes import TABLE
from engine.run.run import Run
from engine.web import Host
from tests.conftest import end_engine
from tests.engine.conftest import moons_job

ALL_LEARN = {"type": "random", "train": 1.0, "validation": 0.0, "test": 0.0, "seed": 0}
STOP = {"monitor": "validation/loss", "patience": 3}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    home = tmp_path_factory.mktemp("all learn")
    data = {"set": "moons", "split": ALL_LEARN}
    begun = start(moons_job(data=data, stopping=STOP), folder=home, owner="ada")
    yield begun.wait(120)
    end_engine(home)


@pytest.fixture
def ask(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    monkeypatch.setenv("LAYERLOOM_HOME", str(run.home))

    async def owned(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        request.state.owner = "ada"
        return await call_next(request)

    async def body(request: Request) -> dict[str, Any]:
        return dict(await request.json())

    app = Starlette(
        routes=TABLE.mounted(Host(lambda handler: handler, body)),
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=owned)],
    )
    client = TestClient(app)
    return lambda path: client.get(f"/api/runs/{run.id}/{path}")


def test_it_trains_to_the_end_and_shows_its_training_score(run: Run) -> None:
    assert run.state == "finished", (run.cause, run.log)
    standing = stream.read(run.folder)
    assert (standing.epoch, standing.best) == (5, None)
    assert standing.score == "train/accuracy"
    assert standing.measured == {"train": "1,000 rows"}
    (row,) = listing.rows("ada", run.home)
    assert row["score"] == "train/accuracy"
    assert row["loss"] is None
    assert np.isfinite(row["best"])


def test_its_plan_says_that_nothing_is_kept_to_check_on(run: Run) -> None:
    job = run.job["plan"]
    data = {**job["data"], "signature": run.environment["signature"]}
    plan = read({**job, "data": data})
    for counted in (None, run.environment["rows"]):
        assert "Nothing is kept to check on" in sentence(plan, counted)
    (stop,) = (line for line in lines(plan) if line.label == "Stop")
    assert (stop.value, stop.note) == (
        "5 epochs",
        "and not before: nothing is kept to check on",
    )


@pytest.mark.parametrize("part", ["validation", "test"])
def test_a_part_that_is_not_there_is_refused_in_words(ask: Callable[[str], Any], part: str) -> None:
    for path in (f"evaluation?part={part}", f"rows?part={part}&rows=1"):
        answer = ask(path)
        assert answer.status_code == 409
        assert f"The split has no {part} part." in answer.text


def test_the_rows_that_were_learned_from_are_measured_instead(ask: Callable[[str], Any]) -> None:
    report = ask("evaluation?part=train").json()
    assert (report["part"], report["rows"], report["to_judge"]) == ("train", 1000, 0)
    assert ask("rows?part=train&rows=1,2").json()["rows"] == [1, 2]


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.slow
def test_everything_can_be_taken_away_and_says_on_what_it_was_tried(run: Run, thing: str) -> None:
    report = resolve(thing)(run=run, progress=lambda share, text: None)
    assert report.get("part", "train") == "train"
    assert "NaN" not in json.dumps(report)
    if thing == "script":
        text = Path(run.export_folder).rglob("train.py")
        (script,) = (path.read_text() for path in text)
        assert "validation" not in script.partition('"""\n')[2]
        assert "no rows are kept to check on" in script
    if thing == "card":
        (card,) = (path.read_text() for path in run.export_folder.rglob("card.md"))
        assert "These rows were learned from" in card
        assert "nan" not in card
        assert "0 validation" not in card
