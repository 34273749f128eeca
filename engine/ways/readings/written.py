"""A text that is written token by token: each is chosen by what stands before it. Numpy only, so that
an exported file writes as a trained network does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.kinds.tokens import IGNORED
from engine.data.signature import Field
from engine.data.symbols import UNKNOWN, joined
from engine.measures.answer_figures import WrittenText
from engine.measures.answers import Counted
from engine.measures.chances import log_softmax
from engine.ways.answer import Answer, Json, TextAnswer
from engine.ways.readings.reading import Reading

if TYPE_CHECKING:
    from engine.measures.figure import Figure

END = 0  # the token after the last; before the first, it begins a text
# Of texts so far (rows, length), which rows of the batch they belong to, and a place: the scores
# there (rows, tokens).
Ask = Callable[[np.ndarray, np.ndarray, int], np.ndarray]


class Written(Reading):
    kind = "text"
    races = "There are no classical models here that write texts."
    score = "accuracy"
    gives = "at each place a score for each token that may follow"

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.spelling = field.spelling

    def answers(self, outputs: np.ndarray) -> Sequence[TextAnswer]:
        """Of the tokens that were chosen, or of scores at each place."""
        codes = outputs
        if outputs.ndim == 3:
            codes = self.may_write(outputs).argmax(-1)
        return [TextAnswer(self.text_of(row)) for row in codes.astype(np.int64).tolist()]

    def may_write(self, scores: np.ndarray) -> np.ndarray:
        """Scores (…, tokens) of what can be written: more tokens may be drawn than the data have,
        and the one that stands for unknown ones is no word.
        """
        known: np.ndarray = scores[..., : len(self.classes)]
        if UNKNOWN in self.classes:
            known = known.copy()
            known[..., self.classes.index(UNKNOWN)] = -np.inf
        return known

    def text_of(self, codes: Sequence[int]) -> str:
        """Up to its end, or to where nothing is asked."""
        length = next((k for k, code in enumerate(codes) if code <= END), len(codes))
        return joined(self.classes, codes[:length], self.spelling)

    # ---- an exported file ----------------------------------------------------------------------
    def predictions(self, output: np.ndarray, beside: np.ndarray | None) -> Sequence[Answer] | None:
        return self.answers(output)

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        return (WrittenText(prediction["text"]),)

    def count(self, output: np.ndarray, target: np.ndarray) -> Counted | None:
        """Which share of each text's tokens is right after right ones."""
        if output.ndim != 3:
            return None
        real = target != IGNORED
        right = (output.argmax(-1) == target) & real
        return Counted(right.sum(1) / np.maximum(real.sum(1), 1))

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        if ours.ndim != 3:
            return None
        return np.asarray((ours.argmax(-1) == theirs.argmax(-1)).mean(1) > 0.99)


def so_far_of(codes: np.ndarray) -> np.ndarray:
    """What stands before each place of these texts: nothing before the first."""
    before = np.zeros_like(codes)
    before[:, 1:] = np.maximum(codes[:, :-1], END)
    return before


def write(ask: Ask, rows: int, length: int, beams: int = 1) -> np.ndarray:
    """(rows, length): the texts that a network writes. Of each row so many beginnings go on side by
    side; the one that is likeliest as a whole, by the chance of its tokens on average, stays.
    """
    texts = np.zeros((rows * beams, length), np.int64)
    row_of = np.repeat(np.arange(rows), beams)
    chance = np.where(np.arange(rows * beams) % beams == 0, 0.0, -np.inf)  # at first all are equal
    size, ended = np.ones(rows * beams), np.zeros(rows * beams, bool)
    for place in range(length):
        going = np.flatnonzero(~ended)
        if not len(going):
            break
        chances = log_softmax(ask(so_far_of(texts[going]), row_of[going], place))
        if beams == 1:
            texts[going, place] = chances.argmax(1)
        else:
            texts, chance, size, ended = _next(texts, chance, size, going, chances, place, beams)
        ended = ended | (texts[:, place] == END)
    if beams == 1:
        return texts
    best = (chance / size).reshape(rows, beams).argmax(1)
    return np.asarray(texts.reshape(rows, beams, length)[np.arange(rows), best])


def _next(
    texts: np.ndarray,
    chance: np.ndarray,
    size: np.ndarray,
    going: np.ndarray,
    chances: np.ndarray,
    place: int,
    beams: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The best beginnings of each row, each one token longer; those that have ended stay as they
    are.
    """
    count, tokens = len(texts), chances.shape[1]
    whole = np.full((count, tokens), -np.inf)
    whole[:, END] = chance  # of what has ended
    whole[going] = chance[going, None] + chances
    sizes = size.copy()
    sizes[going] += place > 0
    by_row = (whole / sizes[:, None]).reshape(-1, beams * tokens)
    best = np.argpartition(-by_row, beams - 1, axis=1)[:, :beams]
    best = np.take_along_axis(best, np.argsort(-np.take_along_axis(by_row, best, 1), axis=1), 1)
    parent = (best // tokens + np.arange(len(best))[:, None] * beams).reshape(-1)
    token = (best % tokens).reshape(-1)
    texts = texts[parent].copy()
    texts[:, place] = token
    was_going = np.zeros(count, bool)
    was_going[going] = True
    return texts, whole[parent, token], sizes[parent], ~was_going[parent]
