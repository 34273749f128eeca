"""Has a stored file read by the limited process, once for each way of reading it; what it found is
kept and opened again.
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
from pathlib import Path
from typing import Any

from engine.reading import limits, saved
from engine.reading.columns import Cancelled, DataError, Progress
from engine.reading.found import First, Found, shown
from engine.reading.store import SHA, key_of
from engine.settings import ROOT

READING_OPTIONS = (
    "format",
    "delimiter",
    "encoding",
    "decimal",
    "header",
    "quote",
    "height",
    "width",
    "colour",
    "fit",
    "classes",
    "x",
    "y",
    "kind",
)


def read_stored(
    folder: Path,
    sha: str,
    name: str,
    options: dict[str, Any] | None = None,
    progress: Progress | None = None,
    *,
    seconds: float | None = None,
    memory: int | None = None,
    first: First | None = None,
) -> Found:
    """What is in a stored file. Raises DataError with a sentence that names the file; Cancelled if
    `progress` says so.

    `first` hears the first rows of a large table while the rest is read; what it hears is gone when
    it returns.
    """
    if not isinstance(sha, str) or not SHA.fullmatch(sha):
        raise DataError("This is not the id of a file. Bring the file again.")
    path = folder / sha
    if not path.is_file():
        raise DataError(f"{shown(name)} is not here any more. Bring the file again.")
    wanted = {
        k: v for k, v in (options or {}).items() if k in READING_OPTIONS and v not in (None, "")
    }
    if "quote" in (options or {}) and (options or {})["quote"] == "":
        wanted["quote"] = ""
    done = folder / "read" / f"{sha}-{key_of({'options': wanted, 'version': saved.VERSION})}"
    if not (done / "about.json").exists():
        _read(
            path,
            name,
            wanted,
            done,
            progress or (lambda share, text: None),
            seconds or limits.SECONDS,
            memory,
            first,
        )
    try:
        return saved.load(done)
    except (ValueError, KeyError, OSError, AssertionError):
        shutil.rmtree(done, ignore_errors=True)  # a damaged copy is made again
        _read(
            path,
            name,
            wanted,
            done,
            progress or (lambda share, text: None),
            seconds or limits.SECONDS,
            memory,
        )
        return saved.load(done)


def _read(
    path: Path,
    name: str,
    options: dict[str, Any],
    done: Path,
    progress: Progress,
    seconds: float,
    memory: int | None,
    first: First | None = None,
) -> None:
    done.parent.mkdir(parents=True, exist_ok=True)
    out = Path(tempfile.mkdtemp(dir=done.parent, prefix="reading-"))
    empty = Path(tempfile.mkdtemp(prefix="layerloom-empty-"))
    begun = Path(tempfile.mkdtemp(dir=done.parent, prefix="reading-"))
    try:
        sentence = _run(
            {
                "path": str(path.resolve()),
                "name": shown(name),
                "options": options,
                "out": str(out.resolve()),
                "first": str(begun.resolve()),
                "seconds": int(seconds),
                "memory": memory,
            },
            empty,
            progress,
            seconds,
            (lambda: first(saved.load(begun))) if first else (lambda: None),
        )
        if sentence:
            raise DataError(f"{shown(name, 80)}: {sentence}")
        if done.exists():
            shutil.rmtree(done, ignore_errors=True)
        try:
            os.replace(out, done)
        except OSError:  # another process was quicker; its result is as good
            if not (done / "about.json").exists():
                raise
    finally:
        shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(empty, ignore_errors=True)
        shutil.rmtree(begun, ignore_errors=True)


def _run(
    job: dict[str, Any], empty: Path, progress: Progress, seconds: float, first: Callable[[], None]
) -> str:
    """Runs the limited process; returns "" or the sentence why it gave up."""
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
        deadline = time.monotonic() + seconds * 2 + 10
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
                        return f"Reading it took longer than {seconds:.0f} seconds, so it was stopped. Use a smaller part of it."
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
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        return f"Reading it took longer or more memory than a file may have ({seconds:.0f} seconds), so it was stopped. Use a smaller part of it."
    if code == -signal.SIGXFSZ:
        return "What it unpacks to is larger than a file may be."
    return "Reading it ended without a result, as a damaged or hostile file can cause. The app was not touched."


def _end(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait(timeout=10)
    if child.stdout:
        child.stdout.close()
