"""Asking for work on a trained network, done in a process of its own."""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from engine.errors import Refusal, needs_more_memory, speaks_of_memory
from engine.files import keeping, read_json, write_whole
from engine.message import Message
from engine.plan.job import read as read_job
from engine.run.folder import LOG_TXT, RunFolder
from engine.run.mailbox import ask_supervisor, wake_supervisor
from engine.system import OUT_OF_MEMORY


class TaskError(Refusal, RuntimeError):
    """It could not be done; the text is a sentence for the person."""


def try_rates(job: Any, home: Path, **options: Any) -> dict[str, Any]:
    """Tries learning rates on a job that has not been started. See engine/processes/find_rate.py."""
    return try_job("find_rate", job, home, **options)


def try_job(task: str, job: Any, home: Path, **options: Any) -> dict[str, Any]:
    """Tries something on a job that has not been started: "find_rate" or "estimate"."""
    read = read_job(job)
    with keeping("What was asked for", home):
        (home / "scratch").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home / "scratch") as scratch:
        run = RunFolder(Path(scratch))
        run.source_file.write_text(read.source, encoding="utf-8")
        run.job_file.write_text(json.dumps(read.as_json()))
        request = {"task": task, "folder": scratch, "options": options}
        return ask(request, home, 300.0, run.log_file)


def do(task: str, run: RunFolder, seconds: float = 600.0, **options: Any) -> dict[str, Any]:
    """Does it in a process of its own and returns its answer. Raises TaskError with a sentence."""
    if run.weights is None and task != "keep_weights":
        raise TaskError(
            f"The run '{run.name}' has no trained weights yet. Let it finish, or stop it: its weights are kept then."
        )
    request = {"task": task, "folder": str(run.folder), "options": options}
    return ask(request, run.home, seconds, run.log_file)


def ask(request: dict[str, Any], home: Path, seconds: float, log_file: Path) -> dict[str, Any]:
    """Leaves a request in tasks/, has the supervisor fork a process for it, and waits for its
    answer.
    """
    folder = task_folder(home)
    try:
        lay_down(folder, request, home)
        hand_over(folder, home)
        message = wait_for(folder, home, seconds)
        keep_log(folder, log_file)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return message.answer_or(TaskError)


def task_folder(home: Path) -> Path:
    return home / "tasks" / f"task-{time.time_ns()}-{secrets.token_hex(3)}"


def lay_down(folder: Path, request: dict[str, Any], home: Path) -> None:
    with keeping("What was asked for", home):
        folder.mkdir(parents=True)
        write_whole(folder / "request.json", request)


def hand_over(folder: Path, home: Path, stays: bool = False) -> None:
    """To the supervisor. One that `stays` answers further questions (engine/run/held.py)."""
    more = {"stays": True} if stays else {}
    with keeping("What was asked for", home):
        ask_supervisor(home, {"task": folder.name, "do": "task", **more})


def tell(folder: Path, message: Message) -> None:
    """The answer of a task's process."""
    write_whole(folder / "answer.json", message.as_json())


def keep_log(folder: Path, log_file: Path) -> None:
    """What a task has printed, at the end of the log of its run."""
    if log := (folder / LOG_TXT).read_bytes() if (folder / LOG_TXT).exists() else b"":
        with contextlib.suppress(OSError), open(log_file, "ab") as out:
            out.write(log[-20000:])


def wait_for(folder: Path, home: Path, seconds: float) -> Message:
    """Its answer, or a sentence about why there is none."""
    deadline, looked = time.monotonic() + seconds, time.monotonic()
    while True:
        # looked at first: the answer was written before the end
        ended = read_json(folder / "exit-0.json")
        if answer := read_json(folder / "answer.json"):
            return Message.from_json(answer)
        if ended:
            code, log = ended["code"], folder / LOG_TXT
            if code == OUT_OF_MEMORY or (
                log.exists() and speaks_of_memory(log.read_text(errors="replace")[-4000:])
            ):
                return Message("memory", needs_more_memory("It", ended.get("memory")))
            why = f"signal {-code}" if code < 0 else f"exit code {code}"
            return Message(
                "mistake",
                f"The process that was to do it ended without an answer ({why}). The log of the run has the details.",
            )
        now = time.monotonic()
        if now > deadline:
            ask_supervisor(home, {"task": folder.name, "do": "end task"})
            return Message(
                "refusal",
                f"It took longer than {seconds:.0f} seconds and was ended. A smaller part of the data may do.",
            )
        if now - looked > 2:
            looked = now
            wake_supervisor(home)
        time.sleep(0.01)  # files have no event that a plain process could wait for
