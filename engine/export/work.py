"""The worker that makes things to take away: a process of its own with limits, for it runs the
source and the exporters.

`do` starts one and passes its progress on; `python -m engine.export.work` is the process. One JSON
line a message.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine import message as messages
from engine import system
from engine.errors import Refusal, needs_more_memory, speaks_of_memory, too_little_memory
from engine.message import Message
from engine.run.folder import RunFolder
from engine.settings import ROOT

Progress = Callable[[float, str], None]


# Each takes its progress, the folder of a run where it is about one, and its options. They are
# looked up in the child, by name, so that it imports only what it needs.
TASKS = {
    "bundle": "engine.export.bundle:make_bundle",
    "card": "engine.export.model_card:make_card",
    "everything": "engine.export.everything:make_everything",
    "int8": "engine.export.quantise:make_int8",
    "pack": "engine.export.pack:make_pack",
    "predict_file": "engine.export.answered_file:answer_file",
    "program": "engine.export.torch_export:make_program",
    "script": "engine.export.script.make:make_script",
    "speed": "engine.export.speed:measure",
}


class WorkError(Refusal, RuntimeError):
    """It could not be done; the text is a sentence for the person."""


def do(
    task: str,
    run: RunFolder | None,
    *,
    progress: Progress | None = None,
    seconds: float = 900.0,
    stop: threading.Event | None = None,
    **options: Any,
) -> dict[str, Any]:
    """Does it in a process of its own and returns its answer. Raises WorkError with a sentence."""
    if run is not None and run.weights is None:
        raise WorkError(
            f"The run '{run.name}' has no trained weights yet. Let it finish, or stop it: its weights are kept then."
        )
    request = {
        "task": task,
        "folder": str(run.folder) if run else None,
        "options": options,
        "seconds": seconds,
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "engine.export.work"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, start_new_session=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    assert process.stderr
    errors: list[bytes] = []
    reader = threading.Thread(target=lambda: errors.append(process.stderr.read()), daemon=True)  # type: ignore[union-attr]
    reader.start()
    ended = threading.Event()

    def watch() -> None:
        """Ends it at its time, or when the person does not want it any more."""
        waited = 0.0
        while not ended.wait(0.1):
            waited += 0.1
            if waited > seconds or (stop and stop.is_set()):
                end(process)
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    last: Message | None = None
    try:
        process.stdin.write(json.dumps(request).encode())
        process.stdin.close()
        for line in process.stdout:
            message = messages.read(line)
            if message is None:
                continue
            if message.kind != "progress":
                last = message
            elif progress:
                progress(message.share, message.sentence)
        process.wait()
    except BrokenPipeError:
        process.wait()
    finally:
        ended.set()
        end(process)
        reader.join(5)
    if last:
        return last.answer_or(WorkError)
    if stop and stop.is_set():
        raise WorkError("Cancelled.")
    if run:
        with open(run.log_file, "ab") as log:
            log.write(b"".join(errors)[-20000:])
    code = process.returncode
    why = f"it was ended by signal {-code}" if code < 0 else f"exit code {code}"
    if code == -signal.SIGKILL or code == -signal.SIGXCPU:
        why = f"it took longer than {seconds:.0f} seconds, or more memory than there is"
    if code == system.OUT_OF_MEMORY or (
        code != -signal.SIGKILL
        and speaks_of_memory(b"".join(errors)[-4000:].decode(errors="replace"))
    ):
        raise WorkError(needs_more_memory("It", memory_allowed()))
    raise WorkError(
        f"The process that was to do it ended without an answer: {why}. The log of the run has the details."
    )


def end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def main() -> int:
    request = json.loads(sys.stdin.buffer.read())
    out = os.fdopen(os.dup(1), "w")  # what libraries print must not mix with the messages
    os.dup2(2, 1)

    def tell(message: Message) -> None:
        print(messages.written(message), end="", file=out, flush=True)

    def progress(share: float, text: str) -> None:
        tell(Message("progress", text, share))

    try:
        limit(float(request["seconds"]))
        function, options = resolve(request["task"]), request["options"]
        if request["folder"]:
            run = RunFolder(Path(request["folder"]))
            run.check()
            os.chdir(run.folder)
            options = options | {"run": run}
        message = Message("answer", answer=function(progress=progress, **options))
    except Exception as error:
        traceback.print_exc()
        message = Message.of(error)
    tell(message)
    return 0


def limit(seconds: float) -> None:
    system.limit("CORE", 0)
    system.limit("CPU", int(seconds) + 5)
    if memory_allowed() < system.TORCH:
        raise WorkError(too_little_memory("An export", memory_allowed(), system.TORCH))
    system.limit_memory(memory_allowed())
    os.nice(5)  # training and the page come first


def memory_allowed() -> int:
    from engine.settings import read

    return int((read().run_memory_gb or 12.0) * 1e9)


def resolve(task: str) -> Callable[..., dict[str, Any]]:
    """The function that does a task."""
    if task not in TASKS:
        raise WorkError(f"There is no task '{task}'.")
    module, _, name = TASKS[task].partition(":")
    function: Callable[..., dict[str, Any]] = getattr(importlib.import_module(module), name)
    return function


if __name__ == "__main__":
    sys.exit(main())
