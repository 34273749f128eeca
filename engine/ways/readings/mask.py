"""A class for every point of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.measures.answer_figures import Painted, likeliest
from engine.measures.answers import Counted, by_row
from engine.measures.baseline import Baseline, always_the_same_class
from engine.measures.chances import shares_of
from engine.measures.looks import MaskSaid, MasksSaid
from engine.measures.pictures import encoded, small
from engine.ways.answer import Answer, Json, MaskAnswer
from engine.ways.readings.reading import Reading

if TYPE_CHECKING:
    from engine.measures.figure import Figure
    from engine.measures.report import Report

PAINTED = 9  # samples in a look, which take more room than others
SIDE = 64  # points of a mask at most, and of the picture below it


class Mask(Reading):
    kind = "mask"
    races = "A class for each point of a picture has no classical counterpart here."
    gives = "one score a class for every point (the highest says what lies there)"
    score = "accuracy of points"

    def answers(self, outputs: np.ndarray) -> Sequence[MaskAnswer]:
        names = self.named(outputs.shape[1])
        return [MaskAnswer(mask.tolist(), shares_of(mask, names)) for mask in outputs.argmax(1)]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        from engine.measures.masks import masks_report

        points = truth.astype(int).reshape(len(truth), *outputs.shape[2:])
        return masks_report(outputs, points, rows, self.classes)

    def baselines(self, truth: np.ndarray, past: np.ndarray | None) -> dict[str, Baseline]:
        return always_the_same_class(truth, self.classes)

    def look(
        self, outputs: np.ndarray, truth: np.ndarray, past: np.ndarray | None
    ) -> Figure | None:
        points = truth.reshape(len(outputs), *outputs.shape[2:])
        predicted = outputs.argmax(1)
        wrong = (predicted != points).mean((1, 2))

        def sample(k: int) -> MaskSaid:
            shown, true = encoded(small(predicted[k], SIDE)), encoded(small(points[k], SIDE))
            return MaskSaid(k, shown, true, round(float(wrong[k]), 4))

        return MasksSaid(
            size=small(predicted[0], SIDE).shape,
            fixed=tuple(sample(k) for k in range(min(PAINTED, len(points)))),
            worst=tuple(sample(int(k)) for k in np.argsort(-wrong)[:PAINTED] if wrong[k]),
            of=len(points),
            wrong=round(float(wrong.mean()), 4),
        )

    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> Sequence[Answer] | None:
        return self.answers(output)

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        mask, shares = np.array(prediction["mask"]), prediction["shares"]
        high, wide = mask.shape
        return (Painted(high, wide, encoded(mask), tuple(shares), likeliest(shares)),)

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        predicted = output.argmax(1)
        return Counted(by_row(predicted == target.reshape(predicted.shape)))

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        return None  # two masks are compared by their numbers alone
