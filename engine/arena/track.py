"""What all contestants of a race share: the data, the parts as row numbers, how they are measured."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from engine import settings
from engine.arena import folder as folders
from engine.arena.classical.inputs import Inputs
from engine.errors import Refusal
from engine.measures import scores
from engine.measures.scores import MEASURES, Measure

KEPT = 0.8  # of the rows, where a split without a test part has to give some to the judge


def open_track(folder: Path, asked: dict[str, Any]) -> tuple[Track, Any]:
    """The data of a race with its parts, and how contestants are measured."""
    from engine.data.opening import open_raw_data
    from engine.data.proposal import default_split
    from engine.data.sets import find
    from engine.data.split import make_split

    raw = open_raw_data(dict(asked["data"]), folder=folder.parent.parent / "files")
    raw = replace(raw, inputs=inputs_left(raw, asked["data"]))
    entry = find(asked["data"]["set"])
    options = asked["data"].get("split") or (
        default_split(raw) if entry.group == "own" else dict(entry.split)
    )
    kept_back = not float(options.get("test", 0.15)) and options.get("type") not in (
        "given",
        "k-fold",
    )
    if kept_back:
        options = {
            **options,
            **{part: KEPT * float(options.get(part, 0)) for part in ("train", "validation")},
            "test": 1 - KEPT,
        }
    split = make_split(raw, options)
    if kept_back:
        note = f"The split has no test part. For this race {len(split.rows['test']):,} rows were kept back to judge, and the network is trained without them."
        split = replace(split, notes=(*split.notes, note))
    inputs = Inputs(raw, split.rows["train"])
    known = {part: inputs.known(rows) for part, rows in split.rows.items()}
    inputs = Inputs(raw, known["train"])
    if not len(known["validation"]):
        raise folders.RaceError(
            "The split has no validation part, and choices are made on it. Give it a share on the Data page."
        )
    if not len(known["test"]):
        raise folders.RaceError(
            "The split has no test part, and the verdict is given on it. Give it a share on the Data page."
        )
    fitting = scores.FOR_CLASSES if inputs.is_classes else scores.FOR_NUMBERS
    name = asked.get("measure") or fitting[0]
    if name not in fitting:
        raise folders.RaceError(
            f"'{name}' does not suit these data. Choose {' or '.join(fitting)}."
        )
    count, cut = int(asked.get("folds") or 0), []
    for fold in range(count):
        again = make_split(raw, {**options, "refold": count, "fold": fold})
        cut.append((inputs.known(again.rows["train"]), inputs.known(again.rows["validation"])))
    memory = float(asked.get("memory_gb") or settings.read().run_memory_gb or 0) * 1e9
    track = Track(
        folder, inputs, known, MEASURES[name], int(asked.get("seed", 0)), tuple(cut), int(asked.get("seeds") or 1),
        float(asked.get("minutes") or 10), memory or 0.75 * total_memory(), folder.parent.parent, {**asked["data"], "split": options},
    )  # fmt: skip
    return track, split


def inputs_left(raw: Any, data: Mapping[str, Any]) -> tuple[str, ...]:
    """The inputs without those that the plan leaves out: nobody races with what the network may
    not see.
    """
    steps = [step for step in data.get("transforms") or () if step.get("type") == "leave-out"]
    gone = {name for step in steps for name in step.get("columns") or ()}
    return tuple(name for name in raw.inputs if name not in gone) or raw.inputs


def same_rows(raw: Any, split: Any) -> str:
    """Names these rows in this split, as `engine.data.opening.Data.hash` does for the networks (a test
    holds the two together).
    """
    return hashlib.sha256(f"{raw.hash}\n{split.hash}".encode()).hexdigest()


def finite(value: Any) -> Any:
    """JSON knows no NaN: it becomes null. Numbers of numpy become plain ones."""
    if isinstance(value, (float, np.floating)):
        return float(value) if np.isfinite(value) else None
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, np.ndarray):
        return finite(value.tolist())
    if isinstance(value, dict):
        return {str(k): finite(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [finite(v) for v in value]
    return value


def total_memory() -> float:
    return float(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))


class CannotFit(Refusal, ValueError):
    """This contestant cannot learn from these rows; the sentence says why and what to do."""


@dataclass(frozen=True)
class Track:
    """What all contestants share: the data, the parts as row numbers, how they are measured."""

    folder: Path
    inputs: Inputs
    rows: Mapping[str, np.ndarray]  # train, validation, test; rows whose answer is known
    measure: Measure
    seed: int
    folds: tuple[tuple[np.ndarray, np.ndarray], ...] = ()  # (rows to learn from, rows to score on)
    seeds: int = 1
    minutes: float = 10.0
    memory: float = 0.0  # bytes that a contestant may take beyond what the host holds; 0: no limit
    home: Path | None = None
    data: Mapping[str, Any] | None = None  # the plan's own words for the data, for networks

    @property
    def classes(self) -> tuple[str, ...]:
        return self.inputs.classes if self.inputs.is_classes else ()

    @cached_property
    def x(self) -> Mapping[str, Any]:
        """The three parts as models take them, made once in a process for all contestants that work
        there.
        """
        return {part: self.inputs.x(rows) for part, rows in self.rows.items()}

    def y(self, part: str) -> np.ndarray:
        return self.inputs.y(self.rows[part])
