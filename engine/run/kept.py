"""The weights that a run leaves, and how good exactly these are: its score wherever it is shown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.run.folder import RunFolder
from engine.run.record import Record

PARTS = ("validation", "train")


@dataclass(frozen=True)
class KeptWeights:
    which: Literal["best", "average", "last"]
    epoch: int
    step: int
    scores: dict[str, float]  # by their full names; those that were not measured are missing


def kept_weights(run: RunFolder, record: Record) -> KeptWeights | None:
    """Of a run that has ended. What its report says goes before what was measured on the way."""
    about = run.about_weights
    if "step" not in about:
        return None
    shown = run.environment.get("score")
    measured = [name for name in record.names if name.startswith("validation/") or name == shown]
    scores = scores_at(record, measured, about["step"]) | scores_of_reports(run)
    return KeptWeights(about.get("which", "last"), about.get("epoch", 0), about["step"], scores)


def scores_at(record: Record, names: list[str], step: int) -> dict[str, float]:
    """As they were measured with the weights of that very step. What is recorded of training rows
    is a mean over the epoch, in which the weights moved.
    """
    scores = {}
    for name in names:
        if name.startswith("train/"):
            continue
        points = record.points(name)
        place = int(np.searchsorted(points.steps, step))
        if place < len(points.steps) and points.steps[place] == step:
            scores[name] = float(points.values[place])
    return {name: value for name, value in scores.items() if math.isfinite(value)}


def reported_at(run: RunFolder) -> int:
    """When its newest report was written, in nanoseconds; 0 where there is none."""
    files = [run.evaluation_file(part) for part in PARTS]
    return max((file.stat().st_mtime_ns for file in files if file.exists()), default=0)


def scores_of_reports(run: RunFolder) -> dict[str, float]:
    reports = {part: run.evaluation(part) or {} for part in PARTS}
    return {
        f"{part}/{name}": score["value"]
        for part, report in reports.items()
        for name, score in (report.get("scores") or {}).items()
        if score.get("value") is not None
    }
