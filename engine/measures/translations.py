"""How close texts are to those that were wanted, as papers count it, by the package sacrebleu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.measures.scores import Score

DRAWS = 300  # resamples of the rows for an interval


def translation_scores(written: Sequence[str], wanted: Sequence[str]) -> dict[str, Score]:
    """BLEU by runs of words and chrF by runs of letters, from 0 to 100; nothing where the package
    is missing.

    >>> translation_scores(["a cat sat on the mat"] * 9, ["a cat sat on the mat"] * 9)["bleu"].value
    100.0
    """
    try:
        from sacrebleu.metrics.bleu import BLEU
        from sacrebleu.metrics.chrf import CHRF
    except ImportError:
        return {}
    return {
        "bleu": scored(BLEU(effective_order=False, force=True), written, wanted),
        "chrf": scored(CHRF(), written, wanted),
    }


def scored(metric: Any, written: Sequence[str], wanted: Sequence[str]) -> Score:
    """Its interval is the middle 95 of 100 resamples of the rows, as sacrebleu draws them: its mean
    and how far around it.
    """
    whole = metric.corpus_score(list(written), [list(wanted)], n_bootstrap=DRAWS)
    value = round(float(whole.score), 9)
    middle, around = float(whole._mean), float(whole._ci)
    low, high = min(value, middle - around), max(value, middle + around)
    return Score(value, max(0.0, low), min(100.0, high), "max")
