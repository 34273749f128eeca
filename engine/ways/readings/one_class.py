"""One class: the highest of several scores, or one score that is above zero for the second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.measures.answer_figures import Chances, likeliest
from engine.measures.answers import Counted
from engine.measures.baseline import Baseline, always_the_same_class
from engine.measures.chances import sigmoid, softmax
from engine.measures.looks import ClassesSaid, ClassSaid, PlaneOfMany, PlaneOfTwo
from engine.measures.threshold import HALF, Threshold, choose
from engine.ways.answer import Answer, ClassAnswer, Json, column_of
from engine.ways.readings.reading import SHOWN, Reading, exact

if TYPE_CHECKING:
    from engine.measures.figure import Figure
    from engine.measures.report import Report


class OneClass(Reading):
    kind = "class"
    races = ""
    beside = "softmax"
    gives = "one score a class (and their softmax as probabilities)"
    score = "accuracy"

    def chances(self, outputs: np.ndarray) -> np.ndarray:
        return softmax(outputs)

    def scores(self, outputs: np.ndarray) -> np.ndarray:
        """One column a class, before they are chances."""
        return outputs.astype(np.float64)

    def says(self, chances: np.ndarray) -> np.ndarray:
        if self.threshold is None or not self.is_yes_or_no:
            return super().says(chances)
        return np.asarray((chances[:, 1] > self.threshold).astype(np.int64))

    @property
    def is_yes_or_no(self) -> bool:
        return len(self.classes) == 2

    def threshold_for(self, outputs: np.ndarray, truth: np.ndarray) -> Threshold:
        return choose(self.chances(exact(outputs))[:, 1], truth.reshape(-1))

    def answers(self, outputs: np.ndarray) -> Sequence[ClassAnswer]:
        return self.chosen(self.chances(outputs), self.classes)

    def chosen(self, chances: np.ndarray, names: list[str]) -> list[ClassAnswer]:
        return [
            ClassAnswer(
                names[place],
                float(row[place]),
                dict(zip(names, map(float, row), strict=True)),
            )
            for place, row in zip(self.says(chances).tolist(), chances, strict=True)
        ]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        from engine.measures.classes import classes_report, surprise_of

        truth = truth.astype(int).reshape(-1)
        surprise = surprise_of(self.scores(outputs), truth)
        chances = self.chances(outputs)
        return classes_report(
            chances,
            truth,
            rows,
            self.classes,
            surprise,
            self.says(chances),
            self.threshold if self.is_yes_or_no else None,
        )

    def baselines(self, truth: np.ndarray, past: np.ndarray | None) -> dict[str, Baseline]:
        return always_the_same_class(truth, self.classes)

    def look(
        self, outputs: np.ndarray, truth: np.ndarray, past: np.ndarray | None
    ) -> Figure | None:
        if outputs.ndim != 2:
            return None
        chances, truth = self.chances(outputs), truth.reshape(-1).astype(int)
        predicted, samples = self.says(chances), np.arange(len(truth))
        surprise = -np.log(np.clip(chances[samples, truth], 1e-12, None))
        worst = [int(k) for k in np.argsort(-surprise) if predicted[k] != truth[k]][:SHOWN]

        def sample(k: int) -> ClassSaid:
            chance = round(float(chances[k, predicted[k]]), 4)
            return ClassSaid(k, int(predicted[k]), int(truth[k]), chance)

        return ClassesSaid(
            fixed=tuple(sample(k) for k in range(min(SHOWN, len(truth)))),
            worst=tuple(sample(k) for k in worst),
            of=len(truth),
            wrong=int((predicted != truth).sum()),
        )

    def plane(self, outputs: np.ndarray) -> Figure:
        chances = self.chances(outputs)
        if chances.shape[1] == 2:
            return PlaneOfTwo.of(chances[:, 1])
        return PlaneOfMany.of(chances.argmax(1), chances.max(1))

    def grid(self, outputs: np.ndarray) -> np.ndarray:
        return self.chances(outputs)

    def ready(self, beside: np.ndarray) -> np.ndarray:
        """Chances as a file gives them, with one column a class."""
        return beside

    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> Sequence[Answer] | None:
        chances = self.chances(exact(output)) if beside is None else self.ready(beside)
        return self.chosen(chances, self.named(chances.shape[1]))

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        chances = likeliest(prediction["probabilities"])
        sure, at = prediction["probability"], self.threshold
        return (Chances(prediction["class"], chances, sure, self.second_from(at)),)

    def second_from(self, threshold: float | None) -> str:
        """In words, where the second of two classes is not said from one half on."""
        if threshold is None or threshold == HALF:
            return ""
        return f"It says “{self.named(2)[1]}” from a chance of {threshold:.0%} on."

    def columns(self) -> list[str]:
        return [*super().columns(), "probability", *map(column_of, self.classes)]

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        if output.ndim != 2:
            return None
        return Counted(self.class_of(output) == target.reshape(-1))

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        if ours.ndim != 2:
            return None
        return np.asarray(self.class_of(ours) == self.class_of(theirs))

    def class_of(self, outputs: np.ndarray) -> np.ndarray:
        return self.says(self.chances(exact(outputs)))


class YesOrNo(OneClass):
    kind = "two classes"
    soft = "score"
    beside = "sigmoid"
    gives = "one score (and its sigmoid as the probability of the second class)"

    def named(self, count: int) -> list[str]:
        return self.classes if len(self.classes) == count else ["no", "yes"]

    def chances(self, outputs: np.ndarray) -> np.ndarray:
        yes = sigmoid(outputs.reshape(-1))
        return np.stack([1 - yes, yes], 1)

    def scores(self, outputs: np.ndarray) -> np.ndarray:
        score = outputs.astype(np.float64).reshape(-1)
        return np.stack([np.zeros(len(score)), score], 1)

    def ready(self, beside: np.ndarray) -> np.ndarray:
        yes = beside.reshape(len(beside))
        return np.stack([1 - yes, yes], 1)
