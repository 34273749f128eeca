"""Numbers in their own unit, and what comes next of a series of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.signature import Field
from engine.measures.answer_figures import NumbersAnswered
from engine.measures.answers import Counted, by_row
from engine.measures.baseline import Baseline, constant_number
from engine.measures.looks import NumbersOfRow, NumbersSaid
from engine.ways.answer import Answer, Json, NumberAnswer, NumbersAnswer
from engine.ways.readings.reading import SHOWN, Reading, exact

if TYPE_CHECKING:
    from engine.measures.figure import Figure
    from engine.measures.report import Report

SEEN = 96  # steps of the past that are drawn before a forecast


class Numbers(Reading):
    kind = "number"
    races = ""
    beside = "scale"
    gives = "a number"
    score = "mean absolute error"

    def in_units(self, values: np.ndarray) -> np.ndarray:
        """As people know them: the target's scaling undone."""
        mean, std = self.scale
        return values if (mean, std) == (0.0, 1.0) else values * std + mean

    def answers(self, outputs: np.ndarray) -> Sequence[NumbersAnswer]:
        rows = self.in_units(outputs).reshape(len(outputs), -1).tolist()
        return [NumbersAnswer(row) for row in rows]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        from engine.measures.numbers import numbers_report

        predicted = self.in_units(outputs.astype(np.float64))
        return numbers_report(predicted, self.in_units(truth.astype(np.float64)), rows)

    def baselines(self, truth: np.ndarray, past: np.ndarray | None) -> dict[str, Baseline]:
        return constant_number(self.in_units(truth.astype(np.float64)))

    def look(
        self, outputs: np.ndarray, truth: np.ndarray, past: np.ndarray | None
    ) -> Figure | None:
        mean, std = self.scale
        truth = truth.reshape(len(outputs), -1) * std + mean
        values = outputs.reshape(len(outputs), -1) * std + mean
        error = np.abs(values - truth).mean(1)

        def sample(k: int) -> NumbersOfRow:
            before = None if past is None else rounded(past[k, -SEEN:])
            return NumbersOfRow(k, rounded(values[k, :200]), rounded(truth[k, :200]), before)

        return NumbersSaid(
            fixed=tuple(sample(k) for k in range(min(SHOWN, len(outputs)))),
            worst=tuple(sample(int(k)) for k in np.argsort(-error)[:SHOWN]),
            of=len(outputs),
            error=float(error.mean()),
        )

    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> Sequence[Answer] | None:
        values = self.in_units(exact(output))
        answer = NumberAnswer if values.shape[1] == 1 else NumbersAnswer
        return [answer(row) for row in values.tolist()]

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        values = prediction.get("values", [prediction.get("value")])
        return (NumbersAnswered(title, tuple(values)),)

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        mean, std = self.scale
        wanted = target.reshape(output.shape).astype(np.float64) * std + mean
        off = output.astype(np.float64) * std + mean - wanted
        return Counted(by_row(np.abs(off)), off.reshape(-1), wanted.reshape(-1))

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        return None


def rounded(values: np.ndarray) -> tuple[float, ...]:
    return tuple(np.round(values, 5).tolist())


class SeveralNumbers(Numbers):
    """As exported forecasts name it: a list, also where it is of one number."""

    kind = "numbers"
    gives = "numbers"

    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> Sequence[Answer] | None:
        return [NumbersAnswer(row) for row in self.in_units(exact(output)).tolist()]


class Future(Numbers):
    """What a forecast gives: as many numbers as its target has steps."""

    continues = True

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.kind = field.kind if field.kind in ("number", "numbers") else "raw"

    def baselines(self, truth: np.ndarray, past: np.ndarray | None) -> dict[str, Baseline]:
        if past is None:
            return super().baselines(truth, past)
        words = "saying that all stays as it was last"
        return constant_number(self.in_units(truth.astype(np.float64)), past[:, -1:], words)
