"""Everything of a run in one zip: each thing is made and checked as if it were asked for alone, and
what cannot be made is left out with its reason.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine.errors import DamagedError, Refusal
from engine.export import taken, work
from engine.export.jobs import THINGS
from engine.export.pack import folder_of
from engine.export.reports import EverythingReport, LeftOut
from engine.run.folder import RunFolder

NAME = "everything"
STORED = (".onnx", ".pt2", ".zip", ".safetensors")  # pressed already, or numbers that do not shrink


def make_everything(run: RunFolder, progress: Callable[[float, str], None]) -> dict[str, Any]:
    """In a worker."""
    from engine.files import hash_of, note_hash, write_bytes

    here = folder_of(run)
    here.mkdir(parents=True, exist_ok=True)
    for name in taken.FILES:
        try:
            taken.whole_place_of(run, name)
        except DamagedError:  # thrown away, and made anew below
            if name in taken.BEFOREHAND:
                raise
    wanted = [task for task, (_, file) in THINGS.items() if file and task != NAME]
    left_out: list[LeftOut] = []
    for place, task in enumerate(wanted):
        report, _ = THINGS[task]
        if (here / report).exists():
            continue
        try:
            work.resolve(task)(run=run, progress=within(progress, place, len(wanted)))
        except Refusal as why:
            left_out.append({"thing": task, "sentence": str(why)})
    unfinished = here / ".everything.part.zip"
    names = []
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in gathered(run):
            pressed = zipfile.ZIP_STORED if file.suffix in STORED else zipfile.ZIP_DEFLATED
            archive.write(file, name, pressed)
            names.append(name)
    note_hash(here / "everything.zip", hash_of(unfinished))
    unfinished.replace(here / "everything.zip")
    facts: EverythingReport = {
        "bytes": (here / "everything.zip").stat().st_size,
        "files": names,
        "left_out": left_out,
    }
    write_bytes(here / "everything.json", json.dumps(facts).encode())
    return dict(facts)


def gathered(run: RunFolder) -> Iterator[tuple[str, Path]]:
    """The files of all things under the names that they have when they are taken alone."""
    for file in taken.FILES:
        place = taken.place_of(run, file)
        if place is not None and file != "everything.zip":
            yield file, place


def within(
    progress: Callable[[float, str], None], place: int, of: int
) -> Callable[[float, str], None]:
    """The progress of one thing as a part of all of them."""
    return lambda share, text: progress((place + share) / of, text)
