"""The files that lie ready to be taken away: of one run, and those that were made last of all runs
of its project.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from engine.errors import DamagedError
from engine.export import jobs, pack
from engine.export.reports import TakenFile
from engine.files import check_hash
from engine.run.folder import RunFolder
from engine.run.run import runs

# What a route gives away, and as what. Weights and source lie in the run's own folder.
FILES = {
    "network.onnx": "application/octet-stream",
    "tokenizer.json": "application/json",
    "int8.onnx": "application/octet-stream",
    "program.pt2": "application/octet-stream",
    "script.zip": "application/zip",
    "train.py": "text/x-python",
    "card.md": "text/markdown",
    "bundle.zip": "application/zip",
    "everything.zip": "application/zip",
    "weights.safetensors": "application/octet-stream",
    "network.py": "text/x-python",
}
BEFOREHAND = ("weights.safetensors", "network.py")  # there without being made
LOOKED_AT = 30  # runs of a project, the newest
SHOWN = 5


def place_of(run: RunFolder, file: str) -> Path | None:
    """Where a file of this name lies; None where there is none, or none yet."""
    if file not in FILES or run.weights is None:
        return None
    if file in BEFOREHAND:
        place = run.weights if file == "weights.safetensors" else run.source_file
    else:
        place = pack.folder_of(run) / file
    return place if place.exists() else None


def whole_place_of(run: RunFolder, file: str) -> Path | None:
    """The same, once it is sure that it holds what was written. Raises DamagedError; what can be
    made anew was thrown away then.
    """
    place = place_of(run, file)
    if place is None:
        return None
    if file == "weights.safetensors":
        return run.whole_weights()
    if file == "network.py":
        if run.source != run.job.get("source"):
            raise DamagedError(
                f"{file} of the run '{run.name}' is not the source that was trained: it has changed since. Train it again to have it back."
            )
        return place
    try:
        check_hash(place)
    except DamagedError:
        place.unlink(missing_ok=True)
        for report, thing in jobs.THINGS.values():
            if thing == file or (thing == "script.zip" and file == "train.py"):
                (place.parent / report).unlink(missing_ok=True)
        raise DamagedError(
            f"{file} has changed since it was made, so it was thrown away. Make it again on the Export page."
        ) from None
    return place


def files_of(run: RunFolder) -> list[TakenFile]:
    return [facts for file in FILES if (facts := facts_of(run, file)) is not None]


def facts_of(run: RunFolder, file: str) -> TakenFile | None:
    place = place_of(run, file)
    if place is None:
        return None
    with contextlib.suppress(OSError):  # it may be taken away while we look
        about = place.stat()
        return {
            "run": run.id,
            "name": run.name,
            "file": file,
            "bytes": about.st_size,
            "made": about.st_mtime,
        }
    return None


def made_last(run: RunFolder) -> list[TakenFile]:
    """Of all runs of the same project and visitor, the newest first."""
    files = [
        facts
        for sibling in siblings(run)
        for facts in files_of(sibling)
        if facts["file"] not in (*BEFOREHAND, "train.py")  # which lies in script.zip too
    ]
    return sorted(files, key=lambda facts: -facts["made"])[:SHOWN]


def siblings(run: RunFolder) -> Iterator[RunFolder]:
    card = run.card
    mine = card.get("owner"), card.get("project")
    if mine[1] is None:
        yield run
        return
    of_project = [each for each in runs(run.home) if (each.owner, each.project) == mine]
    for each in of_project[:LOOKED_AT]:
        sibling = RunFolder(run.folder.parent / each.id)
        if sibling.export_folder.exists():
            yield sibling
