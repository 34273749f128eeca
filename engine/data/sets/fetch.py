"""Files that live elsewhere: looked for in the data folders first, then fetched from their official
address, and always checked by sha256.

A half-fetched file is kept and continued. What arrives is stored under its own hash, so nothing is
fetched twice.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import urllib.error
import urllib.request
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from engine.data.sets.set import File, Opening
from engine.files import is_unchanged
from engine.reading.columns import DataError

PATIENCE = 20.0  # seconds without a byte
PIECE = 1 << 18
ROOM = 1.05  # an unpacked file may be a little larger than promised, not a thousand times


class _MismatchError(Exception):
    pass


def get(file: File, title: str, opening: Opening) -> Path:
    """Where the file lies, unpacked and checked; fetched if it must be."""
    store = opening.folder
    if file.instead and not (store / file.sha256).exists():
        with contextlib.suppress(DataError):  # it is not here, or another version of it
            return get(file.instead, title, opening)
    stored = store / file.sha256
    if stored.exists():
        if is_unchanged(stored, file.sha256):
            return stored
        stored.unlink()  # it has changed on the disk: brought once more below
    store.mkdir(parents=True, exist_ok=True)
    wrong = []
    for candidate in _local(file, opening.local):
        opening.progress(0.0, f"Reading {candidate.name} from the data folder")
        try:
            return _keep(candidate, file, store)
        except _MismatchError:
            wrong.append(candidate)
    troubles = []
    for url in file.urls:
        try:
            fetched = _fetch(url, file, title, store, opening)
            try:
                return _keep(fetched, file, store)
            except _MismatchError:
                troubles.append(
                    f"{_host(url)} sent something else than expected (its sha256 differs), so it was thrown away"
                )
            finally:  # only once all of it was there: a broken fetch is kept and continued
                fetched.unlink(missing_ok=True)
        except (urllib.error.URLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            troubles.append(f"{_host(url)} did not answer ({reason})")
    why = "; ".join(troubles) or "it has no address from which it could be fetched safely"
    beside = (
        f" The file {wrong[0].name} in the data folder is another version of it, so it was not used."
        if wrong
        else ""
    )
    raise DataError(
        f"{title} is not on this machine, and {why}.{beside} Connect to the internet and try again, or put {file.name} into a "
        f"data folder "
        "(setting LAYERLOOM_DATA). Without either, try Digits, Moons or another set that is ready."
    )


def is_here(file: File, store: Path, folders: tuple[Path, ...]) -> bool:
    """Whether it, or what serves as well, need not be fetched."""
    return (
        (store / file.sha256).exists()
        or next(_local(file, folders), None) is not None
        or (file.instead is not None and is_here(file.instead, store, folders))
    )


def _host(url: str) -> str:
    return url.split("/")[2] if url.count("/") > 1 else url


def _local(file: File, folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        for name in (*file.local, file.name):
            candidate = folder / name
            if candidate.is_file():
                yield candidate


def _keep(source: Path, file: File, store: Path) -> Path:
    """Unpacks into the store under the content's hash; a wrong content is never seen under that
    name.
    """
    part = store / f"{file.sha256}.{os.getpid()}.part"
    digest, size = hashlib.sha256(), 0
    try:
        with _unpacked(source, file) as reader, part.open("wb") as writer:
            while piece := reader.read(PIECE):
                size += len(piece)
                if size > file.size * ROOM + 4096:
                    raise _MismatchError
                digest.update(piece)
                writer.write(piece)
            writer.flush()
            os.fsync(writer.fileno())
        if digest.hexdigest() != file.sha256:
            raise _MismatchError
        os.replace(part, store / file.sha256)
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, KeyError) as error:
        raise _MismatchError from error
    finally:
        part.unlink(missing_ok=True)
    return store / file.sha256


def _unpacked(source: Path, file: File) -> BinaryIO:
    with source.open("rb") as peek:
        start = peek.read(4)
    if file.member and start.startswith(b"PK"):
        return zipfile.ZipFile(source).open(file.member)  # type: ignore[return-value]
    if file.member == "gzip" and start.startswith(b"\x1f\x8b"):
        return gzip.open(source, "rb")  # type: ignore[return-value]
    return source.open("rb")


def _fetch(url: str, file: File, title: str, store: Path, opening: Opening) -> Path:
    part = store / f"{file.sha256}.fetching"
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(
        url, headers={"User-Agent": "layerloom", **({"Range": f"bytes={have}-"} if have else {})}
    )
    try:
        answer = urllib.request.urlopen(request, timeout=PATIENCE)
    except urllib.error.HTTPError as error:
        if error.code != 416:
            raise
        return part  # everything was here already
    with answer, part.open("ab" if have and answer.status == 206 else "wb") as writer:
        have = have if answer.status == 206 else 0
        total = have + int(answer.headers.get("Content-Length") or 0)
        while piece := answer.read(PIECE):
            writer.write(piece)
            have += len(piece)
            if have > max(file.size, 1) * 4 + 2**24:
                raise ValueError("it sends far more than the file is long")
            opening.progress(
                min(0.99, have / total) if total else 0.0,
                f"Fetching {title}: {have / 1e6:.1f} of {max(total, have) / 1e6:.1f} MB",
            )
    if total and have < total:
        raise OSError(
            f"the connection broke after {have / 1e6:.1f} of {total / 1e6:.1f} MB; what came is kept"
        )
    return part
