"""Any number of labels: each score is a yes or no of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.measures.answer_figures import Chances, likeliest
from engine.measures.answers import Counted, by_row
from engine.measures.baseline import Baseline, always_the_same_labels
from engine.measures.chances import sigmoid
from engine.ways.answer import Answer, Json, LabelsAnswer
from engine.ways.readings.reading import Reading, exact

if TYPE_CHECKING:
    from engine.measures.figure import Figure
    from engine.measures.report import Report


class AnyLabels(Reading):
    kind = "labels"
    races = "Several labels a row have no classical counterpart here yet."
    beside = "sigmoid"
    gives = "one score a label (and their sigmoid as probabilities)"
    score = "accuracy of each label"

    def chances(self, outputs: np.ndarray) -> np.ndarray:
        return sigmoid(outputs)

    def answers(self, outputs: np.ndarray) -> Sequence[LabelsAnswer]:
        return self.chosen(self.chances(outputs), self.classes)

    @staticmethod
    def chosen(chances: np.ndarray, names: list[str]) -> list[LabelsAnswer]:
        return [
            LabelsAnswer(
                tuple(name for name, chance in zip(names, row, strict=True) if chance > 0.5),
                dict(zip(names, map(float, row), strict=True)),
            )
            for row in chances
        ]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        from engine.measures.labels import labels_report

        return labels_report(self.chances(outputs), truth, rows, self.classes)

    def baselines(self, truth: np.ndarray, past: np.ndarray | None) -> dict[str, Baseline]:
        return always_the_same_labels(truth)

    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> Sequence[Answer] | None:
        chances = self.chances(exact(output)) if beside is None else beside
        return self.chosen(chances, self.named(chances.shape[1]))

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        named = ", ".join(prediction["labels"]) or "none of the labels"
        return (Chances(named, likeliest(prediction["probabilities"])),)

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        return Counted(by_row((output > 0) == (target.reshape(output.shape) > 0.5)))
