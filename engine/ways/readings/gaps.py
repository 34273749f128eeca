"""Words for the gaps of a text: token 1, where a word is not known or not shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.data.signature import Field
from engine.data.symbols import joined, readable
from engine.measures.answer_figures import Guess, Guesses, Share
from engine.ways.answer import Answer, Gap, GapsAnswer, Json
from engine.ways.readings.reading import Reading

if TYPE_CHECKING:
    from engine.measures.figure import Figure

GAP = 1  # the token
LIKELIEST = 5  # words for each gap
MOST = 20  # gaps of one text


class Gaps(Reading):
    kind = "gaps"
    races = "Guessing hidden words has no classical counterpart here."
    gives = "one score a token at every place of a text: the highest says what is missing there"
    hint = "Write [MASK] where a word is missing."
    sees_tokens = True

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.symbols, self.spelling = field.tokens, field.spelling
        self.words = readable(field.tokens, field.spelling)

    def filled(self, outputs: np.ndarray, tokens: np.ndarray) -> list[GapsAnswer]:
        """One answer a row; `outputs`: (rows, length, tokens)."""
        return [self._one_filled(scores, row) for scores, row in zip(outputs, tokens, strict=True)]

    def _one_filled(self, scores: np.ndarray, tokens: np.ndarray) -> GapsAnswer:
        codes = tokens[: int((tokens != 0).sum())].astype(int).tolist()
        places = [place for place, code in enumerate(codes) if code == GAP][:MOST]
        shares = {place: chances_at(scores[place]) for place in places}
        whole = list(codes)
        for place in places:
            # what stands for unknown words is none of them
            whole[place] = GAP + 1 + int(shares[place][GAP + 1 :].argmax())
        gaps = tuple(
            Gap(
                self.text(codes[:place]),
                self.text(codes[place + 1 :]),
                {share.name: float(share.share) for share in self.likeliest(shares[place])},
            )
            for place in places
        )
        return GapsAnswer(self.text(whole), gaps)

    def text(self, codes: Sequence[int]) -> str:
        return joined(self.symbols, codes, self.spelling)

    def likeliest(self, shares: np.ndarray) -> tuple[Share, ...]:
        best = np.argsort(-shares[GAP + 1 :], kind="stable")[:LIKELIEST] + GAP + 1
        return tuple(Share(self.words[code], float(shares[code])) for code in best.tolist())

    def guesses(
        self, outputs: np.ndarray, seen: np.ndarray, truth: np.ndarray, asked: np.ndarray
    ) -> Guesses:
        """The first place of each text that was asked about."""
        guesses = list[Guess]()
        for scores, shown, codes, where in zip(outputs, seen, truth, asked, strict=True):
            if not where.any():
                continue
            place, long = int(where.argmax()), int((codes != 0).sum())
            before, after = shown[:place].tolist(), shown[place + 1 : long].tolist()
            words = self.likeliest(chances_at(scores[place]))
            true = self.words[int(codes[place])]
            guesses.append(Guess(self.text(before), self.text(after), words, true))
        return Guesses(tuple(guesses))

    # ---- an exported file ----------------------------------------------------------------------
    def predictions_of(
        self, output: np.ndarray, beside: np.ndarray | None, tokens: np.ndarray | None
    ) -> Sequence[Answer] | None:
        return None if tokens is None else self.filled(output, tokens)

    def figures(self, prediction: Json, title: str) -> tuple[Figure, ...]:
        guesses = tuple(
            Guess(
                gap["before"],
                gap["after"],
                tuple(Share(name, share) for name, share in gap["probabilities"].items()),
            )
            for gap in prediction["gaps"]
        )
        return (Guesses(guesses, "" if guesses else f"This text has no gap. {self.hint}"),)

    def same(self, ours: np.ndarray, theirs: np.ndarray) -> np.ndarray | None:
        return None  # scores at every place are compared by their numbers alone


def chances_at(scores: np.ndarray) -> np.ndarray:
    """Of each token at one place; nothing and "unknown" are no words."""
    shares = np.zeros(len(scores))
    above = np.exp(scores[GAP + 1 :].astype(np.float64) - scores[GAP + 1 :].max())
    shares[GAP + 1 :] = above / above.sum()
    return shares
