"""What is being made right now, for the page: each thing once however often it is asked for, its
progress, its end.

The making happens in `work`'s processes, two at a time; here are only threads that listen to them.
What was made lies in the run's folder.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import Refusal
from engine.export import pack, work
from engine.export.reports import MakingState
from engine.files import read_json
from engine.run.folder import RunFolder

# What can be made: task → (what it needs to be there, the file that is taken away).
THINGS = {
    "pack": ("pack.json", "network.onnx"),
    "int8": ("int8.json", "int8.onnx"),
    "program": ("program.json", "program.pt2"),
    "script": ("script.json", "script.zip"),
    "card": ("card.json", "card.md"),
    "bundle": ("bundle.json", "bundle.zip"),
    "everything": ("everything.json", "everything.zip"),
    "speed": ("speed.json", ""),
}
AT_ONCE = threading.BoundedSemaphore(2)
KEPT_SECONDS = 3600


@dataclass
class Making:
    """One thing being made."""

    task: str
    progress: float = 0.0
    text: str = "Waiting for its turn"
    sentence: str = ""  # why it could not be made
    answer: dict[str, Any] | None = None
    done: bool = False
    at: float = field(default_factory=time.monotonic)
    stop: threading.Event = field(default_factory=threading.Event)
    owner: str | None = None

    def as_json(self) -> MakingState:
        return {
            "state": "failed" if self.sentence else "ready" if self.done else "making",
            "progress": self.progress,
            "text": self.text,
            "sentence": self.sentence,
        }


_making: dict[tuple[str, str], Making] = {}
_lock = threading.Lock()


def make(run: RunFolder, task: str) -> Making:
    """Begins to make a thing unless it is being made; returns at once."""
    if task not in THINGS:
        raise work.WorkError(f"There is no '{task[:30]}' to make. There are: {', '.join(THINGS)}.")
    if run.weights is None:
        raise work.WorkError(
            f"The run '{run.name}' has no trained weights yet. Let it finish, or stop it: its weights are kept then."
        )
    return begin(
        (run.id, task),
        Making(task),
        lambda making: work.do(task, run, progress=listener(making), stop=making.stop),
    )


def begin(key: tuple[str, str], making: Making, do: Callable[[Making], dict[str, Any]]) -> Making:
    with _lock:
        for old in [
            k
            for k, making in _making.items()
            if making.done and time.monotonic() - making.at > KEPT_SECONDS
        ]:
            del _making[old]
        now = _making.get(key)
        if now and not now.done:
            return now
        _making[key] = making

    def thread() -> None:
        with AT_ONCE:
            try:
                making.answer = do(making)
            except Refusal as why:
                making.sentence = str(why)
            except Exception as bug:  # of ours: the person must not wait for ever
                making.sentence = f"A mistake of ours ended it: {type(bug).__name__}."
                raise
            finally:
                making.done, making.at, making.progress = True, time.monotonic(), 1.0

    threading.Thread(target=thread, name=f"make {key}", daemon=True).start()
    return making


def listener(making: Making) -> Callable[[float, str], None]:
    def listen(share: float, text: str) -> None:
        making.progress, making.text = share, text

    return listen


def things(run: RunFolder) -> dict[str, Any]:
    """Each thing with its state and, where it is there, its report."""
    if run.weights is None:
        return {}
    here, states = pack.folder_of(run), dict[str, Any]()
    for task, (report, file) in THINGS.items():
        making = _making.get((run.id, task))
        now = making.as_json() if making else None  # read once: it may end while we look
        if now and now["state"] == "making":
            states[task] = now
        elif known := read_json(here / report):
            states[task] = {
                "state": "ready",
                "report": known,
                "file": file,
            }
        else:
            states[task] = now if now and now["sentence"] else {"state": "none"}
    return states


# ---- files of many rows ----
def predict_file(
    run: RunFolder,
    file: Path,
    owner: str | None,
    write: Callable[[Path, Making], None] | None = None,
) -> str:
    """Answers a table row by row in a worker. The id asks for its progress. `write` lays the table
    down first, where it is not there yet.
    """
    id = secrets.token_hex(8)
    out = file.with_suffix(".answers.csv")
    model = pack.folder_of(run) / "model.onnx"
    making = Making("predict_file", owner=owner)

    def do(making: Making) -> dict[str, Any]:
        if not pack.is_ready(run):
            pack.pack_of(run, listener(making))
        try:
            if write:
                write(file, making)
            return {
                **work.do(
                    "predict_file",
                    None,
                    progress=listener(making),
                    stop=making.stop,
                    model=str(model),
                    file=str(file),
                    out=str(out),
                    by_program=write is not None,
                ),
                "out": str(out),
            }
        finally:
            file.unlink(missing_ok=True)

    begin((run.id, id), making, do)
    return id


def job(run: RunFolder, id: str) -> Making | None:
    return _making.get((run.id, id))
