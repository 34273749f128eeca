"""What a score is called on a page, and how its number is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ScoreWords:
    title: str
    note: str = ""  # what it is of, where there is room to say so
    share: bool = False  # 0 to 1, written in percent
    bounded: bool = False  # never below 0, never above 1


def _share(title: str, note: str = "") -> ScoreWords:
    return ScoreWords(title, note, share=True, bounded=True)


KNOWN = {
    "accuracy": _share("accuracy"),
    "bleu": ScoreWords("BLEU", "of 100, by runs of words"),
    "chrf": ScoreWords("chrF", "of 100, by runs of letters"),
    "auc": _share("area under the curve"),
    "balanced_accuracy": _share("balanced accuracy"),
    "balance": ScoreWords("load of experts", "1 is even"),
    "dice": _share("Dice", "mean of the classes"),
    "exact": _share("exact", "all labels of a row right"),
    "bits_a_byte": ScoreWords("bits a byte", "whatever the tokens are"),
    "f1": _share("F1"),
    "iou": _share("overlap (IoU)", "mean of the classes"),
    "macro f1": _share("F1", "mean of the classes"),
    "mae": ScoreWords("mean error"),
    "precision": _share("precision"),
    "r2": ScoreWords("R²", "share explained"),
    "recall": _share("recall"),
    "rmse": ScoreWords("root mean square error"),
    "whole": _share("right to the letter", "whole texts"),
    "top5": _share("among the first five"),
}
"""Those whose name says too little, and those that are shares."""


def words_of(name: str, titles: Mapping[str, str]) -> ScoreWords:
    """Of a score's own name, without its part; `titles` are those that its way to learn gives.

    >>> words_of("mae", {}).title, words_of("play/return", {}).title
    ('mean error', 'play of return')
    >>> words_of("kl", {"kl": "distance to the prior"}).title
    'distance to the prior'
    """
    known = KNOWN.get(name, ScoreWords(name.replace("_", " ").replace("/", " of ")))
    own = titles.get(name)
    return ScoreWords(own, known.note, known.share, known.bounded) if own else known


def of_series(names: Iterable[str], titles: Mapping[str, str]) -> dict[str, ScoreWords]:
    """The words of each score among curves: of "loss" for "train/loss" and "validation/loss".

    >>> sorted(of_series(["train/loss", "validation/loss", "validation/mae"], {}))
    ['loss', 'mae']
    """
    own = {name.partition("/")[2] or name for name in names}
    return {name: words_of(name, titles) for name in sorted(own)}
