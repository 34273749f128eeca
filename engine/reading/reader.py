"""Has a stored file read by the limited process, once for each way of reading it; what it found is
kept and opened again.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from engine.files import is_unchanged
from engine.reading import limits, saved
from engine.reading.columns import DataError, Progress
from engine.reading.formats import may_be_set
from engine.reading.found import First, Found, shown
from engine.reading.limited import Limits, do_limited
from engine.reading.store import SHA, key_of


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
    as_before: bool = False,
) -> Found:
    """What is in a stored file. Raises DataError with a sentence that names the file; Cancelled if
    `progress` says so. `as_before`: what an earlier release found out stands, where it is kept, so
    that the columns of an old project stay what they were.

    `first` hears the first rows of a large table while the rest is read; what it hears is gone when
    it returns.
    """
    if not isinstance(sha, str) or not SHA.fullmatch(sha):
        raise DataError("This is not the id of a file. Bring the file again.")
    path = folder / sha
    if not path.is_file():
        raise DataError(f"{shown(name)} is not here any more. Bring the file again.")
    wanted = {k: v for k, v in (options or {}).items() if may_be_set(v, k)}
    done = folder / "read" / f"{sha}-{key_of({'options': wanted, 'version': saved.VERSION})}"
    before = folder / "read" / f"{sha}-{key_of({'options': wanted, 'version': saved.BEFORE})}"
    if as_before and (before / "about.json").exists():
        done = before
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
    if not is_unchanged(path, path.name):
        raise DataError(
            f"{shown(name, 80)} is not what was brought: its content has changed on the disk since. Bring the file again."
        )
    done.parent.mkdir(parents=True, exist_ok=True)
    out = Path(tempfile.mkdtemp(dir=done.parent, prefix="reading-"))
    begun = Path(tempfile.mkdtemp(dir=done.parent, prefix="reading-"))
    size = path.stat().st_size
    try:
        sentence = do_limited(
            "engine.reading.file:read_into",
            {
                "path": str(path.resolve()),
                "name": shown(name),
                "options": options,
                "out": str(out.resolve()),
                "first": str(begun.resolve()),
            },
            Limits(
                memory or limits.MEMORY + 8 * size,
                int(seconds),
                limits.UNPACKED + 4 * size,
                "Use a smaller part of it, or fewer columns.",
            ),
            progress,
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
        shutil.rmtree(begun, ignore_errors=True)
