"""Projects as documents that the server owns: opened by id and owner, changed by edits, never lost.

An accepted edit is in the document's log before it is acknowledged (it survives a killed app);
within two seconds it is forced to disk (it survives a power cut). The whole document is written
anew now and then, atomically, and the log starts over.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import secrets
import shutil
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

from typing_extensions import TypedDict

from builder.document.edits import EditSent, apply
from builder.document.files import write_whole

# what a client that was away can still be told edit by edit; older ones get the whole document
KEPT_EDITS = 500
SNAPSHOT_EVERY = 200
OPEN_AT_ONCE = 256
SYNC_SECONDS = 1.0
ID = re.compile(r"[0-9a-f]{16}")
FULL = (errno.ENOSPC, errno.EDQUOT)

Json = dict[str, Any]
List = list  # inside the class, `list` is what gives the list of projects


class NoSuchProject(LookupError):
    """No project of that id for this visitor; another owner's project answers the same."""


class DamagedProject(RuntimeError):
    """The files of a project cannot be read; the text says what was kept and where."""


class CannotSave(OSError):
    """The disk did not take an edit; nothing was acknowledged, and the client keeps it and sends it
    again.
    """


class RefusedEdit(ValueError):
    """An edit would leave a document that cannot be saved; the text says why."""


@dataclass(frozen=True)
class Document:
    """A document at one revision."""

    id: str
    revision: int
    document: Json


@dataclass(frozen=True)
class Listed:
    """A line of the list of projects."""

    id: str
    name: str
    changed: float
    revision: int


@dataclass(frozen=True)
class EditAnswer:
    """What became of a client's edits, and what it has missed meanwhile."""

    revision: int
    accepted: list[str]
    dropped: list[DroppedEdit]
    missed: list[MissedEdit]
    reset: bool = False  # the client was away for too long: it gets the whole document
    before: Json = field(default_factory=dict)
    after: Json = field(default_factory=dict)


class MissedEdit(TypedDict):
    """What somebody else has done."""

    revision: int
    client: str
    edit: EditSent


class DroppedEdit(TypedDict):
    key: str
    why: str


@dataclass
class _Open:
    id: str
    folder: Path
    revision: int
    document: Json
    log: list[MissedEdit]  # newest last
    since_snapshot: int
    file: IO[bytes] | None = None
    unsynced: bool = False
    lock: threading.RLock = field(default_factory=threading.RLock)


class Documents:
    """All documents of a data folder. Safe to call from several threads; one process owns the
    folder.
    """

    def __init__(
        self, folder: Path, validate: Callable[[Json, Json | None], None] | None = None
    ) -> None:
        self.folder = folder
        self.validate = validate or _validate
        self._open: OrderedDict[Path, _Open] = OrderedDict()
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._syncer: threading.Thread | None = None

    # ---- Asking ----

    def create(self, owner: str, document: Json) -> str:
        """A new project of this owner; its id."""
        self.validate(document, None)
        id = secrets.token_hex(8)
        folder = self._place(owner, id)
        try:
            folder.mkdir(parents=True, mode=0o700)
            _write_snapshot(folder, id, 0, document)
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            why = "the disk is full" if error.errno in FULL else error.strerror or str(error)
            raise CannotSave(
                f"The project could not be kept: {why}. Make room on the server's disk, or have it let Layerloom write, and try again."
            ) from error
        return id

    def open(self, owner: str, id: str) -> Document:
        with self._at(owner, id) as project:
            return Document(id, project.revision, project.document)

    def list(self, owner: str) -> List[Listed]:
        """This owner's projects and those shared with them, the one changed last first."""
        listed = []
        for entry in self._owned(owner).glob("*"):
            with contextlib.suppress(NoSuchProject):
                folder = self._folder(owner, entry.name.removesuffix(".link"))
                about = folder / "about.json"
                with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                    facts = json.loads(about.read_bytes())
                    listed.append(
                        Listed(
                            folder.name,
                            str(facts["name"]),
                            float(facts["changed"]),
                            int(facts["revision"]),
                        )
                    )
        return sorted(listed, key=lambda project: project.changed, reverse=True)

    def changes(self, owner: str, id: str, since: int, client: str) -> EditAnswer:
        """What others have done since a revision."""
        with self._at(owner, id) as project:
            return self._answer(project, since, client, [], [], project.document)

    # ---- Changing ----

    def edit(self, owner: str, id: str, client: str, since: int, edits: List[Json]) -> EditAnswer:
        """Apply a client's edits to the newest revision. An edit seen before is acknowledged, not
        applied again.
        """
        with self._at(owner, id) as project:
            before, accepted, own = project.document, list[str](), list[str]()
            dropped: List[DroppedEdit] = []
            seen = {entry["edit"]["key"] for entry in project.log}
            for edit in edits:
                key = edit["key"]
                if key in seen:
                    accepted.append(key)
                    continue
                try:
                    done = apply(project.document, edit["puts"])
                    if not done.inverse and done.dropped:
                        raise RefusedEdit("What this edit would change is no longer there.")
                    changed = done.document
                    self.validate(changed, project.document)
                except ValueError as why:
                    dropped.append({"key": key, "why": str(why)})
                    continue
                entry: MissedEdit = {
                    "revision": project.revision + 1,
                    "client": client,
                    "edit": cast(EditSent, edit),
                }
                self._append(project, entry)
                project.document, project.revision = changed, project.revision + 1
                project.log.append(entry)
                own.append(key)
                accepted.append(key)
                seen.add(key)
            del project.log[:-KEPT_EDITS]
            if own and project.since_snapshot >= SNAPSHOT_EVERY:
                self._snapshot(project)
            return self._answer(project, since, client, accepted, dropped, before)

    def put(self, owner: str, id: str, puts: List[Json], label: str = "") -> EditAnswer:
        """One edit of a page of ours (the plan, the name): as any client's."""
        key = secrets.token_hex(6)
        answer = self.edit(
            owner,
            id,
            "page",
            self.open(owner, id).revision,
            [{"key": key, "label": label, "puts": puts}],
        )
        if answer.dropped:
            raise RefusedEdit(answer.dropped[0]["why"])
        return answer

    def duplicate(self, owner: str, id: str, name: str) -> str:
        return self.create(owner, {**self.open(owner, id).document, "name": name})

    def share(self, owner: str, id: str) -> str:
        """A secret for a link: whoever opens it works on this project too. Sharing again gives the
        same secret.
        """
        with self._at(owner, id) as project:
            file = project.folder / "share.json"
            with contextlib.suppress(OSError, ValueError, KeyError):
                return str(json.loads(file.read_bytes())["secret"])
            secret = secrets.token_urlsafe(16)
            write_whole(file, json.dumps({"secret": secret}).encode())
            return secret

    def join(self, visitor: str, id: str, secret: str) -> None:
        """Let a visitor with the secret of a link work on the project. A wrong secret answers like
        an unknown project.
        """
        if not ID.fullmatch(id):
            raise NoSuchProject("There is no such project.")
        for folder in self.folder.glob(f"*/{id}"):
            with contextlib.suppress(OSError, ValueError, KeyError):
                known_secret = str(json.loads((folder / "share.json").read_bytes())["secret"])
                if secrets.compare_digest(known_secret.encode(), secret.encode()):
                    if folder.parent.name != visitor:
                        self._owned(visitor).mkdir(parents=True, exist_ok=True, mode=0o700)
                        write_whole(
                            self._owned(visitor) / f"{id}.link", folder.parent.name.encode()
                        )
                    return
        raise NoSuchProject("There is no such project.")

    def leave(self, visitor: str, id: str) -> None:
        """Take a shared project off a visitor's list; its owner keeps it."""
        (self._place(visitor, id).parent / f"{id}.link").unlink(missing_ok=True)

    def is_shared_with(self, visitor: str, id: str) -> bool:
        return (self._place(visitor, id).parent / f"{id}.link").exists()

    def delete(self, owner: str, id: str) -> None:
        """Into the trash folder of the data folder: a wrong click can be undone by hand. A
        visitor's own link is only taken away.
        """
        if self.is_shared_with(owner, id):
            self.leave(owner, id)
            return
        with self._at(owner, id) as project:
            _close(project)
            with self._lock:
                self._open.pop(project.folder, None)
            trash = self.folder / "trash"
            trash.mkdir(exist_ok=True, mode=0o700)
            shutil.move(str(project.folder), trash / f"{id}-{int(time.time())}")

    def close(self) -> None:
        """Force everything to disk and let go of the files."""
        with self._lock:
            for project in self._open.values():
                with project.lock:
                    self._sync(project)
                    _close(project)
            self._open.clear()

    # ---- Inside ----

    def _owned(self, owner: str) -> Path:
        if not re.fullmatch(r"[0-9a-z-]{1,40}", owner):
            raise NoSuchProject("There is no such project.")
        return self.folder / owner

    def _place(self, owner: str, id: str) -> Path:
        if not ID.fullmatch(id):
            raise NoSuchProject("There is no such project.")
        return self._owned(owner) / id

    def _folder(self, owner: str, id: str) -> Path:
        """Where a project lies that this visitor may open: their own, or one that was shared with
        them.
        """
        place = self._place(owner, id)
        if place.is_dir():
            return place
        with contextlib.suppress(OSError):
            shared = self._place((place.parent / f"{id}.link").read_text(), id)
            if shared.is_dir():
                return shared
        raise NoSuchProject("There is no such project.")

    @contextlib.contextmanager
    def _at(self, owner: str, id: str) -> Iterator[_Open]:
        place = self._folder(owner, id)
        while True:
            with self._lock:
                project = self._open.get(place)
                if project is None:
                    project = self._open[place] = _read(place, id)
                    while len(self._open) > OPEN_AT_ONCE:
                        self._let_go()
                self._open.move_to_end(place)
            with project.lock:
                if self._open.get(place) is project:  # else it was let go while we waited for it
                    yield project
                    return

    def _let_go(self) -> None:
        name, project = next(iter(self._open.items()))
        with project.lock:
            self._sync(project)
            _close(project)
            del self._open[name]

    def _answer(
        self,
        project: _Open,
        since: int,
        client: str,
        accepted: List[str],
        dropped: List[DroppedEdit],
        before: Json,
    ) -> EditAnswer:
        oldest = project.log[0]["revision"] if project.log else project.revision + 1
        reset = since > project.revision or (since + 1 < oldest and since < project.revision)
        missed = (
            []
            if reset
            else [
                entry
                for entry in project.log
                if entry["revision"] > since
                and entry["edit"]["key"] not in accepted
                and entry["client"] != client
            ]
        )
        return EditAnswer(
            project.revision, accepted, dropped, missed, reset, before, project.document
        )

    def _append(self, project: _Open, entry: MissedEdit) -> None:
        if project.file is None:
            project.file = open(project.folder / "edits.jsonl", "ab", buffering=0)  # noqa: SIM115 - stays open as long as the document
        line = json.dumps(entry, separators=(",", ":"), allow_nan=False).encode() + b"\n"
        start = project.file.seek(0, os.SEEK_END)
        try:
            written = project.file.write(line)
            if written != len(line):
                raise OSError("the disk is full")
        except OSError as error:
            with contextlib.suppress(OSError):
                project.file.truncate(start)  # half a line would hide the next one
            raise CannotSave(
                f"This could not be saved: {error.strerror or error}. It is kept in your page and sent again; make room on the server's disk."
            ) from error
        project.since_snapshot += 1
        project.unsynced = True
        self._start_syncer()
        self._wake.set()

    def _snapshot(self, project: _Open) -> None:
        try:
            _write_snapshot(project.folder, project.id, project.revision, project.document)
        except OSError:
            return  # the log still holds everything; the next edit tries again
        _close(project)
        _keep_log(project.folder, project.log)
        project.since_snapshot = 0

    def _sync(self, project: _Open) -> None:
        if project.unsynced and project.file is not None:
            with contextlib.suppress(OSError):
                os.fsync(project.file.fileno())
                _write_about(project.folder, project.document, project.revision)
                project.unsynced = False

    def _start_syncer(self) -> None:
        if self._syncer is None or not self._syncer.is_alive():
            self._syncer = threading.Thread(
                target=self._keep_syncing, name="documents", daemon=True
            )
            self._syncer.start()

    def _keep_syncing(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            threading.Event().wait(SYNC_SECONDS)  # gathers the edits of a second into one fsync
            with self._lock:
                waiting = [project for project in self._open.values() if project.unsynced]
            for project in waiting:
                with project.lock:
                    self._sync(project)


def _validate(document: Json, before: Json | None) -> None:
    from builder.document.form import check_form

    if problems := check_form(document, before):
        raise RefusedEdit(" ".join(problems[:3]))


def _read(folder: Path, id: str) -> _Open:
    try:
        saved = json.loads((folder / "document.json").read_bytes())
        revision, document = int(saved["revision"]), dict(saved["document"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        kept_at = folder.with_name(f"{folder.name}.damaged-{int(time.time())}")
        with contextlib.suppress(OSError):
            folder.rename(kept_at)
        raise DamagedProject(
            f"This project's file cannot be read ({type(error).__name__}). It was kept as {kept_at.name}; other projects are untouched."
        ) from error
    log, since = [], 0
    path = folder / "edits.jsonl"
    whole = 0
    if path.exists():
        data = path.read_bytes()
        for line in data.splitlines(keepends=True):
            try:
                entry = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                entry = None
            if entry is None:
                # the app was killed while it wrote this line, so nobody was told that it is saved
                break
            whole += len(line)
            log.append(entry)
            if entry["revision"] == revision + 1:
                document = apply(document, entry["edit"]["puts"]).document
                revision, since = revision + 1, since + 1
        if whole < len(data):
            with open(path, "r+b") as out:
                out.truncate(whole)
    return _Open(id, folder, revision, document, log[-KEPT_EDITS:], since)


def _write_snapshot(folder: Path, id: str, revision: int, document: Json) -> None:
    write_whole(
        folder / "document.json",
        json.dumps(
            {"id": id, "revision": revision, "document": document}, allow_nan=False
        ).encode(),
    )
    _write_about(folder, document, revision)


def _write_about(folder: Path, document: Json, revision: int) -> None:
    about = {"name": document.get("name", ""), "changed": time.time(), "revision": revision}
    write_whole(folder / "about.json", json.dumps(about).encode())


def _keep_log(folder: Path, log: List[MissedEdit]) -> None:
    write_whole(
        folder / "edits.jsonl",
        b"".join(json.dumps(entry, separators=(",", ":")).encode() + b"\n" for entry in log),
    )


def _close(project: _Open) -> None:
    if project.file is not None:
        project.file.close()
        project.file = None
