"""The list of runs, kept so that ten thousand open within a second. It is a cache: the folders are
the truth, and it can be made anew.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.run.folder import ENDED, RunFolder
from engine.run.kept import kept_weights
from engine.run.record import Record

COLUMNS = "id, name, state, cause, created, ended, attempt, owner, project, marks, metrics"


class Index:
    """SQLite with a rollback journal: several processes may write in turn (its WAL is not safe with
    several writers before 3.51.3).
    """

    def __init__(self, home: Path) -> None:
        self.home, self.file = home, home / "runs.db"

    @contextlib.contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        self.home.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.file, timeout=10, isolation_level=None)
        try:
            # a cache: after a power cut it is made anew
            connection.execute("PRAGMA synchronous=OFF")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS runs (id TEXT PRIMARY KEY, name TEXT, state TEXT, cause TEXT, created REAL, ended REAL, "
                "attempt INTEGER, owner TEXT, project TEXT, marks TEXT, metrics TEXT)"
            )
            yield connection
        finally:
            connection.close()

    def put(self, run: RunFolder, state: dict[str, Any]) -> None:
        with contextlib.suppress(sqlite3.DatabaseError), self.open() as connection:
            connection.execute(
                f"INSERT OR REPLACE INTO runs ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                row_of(run, state),
            )
        # deleted meanwhile; who deletes takes the folder first, so one of the two takes the row too
        if not run.folder.exists():
            self.remove(run.id)

    def remove(self, run: str) -> None:
        with contextlib.suppress(sqlite3.DatabaseError), self.open() as connection:
            connection.execute("DELETE FROM runs WHERE id = ?", (run,))

    def rows(self) -> list[dict[str, Any]]:
        """All runs, newest first."""
        try:
            if not self.file.exists():
                self.rebuild()
            return self._rows()
        except sqlite3.DatabaseError:  # damaged: the folders know everything
            self.file.unlink(missing_ok=True)
        try:
            self.rebuild()
            return self._rows()
        except sqlite3.DatabaseError:  # the disk is full, or nothing may be written here
            rows = [dict(zip(COLUMNS.split(", "), row, strict=True)) for row in self._of_folders()]
            return [opened(row) for row in sorted(rows, key=lambda row: -(row["created"] or 0))]

    def _rows(self) -> list[dict[str, Any]]:
        with self.open() as connection:
            connection.row_factory = sqlite3.Row
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM runs ORDER BY created DESC"
            ).fetchall()
        return [opened(dict(row)) for row in rows]

    def newest(self, owner: str | None, project: str) -> str | None:
        """The id of the last run that this owner started from a project."""
        with contextlib.suppress(sqlite3.DatabaseError), self.open() as connection:
            row = connection.execute(
                "SELECT id FROM runs WHERE owner IS ? AND project = ? ORDER BY created DESC LIMIT 1",
                (owner, project),
            ).fetchone()
            return str(row[0]) if row else None
        return None

    def _of_folders(self) -> list[tuple[Any, ...]]:
        folders = (
            [
                folder
                for folder in (self.home / "runs").iterdir()
                if folder.is_dir() and folder.name[0] != "."
            ]
            if (self.home / "runs").exists()
            else []
        )
        return [row_of(run, state) for run in map(RunFolder, folders) if (state := run.stated)]

    def rebuild(self) -> None:
        rows = self._of_folders()
        with self.open() as connection:
            connection.execute("BEGIN")
            connection.executemany(
                f"INSERT OR REPLACE INTO runs ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows
            )
            connection.execute("COMMIT")


def opened(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its JSON read."""
    return row | {"marks": json.loads(row["marks"]), "metrics": json.loads(row["metrics"])}


def row_of(run: RunFolder, state: dict[str, Any]) -> tuple[Any, ...]:
    card, marks = run.card, run.marks
    metrics = metrics_of(run) if state.get("state") in ENDED else {}
    name = marks.get("name") or card.get("name", run.id)
    return (run.id, name, state.get("state"), state.get("cause", ""), card.get("created"), state.get("ended"), state.get("attempt", 0),
            card.get("owner"), card.get("project"), json.dumps(marks), json.dumps(metrics))  # fmt: skip


def metrics_of(run: RunFolder) -> dict[str, float]:
    """Of a run that is over: what the weights reach that are kept goes before the last epoch of the
    same curve.
    """
    record = Record(run.folder)
    weights = kept_weights(run, record)
    latest = record.latest() | (weights.scores if weights else {})
    return {
        name: value
        for name, value in latest.items()
        if name.startswith(("validation/", "train/"))
        and value == value
        and abs(value) != float("inf")
    }
