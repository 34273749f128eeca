"""A project file from elsewhere. The limited process reads it, as it reads data: this process sees
only what was checked.
"""

from __future__ import annotations

import json
import mmap
import os
import tempfile
from pathlib import Path
from typing import Any

from builder.document.bytes import parse
from builder.document.form import LARGEST_FILE, ProjectError
from engine.export import reopen
from engine.reading.columns import DataError, Progress
from engine.reading.file import Hearing
from engine.reading.limited import Limits, do_limited
from engine.settings import Settings

Json = dict[str, Any]

SECONDS = 60
MEMORY = 768 * 2**20  # besides what the file itself needs


def open_foreign(name: str, content: bytes, settings: Settings, progress: Progress) -> Json:
    """The project in a file, the weights that came along kept in the data folder. Raises DataError
    with a sentence; whatever `progress` raises stops the reading.
    """
    ending = name.lower().rpartition(".")[2]
    kind = ending if ending in ("onnx", "zip") else "json"
    if kind != "json" and len(content) > settings.project_mb * 2**20:
        raise DataError(
            f"The file is larger than {settings.project_mb} MB, the most that is opened here. Whoever runs this server can allow more (LAYERLOOM_PROJECT_MB)."
        )
    if kind == "json" and len(content) > LARGEST_FILE:
        raise DataError(
            f"The file is larger than {LARGEST_FILE // 10**6} MB, more than a project can be."
        )
    home = settings.home
    try:
        (home / "weights").mkdir(parents=True, exist_ok=True)
        # Beside the weights, so that they only need to be renamed.
        with tempfile.TemporaryDirectory(dir=home, prefix="opening-") as folder:
            file, weights = Path(folder) / f"file.{kind}", Path(folder) / "weights"
            file.write_bytes(content)
            weights.mkdir()
            sentence = do_limited(
                f"{__name__}:read_into",
                {"path": str(file), "weights": str(weights), "out": f"{folder}/project.json"},
                Limits(
                    MEMORY + 6 * len(content),
                    SECONDS,
                    2 * len(content) + 64 * 2**20,
                    "Save the project anew, or export it again.",
                ),
                progress,
            )
            if sentence:
                raise DataError(sentence)
            for held in weights.iterdir():
                if not (home / "weights" / held.name).exists():
                    os.replace(held, home / "weights" / held.name)
            document: Json = json.loads((Path(folder) / "project.json").read_bytes())
            return document
    except OSError as error:
        raise DataError(
            f"It cannot be opened here: {error.strerror or error}. If the disk is full, make room on the server, then open it again."
        ) from error


def read_into(facts: Json, hearing: Hearing) -> None:
    """The work of the limited process: the project of the file at `path` into the file `out`, the
    weights that came along into the folder `weights`.
    """
    path = Path(facts["path"])
    hearing.progress(0.1, "Reading the drawing")
    try:
        reopened = read(path)
        hearing.progress(0.8, "Keeping the weights")
        document = reopen.keep(reopened, Path(facts["weights"]))
    except ProjectError as why:
        raise DataError(str(why)) from None
    Path(facts["out"]).write_text(json.dumps(document, allow_nan=False), encoding="utf-8")


def read(path: Path) -> reopen.Reopened:
    """What stands in a project file, a bundle or an exported ONNX file, by its ending."""
    if path.suffix == ".zip":
        return reopen.open_bundle(path, parse)
    if path.suffix != ".onnx":
        return reopen.Reopened(parse(path.read_bytes()), {})
    with path.open("rb") as file:
        if not path.stat().st_size:
            raise DataError("The file is empty.")
        return reopen.open_onnx(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), parse)
