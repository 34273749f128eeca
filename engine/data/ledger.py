"""How often the test part of a split was opened, by whom and for what: the one ledger of the Data
page, of evaluations and of races.

Every look at the test part changes what its verdict is worth, so a look is written down before
anything is shown.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path
from typing import cast

from typing_extensions import TypedDict


class PartOpening(TypedDict):
    """When, and for what, the test part was opened."""

    at: float
    why: str


def _file(home: Path, owner: str | None, hash: str) -> Path:
    person = hashlib.sha256((owner or "").encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return home / "openings" / person / f"{hash[:32]}.jsonl"


def openings(home: Path, owner: str | None, hash: str) -> list[PartOpening]:
    """When and for what the test part was opened, the first time first. `hash` is `Data.hash`:
    these rows in this split.
    """
    try:
        lines = _file(home, owner, hash).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    entries: list[PartOpening] = []
    for line in lines:
        try:
            entries.append(cast(PartOpening, dict(json.loads(line))))
        except ValueError:
            continue  # a line cut off by a power cut
    return entries


def count_opening(home: Path, owner: str | None, hash: str, why: str) -> int:
    """Writes an opening down before anything is shown; how many there are now."""
    file = _file(home, owner, hash)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as out:
        out.write(json.dumps({"at": time.time(), "why": why}).encode() + b"\n")
        out.flush()
        os.fsync(out.fileno())
    return len(openings(home, owner, hash))
