"""What a reading promises. The plain one takes an output for what it is: numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from engine.data.signature import Field
from engine.measures.answers import Counted
from engine.measures.looks import PlaneOfNumber
from engine.measures.threshold import Threshold
from engine.ways.answer import Answer, Json, OutputAnswer

if TYPE_CHECKING:
    from engine.measures.baseline import Baseline
    from engine.measures.figure import Figure
    from engine.measures.report import Report

SHOWN = 28  # samples in a look at what the network says


class Reading:
    """Made with what the signature says of the target; outputs come with one row a sample."""

    kind: str = "raw"  # as exported files name it
    soft: ClassVar[str] = "classes"  # how mixed labels are written: a share of each, or one "score"
    continues: ClassVar[bool] = False  # the output goes on where an input ends
    races: ClassVar[str] = "This way to learn has no classical counterpart."  # why not; "": it does
    beside: ClassVar[str] = ""  # what a file gives beside: "softmax", "sigmoid", the "scale" undone
    gives: ClassVar[str] = ""  # what comes out, as a model card says it; "": outputs by their names
    score: ClassVar[str] = ""  # what the one score of an exported file is called
    hint: ClassVar[str] = ""  # how a person asks, where that is not plain from the form
    sees_tokens: ClassVar[bool] = False  # an answer depends on the text that was asked about, too

    def __init__(self, field: Field) -> None:
        self.classes = list(field.classes)
        self.scale: tuple[float, float] = field.scale or (0.0, 1.0)
        self.threshold = field.threshold

    def named(self, count: int) -> list[str]:
        """As many classes as there are scores: numbered where the names are of others."""
        return self.classes if len(self.classes) == count else [str(k) for k in range(count)]

    def chances(self, outputs: np.ndarray) -> np.ndarray | None:
        """One column a class, or one a label; None where nothing is a chance."""
        return None

    def says(self, chances: np.ndarray) -> np.ndarray:
        """The number of the class that is said of each row."""
        return np.asarray(chances.argmax(1))

    @property
    def is_yes_or_no(self) -> bool:
        """Whether one of two classes is said, from some chance on."""
        return False

    def threshold_for(self, outputs: np.ndarray, truth: np.ndarray) -> Threshold:
        """Of a yes or no: from which chance on the second should be said, by rows that were not
        learned from.
        """
        raise NotImplementedError

    def answers(self, outputs: np.ndarray) -> Sequence[Answer]:
        """One answer a row."""
        return [OutputAnswer(row) for row in outputs.tolist()]

    def report(self, outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report | None:
        """How good that is, and the figures that suit it; None where only the losses can say."""
        return None

    def baselines(self, truth: np.ndarray, past: np.ndarray | None) -> dict[str, Baseline]:
        """What an answer that looks at nothing gets of these rows, by the names of scores; `past`
        is what came before each, where the target goes on from it.
        """
        return {}

    def look(
        self, outputs: np.ndarray, truth: np.ndarray, past: np.ndarray | None
    ) -> Figure | None:
        """The first samples and the worst mistakes, for the page that watches."""
        return None

    def plane(self, outputs: np.ndarray) -> Figure:
        """The answer at each point of a square grid over a plane, from its top row on."""
        return PlaneOfNumber.of(outputs.reshape(len(outputs), -1)[:, 0])

    def grid(self, outputs: np.ndarray) -> np.ndarray:
        """The answers over a grid of points, for a map of the decision."""
        return outputs

    # ---- an exported file ----------------------------------------------------------------------
    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> Sequence[Answer] | None:
        """One answer a row, to the last digit. `beside` are the chances that stand ready in the
        file. None: all outputs are given as they are.
        """
        return None

    def predictions_of(
        self, output: np.ndarray, beside: np.ndarray | None, tokens: np.ndarray | None
    ) -> Sequence[Answer] | None:
        """The same, with the tokens of the text that went in, (rows, length), where there is one."""
        return self.predictions(output, beside)

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        """One such answer as a page shows it; `title` is what the data call their target."""
        return ()

    def columns(self) -> list[str]:
        """What is written behind the columns of a table whose rows are answered."""
        return ["prediction"]

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        """How far each row is right, for the score of an exported file; None where there is none."""
        return None

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        """Where two outputs come to the same answer; None where answers are no choice."""
        if ours.ndim < 2 or ours.shape[1] < 2:
            return None
        return np.asarray(ours.argmax(1) == theirs.argmax(1))


def exact(output: np.ndarray) -> np.ndarray:
    """(rows, scores), in which chances are counted to the last digit."""
    return output.astype(np.float64).reshape(len(output), -1)


ReadingClass = type[Reading]  # an entry has a `type` of its own, which hides the word
