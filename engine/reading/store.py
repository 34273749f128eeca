"""Files that people bring: kept under their sha256, known to their owner by an id, never by a path
that somebody wrote.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from engine.files import keeping
from engine.reading.columns import DataError
from engine.reading.found import shown
from engine.reading.limits import bytes_text

SHA = re.compile(r"[0-9a-f]{64}")
LOCK = threading.Lock()


@dataclass(frozen=True)
class Stored:
    """A file in the store. `name` is for the eyes only."""

    sha: str
    name: str
    size: int
    at: float


class Store:
    """The files of one folder (`<home>/files`). Two people who bring the same file share its bytes
    and do not see each other's lists.
    """

    def __init__(
        self,
        folder: Path,
        *,
        file_bytes: int | None = None,
        owner_bytes: int | None = None,
        all_bytes: int | None = None,
    ) -> None:
        from engine import settings

        now = settings.read()
        self.folder = folder
        self.file_bytes = now.upload_mb * 10**6 if file_bytes is None else file_bytes
        self.owner_bytes = int(now.owner_quota_gb * 10**9) if owner_bytes is None else owner_bytes
        self.all_bytes = (
            (int(now.server_quota_gb * 10**9) or None) if all_bytes is None else all_bytes
        )

    def path(self, sha: str) -> Path:
        """Where a file lies; anything but a known sha256 is refused before the disk is touched."""
        if not isinstance(sha, str) or not SHA.fullmatch(sha):
            raise DataError("This is not the id of a file. Bring the file again.")
        path = self.folder / sha
        if not path.is_file():
            raise DataError("The file is not here any more. Bring it again.")
        return path

    def add(self, owner: str, name: str, source: IO[bytes] | bytes) -> Stored:
        """Keeps a file for an owner; refused with a sentence when it is too large for the file, the
        owner or the server, or the disk does not take it.
        """
        label = shown(name.replace("\\", "/").rsplit("/", 1)[-1], 120) or "file"
        with keeping(label, self.folder):
            return self._add(owner, label, source)

    def _add(self, owner: str, label: str, source: IO[bytes] | bytes) -> Stored:
        self.folder.mkdir(parents=True, exist_ok=True)
        pieces = (
            iter([source]) if isinstance(source, bytes) else iter(lambda: source.read(1 << 20), b"")
        )
        digest, size = hashlib.sha256(), 0
        handle, part = tempfile.mkstemp(dir=self.folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as writer:
                for piece in pieces:
                    size += len(piece)
                    if size > self.file_bytes:
                        raise DataError(
                            f"{label} is larger than {bytes_text(self.file_bytes)}, the limit for one file (setting LAYERLOOM_UPLOAD_MB)."
                        )
                    digest.update(piece)
                    writer.write(piece)
                writer.flush()
                os.fsync(writer.fileno())
            sha = digest.hexdigest()
            with LOCK:
                mine = self.files(owner)
                used = sum(stored_file.size for stored_file in mine if stored_file.sha != sha)
                if used + size > self.owner_bytes:
                    raise DataError(
                        f"{label} has {bytes_text(size)}; your files already take {bytes_text(used)} of "
                        f"{bytes_text(self.owner_bytes)}. Delete one first."
                    )
                if self.all_bytes is not None and self.used() + size > self.all_bytes:
                    raise DataError(
                        f"The server has no room for {bytes_text(size)} more. Ask whoever runs it."
                    )
                os.replace(part, self.folder / sha)
                stored = Stored(sha, label, size, time.time())
                self._write(
                    owner,
                    [*(stored_file for stored_file in mine if stored_file.sha != sha), stored],
                )
            return stored
        finally:
            Path(part).unlink(missing_ok=True)

    def used(self) -> int:
        """Bytes of all stored files."""
        return sum(entry.stat().st_size for entry in self.folder.glob("?" * 64) if entry.is_file())

    def files(self, owner: str) -> list[Stored]:
        """An owner's files, the newest first."""
        index = self._index(owner)
        if not index.exists():
            return []
        try:
            files = [Stored(**facts) for facts in json.loads(index.read_text(encoding="utf-8"))]
        except (ValueError, TypeError):
            return []
        return sorted(files, key=lambda stored_file: -stored_file.at)

    def remove(self, owner: str, sha: str) -> None:
        """Takes a file off an owner's list; the bytes go when nobody lists them any more."""
        with LOCK:
            self._write(
                owner, [stored_file for stored_file in self.files(owner) if stored_file.sha != sha]
            )
            if SHA.fullmatch(sha) and not any(
                sha == stored_file.sha for stored_file in self._everyone()
            ):
                (self.folder / sha).unlink(missing_ok=True)

    def _everyone(self) -> Iterator[Stored]:
        for index in (self.folder / "owners").glob("*.json"):
            yield from (Stored(**facts) for facts in json.loads(index.read_text(encoding="utf-8")))

    def _index(self, owner: str) -> Path:
        return (
            self.folder
            / "owners"
            / f"{hashlib.sha256(owner.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"
        )

    def _write(self, owner: str, mine: list[Stored]) -> None:
        index = self._index(owner)
        index.parent.mkdir(parents=True, exist_ok=True)
        part = index.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps([asdict(stored_file) for stored_file in mine]), encoding="utf-8")
        os.replace(part, index)


def key_of(facts: dict[str, Any]) -> str:
    """A name for a way of reading a file."""
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:24]
