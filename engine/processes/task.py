"""Work on a trained network that is no training: evaluating, exporting, predicting. Each in a
process of its own, for it runs the source. Some stay for further questions (engine/run/held.py).
"""

from __future__ import annotations

import importlib
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import NotThere
from engine.files import read_json
from engine.message import Message
from engine.processes.orders import Order
from engine.processes.worker import limit
from engine.run import asking
from engine.run.asking import TaskError
from engine.run.folder import RunFolder
from engine.run.held import Stays, stay

# Each takes the folder of a run (or of a job that was never started) and its options. They are
# looked up in the child, by name: what asks for a task need not import what does it.
TASKS = {
    "again": "engine.trained.again:Again",
    "estimate": "engine.processes.estimate:estimate",
    "evaluate": "engine.trained.report:evaluate",
    "find_rate": "engine.processes.find_rate:find_rate",
    "insides": "engine.trained.afterwards:look",
    "keep_weights": "engine.trained.opened:keep_weights",
    "latent": "engine.trained.latent:Latent",
    "make": "engine.trained.making:make_task",
    "repair": "engine.trained.repairing:Repairing",
    "predict": "engine.trained.answers:predict_task",
    "show_rows": "engine.trained.afterwards:show_rows",
    "to_onnx": "engine.export.onnx:export",
    "write": "engine.trained.writing:write_task",
    "what_fits": "engine.processes.what_fits:what_fits",
}


def main(folder: Path, order: Order) -> int:
    """The child of the forge: does what request.json says."""
    request = read_json(folder / "request.json")
    try:
        limit(order)
        run = RunFolder(Path(request["folder"]))
        if not run.folder.exists():
            raise NotThere(f"There is no run '{run.id}'.")
        os.chdir(run.folder)
        answer = resolve(request["task"])(run, **request["options"])
        if not isinstance(answer, dict):
            stay(folder, answer)
            return 0
        message = Message("answer", answer=answer)
    except Exception as error:
        traceback.print_exc()
        message = Message.of(error)
    asking.tell(folder, message)
    return 0


def resolve(task: str) -> Callable[..., dict[str, Any] | Stays]:
    """The function that does a task."""
    if task not in TASKS:
        raise TaskError(f"There is no task '{task}'.")
    module, _, name = TASKS[task].partition(":")
    function: Callable[..., dict[str, Any] | Stays] = getattr(importlib.import_module(module), name)
    return function
