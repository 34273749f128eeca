"""Data sets that pages have opened lately, kept while there is room."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from engine.data import opening as engine_data
from engine.data import proposal
from engine.data.looking.opened import Chosen, FirstLook, Opened, Waiting
from engine.data.recipe import fit_recipe
from engine.data.sets import find
from engine.data.sets.set import DataSet
from engine.data.split import make_split
from engine.files import data_files
from engine.reading.columns import Cancelled, DataError, Raw
from engine.reading.found import First, Found

KEPT_BYTES = 1_500_000_000


KEPT = 12


PATIENCE = 1.2  # seconds that a question waits before it is told how far the opening is


@dataclass
class _Job:
    done: threading.Event = field(default_factory=threading.Event)
    # something can be shown: the result, or the first rows
    news: threading.Event = field(default_factory=threading.Event)
    first: FirstLook | None = None
    share: float = 0.0
    text: str = "Opening"
    cancelled: bool = False
    result: Any = None
    error: BaseException | None = None
    size: int = 0


class Shelf:
    """Opened data, the least lately asked for put away first."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._jobs: OrderedDict[str, _Job] = OrderedDict()
        self._raws: OrderedDict[str, tuple[Raw, Any, float]] = OrderedDict()
        self._lock = threading.Lock()

    def ask(self, data: dict[str, Any], patience: float = PATIENCE) -> Opened | Waiting:
        """The opened data, or how far they are. Raises DataError with a sentence; asking again
        tries again.
        """
        key = key_of(data)
        with self._lock:
            job = self._jobs.get(key)
            if job is None:
                job = self._jobs[key] = _Job()
                threading.Thread(
                    target=self._open, args=(key, job, data), name="looking", daemon=True
                ).start()
            self._jobs.move_to_end(key)
        job.news.wait(patience)
        if not job.done.is_set():
            return Waiting(job.share, job.text, job.first)
        if job.error is not None:
            with self._lock:
                if self._jobs.get(key) is job:
                    del self._jobs[key]
        return _result(job, data)

    def open(self, data: dict[str, Any]) -> Opened:
        """The opened data, for a script that can wait. Raises DataError with a sentence."""
        job = _Job()
        self._open(key_of(data), job, data)
        return _result(job, data)

    def cancel(self, data: dict[str, Any]) -> None:
        """Stops an opening that is under way; what was fetched so far is kept for the next time."""
        with self._lock:
            job = self._jobs.get(key_of(data))
            if job and not job.done.is_set():
                job.cancelled = True

    def forget(self) -> None:
        with self._lock:
            self._raws.clear()
            self._jobs = OrderedDict(
                (key, job) for key, job in self._jobs.items() if not job.done.is_set()
            )

    def _open(self, key: str, job: _Job, data: dict[str, Any]) -> None:
        def progress(share: float, text: str) -> None:
            if job.cancelled:
                raise Cancelled
            if share >= 0:
                job.share = share
            job.text = text or job.text

        def begun(contents: Found) -> None:
            from engine.data.looking.columns import first_look

            job.first = first_look(contents)
            job.news.set()

        try:
            job.result = self._opened(data, progress, begun)
        except Cancelled:
            job.error = DataError("Stopped, as you asked. Nothing was changed.")
        except DataError as error:
            job.error = error
        except (MemoryError, OSError) as error:
            job.error = DataError(
                f"These data could not be opened here: {error or 'the memory does not suffice'}. Nothing was changed."
            )
        except BaseException as error:  # a bug travels to the request, which notes it
            job.error = error
        finally:
            job.done.set()
            job.news.set()
            self._tidy()

    def _opened(self, data: dict[str, Any], progress: Any, begun: First) -> Opened:
        began = time.monotonic()
        entry = find(data.get("set", ""))
        raw, contents, seconds = self._raw(entry, data, progress, begun)
        given = data.get("split")
        split_options = (
            dict(given)
            if given
            else proposal.default_split(raw)
            if entry.group == "own"
            else dict(entry.split)
        )
        progress(0.9, "Splitting")
        split = make_split(raw, split_options)
        wanted = data.get("transforms")
        usual = (
            proposal.default_transforms(raw)
            if entry.transforms is None
            else [dict(transform) for transform in entry.transforms]
        )
        automatic = wanted is None or list(wanted) == usual
        if wanted is None:
            wanted = usual
        progress(0.95, "Fitting the transforms on the training part")
        recipe = fit_recipe(
            raw,
            split.rows["train"],
            [dict(transform) for transform in wanted],
            int(split_options.get("seed", 0)),
        )
        signature = recipe.signature(raw, split.rows["train"])
        settled = Chosen(
            entry.name,
            dict(data.get("options") or {}),
            split_options,
            tuple(dict(step) for step in wanted),
            tuple(dict(step) for step in data.get("augment") or ()),
        )
        return Opened(
            settled,
            entry,
            raw,
            contents,
            split,
            recipe,
            signature,
            seconds or time.monotonic() - began,
            automatic,
        )

    def _raw(
        self, entry: DataSet, data: dict[str, Any], progress: Any, begun: First
    ) -> tuple[Raw, Any, float]:
        key = hashed({"set": entry.name, "options": data.get("options") or {}})
        with self._lock:
            if key in self._raws:
                self._raws.move_to_end(key)
                return self._raws[key]
        began = time.monotonic()
        folder = self.folder or data_files()
        contents = None
        if entry.group == "own" and entry.name == "file":
            from engine.data.sets.own import read_file
            from engine.reading.choices import raw_from

            options = entry.settle(data.get("options"))
            contents = read_file(options, folder, progress, begun)
            raw = raw_from(contents, options)
        else:
            raw = engine_data.open_raw_data(
                data, folder=folder, progress=lambda share, text: progress(0.9 * share, text)
            )
        if raw.rows == 0:
            raise DataError(f"{entry.title} has no rows.")
        loaded = (raw, contents, time.monotonic() - began)
        with self._lock:
            self._raws[key] = loaded
        return loaded

    def _tidy(self) -> None:
        with self._lock:
            while len(self._raws) > 1 and (
                len(self._raws) > KEPT
                or sum(size_of(raw) for raw, _, _ in self._raws.values()) > KEPT_BYTES
            ):
                gone, _, _ = self._raws.popitem(last=False)[1]
                for key, job in list(self._jobs.items()):
                    if job.done.is_set() and job.result is not None and job.result.raw is gone:
                        del self._jobs[key]
            while len(self._jobs) > 4 * KEPT:
                self._jobs.popitem(last=False)


def _result(job: _Job, data: dict[str, Any]) -> Opened:
    if job.error is not None:
        raise job.error
    opened: Opened = job.result
    augment = tuple(dict(step) for step in data.get("augment") or ())
    return replace(opened, data=replace(opened.data, augment=augment))


def size_of(raw: Raw) -> int:
    return sum(
        column.values.nbytes if column.values.dtype != object else 80 * len(column.values)
        for column in raw.columns.values()
    )


def key_of(data: dict[str, Any]) -> str:
    return hashed({name: data.get(name) for name in ("set", "options", "split", "transforms")})


def hashed(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()
