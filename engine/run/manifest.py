"""The list of a run's checkpoints (checkpoints/manifest.json), and what lies beside it where the
list itself cannot be believed.
"""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path
from typing import Any

from engine.files import HASHES

MANIFEST = "manifest.json"
STEP_FILE = re.compile(r"step-(\d{10})\.safetensors")
BEST_FILE = re.compile(r"best-(\d{10})\.safetensors")

Entry = dict[
    str, Any
]  # file, step, sha256, bytes, best (a file or none), best_sha256, attempt, time


def read_manifest(folder: Path) -> tuple[list[Entry], str]:
    """The checkpoints of a folder, oldest first, and what is wrong with their list; nothing where
    nothing is. Then the checkpoints are those that lie beside it.
    """
    try:
        content = (folder / MANIFEST).read_bytes()
    except FileNotFoundError:
        entries = beside(folder)
        return entries, "is gone" if entries else ""
    except OSError as error:
        return beside(folder), f"cannot be read ({(error.strerror or str(error)).lower()})"
    if not content.strip(b"\0 \t\r\n"):
        return beside(folder), "is empty"
    try:
        record = json.loads(content)
    except (ValueError, RecursionError):
        return beside(folder), "is no whole JSON: a part of it is missing or has changed"
    named: Any = record.get("checkpoints") if isinstance(record, dict) else None
    if not isinstance(named, list):
        return beside(folder), "is JSON of another form"
    if not all(is_entry(entry) for entry in named):
        return beside(folder), "names checkpoints in another form than they have"
    if not named and (unnamed := beside(folder)):
        return unnamed, "names no checkpoint, and some lie beside it"
    return sorted(named, key=lambda entry: int(entry["step"])), ""


def is_entry(entry: Any) -> bool:
    """Names are ours: nothing else that stands in the list becomes a path."""
    if not isinstance(entry, dict):
        return False
    named, best = STEP_FILE.fullmatch(str(entry.get("file"))), entry.get("best")
    return (
        named is not None
        and entry.get("step") == int(named[1])
        and isinstance(entry.get("sha256"), str)
        and (best is None or BEST_FILE.fullmatch(str(best)) is not None)
    )


def beside(folder: Path) -> list[Entry]:
    """The checkpoints that lie in a folder, each with the newest best weights before it. Whether
    they are whole is seen when they are read.
    """
    entries: list[Entry] = []
    for step, file in numbered(folder, STEP_FILE):
        bests = [(when, best) for when, best in numbered(folder, BEST_FILE) if when <= step]
        about = file.stat()
        entries.append(
            {
                "file": file.name,
                "step": step,
                "sha256": "",  # unknown here; the list of hashes may know it
                "bytes": about.st_size,
                "best": bests[-1][1].name if bests else None,
                "time": about.st_mtime,
            }
        )
    return entries


def numbered(folder: Path, form: re.Pattern[str]) -> list[tuple[int, Path]]:
    """The files of a form with their steps, oldest first."""
    names = [(form.fullmatch(file.name), file) for file in folder.glob("*.safetensors")]
    return sorted((int(named[1]), file) for named, file in names if named)


def forget_hashes(folder: Path) -> None:
    """Only lines of what still lies there stay, so that the list does not grow for ever."""
    file = folder / HASHES
    if not file.exists():
        return
    there = {entry.name for entry in folder.iterdir()}
    lines = file.read_text(errors="replace").splitlines()
    alive = [line for line in lines if line.split()[1:] and line.split()[1] in there]
    part = file.with_name(f"{HASHES}.part")
    with contextlib.suppress(OSError):  # on a full disk it stays as it is
        part.write_text("".join(f"{line}\n" * 2 for line in dict.fromkeys(alive)))
        part.replace(file)
