"""One class: the highest of several scores, or one score that is above zero for the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.measures.answer_figures import Chances, likeliest
from engine.measures.answers import Counted
from engine.measures.chances import sigmoid, softmax
from engine.measures.looks import ClassesSaid, ClassSaid, PlaneOfMany, PlaneOfTwo
from engine.ways.readings.reading import SHOWN, Json, Reading, exact, in_file_words

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

    def answers(self, outputs: np.ndarray) -> list[Json]:
        return self.chosen(self.chances(outputs), self.classes)

    @staticmethod
    def chosen(chances: np.ndarray, names: list[str]) -> list[Json]:
        return [
            {
                "class": names[int(row.argmax())],
                "chance": float(row.max()),
                "chances": dict(zip(names, map(float, row), strict=True)),
            }
            for row in chances
        ]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        from engine.measures.classes import classes_report, surprise_of

        truth = truth.astype(int).reshape(-1)
        surprise = surprise_of(self.scores(outputs), truth)
        return classes_report(self.chances(outputs), truth, rows, self.classes, surprise)

    def look(
        self, outputs: np.ndarray, truth: np.ndarray, past: np.ndarray | None
    ) -> Figure | None:
        if outputs.ndim != 2:
            return None
        chances, truth = self.chances(outputs), truth.reshape(-1).astype(int)
        said, samples = chances.argmax(1), np.arange(len(truth))
        surprise = -np.log(np.clip(chances[samples, truth], 1e-12, None))
        worst = [int(k) for k in np.argsort(-surprise) if said[k] != truth[k]][:SHOWN]

        def sample(k: int) -> ClassSaid:
            chance = round(float(chances[k, said[k]]), 4)
            return ClassSaid(k, int(said[k]), int(truth[k]), chance)

        return ClassesSaid(
            fixed=tuple(sample(k) for k in range(min(SHOWN, len(truth)))),
            worst=tuple(sample(k) for k in worst),
            of=len(truth),
            wrong=int((said != truth).sum()),
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

    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> list[Json] | None:
        chances = self.chances(exact(output)) if beside is None else self.ready(beside)
        return [in_file_words(one) for one in self.chosen(chances, self.named(chances.shape[1]))]

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        chances = likeliest(prediction["probabilities"])
        return (Chances(prediction["class"], chances, prediction["probability"]),)

    def columns(self) -> list[str]:
        return [*super().columns(), "probability", *map(column_of, self.classes)]

    def cells(self, prediction: Json) -> Json:
        each = {column_of(name): f"{p:.6g}" for name, p in prediction["probabilities"].items()}
        return {
            "prediction": prediction["class"],
            "probability": f"{prediction['probability']:.6g}",
            **each,
        }

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        if output.ndim != 2:
            return None
        return Counted(output.argmax(1) == target.reshape(-1))


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

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        return Counted((output.reshape(-1) > 0) == (target.reshape(-1) > 0.5))

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        return np.asarray((ours > 0) == (theirs > 0))


def column_of(name: str) -> str:
    return f"probability of {name}"
