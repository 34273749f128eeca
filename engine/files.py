"""Where things lie in the data folder: runs/<id>/, files/, weights/<sha>.safetensors, and the
supervisor's inbox; how a file is written whole, and known again by its hash.
"""

from __future__ import annotations

import contextlib
import errno
import functools
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine import settings
from engine.errors import FULL, DamagedError, DiskError, DiskFullError, NotThere, Refusal

RUN_ID = re.compile(r"[a-z0-9]{4,40}")
HASHES = (
    "hashes.txt"  # in a folder whose files are checked when they are read; `sha256sum -c` reads it
)


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
    try:
        part.write_text(json.dumps(value, allow_nan=False))
        os.replace(part, file)
    except OSError:
        _let_go_of(part)
        raise


def read_json(file: Path, otherwise: Any = None) -> Any:
    try:
        return json.loads(file.read_text())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return otherwise


def read_record(file: Path) -> dict[str, Any]:
    """A JSON object; empty where there is none that can be read."""
    record = read_json(file)
    return record if isinstance(record, dict) else {}


def write_durably(file: Path, value: Any) -> None:
    """On the disk when it returns, whole: a click that was acknowledged is not lost."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with open(part, "w", encoding="utf-8") as out:
            json.dump(value, out, allow_nan=False)
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, file)
    except OSError:
        _let_go_of(part)
        raise


def _let_go_of(part: Path) -> None:
    """Half a file takes room that a full disk does not have."""
    with contextlib.suppress(OSError):
        part.unlink()


def write_bytes(file: Path, content: bytes, noted: bool = False) -> str:
    """Writes a whole file or none, and returns its sha256; `noted` in the list beside it. Raises
    DiskFullError with numbers.
    """
    sha = hashlib.sha256(content).hexdigest()
    part = file.with_name(f"{file.name}.part")
    try:
        if noted:
            note_hash(file, sha)
        with open(part, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, file)
        sync_folder(file.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        if error.errno in FULL:
            free = shutil.disk_usage(file.parent).free
            needs = (
                f"{file.name} needs {len(content) / 1e6:.1f} MB, and {free / 1e6:.1f} MB are free"
            )
            raise DiskFullError(
                error.errno, f"The disk is full: {needs}. What was kept before is still whole."
            ) from error
        raise
    return sha


def sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def keeping(what: str, folder: Path) -> Iterator[None]:
    """What the disk does not take meanwhile becomes a DiskError with a sentence about `what`."""
    try:
        yield
    except OSError as error:
        if isinstance(error, Refusal):
            raise
        if error.errno in FULL:
            raise DiskFullError(error.errno, disk_is_full(what)) from error
        why = (error.strerror or str(error)).lower()
        raise DiskError(
            error.errno or errno.EIO,
            f"{what} cannot be kept in {folder}: {why}. Name a folder in which Layerloom may write (setting LAYERLOOM_HOME).",
        ) from error


def disk_is_full(what: str) -> str:
    subject = what[:1].lower() + what[1:] if what.startswith(("The ", "What ")) else what
    return f"The disk is full, so {subject} could not be kept. Make room and try again; what was kept before is still whole."


# ---- known again by its hash ---------------------------------------------------------------------
def note_hash(file: Path, sha: str) -> None:
    """One line more in the list beside a file. Written before the file itself, so that whoever
    reads meanwhile finds the line of the old content and that of the new.
    """
    line = f"{sha}  {file.name}\n".encode() * 2  # a damaged line must not accuse a whole file
    with open(file.with_name(HASHES), "ab", buffering=0) as out:
        before = out.seek(0, os.SEEK_END)
        if out.write(line) != len(line):
            out.truncate(before)  # half a line would spoil the next one
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def hashes_beside(file: Path) -> set[str]:
    """What was ever written under this name. A line that was cut off counts for nothing."""
    with contextlib.suppress(OSError):
        lines = (
            line.split()
            for line in file.with_name(HASHES).read_bytes().decode("ascii", "replace").splitlines()
        )
        return {words[0] for words in lines if len(words) == 2 and words[1] == file.name}
    return set()


def hash_of(file: Path) -> str:
    with open(file, "rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def check_hash(file: Path, *known: str | None) -> None:
    """Raises DamagedError where a file is not what was written, as is known or noted beside it. One
    that nobody has noted is taken as it is: older folders have no list.
    """
    noted = {sha for sha in known if sha} | hashes_beside(file)
    if noted and hash_of(file) not in noted:
        raise DamagedError("its content has changed since it was written")


def is_unchanged(file: Path, *known: str | None) -> bool:
    """Whether a file is what was written. Looked at once for each state of it that a process sees:
    a page asks several times a second.
    """
    about = file.stat()
    return _is_unchanged(file, known, about.st_mtime_ns, about.st_size)


@functools.lru_cache(maxsize=1024)
def _is_unchanged(file: Path, known: tuple[str | None, ...], changed: int, size: int) -> bool:
    try:
        check_hash(file, *known)
    except DamagedError:
        return False
    return True


# ---- the state, as it is -------------------------------------------------------------------------


def data_files() -> Path:
    """Where files of data are kept when nobody says otherwise."""
    return settings.read().home / "files"


def local_folders() -> tuple[Path, ...]:
    """The folders that hold local copies of data sets (the setting *data folders*)."""
    return settings.read().data
