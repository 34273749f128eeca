"""The way from a run to its report, its ONNX file and its predictions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from engine.measures.figure import Figure
from engine.measures.report import Evaluation
from engine.run import asking
from engine.run.run import Run
from tests.engine.conftest import digits_job, moons_job
from tests.engine.test_objectives import CASES, job

Begin = Callable[..., Run]
FAST = ("forecast", "next-token")


def test_from_a_run_to_its_report_its_onnx_file_and_its_predictions(
    begin: Begin, tmp_path: Path
) -> None:
    run = begin(digits_job(epochs=6)).wait(120)
    assert run.state == "finished", (run.cause, run.log)
    told = run.evaluate()
    assert told["scores"]["accuracy"]["value"] == pytest.approx(
        run.metrics["validation/accuracy"], abs=1e-6
    )
    assert told["scores"]["log loss"]["value"] == pytest.approx(
        run.metrics["validation/loss"], rel=1e-5
    )
    assert (
        sum(map(sum, told["figures"][0]["table"]))
        == told["rows"]
        == run.environment["rows"]["validation"]
    )
    row = run.environment["rows"]["train"]  # of the whole set: some of these are closed
    with pytest.raises(asking.TaskError, match="The test part is closed"):
        asking.do("show_rows", run, rows=[row], part="test")
    found = run.evaluate("test")
    assert found["opened"] == 1
    (worst,) = (figure for figure in found["figures"] if figure["figure"] == "worst")
    assert asking.do("show_rows", run, rows=[worst["samples"][0]["row"]], part="test")["rows"]

    exported = run.to_onnx(tmp_path / "digits.onnx")
    assert exported["agreement"] == 1.0
    assert exported["difference"] < 1e-4
    session = onnxruntime.InferenceSession(str(tmp_path / "digits.onnx"))
    for size in (1, 7):
        scores, probabilities = session.run(
            None, {"image": np.zeros((size, 1, 8, 8), dtype="float32")}
        )
        assert scores.shape == probabilities.shape == (size, 10)
        np.testing.assert_allclose(probabilities.sum(1), 1, rtol=1e-5)

    answers: dict[str, Any] = asking.do(
        "predict", run, fields={"image": np.zeros((2, 1, 8, 8)).tolist()}
    )
    assert len(answers["answers"]) == 2
    assert sum(answers["answers"][0]["chances"].values()) == pytest.approx(1, abs=1e-5)
    with pytest.raises(asking.TaskError, match="takes rows of 1 × 8 × 8"):
        asking.do("predict", run, fields={"image": [[1, 2]]})


@pytest.mark.parametrize(
    "objective",
    [name if name in FAST else pytest.param(name, marks=pytest.mark.slow) for name in CASES],
)
def test_every_objective_has_a_report_that_comes_back_from_its_file(
    begin: Begin, objective: str
) -> None:
    run = begin(job(objective, epochs=1)).wait(120)
    record = run.evaluate()
    assert record["scores"]
    file = json.loads((run.folder / "evaluation-validation.json").read_text())
    assert Evaluation.from_json(file).as_json() == file == record
    names = [figure["figure"] for figure in record["figures"]]
    assert set(names) <= set(Figure.kinds)


def test_a_run_without_weights_says_so(begin: Begin, tmp_path: Path) -> None:
    run = begin(moons_job(epochs=1_000_000))
    with pytest.raises(asking.TaskError, match="no trained weights yet"):
        run.to_onnx(tmp_path / "x.onnx")
    run.kill()


def test_the_learning_rate_finder_proposes_a_rate(engine_home: Path) -> None:
    told = asking.try_rates(digits_job(), engine_home)
    assert 1e-5 < told["rate"] < 1.0, told["text"]
    assert "good start" in told["text"]
    assert len(told["rates"]) == len(told["losses"])
