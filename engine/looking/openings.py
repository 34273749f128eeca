"""How often the test part of a split was opened, by whom. Every look at it changes what its verdict is worth, so it is counted."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any


def _file(folder: Path, owner: str, hash: str) -> Path:
    assert owner.isalnum() or set(owner) <= set("0123456789abcdefghijklmnopqrstuvwxyz-")
    return folder / "openings" / owner / f"{hash[:32]}.jsonl"


def openings(folder: Path, owner: str, hash: str) -> list[dict[str, Any]]:
    """When and for what the test part was opened, the first time first."""
    try:
        lines = _file(folder, owner, hash).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            found.append(dict(json.loads(line)))
        except ValueError:
            continue
    return found


def count_opening(folder: Path, owner: str, hash: str, why: str) -> int:
    """Writes an opening down before anything is shown; how many there are now."""
    file = _file(folder, owner, hash)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as out:
        out.write(json.dumps({"at": time.time(), "why": why}).encode() + b"\n")
        out.flush()
        os.fsync(out.fileno())
    return len(openings(folder, owner, hash))
