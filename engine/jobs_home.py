"""Where things lie in the data folder: runs/<id>/, files/, weights/<sha>.safetensors, and the
supervisor's inbox.
"""

from __future__ import annotations

import re
from pathlib import Path

from engine import settings

RUN_ID = re.compile(r"[a-z0-9]{4,40}")


def home(folder: Path | str | None = None) -> Path:
    return Path(folder).resolve() if folder else settings.read().home


def run_folder(home_folder: Path, run: str) -> Path:
    """The folder of a run by its id. Ids are ours: nothing that a person typed becomes a path."""
    if not RUN_ID.fullmatch(run):
        raise KeyError(f"There is no run '{run[:60]}'.")
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
