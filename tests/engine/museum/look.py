"""What is asked of something in the museum: the same questions on the day it was saved and today.

Only this file knows how today's code spells its answers. When that changes, it changes here, and
the saved answers stay as they are.
"""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import numpy as np

from engine.arena.race import Race
from engine.run import asking
from engine.run.record import Record
from engine.run.run import Run
from engine.serve.endpoints import Endpoint

SHOWN = 8  # numbers of one list: enough to tell two networks apart


def value_of(score: Any) -> float | None:
    """A score's value. Its interval is left out: how that is counted may become better."""
    value = score["value"]
    return None if value is None else float(value)


def scores(run: Run, part: str) -> dict[str, float | None]:
    """The scores of a run on one part of its data."""
    report = run.evaluate(part)
    return {name: value_of(score) for name, score in report["scores"].items()}


def answers(run: Run) -> list[Any]:
    """What it says of the first rows of the validation part."""
    return [shortened(row) for row in asking.do("predict", run, part="validation")["answers"][:4]]


def shortened(value: Any) -> Any:
    """The first numbers of every list."""
    if isinstance(value, dict):
        return {key: shortened(item) for key, item in value.items()}
    return [shortened(item) for item in value[:SHOWN]] if isinstance(value, list) else value


def last_metrics(run: Run) -> dict[str, float]:
    """The latest value of all that the training recorded; the machine's own measures left out."""
    metrics = Record(run.folder).latest()
    return {name: value for name, value in metrics.items() if not name.startswith("machine/")}


def of_run(run: Run) -> dict[str, Any]:
    """Everything that is asked of a finished run."""
    return {
        "id": run.id,
        "name": run.name,
        "state": run.state,
        "marks": run.marks,
        "metrics": last_metrics(run),
        "scores": {part: scores(run, part) for part in ("validation", "test")},
        "answers": answers(run),
    }


def of_onnx(run: Run, file: Path) -> dict[str, Any]:
    """What the exported file says of itself, and what it computes for made-up rows."""
    import onnxruntime

    run.to_onnx(file)
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    about = json.loads(session.get_modelmeta().custom_metadata_map["layerloom.about"])
    chance = np.random.default_rng(0)
    given = {
        port.name: chance.random((2, *port.shape[1:]), dtype=np.float32)
        for port in session.get_inputs()
    }
    outputs = dict(
        zip([port.name for port in session.get_outputs()], session.run(None, given), strict=True)
    )
    return {
        "inputs": {name: facts["shape"] for name, facts in about["inputs"].items()},
        "answer": about["answer"],
        "prepares": bool(about.get("prepares")),
        "rows": [column["name"] for column in about.get("rows") or ()],
        "outputs": {name: shortened(array.tolist()) for name, array in outputs.items()},
    }


def of_race(race: Race) -> dict[str, Any]:
    """The result of a race."""
    story = race.story
    return {
        "id": race.id,
        "state": race.state,
        "name": story.asked["name"],
        "scores": race.scores,
        "opened": story.opened,
        "title": race.verdict.title if race.verdict else None,
        "contestants": {key: one.state for key, one in story.contestants.items()},
    }


def of_endpoint(endpoint: Endpoint) -> dict[str, Any]:
    """The record of an endpoint that does not run."""
    status = endpoint.status()
    return {
        "id": endpoint.id,
        "name": status["name"],
        "current": status["current"],
        "previous": status["previous"],
        "versions": [
            {key: one[key] for key in ("version", "run", "note", "bytes")}
            for one in status["versions"]
        ],
        "tokens": [token["name"] for token in status["tokens"]],
    }


def over_http(endpoint: Endpoint, secret: str, asked: Any) -> Any:
    """What it answers to somebody with a token."""
    request = urllib.request.Request(
        f"{endpoint.url}/predict",
        json.dumps(asked).encode(),
        {"authorization": f"Bearer {secret}", "content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)["predictions"]
