"""What a run is worth on one part of its data: scores by name, and the figures in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.measures.baseline import Baseline
from engine.measures.doubt import Doubt
from engine.measures.figure import Figure, plain
from engine.measures.scores import Score

SHOWN = 12  # samples named in each cell and list


@dataclass(frozen=True)
class Report:
    scores: dict[str, Score]
    figures: tuple[Figure, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "scores": {name: score.as_json() for name, score in self.scores.items()},
            "figures": [figure.as_json() for figure in self.figures],
        }

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Report:
        """Also of the layout before there were figures, which run folders keep."""
        recorded = record.get("figures")
        figures = _figures_of_old(record) if recorded is None else recorded
        return Report(
            {name: Score.from_json(score) for name, score in (record.get("scores") or {}).items()},
            tuple(Figure.from_json(figure) for figure in figures),
        )


@dataclass(frozen=True)
class Evaluation:
    """A report, and of what it is."""

    part: str
    rows: int
    objective: str
    data: str  # the hash of the data
    opened: int | None  # how often the test part has been looked at, if it is of that part
    report: Report
    to_judge: int | None = None  # rows of the test part, closed or open; None: of a run of before
    baselines: dict[str, Baseline] = field(default_factory=dict)  # by the names of scores
    # Why the score may be too good to be true.
    doubt: Doubt | None = field(default=None, metadata={"null": True})

    def as_json(self) -> dict[str, Any]:
        facts: dict[str, Any] = {"part": self.part, "rows": self.rows, "objective": self.objective}
        facts |= {"opened": self.opened, "data": self.data, "to_judge": self.to_judge}
        facts |= {"baselines": plain(self.baselines)}
        facts["doubt"] = self.doubt.as_json() if self.doubt else None
        return {**facts, **self.report.as_json()}

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Evaluation:
        return Evaluation(
            record["part"],
            record["rows"],
            record.get("objective", ""),
            record.get("data", ""),
            record.get("opened"),
            Report.from_json(record),
            record.get("to_judge"),
            {
                name: Baseline.from_json(baseline)
                for name, baseline in (record.get("baselines") or {}).items()
            },
            Doubt.from_json(record.get("doubt")),
        )


# ---- the layout before there were figures ---------------------------------------------------------
def _figures_of_old(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each key that it drew from, as the figure it is now, in the order of the page."""
    figures: list[dict[str, Any]] = []
    of = (record.get("confusion") or {}).get("of", "rows")
    if confusion := record.get("confusion"):
        figures.append({"figure": "confusion", **confusion})
    if calibration := record.get("calibration"):
        bins = [{"low": old["from"], "high": old["to"], **old} for old in calibration["bins"]]
        figures.append({"figure": "calibration", **calibration, "bins": bins})
    if residuals := record.get("residuals"):
        figures.append({"figure": "residuals", **residuals["histogram"], **residuals})
    if classes := record.get("per class"):
        figures.append({"figure": "per-class", "classes": _named(classes), "of": of})
    if worst := record.get("worst"):
        figures.append({"figure": "worst", "samples": worst})
    if curves := record.get("roc"):
        figures.append({"figure": "roc", "curves": _named(curves)})
    if curves := record.get("precision and recall"):
        figures.append({"figure": "precision-recall", "curves": _named(curves)})
    if steps := record.get("by step"):
        figures.append({"figure": "by-step", "errors": [step["mae"] for step in steps]})
    return figures


def _named(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of "class", "false positives", "true positives": as fields are called."""
    return [
        {"name" if key == "class" else key.replace(" ", "_"): item for key, item in entry.items()}
        for entry in entries
    ]
