"""What a reading promises. The plain one takes an output for what it is: numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.measures.pictures import signed

if TYPE_CHECKING:
    from engine.measures.report import Report

Json = dict[str, Any]
SHOWN = 28  # samples in a look at what the network says


class Reading:
    """Made with what the signature says of the target; outputs come with one row a sample."""

    kind: str = "raw"  # as exported files name it
    soft: ClassVar[str] = "classes"  # how mixed labels are written: a share of each, or one "score"
    continues: ClassVar[bool] = False  # the output goes on where an input ends
    races: ClassVar[str] = "This way to learn has no classical counterpart."  # why not; "": it does

    def __init__(self, field: Mapping[str, Any]) -> None:
        self.classes = [str(name) for name in field.get("classes") or ()]
        self.scale: tuple[float, float] = tuple(field.get("scale") or (0.0, 1.0))

    def chances(self, outputs: np.ndarray) -> np.ndarray | None:
        """One column a class, or one a label; None where nothing is a chance."""
        return None

    def answers(self, outputs: np.ndarray) -> list[Json]:
        """One answer a row, as JSON."""
        return [{"output": row} for row in outputs.tolist()]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        """How good that is, and the figures that suit it; None where only the losses can say."""
        return None

    def look(self, outputs: np.ndarray, truth: np.ndarray, past: np.ndarray | None) -> Json | None:
        """The first samples and the worst mistakes, for the page that watches."""
        return None

    def plane(self, outputs: np.ndarray) -> Json:
        """The answer at each point of a plane: its kind and its numbers, drawn by the page."""
        values = outputs.reshape(len(outputs), -1)[:, 0]
        return {
            "kind": "number",
            "low": float(values.min()),
            "high": float(values.max()),
            **signed(values - values.mean()),
        }

    def grid(self, outputs: np.ndarray) -> np.ndarray:
        """The answers over a grid of points, for a map of the decision."""
        return outputs


ReadingClass = type[Reading]  # an entry has a `type` of its own, which hides the word
