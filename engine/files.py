"""Where things lie in the data folder: runs/<id>/, files/, weights/<sha>.safetensors, and the
supervisor's inbox.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from engine import settings
from engine.errors import NotThere

RUN_ID = re.compile(r"[a-z0-9]{4,40}")


def home(folder: Path | str | None = None) -> Path:
    return Path(folder).resolve() if folder else settings.read().home


def run_folder(home_folder: Path, run: str) -> Path:
    """The folder of a run by its id. Ids are ours: nothing that a person typed becomes a path."""
    if not RUN_ID.fullmatch(run):
        raise NotThere(f"There is no run '{run[:60]}'.")
    return home_folder / "runs" / run


def files_folder(run: Path) -> Path:
    """Where uploads and fetched sets are kept, for a run in the same data folder: what `open_data`
    calls its folder.
    """
    return run.parent.parent / "files"


def weights_file(home_folder: Path | str, sha: str) -> Path:
    if not re.fullmatch(r"[0-9a-f]{64}", sha):
        raise FileNotFoundError(f"The weights to begin from have no proper name ('{sha[:20]}').")
    return Path(home_folder) / "weights" / f"{sha}.safetensors"


def write_whole(file: Path, value: Any) -> None:
    """Small JSON that readers see whole, old or new. Not forced to the disk: what it says can be
    found out again.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    part.write_text(json.dumps(value, allow_nan=False))
    os.replace(part, file)


def read_json(file: Path, otherwise: Any = None) -> Any:
    try:
        return json.loads(file.read_text())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return otherwise


def write_durably(file: Path, value: Any) -> None:
    """On the disk when it returns, whole: a click that was acknowledged is not lost."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    with open(part, "w", encoding="utf-8") as out:
        json.dump(value, out, allow_nan=False)
        out.flush()
        os.fsync(out.fileno())
    os.replace(part, file)


# ---- the state, as it is -------------------------------------------------------------------------


def data_files() -> Path:
    """Where files of data are kept when nobody says otherwise."""
    return settings.read().home / "files"


def local_folders() -> tuple[Path, ...]:
    """The folders that hold local copies of data sets (the setting *data folders*)."""
    return settings.read().data
