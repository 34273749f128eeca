"""Work on a stranger's file in a process of its own: little memory, little time, nothing to find.

The work is asked for by its name and looked up in that process (`engine/reading/__main__.py`), so
that any room can have a file opened so.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.errors import speaks_of_memory
from engine.reading.columns import Cancelled, Progress
from engine.reading.found import shown
from engine.reading.limits import TOO_MUCH_MEMORY
from engine.settings import ROOT
from engine.system import OUT_OF_MEMORY

SIGNS = 100_000  # bytes of what libraries write, in which their reason is looked for


@dataclass(frozen=True)
class Limits:
    """What the process may take."""

    memory: int  # bytes
    seconds: int  # of computing
    file: int  # bytes of one file that it writes
    advice: str = "Use a smaller part of it."  # to who meets one of them


def do_limited(
    work: str,
    facts: dict[str, Any],
    limits: Limits,
    progress: Progress,
    first: Callable[[], None] = lambda: None,
) -> str:
    """Has `work` ("module:function") done on `facts`; returns "" or the sentence why it gave up.
    `first` is called when the work says that its first part is there.
    """
    job = {"work": work, "facts": facts, "limits": asdict(limits)}
    empty = Path(tempfile.mkdtemp(prefix="layerloom-empty-"))
    try:
        return _run(job, empty, limits, progress, first)
    finally:
        shutil.rmtree(empty, ignore_errors=True)


def _run(
    job: dict[str, Any], empty: Path, limits: Limits, progress: Progress, first: Callable[[], None]
) -> str:
    # The child finds our code and nothing else of ours: no secrets in its environment, an empty
    # folder to stand in.
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8",
                   "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "ARROW_DEFAULT_MEMORY_POOL": "system",
                   # glibc keeps freed pieces of this size for itself otherwise: a table would be
                   # there twice while it is being typed.
                   "MALLOC_MMAP_THRESHOLD_": "65536"}  # fmt: skip
    with tempfile.TemporaryFile() as log:
        child = subprocess.Popen(
            [sys.executable, "-m", "engine.reading"], cwd=empty, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
            start_new_session=True, text=True,
        )  # fmt: skip
        assert child.stdin
        assert child.stdout
        lines: queue.Queue[str | None] = queue.Queue()

        def listen() -> None:
            assert child.stdout
            for line in child.stdout:
                lines.put(line)
            lines.put(None)

        threading.Thread(target=listen, daemon=True).start()
        deadline = time.monotonic() + limits.seconds * 2 + 10
        try:
            try:
                child.stdin.write(json.dumps(job) + "\n")
                child.stdin.close()
            except BrokenPipeError:
                pass
            while True:
                try:
                    line = lines.get(timeout=max(0.1, min(0.5, deadline - time.monotonic())))
                except queue.Empty:
                    progress(-1.0, "")  # a chance to cancel while nothing is told
                    if time.monotonic() > deadline:
                        return f"Reading it took longer than {limits.seconds} seconds, so it was stopped. {limits.advice}"
                    continue
                if line is None:
                    break
                try:
                    message = json.loads(line)
                except ValueError:
                    continue
                if "sentence" in message:
                    return str(message["sentence"])
                if message.get("done"):
                    return ""
                if message.get("first"):
                    first()
                    continue
                progress(float(message.get("share", 0.0)), shown(message.get("text", "")))
            code = child.wait(timeout=10)
        except (Cancelled, BaseException):
            _end(child)
            raise
        finally:
            _end(child)
        log.seek(0)
        return ended_by(code, limits, log.read(SIGNS).decode(errors="replace"))


def ended_by(code: int, limits: Limits, log: str) -> str:
    """Why a limited process is gone that left no word; `log` is what libraries wrote meanwhile."""
    if code == -signal.SIGABRT and speaks_of_memory(log):  # a library that knows no other way
        return TOO_MUCH_MEMORY.format(advice=limits.advice)
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        return f"Reading it took longer or more memory than a file may have ({limits.seconds} seconds), so it was stopped. {limits.advice}"
    if code == OUT_OF_MEMORY:
        return TOO_MUCH_MEMORY.format(advice=limits.advice)
    if code == -signal.SIGXFSZ:
        return f"What it unpacks to is larger than a file may be. {limits.advice}"
    return "Reading it ended without a result, as a damaged or hostile file can cause. The app was not touched. Bring a whole copy of the file."


def _end(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait(timeout=10)
    if child.stdout:
        child.stdout.close()
