"""Work on a trained network that is no training: evaluating, exporting, predicting. Each in a
process of its own, for it runs the source.
"""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import Any

from engine.errors import explain
from engine.files import read_json, write_whole
from engine.run.asking import TaskError
from engine.run.run import Run


def main(folder: Path) -> int:
    """The child of the forge: does what request.json says."""
    request = read_json(folder / "request.json")
    try:
        if request["task"] == "find_rate":
            from engine.processes.find_rate import find_rate

            answer: dict[str, Any] = {
                "answer": find_rate(Path(request["folder"]), **request["options"])
            }
        elif request["task"] == "estimate":
            from engine.processes.estimate import estimate

            answer = {"answer": estimate(Path(request["folder"]))}
        else:
            run = Run(Path(request["home"]), request["run"])
            os.chdir(run.folder)
            answer = {"answer": perform(request["task"], run, request["options"])}
    except Exception as error:
        traceback.print_exc()
        answer = {"sentence": explain(error)[1]}
    write_whole(folder / "answer.json", answer)
    return 0


def perform(task: str, run: Run, options: dict[str, Any]) -> dict[str, Any]:
    if task == "to_onnx":
        from engine.export.onnx import export

        return export(run, **options)
    if task == "evaluate":
        from engine.trained.report import evaluate

        return evaluate(run, **options)
    if task == "keep_weights":
        from engine.trained.opened import keep_weights

        return keep_weights(run.home, run.folder, **options)
    if task == "predict":
        from engine.trained.answers import predict_task

        return predict_task(run, **options)
    if task == "insides":
        from engine.trained.afterwards import look

        return look(run, **options)
    if task == "show_rows":
        from engine.trained.afterwards import show_rows

        return show_rows(run, **options)
    raise TaskError(f"There is no task '{task}'.")
