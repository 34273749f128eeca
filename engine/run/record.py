"""The record of a run: numbers by (attempt, step), written by its worker alone and read by anybody
while it grows.

One file a series, 16 bytes a row (step, value), so opening a long run reads only what is shown. An
index names the series and says where each attempt began: rows past the step from which a later
attempt resumed are superseded, never deleted.
"""

from __future__ import annotations

import contextlib
import json
import math
import mmap
import os
import struct
import threading
import time
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from engine.files import read_record, write_whole
from engine.run.folder import RunFolder

ROW = np.dtype([("step", "<i8"), ("value", "<f8")])
LIVE = (
    "attempt",
    "pid",
    "state",
    "beat",
    "epoch",
    "batch",
    "step",
    "steps",
    "per_epoch",
    "milliseconds",
    "samples",
    "resumed",
    "trouble",
)
# seconds between two writes; a stopped worker loses at most this much of the curve and nothing of
# the training
TICK = 0.05


def beat() -> int:
    """Milliseconds that no change of the clock can move, the same in all processes."""
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000


def sum_of(index: dict[str, Any]) -> int:
    return zlib.crc32(json.dumps([index.get("series"), index.get("attempts")]).encode())


def write_index(run: RunFolder, index: dict[str, Any]) -> None:
    """Twice, with a sum by which the whole one is known: rows whose names are lost are lost."""
    summed = index | {"sum": sum_of(index)}
    write_whole(run.metrics_index_again, summed)
    write_whole(run.metrics_index, summed)


def read_index(run: RunFolder) -> dict[str, Any]:
    """Which series there are, and where each attempt began. Runs of before have no sum, and are
    taken as they are.
    """
    for file in (run.metrics_index, run.metrics_index_again):
        index = read_record(file)
        if {"series", "attempts"} <= index.keys() and index.get("sum") in (None, sum_of(index)):
            return index
    return {"series": [], "attempts": []}


# ---- writing -------------------------------------------------------------------------------------
class Recorder:
    """Takes rows and events from the training at the price of a list append; a thread brings them
    to the disk.
    """

    def __init__(self, folder: Path, attempt: int, resumed: int = 0) -> None:
        self.run, self.attempt = RunFolder(folder), attempt
        self.run.metrics_index.parent.mkdir(exist_ok=True)
        self.index = read_index(self.run)
        self.numbers = {name: number for number, name in enumerate(self.index["series"])}
        self.handles: dict[str, int] = {}
        self.rows: list[tuple[int, str, float]] = []
        self.lines: list[str] = []
        self.full: str | None = None  # a sentence while the disk has no room
        self.gone = False  # somebody has deleted the folder
        self.papers: dict[
            str, Any
        ] = {}  # small files that are simply replaced: the best so far, samples to look at
        self.live: dict[str, int] = dict.fromkeys(LIVE, 0) | {
            "attempt": attempt,
            "pid": os.getpid(),
            "state": 1,
            "resumed": resumed,
        }
        self._begin_attempt(resumed)
        self._map = self._open_live()
        self._lock = threading.Lock()
        self.tick()

    def _begin_attempt(self, resumed: int) -> None:
        if not self.index["series"] and (
            nameless := [*self.run.metrics_index.parent.glob("*.rows")]
        ):
            for file in nameless:  # or they would become a part of other curves
                file.rename(file.with_suffix(".damaged"))
            self.event(
                resumed,
                "warning",
                "The list of the curves was damaged, so those of before have been set aside. They begin anew here; the training itself has lost nothing.",
            )
        begins = []
        for number in range(len(self.index["series"])):
            file = self.run.metrics_file(number)
            size = file.stat().st_size if file.exists() else 0
            if size % ROW.itemsize:  # a row was cut off in the middle
                os.truncate(file, size - size % ROW.itemsize)
            begins.append(size // ROW.itemsize)
        attempts = [before for before in self.index["attempts"] if before["attempt"] < self.attempt]
        self.index["attempts"] = [
            *attempts,
            {"attempt": self.attempt, "resumed": resumed, "begins": begins},
        ]
        write_index(self.run, self.index)

    def _open_live(self) -> mmap.mmap:
        with open(self.run.live_file, "wb+") as file:
            file.truncate(8 * len(LIVE))
            return mmap.mmap(file.fileno(), 8 * len(LIVE))

    def add(self, step: int, name: str, value: float) -> None:
        self.rows.append((step, name, value))

    def event(self, step: int, kind: str, text: str, **more: Any) -> None:
        line = {
            "attempt": self.attempt,
            "step": step,
            "kind": kind,
            "text": text,
            "time": time.time(),
            **more,
        }
        self.lines.append(json.dumps(line, allow_nan=False) + "\n")

    def tick(self) -> None:
        self.live["beat"] = beat()
        struct.pack_into(f"<{len(LIVE)}q", self._map, 0, *self.live.values())

    def flush(self) -> None:
        """Brings everything so far to the disk. What does not fit is kept and tried again."""
        with self._lock:
            try:
                self._flush()
                self.full = None
            except OSError as error:
                if not self.run.folder.exists():
                    self.full, self.gone = None, True
                    return
                self.full = f"The curve cannot be written: {error.strerror}. Make room on the disk; the run waits and then goes on."

    def _flush(self) -> None:
        rows, self.rows = self.rows, []  # appends from the training go to the new list
        by_name: dict[str, list[tuple[int, float]]] = {}
        for step, name, value in rows:
            by_name.setdefault(name, []).append((step, value))
        try:
            if any(name not in self.numbers for name in by_name):
                series = [
                    *self.index["series"],
                    *(name for name in by_name if name not in self.numbers),
                ]
                write_index(self.run, self.index | {"series": series})
                self.index["series"] = series
                self.numbers = {name: number for number, name in enumerate(series)}
            for name in list(by_name):
                self._append(name, np.array(by_name[name], dtype=ROW).tobytes())
                del by_name[name]  # it is on the disk
            for name, value in list(self.papers.items()):
                write_whole(self.run.folder / name, value)
                if self.papers.get(name) is value:
                    del self.papers[name]
            while self.lines:
                self._append_line(self.lines[0])
                self.lines.pop(0)
        finally:
            if by_name:
                self.rows = [
                    (step, name, value)
                    for name, points in by_name.items()
                    for step, value in points
                ] + self.rows

    def _append(self, name: str, content: bytes) -> None:
        if name not in self.handles:
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
            self.handles[name] = os.open(self.run.metrics_file(self.numbers[name]), flags, 0o644)
        _write_all(self.handles[name], content)

    def _append_line(self, line: str) -> None:
        handle = os.open(
            self.run.events_file,
            os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC,
            0o644,
        )
        try:
            _write_all(handle, line.encode())
        finally:
            os.close(handle)

    def sync(self) -> None:
        """The record up to here survives a power cut as well: called with each checkpoint."""
        self.flush()
        for handle in list(self.handles.values()):  # the clerk may open a new series meanwhile
            with contextlib.suppress(OSError):
                os.fsync(handle)

    def close(self) -> None:
        self.flush()
        for handle in list(self.handles.values()):  # the clerk may open a new series meanwhile
            os.close(handle)
        self.handles = {}


def _write_all(handle: int, content: bytes) -> None:
    """All of it or nothing: a part that did fit is taken back."""
    before = os.fstat(handle).st_size
    try:
        while content:
            content = content[os.write(handle, content) :]
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, before)
        raise


# ---- reading -------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Points:
    """A piece of a series: steps (rising) and values, which may hold NaN."""

    steps: np.ndarray
    values: np.ndarray


@dataclass
class Record:
    """What has been written of a run so far. Cheap to open; read anew for each look."""

    folder: Path
    index: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.run = RunFolder(self.folder)
        self.index = read_index(self.run)

    @property
    def names(self) -> list[str]:
        return list(self.index["series"])

    @property
    def attempt(self) -> int:
        attempts = self.index["attempts"]
        return attempts[-1]["attempt"] if attempts else 0

    def rows(self, number: int) -> int:
        try:
            return self.run.metrics_file(number).stat().st_size // ROW.itemsize
        except FileNotFoundError:
            return 0

    def points(self, name: str, begin: int = 0, end: int | None = None) -> Points:
        """The rows of a series from the begin-th on that no later attempt has superseded."""
        number = self.index["series"].index(name)
        end = self.rows(number) if end is None else end
        if end <= begin:
            return Points(np.empty(0, "<i8"), np.empty(0, "<f8"))
        table = np.memmap(self.run.metrics_file(number), ROW, "r", shape=(end,))
        pieces = []
        for start, stop, limit in self._segments(number, end):
            start = max(start, begin)
            if start < stop:
                piece = table[start:stop]
                pieces.append(
                    piece
                    if limit is None
                    else piece[: int(np.searchsorted(piece["step"], limit, "right"))]
                )
        chosen = (
            pieces[0]
            if len(pieces) == 1
            else np.concatenate(pieces)
            if pieces
            else np.empty(0, ROW)
        )
        return Points(chosen["step"], chosen["value"])

    def _segments(self, number: int, end: int) -> list[tuple[int, int, int | None]]:
        """(first row, last row, last step that still counts) of each attempt."""
        attempts = self.index["attempts"]
        begins = [
            attempt["begins"][number] if number < len(attempt["begins"]) else 0
            for attempt in attempts
        ]
        segments = []
        for place in range(len(attempts)):
            stop = begins[place + 1] if place + 1 < len(attempts) else end
            limits = [attempt["resumed"] for attempt in attempts[place + 1 :]]
            segments.append((begins[place], min(stop, end), min(limits) if limits else None))
        return segments

    def latest(self) -> dict[str, float]:
        """The last value of every series."""
        last = {}
        for number, name in enumerate(self.index["series"]):
            end = self.rows(number)
            points = self.points(name, max(0, end - 1), end)
            if not len(points.values):  # the last row was superseded
                points = self.points(name)
            if len(points.values):
                last[name] = float(points.values[-1])
        return last


def read_events(folder: Path, begin: int = 0) -> tuple[list[dict[str, Any]], int]:
    """The events from a place in the file on, and the place after them. Half a line is left for the
    next look.
    """
    try:
        with open(RunFolder(folder).events_file, "rb") as file:
            file.seek(begin)
            content = file.read()
    except FileNotFoundError:
        return [], begin
    whole = content[: content.rfind(b"\n") + 1]
    events = []
    for line in whole.splitlines():
        with contextlib.suppress(ValueError):
            events.append(json.loads(line))
    return events, begin + len(whole)


def read_live(folder: Path) -> dict[str, int] | None:
    try:
        content = RunFolder(folder).live_file.read_bytes()
        return dict(zip(LIVE, struct.unpack(f"<{len(LIVE)}q", content), strict=True))
    except (FileNotFoundError, NotADirectoryError, struct.error):
        return None


def safe(value: float) -> float | None:
    """A number for JSON: what is not finite becomes null."""
    return value if math.isfinite(value) else None
