"""Any number of labels: each score is a yes or no of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from engine.measures.answer_figures import Chances, likeliest
from engine.measures.answers import Counted, by_row
from engine.measures.chances import sigmoid
from engine.ways.readings.reading import Json, Reading, exact, in_file_words

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

    def answers(self, outputs: np.ndarray) -> list[Json]:
        return self.chosen(self.chances(outputs), self.classes)

    @staticmethod
    def chosen(chances: np.ndarray, names: list[str]) -> list[Json]:
        return [
            {
                "labels": [name for name, chance in zip(names, row, strict=True) if chance > 0.5],
                "chances": dict(zip(names, map(float, row), strict=True)),
            }
            for row in chances
        ]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        from engine.measures.labels import labels_report

        return labels_report(self.chances(outputs), truth, rows, self.classes)

    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> list[Json] | None:
        chances = self.chances(exact(output)) if beside is None else beside
        return [in_file_words(one) for one in self.chosen(chances, self.named(chances.shape[1]))]

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        said = ", ".join(prediction["labels"]) or "none of the labels"
        return (Chances(said, likeliest(prediction["probabilities"])),)

    def cells(self, prediction: Json) -> Json:
        return {"prediction": json.dumps(prediction["labels"] or None)}

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        return Counted(by_row((output > 0) == (target.reshape(output.shape) > 0.5)))
