"""How good tags are: counted over words, and over the names that they mark, each right only as a
whole and with its kind.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.measures.figure import ClassRow, Mistake, PerClass, Worst
from engine.measures.report import SHOWN, Report
from engine.measures.scores import resampled_score

Entity = tuple[int, int, str]  # from where to where (not included), and of which kind


def entities_in(tags: Sequence[str]) -> set[Entity]:
    """What tags mark, with B- at a beginning, I- inside and O outside; an I- that goes on with
    nothing of its kind begins.

    >>> sorted(entities_in(["B-PER", "I-PER", "O", "I-LOC", "B-LOC"]))
    [(0, 2, 'PER'), (3, 4, 'LOC'), (4, 5, 'LOC')]
    """
    entities, begun, kind = set[Entity](), 0, ""
    for place, tag in enumerate([*tags, "O"]):
        mark, _, named = tag.partition("-")
        goes_on = mark in ("I", "E", "L") and named == kind
        if kind and not goes_on:
            entities.add((begun, place, kind))
            kind = ""
        if named and not goes_on:
            begun, kind = place, named
    return entities


def f1_of(common: np.ndarray, ours: np.ndarray, true: np.ndarray) -> np.ndarray:
    """Twice what both have by what each has; 1 where neither has any."""
    either = ours + true
    return np.divide(2 * common, either, out=np.ones(np.shape(either)), where=either > 0)


def counts_of(ours: list[set[Entity]], true: list[set[Entity]]) -> np.ndarray:
    """(texts, 3): what is right, what is said and what there is."""
    return np.array(
        [(len(a & b), len(a), len(b)) for a, b in zip(ours, true, strict=True)], np.float64
    ).reshape(-1, 3)


def tags_report(guessed: list[list[str]], truth: list[list[str]], rows: np.ndarray) -> Report:
    """One text a row; how sure that is follows from texts, for the words of one hang together."""
    right = np.array(
        [sum(map(str.__eq__, a, b)) for a, b in zip(guessed, truth, strict=True)], float
    )
    words = np.array([len(row) for row in truth], float)
    ours, theirs = [entities_in(row) for row in guessed], [entities_in(row) for row in truth]
    counts = counts_of(ours, theirs)

    def f1(weights: np.ndarray) -> np.ndarray:
        return f1_of(*np.moveaxis(weights @ counts, -1, 0))

    count = len(truth)
    scores = {
        "f1": resampled_score(f1, count, "max"),
        "accuracy": resampled_score(lambda w: (w @ right) / (w @ words), count, "max"),
    }
    if not counts[:, 2].any():  # tags that mark nothing, such as parts of speech
        del scores["f1"]
    kinds = sorted({kind for row in theirs for _, _, kind in row})
    by_kind = tuple(_class_row(kind, ours, theirs) for kind in kinds)
    wrong = 1 - right / words
    worst = tuple(
        Mistake(int(rows[k]), *_differing(guessed[k], truth[k]))
        for k in np.argsort(-wrong, kind="stable")[:SHOWN]
        if wrong[k] > 0
    )
    return Report(scores, (*((PerClass(by_kind),) if by_kind else ()), Worst(worst)))


def _differing(guessed: list[str], truth: list[str]) -> tuple[str, str]:
    """The tags where the two differ, in the order of their words."""
    pairs = [(a, b) for a, b in zip(guessed, truth, strict=True) if a != b]
    return " ".join(a for a, _ in pairs), " ".join(b for _, b in pairs)


def _class_row(kind: str, guessed: list[set[Entity]], true: list[set[Entity]]) -> ClassRow:
    common, ours, theirs = counts_of(
        [{each for each in row if each[2] == kind} for row in guessed],
        [{each for each in row if each[2] == kind} for row in true],
    ).sum(0)
    return ClassRow(
        kind,
        int(theirs),
        recall=float(common / theirs) if theirs else None,
        precision=float(common / ours) if ours else None,
        f1=float(f1_of(*np.array([[common], [ours], [theirs]]))[0]),
    )
