"""Any number of labels: each score is a yes or no of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.measures.chances import sigmoid
from engine.ways.readings.reading import Json, Reading

if TYPE_CHECKING:
    from engine.measures.report import Report


class AnyLabels(Reading):
    kind = "labels"
    races = "Several labels a row have no classical counterpart here yet."

    def chances(self, outputs: np.ndarray) -> np.ndarray:
        return sigmoid(outputs)

    def answers(self, outputs: np.ndarray) -> list[Json]:
        return [
            {
                "labels": [
                    name for name, chance in zip(self.classes, row, strict=True) if chance > 0.5
                ],
                "chances": dict(zip(self.classes, map(float, row), strict=True)),
            }
            for row in self.chances(outputs)
        ]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        from engine.measures.labels import labels_report

        return labels_report(self.chances(outputs), truth, rows, self.classes)
