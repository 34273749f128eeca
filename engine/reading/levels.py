"""The different texts of a column: without the marks around them, and whether enough of them were
understood.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

MOST_LOST_LEVELS = 0.1
MOST_LOST_ROWS = 0.02
FEW_WORDS = 3  # so few different words ("unknown", "varies") may stand in more rows than that …
LOST_TO_WORDS = 0.2  # … but in no more than this share
MARKS = {"'": "'", '"': '"', "`": "`", "“": "”", "„": "“", "‘": "’"}
NEARLY_ALL = 0.95


def unquoted(levels: Sequence[str]) -> list[str]:
    """Texts without the quotation marks that wrap (nearly) all of them.

    >>> unquoted(["'-1'", "'1'"]), unquoted(["'tis", "it's"])
    (['-1', '1'], ["'tis", "it's"])
    """
    wrapped = [len(text) > 1 and MARKS.get(text[0]) == text[-1] for text in levels]
    if not levels or sum(wrapped) < NEARLY_ALL * len(levels):
        return list(levels)
    return [
        text[1:-1].strip() if marked else text for text, marked in zip(levels, wrapped, strict=True)
    ]


def enough_read(lost: np.ndarray, counts: np.ndarray | None) -> bool:
    """Whether a column is what most of its texts are: `lost` says which are not, `counts` in how
    many rows each stands.
    """
    if lost.all() or lost.mean() > MOST_LOST_LEVELS:
        return False
    if counts is None:
        return True
    most = LOST_TO_WORDS if int(lost.sum()) <= FEW_WORDS else MOST_LOST_ROWS
    return float(counts[lost].sum()) <= most * max(1.0, float(counts.sum()))


def lost_words(what: str, levels: Sequence[str], lost: np.ndarray, counts: np.ndarray) -> str:
    """What was not understood, counted: "2 not a number ('oops'), read as missing"."""
    if not lost.any():
        return ""
    examples = ", ".join(repr(levels[k][:20]) for k in np.flatnonzero(lost)[:3])
    return f"{int(counts[lost].sum()):,} not {what} ({examples}), read as missing"
